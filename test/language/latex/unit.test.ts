/** Columns of the identity. */
import { describe, expect, it } from 'vitest';
import { parseFormula, printFormula } from '../../../src/language/latex/index.ts';
import { add, div, entry, mul, part, sum, transpose, unit } from './build.ts';
import { VOCABULARY } from './vocabulary.ts';

const tex = String.raw;
const read = (latex: string, declared: Partial<typeof VOCABULARY> = {}) =>
  parseFormula(latex, { vocabulary: { ...VOCABULARY, ...declared } });

describe('a column of the identity', () => {
  it.each([
    ['e_i', unit('i')],
    ['e_{i+1}', unit(add('i', 1))],
    ['e_{12}', unit(12)],
    [tex`\mathbf{e}_1`, unit(1)],
    [tex`\boldsymbol e_k`, unit('k')],
    ['e_1^{(n)}', unit(1, 'n')],
    ['e_i^{(2 n)}', unit('i', mul(2, 'n'))],
    [tex`e_i^\top A e_j`, mul(transpose(unit('i')), 'A', unit('j'))],
    [tex`e_i^T v`, mul(transpose(unit('i')), 'v')],
    [tex`\sum_{i=1}^n e_i e_i^\top`, sum('i', 1, 'n', mul(unit('i'), transpose(unit('i'))))],
    [tex`\frac{e_1}{2}`, div(unit(1), 2)],
  ])('%s', (latex, expected) => {
    expect(read(latex)).toEqual(expected);
    expect(read(printFormula(expected))).toEqual(expected);
  });

  it('is no symbol that is declared, and no name that has a word below', () => {
    expect(read('e_i', { vectors: new Set(['e']), integers: new Set(['i']) })).toEqual(entry('e', 'i'));
    expect(read('e_1', { scalars: new Set(['e_1']) })).toEqual(part('e_1'));
    expect(read(tex`e_{\text{max}}`)).toEqual(part('e_{max}'));
    expect(read('e_{ij}')).toEqual(part('e_{ij}'));
  });
});
