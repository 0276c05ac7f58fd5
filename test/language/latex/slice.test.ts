/** Columns and rows of matrices. */
import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../../src/language/latex/index.ts';
import { add, apply, entry, mul, norm, pow, transpose, unit } from './build.ts';
import { VOCABULARY } from './vocabulary.ts';

const tex = String.raw;
const read = (latex: string) =>
  parseFormula(latex, {
    vocabulary: { ...VOCABULARY, integers: new Set(['i', 'j']), functions: new Map([['W', ['t']]]) },
  });
const column = (j: Parameters<typeof unit>[0]) => mul('A', unit(j));
const row = (i: Parameters<typeof unit>[0]) => mul(transpose(unit(i)), 'A');

describe('a slice of a matrix', () => {
  it.each([
    ['A_{:,j}', column('j')],
    ['A_{:j}', column('j')],
    ['A_{:, 2}', column(2)],
    [tex`A_{\cdot, j}`, column('j')],
    [tex`A_{\cdot j}`, column('j')],
    ['A_{*,j+1}', column(add('j', 1))],
    ['A_{i,:}', row('i')],
    ['A_{i:}', row('i')],
    [tex`A_{i,\cdot}`, row('i')],
    [tex`A_{i+1,:}`, row(add('i', 1))],
    [tex`A_{:,j}^\top`, transpose(column('j'))],
    [tex`\|A_{i,:}\|^2`, pow(norm(row('i'), null), 2)],
    [tex`(A^\top)_{:,j}`, mul(transpose('A'), unit('j'))],
    ['W(t)_{:,j}', mul(apply('W', 't'), unit('j'))],
    [tex`A_{ij}`, entry('A', 'i', 'j')],
  ])('%s', (latex, expected) => {
    expect(read(latex)).toEqual(expected);
  });

  it.each(['A_{:,:}', 'A_{:}', 'A_{:,j,k}', 'A_{i:j}', tex`A_{i\cdot}`, 'a_{:,1}'])('%s is refused', (latex) => {
    expect(() => read(latex)).toThrow();
  });
});
