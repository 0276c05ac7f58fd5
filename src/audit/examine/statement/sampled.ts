/** Is a formula, or what its symbols are defined by, measured by samples: an expectation, a variance, a covariance? */
import { definedBy } from '../../../language/declare/index.ts';
import { childrenOf, type Formula } from '../../../language/latex/index.ts';
import { formulasOf } from '../../../theory/definition-formulas.ts';
import type { Scope } from './read.ts';

const SAMPLED: ReadonlySet<string> = new Set(['Var', 'Cov']);

export function isSampled(formula: Formula, scope: Scope, seen = new Set<string>()): boolean {
  const { symbols, definitions } = scope;
  if (formula.kind === 'expectation') return true;
  if (formula.kind === 'apply' && SAMPLED.has(formula.function) && !symbols.has(formula.function)) return true;
  const name = formula.kind === 'symbol' ? formula.name : formula.kind === 'apply' ? formula.function : null;
  const meant = name === null || seen.has(name) ? [] : definitions.filter((one) => definedBy(one).includes(name));
  if (name !== null) seen.add(name);
  return [...childrenOf(formula), ...meant.flatMap(formulasOf)].some((part) => isSampled(part, scope, seen));
}
