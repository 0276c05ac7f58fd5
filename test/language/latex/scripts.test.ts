/** What stands above: powers, inverses, transposes, pseudo-inverses. */
import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../../src/language/latex/read.ts';
import { apply, div, exp, mul, neg, part, pow, transpose } from './build.ts';
import { VOCABULARY } from './vocabulary.ts';

const tex = String.raw;
const read = (latex: string) => parseFormula(latex, { vocabulary: VOCABULARY });
const inverse = pow('A', neg(1));

describe('above a matrix', () => {
  it.each([
    ['A^{-1}', inverse],
    [tex`A^{-\top}`, transpose(inverse)],
    ['A^{-T}', transpose(inverse)],
    ['A^T', transpose('A')],
    ['(A B)^T', transpose(mul('A', 'B'))],
    [tex`A^\intercal`, transpose('A')],
    [tex`A^{\mathsf{T}}`, transpose('A')],
    [tex`A^{\mathrm T}`, transpose('A')],
    ['Aᵀ', transpose('A')],
    [tex`A^\dagger`, apply('pinv', 'A')],
    ['A^+', apply('pinv', 'A')],
    ['A^{1/2}', pow('A', div(1, 2))],
    [tex`A^{-1/2}`, pow('A', neg(div(1, 2)))],
    [tex`e^{At}`, exp(mul('A', 't'))],
    [tex`\exp(At)`, exp(mul('A', 't'))],
  ])('%s', (latex, expected) => {
    expect(read(latex)).toEqual(expected);
  });

  it.each([
    ['a^T', /power or a transpose/],
    ['a^+', /pseudo-inverse or a positive part/],
    [tex`A^{\top}^2`, /second script/],
  ])('not %s', (latex, message) => {
    expect(() => read(latex)).toThrow(message);
  });

  it('T may be declared as a number, and then is a power or a transpose', () => {
    const vocabulary = { ...VOCABULARY, scalars: new Set(['T']) };
    expect(() => parseFormula('A^T', { vocabulary })).toThrow(/power or a transpose/);
    expect(() => parseFormula('A^{-T}', { vocabulary })).toThrow(/power or a transpose/);
  });

  it('of letters that nothing declares, T is no transpose', () => {
    expect(() => parseFormula('A^T')).toThrow(/power or a transpose/);
    expect(parseFormula('R^{-T}')).toEqual(pow('R', neg('T')));
    expect(parseFormula('e^{-T}')).toEqual(exp(neg(part('T'))));
  });
});
