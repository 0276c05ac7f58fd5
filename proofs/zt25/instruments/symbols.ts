/**
 * The paper's symbols in the algebra: the parameters of its theory as they stand there, and the letters of derivations
 * (singular values, effective weights, time, coefficients of W and H), which are positive.
 */
import { ownName } from '../../../src/algebra/domain.ts';
import { type Scalar, symbol } from '../../../src/algebra/scalar.ts';
import { parametersFrom } from '../../../src/theory/parameter.ts';
import declared from '../theory.ts';

const PARAMETERS: ReadonlyMap<string, string> = new Map(
  parametersFrom(declared.settings.parameters).map((parameter) => [parameter.name, parameter.symbol]),
);

/** The name in the algebra. */
export const nameOf = (letter: string): string => PARAMETERS.get(letter) ?? ownName(letter, 'positive');

export const letter = (name: string): Scalar => symbol(nameOf(name));

/** What is put in the place of letters, by their names in the algebra. */
export const named = <T>(values: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [nameOf(name), value]));
