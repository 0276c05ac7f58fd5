/** Inner and entrywise products, norms, traces: notation of matrices. */
import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../../src/language/latex/read.ts';
import { add, apply, kron, mul, norm, pow, transpose } from './build.ts';
import { VOCABULARY } from './vocabulary.ts';

const tex = String.raw;
const read = (latex: string) => parseFormula(latex, { vocabulary: VOCABULARY });

describe('notation of matrices', () => {
  it.each([
    [tex`\langle u, v \rangle`, apply('inner', 'u', 'v')],
    [tex`\left\langle A, B \right\rangle_F`, apply('inner', 'A', 'B')],
    [tex`\langle u, v \rangle^2`, pow(apply('inner', 'u', 'v'), 2)],
    [tex`A \odot B + B`, add(apply('hadamard', 'A', 'B'), 'B')],
    [tex`(A \odot B)^\top`, transpose(apply('hadamard', 'A', 'B'))],
    [tex`A \otimes B^\top`, kron('A', transpose('B'))],
    [tex`\|A\|_*`, norm('A', '*')],
    [tex`\|A\|_{\ast}`, norm('A', '*')],
    [tex`\|A\|_{\mathrm{op}}`, norm('A', 'op')],
    [tex`\|v\|_\infty`, norm('v', 'infinity')],
    [tex`\|v\|^2_2`, pow(norm('v', '2'), 2)],
    [tex`\operatorname{tr}(A B)`, apply('tr', mul('A', 'B'))],
    [tex`\Tr\left[A B\right]`, apply('tr', mul('A', 'B'))],
    [tex`\mathrm{Tr}(A)`, apply('tr', 'A')],
    [tex`\tr A`, apply('tr', 'A')],
    [tex`\det(A)^{2}`, pow(apply('det', 'A'), 2)],
    [tex`\log \det(A)`, apply('ln', apply('det', 'A'))],
    [tex`\operatorname{vec}(A)`, apply('vec', 'A')],
  ])('%s', (latex, expected) => {
    expect(read(latex)).toEqual(expected);
  });

  it.each([
    [tex`\langle u \rangle`, /give two parts/],
    [tex`\langle u, v \rangle_A`, /subscript of an inner product/],
    [tex`A B \odot A`, /one or all of the factors/],
    [tex`A \odot B A`, /follows an entrywise product/],
    [tex`A \odot B \otimes A`, /follows an entrywise product/],
    [tex`\tr A B`, /may or may not belong/],
    [tex`\tr A^\top`, /not one plain factor/],
  ])('not %s', (latex, message) => {
    expect(() => read(latex)).toThrow(message);
  });
});
