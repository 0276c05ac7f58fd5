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
  if (isDerivedByWhatIsPut(formula, values)) return atValues(formula, values);
  const captured = boundIn(formula).find((bound) => isTaken(formula, bound, values));
  if (captured !== undefined) return substituted(withOtherLetter(formula, captured, values), values);
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

const boundIn = (formula: Formula): readonly string[] =>
  formula.kind === 'at' ? formula.variables : [boundBy(formula)].filter((bound) => bound !== null);

/** Would a letter of what is put in be taken for another of the formula? */
const isTaken = (formula: Formula, letter: string, values: ReadonlyMap<string, Formula>): boolean =>
  [...values].some(([name, value]) => name !== letter && mentions(formula, name) && mentions(value, letter));

const isDerivedByWhatIsPut = (formula: Formula, values: ReadonlyMap<string, Formula>): boolean =>
  (formula.kind === 'derivative' || formula.kind === 'gradient') &&
  !values.has(formula.variable) &&
  isTaken(formula, formula.variable, values);

function atValues(operand: Formula, values: ReadonlyMap<string, Formula>): Formula {
  const put = [...values].filter(([name]) => mentions(operand, name));
  return { kind: 'at', operand, variables: put.map(([name]) => name), values: put.map(([, value]) => value) };
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
  boundIn(formula).includes(letter) ||
  childrenOf(formula).some((child) => holds(child, letter));

const without = (values: ReadonlyMap<string, Formula>, name: string): ReadonlyMap<string, Formula> =>
  new Map([...values].filter(([key]) => key !== name));

export const renamed = (formula: Formula, names: ReadonlyMap<string, string>): Formula =>
  substituted(formula, new Map([...names].map(([from, to]) => [from, symbol(to)])));
