/** Letters that stand close together: a product where all are declared, and a word otherwise. */
import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../../src/language/latex/read.ts';
import { add, apply, entry, mul, part, sum, transpose } from './build.ts';
import { VOCABULARY } from './vocabulary.ts';

const tex = String.raw;
const read = (latex: string) => parseFormula(latex, { vocabulary: VOCABULARY });

describe('letters side by side', () => {
  it.each([
    ['ABA', mul('A', 'B', 'A')],
    [tex`(A+BAB)^{T}`, transpose(add('A', mul('B', 'A', 'B')))],
    ['ABv_i', mul('A', 'B', entry('v', 'i'))],
    ['2ABA', mul(2, 'A', 'B', 'A')],
    [tex`\sum_{j=1}^n ABA_{ij}`, sum('j', 1, 'n', mul('A', 'B', entry('A', 'i', 'j')))],
    [tex`\operatorname{Cov}[A]`, apply('Var', 'A')],
    [tex`\operatorname{tr}(ABAB)`, apply('tr', mul('A', 'B', 'A', 'B'))],
    [tex`A_{\mathrm{ABA}}`, part('A_{ABA}')],
    ['A_{ABA}', part('A_{ABA}')],
  ])('%s', (latex, expected) => {
    expect(read(latex)).toEqual(expected);
  });

  it.each([
    ['ABC', /looks like a word/],
    ['foo(a)', /looks like a word/],
    ['abs(a)', /write \|…\|/],
    [tex`\mathbf{ABA}`, /around the word ABA/],
  ])('not %s', (latex, message) => {
    expect(() => read(latex)).toThrow(message);
  });

  it('of which nothing is declared are a word', () => {
    expect(() => parseFormula('ABA')).toThrow(/looks like a word/);
  });
});
