/**
 * Parentheses that may hold an argument: W(t) is a function of time, R(k+1) a product; W(Z) and x(t) could be either.
 * Inputs: what stands between the parentheses. Outcome: whether it is a time; whether it looks like an argument.
 */
import { childrenOf } from './children.ts';
import type { Formula } from './formula.ts';
import { CLOCK_LETTERS, TIME_LETTERS } from './vocabulary.ts';

const letterOf = (name: string): string => name.replace(/_.*$/, '');
const isClock = (part: Formula): boolean => part.kind === 'symbol' && CLOCK_LETTERS.has(letterOf(part.name));

/** What a time is made of, beside symbols. */
const TIME_KINDS: ReadonlySet<Formula['kind']> = new Set<Formula['kind']>([
  'number',
  'add',
  'multiply',
  'divide',
  'negate',
]);

/** A time: made of numbers and time letters, and either a number or holding a clock letter. */
export const isTime = (formula: Formula): boolean =>
  formula.kind === 'number' || (isMadeOfTimes(formula) && holdsClock(formula));

const isMadeOfTimes = (formula: Formula): boolean =>
  formula.kind === 'symbol'
    ? TIME_LETTERS.has(letterOf(formula.name))
    : TIME_KINDS.has(formula.kind) && childrenOf(formula).every(isMadeOfTimes);

const holdsClock = (formula: Formula): boolean => isClock(formula) || childrenOf(formula).some(holdsClock);

/** What nobody brackets after a symbol in a product: one symbol or number, with a sign or over another, or a time. */
export function looksLikeArgument(formula: Formula): boolean {
  if (formula.kind === 'negate') return looksLikeArgument(formula.operand);
  if (formula.kind === 'divide') return looksLikeArgument(formula.numerator);
  return formula.kind === 'symbol' || formula.kind === 'number' || looksLikeTime(formula);
}

/** What nobody brackets in any product: a clock letter, alone or multiplied. */
export function looksLikeTime(formula: Formula): boolean {
  if (formula.kind === 'negate') return looksLikeTime(formula.operand);
  if (formula.kind === 'divide') return looksLikeTime(formula.numerator);
  return isClock(formula) || (formula.kind === 'multiply' && formula.factors.some(isClock));
}
