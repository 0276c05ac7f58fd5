/** Values at a point. */
import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../../src/language/latex/read.ts';
import { add, apply, at, derivative, div, gradient, mul, neg, norm, pow } from './build.ts';
import { VOCABULARY } from './vocabulary.ts';

const tex = String.raw;
const read = (latex: string) => parseFormula(latex, { vocabulary: VOCABULARY });

describe('a value at a point', () => {
  it.each([
    [tex`\left. \nabla_{u} g(u) \right|_{u = v}`, at(gradient(apply('g', 'u'), 'u'), { u: 'v' })],
    [tex`\left.\frac{dx(t)}{dt}\right|_{t=0}`, at(derivative(apply('x', 't'), 't'), { t: 0 })],
    [
      tex`\left.\nabla_{l}\, \tfrac{1}{2} \|c - l\|^2\right|_{l = 0}`,
      at(gradient(mul(div(1, 2), pow(norm(add('c', neg('l')), null), 2)), 'l'), { l: 0 }),
    ],
    [tex`\left. a y \right|_{a = 1, y = b} h`, mul(at(mul('a', 'y'), { a: 1, y: 'b' }), 'h')],
    [
      tex`\left.\nabla_{l} \left(\|c - l\|^2\right)\right|_{l = 0}`,
      at(gradient(pow(norm(add('c', neg('l')), null), 2), 'l'), { l: 0 }),
    ],
  ])('%s', (latex, expected) => {
    expect(read(latex)).toEqual(expected);
  });

  it.each([
    [tex`\left. a \right|`, /"_" is missing before it/],
    [tex`\left. a \right|_{0}`, /a relation is missing/],
    [tex`\left. a \right|_{a > 0}`, /begins no point/],
    [tex`\left. a \right|_{2 a = 0}`, /begins no point/],
    [tex`\left. a \right|_{a = 0, a = 1}`, /begins a second value/],
    [tex`\left. a \right|_{a = 0}^2`, /above a value at a point/],
  ])('not %s', (latex, message) => {
    expect(() => read(latex)).toThrow(message);
  });
});
