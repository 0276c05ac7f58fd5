import { expect, test } from 'vitest';
import { ShapeMismatch } from '../../../src/algebra/unable.ts';
import { PLAIN_VOCABULARY, parseFormula } from '../../../src/language/latex/index.ts';
import { drawWorld } from '../../../src/measure/draw/theory-world.ts';
import { evaluate } from '../../../src/measure/evaluate.ts';
import { scalar } from '../../../src/measure/value.ts';
import { readTheory } from '../../../src/theory/read-theory.ts';

const world = drawWorld(readTheory(String.raw`n, m \in \mathbb{N}`), {
  seed: 1,
  given: { n: scalar(3), m: scalar(2) },
});
const of = (latex: string) => evaluate(parseFormula(latex, { vocabulary: PLAIN_VOCABULARY }), world).value.to1DArray();

test('a column of the identity has a one in its place', () => {
  expect(of('e_1^{(n)}')).toEqual([1, 0, 0]);
  expect(of('e_{m+1}^{(n)}')).toEqual([0, 0, 1]);
  expect(of('e_m^{(2)}')).toEqual([0, 1]);
});

test.each(['e_4^{(n)}', 'e_{m-2}^{(n)}'])('%s is no column of the identity', (latex) => {
  expect(() => of(latex)).toThrow(ShapeMismatch);
});
