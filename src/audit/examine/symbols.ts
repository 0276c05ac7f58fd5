/**
 * What the symbols of a relation stand for: those of a setting, those that a region fixes, those bound to a subject,
 * and any other, which stands for any positive number. Outcome: the sides of a statement as scalars.
 */

import { type DeclaredRange, declaredName, POSITIVE, type Values } from '../../algebra/domain.ts';
import { scalarOf } from '../../algebra/formula-scalar.ts';
import { latex } from '../../algebra/print.ts';
import { rational, type Scalar, symbol } from '../../algebra/scalar.ts';
import { childrenOf } from '../../language/latex/children.ts';
import type { Formula, Statement } from '../../language/latex/formula.ts';
import type { Free } from '../claim.ts';
import { caseOf, type Regime } from '../regime.ts';

/** V is the paper's second name for k. */
export const SYMBOLS = { R: 'R', k: 'k', V: 'k', s: 's', m: 'm', gamma: 'gamma' } as const;

/**
 * The sides as scalars: what the region fixes has its value, what is bound its derived one, and what is declared free
 * stands for any number of its kind. @throws Unable a side that is no scalar, or holds another symbol.
 */
export function symbolicSides(
  statement: Statement,
  regime: Regime,
  bound: Readonly<Record<string, Scalar>> = {},
  free: Free = {},
): Scalar[] {
  const meaning = meaningOf(regime, bound, free);
  return statement.sides.map((side) => scalarOf(side, meaning));
}

/** What each symbol stands for. */
export function meaningOf(
  regime: Regime,
  bound: Readonly<Record<string, Scalar>>,
  free: Free,
): Readonly<Record<string, Scalar>> {
  const given = caseOf(regime);
  const classes = fixedClasses(regime);
  const fixed = Object.fromEntries(
    Object.entries(SYMBOLS).map(([name, standsFor]) => [name, classes[standsFor] ?? fixedSymbol(standsFor, given)]),
  );
  return { ...freeSymbols(free), ...fixed, ...bound };
}

/** A region of one number of classes has it in its results only: the derivations are for all k. */
export const fixedClasses = ({ classes }: Regime): Record<string, Scalar> =>
  classes === undefined ? {} : { k: rational(classes) };

const FIXED_BY = {
  s: 'majorityShare',
  m: 'minorityCount',
  gamma: 'gamma',
  R: 'imbalanceRatio',
} as const;

/** A symbol that the region fixes has that value. */
function fixedSymbol(name: string, given: ReturnType<typeof caseOf>): Scalar {
  const field = FIXED_BY[name as keyof typeof FIXED_BY];
  return (field === undefined ? undefined : given[field]) ?? symbol(name);
}

export const freeSymbols = (free: Free): Record<string, Scalar> =>
  Object.fromEntries(Object.entries(free).map(([name, range]) => [name, symbol(declaredName(name, range))]));

const FREE_VALUES: Readonly<Record<DeclaredRange, Values>> = { positive: POSITIVE };

/** The values of free symbols, by their names in the algebra. */
export const freeValues = (free: Free): Record<string, Values> =>
  Object.fromEntries(Object.entries(free).map(([name, range]) => [declaredName(name, range), FREE_VALUES[range]]));

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
