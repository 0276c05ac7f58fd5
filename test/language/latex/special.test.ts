/** Identities, ones and indicators, and their sizes. */
import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../../src/language/latex/read.ts';
import { add, apply, entry, identity, mul, ones, part, transpose, when } from './build.ts';
import { VOCABULARY } from './vocabulary.ts';

const tex = String.raw;
const read = (latex: string) => parseFormula(latex, { vocabulary: VOCABULARY });

describe('constants', () => {
  it.each([
    ['I', identity(null)],
    ['I_n', identity('n')],
    ['{I}_n', identity('n')],
    [tex`\mathbf{I}_{n + 1}`, identity(add('n', 1))],
    [tex`I_{n \times n}`, identity('n')],
    [tex`\mathbb{I}_{m}`, identity('m')],
    ['A + a I', add('A', mul('a', identity(null)))],
    ['(I)_{ij}', entry(identity(null), 'i', 'j')],
    [tex`\mathbf 1_n`, ones('n')],
    [tex`\mathbf{1}^\top v`, mul(transpose(ones(null)), 'v')],
    [tex`\mathbbm{1}_{n}`, ones('n')],
    [tex`\mathbf{1}[s > 0]`, when('s', '>', part(0))],
    [tex`\mathbb{1}\{s > 0\} a`, mul(when('s', '>', part(0)), 'a')],
    [tex`\operatorname{diag}(\mathbf 1_n)`, apply('diag', ones('n'))],
  ])('%s', (latex, expected) => {
    expect(read(latex)).toEqual(expected);
  });

  it.each([
    [tex`I_{n \times m}`, /two sizes of an identity/],
    [tex`\mathbf{1}_{n \times m}`, /sizes of a matrix of ones/],
    [tex`\sum_{i=1}^n I_{ij}`, /a size or an index/],
  ])('not %s', (latex, message) => {
    expect(() => read(latex)).toThrow(message);
  });

  it('I is a letter where it is declared, or bound', () => {
    const vocabulary = { ...VOCABULARY, identities: new Set<string>(), scalars: new Set(['I']) };
    expect(parseFormula('2 I', { vocabulary })).toEqual(mul(2, 'I'));
    expect(parseFormula('2 I')).toEqual(mul(2, 'I'));
  });
});
