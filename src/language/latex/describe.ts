/** What a formula is, in words for whoever typed it. */
import type { Formula } from './formula.ts';
import { printFormula } from './print.ts';

const WORDS: Readonly<Partial<Record<Formula['kind'], string>>> = {
  number: 'a number',
  symbol: 'a symbol',
  add: 'a sum',
  multiply: 'a product',
  divide: 'a quotient',
  power: 'a power',
  negate: 'a negative',
  absolute: 'an absolute value',
  indicator: 'an indicator',
  transpose: 'a transpose',
  kronecker: 'a Kronecker product',
  matrix: 'a matrix',
  identity: 'an identity matrix',
  ones: 'a vector of ones',
  unit: 'a column of the identity',
  zeros: 'a block of zeros',
  derivative: 'a derivative',
  gradient: 'a gradient',
  limit: 'a limit',
  series: 'a sum or product over an index',
  entry: 'an entry',
  expectation: 'an expectation',
  at: 'a value at a point',
  norm: 'a norm',
};

export const describe = (formula: Formula): string => WORDS[formula.kind] ?? printFormula(formula);
