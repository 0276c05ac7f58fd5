/** Products of what is declared as a column: a dot between two is their inner product, nothing between them is none. */
import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../../src/language/latex/read.ts';
import { add, apply, at, div, entry, gradient, kron, mul, neg, part, transpose } from './build.ts';
import { VOCABULARY } from './vocabulary.ts';

const tex = String.raw;
const read = (latex: string) => parseFormula(latex, { vocabulary: VOCABULARY });
const inner = apply('inner', 'u', 'v');

describe('a dot', () => {
  it.each([
    [tex`u \cdot v`, inner],
    [tex`a u \cdot v`, apply('inner', mul('a', 'u'), 'v')],
    [tex`2 \cdot u \cdot v`, mul(2, inner)],
    [tex`u \cdot v \cdot a`, mul('a', inner)],
    [tex`(u + v) \cdot v / 2`, div(apply('inner', add('u', 'v'), 'v'), 2)],
    [tex`-u \cdot v`, neg(inner)],
    [tex`\nabla g(z_n) \cdot u`, apply('inner', at(gradient(apply('g', 'u'), 'u'), { u: entry('z', 'n') }), 'u')],
    [tex`u^\top \cdot v`, mul(transpose('u'), 'v')],
    [tex`A \cdot B`, mul('A', 'B')],
    [tex`A \cdot u`, mul('A', 'u')],
    [tex`a \cdot u`, mul('a', 'u')],
    [tex`u \cdot (v^\top v)`, mul('u', mul(transpose('v'), 'v'))],
    [tex`u v^\top \cdot u`, mul('u', transpose('v'), 'u')],
    [tex`u u^\top v`, mul('u', transpose('u'), 'v')],
    [tex`A \otimes u v^\top`, kron('A', mul('u', transpose('v')))],
    [tex`u c v`, mul('u', 'c', 'v')],
    [tex`c \cdot d`, mul('c', 'd')],
    ['[u, v]', { kind: 'matrix', rows: [[part('u'), part('v')]] }],
  ])('%s', (latex, expected) => {
    expect(read(latex)).toEqual(expected);
  });

  it.each([
    ['u v', /"v" at character 3: ends a product of two columns; write u\^\{\\top\} v/],
    ['a u (u + v)', /ends a product of two columns/],
    [tex`u^\top v^\top`, /ends a product of two columns/],
    [tex`u \times v`, /ends what may be a cross product/],
    [tex`A u \cdot v`, /ends what may be an inner product|ends a product of two columns/],
    [tex`u \cdot A v`, /ends what may be an inner product|ends a product of two columns/],
    [tex`u \cdot v \cdot u`, /ends what may be an inner product|ends a product of two columns/],
    [tex`A \otimes u v^\top u`, /follows a Kronecker product/],
    [tex`A \otimes B u`, /follows a Kronecker product/],
    ['u A v', /ends a product of two columns/],
    ['[A, B]', /commutator or a row/],
    ['[A B, B]', /commutator or a row/],
  ])('not %s', (latex, message) => {
    expect(() => read(latex)).toThrow(message);
  });

  it('between letters that nothing declares is a product', () => {
    expect(parseFormula(tex`u \cdot v \times w`)).toEqual(mul('u', 'v', 'w'));
  });
});
