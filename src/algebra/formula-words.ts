/**
 * A matrix formula that was read, as a sum of words in matrices that do not commute.
 * @throws Unable it holds something that is no product or sum of the given matrices.
 */

import { describe } from '../language/latex/describe.ts';
import type { Formula } from '../language/latex/formula.ts';
import { fraction } from './fraction.ts';
import { rational, Unable } from './scalar.ts';
import {
  addWords,
  multiplyWords,
  NO_WORDS,
  negateWords,
  type Symmetric,
  scaleWords,
  transposeWords,
  type WordSum,
  word,
} from './words.ts';

/** What each symbol, application and time derivative stands for, by canonical name; `d/dt X` for derivatives. */
export type WordMeaning = Readonly<Record<string, WordSum>>;

export function wordsOf(formula: Formula, meaning: WordMeaning, symmetric: Symmetric): WordSum {
  const of = (f: Formula): WordSum => wordsOf(f, meaning, symmetric);
  const known = (name: string): WordSum => {
    const value = Object.hasOwn(meaning, name) ? meaning[name] : undefined;
    if (value === undefined) throw new Unable(`the matrix ${name} has no meaning here`);
    return value;
  };
  switch (formula.kind) {
    case 'symbol':
      return known(formula.name);
    case 'apply':
      return known(formula.function);
    case 'derivative':
      return known(`d/dt ${nameOf(formula.operand)}`);
    case 'add':
      return formula.terms.map(of).reduce(addWords, NO_WORDS);
    case 'negate':
      return negateWords(of(formula.operand));
    case 'multiply':
      return formula.factors.map(of).reduce(multiplyWords, word());
    case 'transpose':
      return transposeWords(of(formula.operand), symmetric);
    case 'number':
      return scaleWords(word(), rational(fraction(formula.numerator, formula.denominator)));
    case 'power':
      return known(`${nameOf(formula.base)}^${powerText(formula.exponent)}`);
    default:
      throw new Unable(`${describe(formula)} among words of matrices`);
  }
}

/** Canonical name of a symbol or of a function of t. */
export function nameOf(f: Formula): string {
  if (f.kind === 'symbol') return f.name;
  if (f.kind === 'apply') return f.function;
  throw new Unable(`a ${f.kind} where a matrix symbol is due`);
}

export function powerText(f: Formula): string {
  if (f.kind === 'number') return f.denominator === 1n ? `${f.numerator}` : `${f.numerator}/${f.denominator}`;
  if (f.kind === 'divide' && f.numerator.kind === 'number' && f.denominator.kind === 'number') {
    return `${f.numerator.numerator}/${f.denominator.numerator}`;
  }
  throw new Unable('a power of a matrix other than a number');
}
