/** One concrete instance: an exact value of each parameter of a theory, and a seed for all that is random. */
import { fractionOf } from '../algebra/formula-fraction.ts';
import type { Fraction } from '../algebra/fraction.ts';
import { once } from '../base/once.ts';
import type { Parameter } from './parameter.ts';

export interface Setting {
  /** By canonical name. */
  readonly values: Readonly<Record<string, Fraction>>;
  readonly seed: number;
}

/** A setting as reports hold it: by the name that people know, numbers as they are and fractions as text. */
export type SettingRecord = Readonly<Record<string, number | string>>;

/** A setting as text: what it is remembered under. */
export const textOf: (setting: Setting) => string = once(
  ({ values, seed }) =>
    `${Object.entries(values)
      .map(([name, value]) => `${name}=${value.toFraction()}`)
      .join(',')};${seed}`,
);

/** The values as doubles. */
export const pointOf = ({ values }: Setting): Record<string, number> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.valueOf()]));

/** The name that people know a parameter by. */
export const shownAs = ({ name, as }: Parameter): string => as?.name ?? name;

/** The value that people know: of a share its count. */
export const givenValue = ({ name, count }: Parameter, { values }: Setting): Fraction =>
  count === null ? (values[name] as Fraction) : fractionOf(count, values);

/** @param of the parameters that matter where it is recorded */
export const recordOf = (setting: Setting, of: readonly Parameter[]): SettingRecord =>
  Object.fromEntries(of.map((parameter) => [shownAs(parameter), recorded(parameter, givenValue(parameter, setting))]));

/** A ratio as text, all else as a number. */
const recorded = ({ whole, count }: Parameter, value: Fraction): number | string =>
  whole !== null && whole.kind !== 'symbol' && count === null ? value.toFraction() : value.valueOf();
