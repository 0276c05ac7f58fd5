/**
 * Parentheses that may hold an argument: W(t) is a function of time, R(k+1) a product; W(Z) and x(t) could be either.
 * Inputs: what stands between the parentheses. Outcome: whether it is a time; whether it looks like an argument.
 */
import { childrenOf } from './children.ts';
import { type Vocabulary, withoutSubscript } from './declared.ts';
import type { Formula } from './formula.ts';
import { holdsMatrix } from './free.ts';

const isClock = ({ clocks }: Vocabulary, part: Formula): boolean =>
  part.kind === 'symbol' && clocks.has(withoutSubscript(part.name));

/** What a time is made of, beside symbols. */
const TIME_KINDS: ReadonlySet<Formula['kind']> = new Set<Formula['kind']>([
  'number',
  'add',
  'multiply',
  'divide',
  'negate',
]);

/** A time: made of numbers and letters that may be in one, and either a number or holding a clock. */
export const isTime = (vocabulary: Vocabulary, formula: Formula): boolean =>
  formula.kind === 'number' || (isMadeOfTimes(vocabulary, formula) && holdsClock(vocabulary, formula));

function isMadeOfTimes(vocabulary: Vocabulary, formula: Formula): boolean {
  if (formula.kind !== 'symbol')
    return TIME_KINDS.has(formula.kind) && childrenOf(formula).every((child) => isMadeOfTimes(vocabulary, child));
  const { clocks, timeLetters } = vocabulary;
  return [clocks, timeLetters].some((letters) => letters.has(withoutSubscript(formula.name)));
}

const holdsClock = (vocabulary: Vocabulary, formula: Formula): boolean =>
  isClock(vocabulary, formula) || childrenOf(formula).some((child) => holdsClock(vocabulary, child));

/** A time that a function declared as one of time is taken at: one symbol, a number, or what holds a clock or only numbers. */
export const isTimeOfDeclared = (vocabulary: Vocabulary, formula: Formula): boolean =>
  !holdsMatrix(vocabulary, formula) &&
  (formula.kind === 'symbol' || holdsClock(vocabulary, formula) || isConstant(formula));

const isConstant = (formula: Formula): boolean => formula.kind !== 'symbol' && childrenOf(formula).every(isConstant);

/** What nobody brackets after a symbol in a product: one symbol or number, with a sign or over another, or a time. */
export function looksLikeArgument(vocabulary: Vocabulary, formula: Formula): boolean {
  if (formula.kind === 'negate') return looksLikeArgument(vocabulary, formula.operand);
  if (formula.kind === 'divide') return looksLikeArgument(vocabulary, formula.numerator);
  return formula.kind === 'symbol' || formula.kind === 'number' || looksLikeTime(vocabulary, formula);
}

/** What nobody brackets in any product: a clock letter, alone or multiplied. */
export function looksLikeTime(vocabulary: Vocabulary, formula: Formula): boolean {
  if (formula.kind === 'negate') return looksLikeTime(vocabulary, formula.operand);
  if (formula.kind === 'divide') return looksLikeTime(vocabulary, formula.numerator);
  const parts = formula.kind === 'multiply' ? formula.factors : [formula];
  return parts.some((part) => isClock(vocabulary, part));
}
