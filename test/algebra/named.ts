/** The symbols that tests speak of: each plain name with its range, as the algebra has it. */
import { type Scalar, symbol as symbolOf } from '../../src/algebra/scalar.ts';

const POSITIVE = [
  ...['sigma', 'lambda', 'delta', 't'],
  ...['w', 'w_1', 'w_2', 'w_3', 'h', 'h_1', 'h_2', 'h_3', 'z_1', 'z_2', 'o_1', 'o_2'],
  ...['x', 'y', 'z'],
];

/** What plain names stand for. */
export const NAMES: ReadonlyMap<string, string> = new Map([
  ...['k:whole2', 'R:from1', 'm:whole1', 's:share', 'epsilon:share', 'gamma:real'].map(
    (name) => [name.replace(/:.*/, ''), name] as const,
  ),
  ...POSITIVE.map((name) => [name, `${name}:positive`] as const),
]);

/** The name in the algebra; of a name that is not listed nothing is known. */
export const nameOf = (plain: string): string => NAMES.get(plain) ?? plain;

export const symbol = (plain: string): Scalar => symbolOf(nameOf(plain));

/** What is said of plain names, of their names in the algebra. */
export const named = <T>(values: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [nameOf(name), value]));
