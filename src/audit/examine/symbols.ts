/**
 * What the symbols of a relation stand for: those of a setting, those that a region fixes, those bound to a subject,
 * and any other, which stands for any positive number. Outcome: the sides of a statement as scalars.
 */

import { type DeclaredRange, ownName, POSITIVE, type Values } from '../../algebra/domain.ts';
import { scalarOf } from '../../algebra/formula-scalar.ts';
import { latex } from '../../algebra/print.ts';
import { type Scalar, symbol } from '../../algebra/scalar.ts';
import { childrenOf } from '../../language/latex/children.ts';
import type { Formula, Statement } from '../../language/latex/formula.ts';
import type { Family } from '../../theory/family.ts';
import type { Region } from '../../theory/region.ts';
import type { Free } from '../claim.ts';
import { caseOf, fixedSizes } from '../derivations.ts';

/** The names by which formulas speak of parameters, each with its parameter. */
export const symbolsOf = ({ parameters }: Family): Readonly<Record<string, string>> =>
  Object.fromEntries(parameters.flatMap(({ name, spelled }) => spelled.map((spelling) => [spelling, name] as const)));

/**
 * The sides as scalars: what the region fixes has its value, what is bound its derived one, and what is declared free
 * stands for any number of its kind. @throws Unable a side that is no scalar, or holds another symbol.
 */
export function symbolicSides(
  statement: Statement,
  region: Region,
  bound: Readonly<Record<string, Scalar>> = {},
  free: Free = {},
): Scalar[] {
  const meaning = meaningOf(region, bound, free);
  return statement.sides.map((side) => scalarOf(side, meaning));
}

/** What each symbol stands for. */
export function meaningOf(
  region: Region,
  bound: Readonly<Record<string, Scalar>>,
  free: Free,
): Readonly<Record<string, Scalar>> {
  const known = { ...caseOf(region), ...fixedSizes(region) };
  const symbols = Object.fromEntries(region.family.parameters.map((parameter) => [parameter.name, parameter.symbol]));
  const fixed = Object.fromEntries(
    Object.entries(symbolsOf(region.family)).map(([name, of]) => [name, known[of] ?? symbol(symbols[of] ?? of)]),
  );
  return { ...freeSymbols(free), ...fixed, ...bound };
}

export const freeSymbols = (free: Free): Record<string, Scalar> =>
  Object.fromEntries(Object.entries(free).map(([name, range]) => [name, symbol(ownName(name, range))]));

const FREE_VALUES: Readonly<Record<DeclaredRange, Values>> = { positive: POSITIVE };

/** The values of free symbols, by their names in the algebra. */
export const freeValues = (free: Free): Record<string, Values> =>
  Object.fromEntries(Object.entries(free).map(([name, range]) => [ownName(name, range), FREE_VALUES[range]]));

/** Names of all symbols in a statement. */
export const namesIn = ({ sides }: Statement): Set<string> => namesOf(...sides);

/** Names of all symbols in formulas. */
export function namesOf(...formulas: readonly Formula[]): Set<string> {
  const names = new Set<string>();
  const visit = (formula: Formula): void => {
    if (formula.kind === 'symbol') names.add(formula.name);
    childrenOf(formula).forEach(visit);
  };
  formulas.forEach(visit);
  return names;
}

/** A bound name as LaTeX: `sigma_i` is σ_i. */
export const symbolText = (name: string): string => latex(symbol(name));
