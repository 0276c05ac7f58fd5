/**
 * Symbols of a formula by other names, or by formulas, at once. Bound variables stay what they are: one that stands in what
 * is put in gets another letter, and what is derived by such a variable is derived before.
 */
import { mentions } from '../latex/free.ts';
import { childrenOf, type Formula, symbol, withChildren } from '../latex/index.ts';

/** The same formula with its parts changed. */
export const mapped = (formula: Formula, change: (part: Formula) => Formula): Formula =>
  withChildren(formula, childrenOf(formula).map(change));

/** @param values what stands in the place of a symbol */
export function substituted(formula: Formula, values: ReadonlyMap<string, Formula>): Formula {
  if (formula.kind === 'symbol') return values.get(formula.name) ?? formula;
  const captured = capturedBy(formula, values);
  if (captured === 'derived')
    return atValues(
      formula,
      [...values].filter(([name]) => mentions(formula, name)),
    );
  if (captured !== null) return substituted(withOtherLetter(formula, captured, values), values);
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

const atValues = (operand: Formula, values: readonly (readonly [string, Formula])[]): Formula => ({
  kind: 'at',
  operand,
  variables: values.map(([name]) => name),
  values: values.map(([, value]) => value),
});

const boundBy = (formula: Formula): string | null =>
  formula.kind === 'series' ? formula.index : formula.kind === 'limit' ? formula.variable : null;

/** The bound variable that what is put in would be taken for; whether what is derived would change by what is put in. */
function capturedBy(formula: Formula, values: ReadonlyMap<string, Formula>): string | 'derived' | null {
  const isTaken = (bound: string): boolean =>
    [...values].some(([name, value]) => name !== bound && mentions(formula, name) && mentions(value, bound));
  if (formula.kind === 'derivative' || formula.kind === 'gradient')
    return !values.has(formula.variable) && isTaken(formula.variable) ? 'derived' : null;
  const bound = boundBy(formula);
  const all = formula.kind === 'at' ? formula.variables : bound === null ? [] : [bound];
  return all.find(isTaken) ?? null;
}

const LETTERS = 'ijlpqrstuvwxyzabcdfghkmno';

/** The same formula with another letter for a bound variable. */
function withOtherLetter(formula: Formula, bound: string, values: ReadonlyMap<string, Formula>): Formula {
  const all = [formula, ...values.values()];
  const isFree = (letter: string): boolean => letter !== bound && !all.some((one) => holds(one, letter));
  const letter = [...LETTERS].find((one) => isFree(one) && !values.has(one)) ?? `${bound}_0`;
  const inside = (operand: Formula): Formula => substituted(operand, new Map([[bound, symbol(letter)]]));
  if (formula.kind === 'series') return { ...formula, index: letter, operand: inside(formula.operand) };
  if (formula.kind === 'limit') return { ...formula, variable: letter, operand: inside(formula.operand) };
  if (formula.kind !== 'at') return formula;
  const variables = formula.variables.map((name) => (name === bound ? letter : name));
  return { ...formula, variables, operand: inside(formula.operand) };
}

/** Whether a letter stands anywhere, bound or free. */
const holds = (formula: Formula, letter: string): boolean =>
  mentions(formula, letter) ||
  boundBy(formula) === letter ||
  (formula.kind === 'at' && formula.variables.includes(letter)) ||
  childrenOf(formula).some((child) => holds(child, letter));

const without = (values: ReadonlyMap<string, Formula>, name: string): ReadonlyMap<string, Formula> =>
  new Map([...values].filter(([key]) => key !== name));

export const renamed = (formula: Formula, names: ReadonlyMap<string, string>): Formula =>
  substituted(formula, new Map([...names].map(([from, to]) => [from, symbol(to)])));
