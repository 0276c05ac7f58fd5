/**
 * What the symbols of a relation stand for: those of a setting, those that a region fixes, those bound to a subject,
 * and any other, which stands for any positive number. Outcome: the sides of a statement as scalars.
 */

import { POSITIVE, type Values } from '../../algebra/domain.ts';
import { scalarOf } from '../../algebra/formula-scalar.ts';
import { childrenOf } from '../../algebra/latex/children.ts';
import type { Formula, Statement } from '../../algebra/latex/formula.ts';
import { latex } from '../../algebra/print.ts';
import { rational, type Scalar, symbol } from '../../algebra/scalar.ts';
import { caseOf, type Regime } from '../regime.ts';

/** V is the paper's second name for k. */
export const SYMBOLS = { R: 'R', k: 'k', V: 'k', s: 's', m: 'm', gamma: 'gamma' } as const;

/**
 * The sides as scalars: what the region fixes has its value, what is bound its derived one, and any other symbol stands
 * for any positive number. @throws Unable a side that is no scalar.
 */
export function symbolicSides(
  statement: Statement,
  regime: Regime,
  bound: Readonly<Record<string, Scalar>> = {},
): Scalar[] {
  const meaning = meaningOf(statement, regime, bound);
  return statement.sides.map((side) => scalarOf(side, meaning));
}

/** What each symbol of a statement stands for. */
export function meaningOf(
  statement: Statement,
  regime: Regime,
  bound: Readonly<Record<string, Scalar>> = {},
): Record<string, Scalar> {
  const given = caseOf(regime);
  const classes = fixedClasses(regime);
  const fixed = Object.fromEntries(
    Object.entries(SYMBOLS).map(([name, standsFor]) => [name, classes[standsFor] ?? fixedSymbol(standsFor, given)]),
  );
  return { ...freeSymbols(statement, { ...fixed, ...bound }), ...fixed, ...bound };
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

/** Other symbols stand for any positive number. */
function freeSymbols(statement: Statement, known: Readonly<Record<string, Scalar>>): Record<string, Scalar> {
  const free: Record<string, Scalar> = {};
  for (const name of namesIn(statement)) {
    if (!Object.hasOwn(known, name) && name !== 'e') free[name] = symbol(name);
  }
  return free;
}

/** The values of the symbols that are neither the region's nor bound. */
export const freeValues = (statement: Statement, bound: Readonly<Record<string, unknown>>): Record<string, Values> =>
  Object.fromEntries(
    [...namesIn(statement)]
      .filter((name) => name !== 'e' && !Object.hasOwn(SYMBOLS, name) && !Object.hasOwn(bound, name))
      .map((name) => [name, POSITIVE]),
  );

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
