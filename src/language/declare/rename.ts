/** Symbols of a formula by other names, or by formulas, at once. Bound variables stay as they are. */
import { childrenOf, type Formula, symbol, withChildren } from '../latex/index.ts';

/** The same formula with its parts changed. */
export const mapped = (formula: Formula, change: (part: Formula) => Formula): Formula =>
  withChildren(formula, childrenOf(formula).map(change));

/** @param values what stands in the place of a symbol */
export function substituted(formula: Formula, values: ReadonlyMap<string, Formula>): Formula {
  if (formula.kind === 'symbol') return values.get(formula.name) ?? formula;
  if (formula.kind === 'at') {
    const inside = formula.variables.reduce(without, values);
    const put = formula.values.map((value) => substituted(value, values));
    return { ...formula, operand: substituted(formula.operand, inside), values: put };
  }
  const bound = boundBy(formula);
  const free = bound === null || !values.has(bound) ? values : without(values, bound);
  const inside = mapped(formula, (child) => substituted(child, free));
  if (inside.kind === 'gradient' || inside.kind === 'derivative') {
    const variable = values.get(inside.variable);
    if (variable?.kind === 'symbol') return { ...inside, variable: variable.name };
  }
  return inside;
}

const boundBy = (formula: Formula): string | null =>
  formula.kind === 'series' ? formula.index : formula.kind === 'limit' ? formula.variable : null;

const without = (values: ReadonlyMap<string, Formula>, name: string): ReadonlyMap<string, Formula> =>
  new Map([...values].filter(([key]) => key !== name));

export const renamed = (formula: Formula, names: ReadonlyMap<string, string>): Formula =>
  substituted(formula, new Map([...names].map(([from, to]) => [from, symbol(to)])));
