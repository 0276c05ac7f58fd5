/**
 * From the words of a paper to numbers: a theory written as text is read, its free symbols are drawn, and its definitions
 * are worked out by the numeric interpreter. The limit of the flow and the closed form meet only here.
 */
import { expect, test } from 'vitest';
import { definedBy } from '../../src/language/declare/index.ts';
import { symbol } from '../../src/language/latex/index.ts';
import { draw } from '../../src/measure/draw/draw.ts';
import { evaluate } from '../../src/measure/evaluate.ts';
import { World } from '../../src/measure/interpret/world.ts';
import { scalar } from '../../src/measure/value.ts';
import { readTheory } from '../../src/theory/read-theory.ts';

const theoryWith = (closedForm: string) =>
  readTheory(String.raw`
    X \in \mathbb{R}^{n \times d}; y \in \mathbb{R}^n
    w \in \mathbb{R}^d; \lambda > 0
    L(w) := \frac{1}{2 n} \|X w - y\|^2 + \frac{\lambda}{2} \|w\|^2
    w(t) := flow of L from 0
    w_\infty := \lim_{t \to \infty} w(t)
    \hat w := ${closedForm}
  `);

/** By how many of their errors the limit and the closed form are apart. */
function apart(closedForm: string): number {
  const { symbols, definitions } = theoryWith(closedForm);
  const defined = new Set(definitions.flatMap(definedBy));
  const free = [...symbols.values()].filter(({ name }) => !defined.has(name));
  const drawn = draw(free, { seed: 3, given: { n: scalar(3), d: scalar(2) } });
  const world = new World({ values: drawn.values, definitions: [...definitions, ...drawn.definitions] });
  const [limit, closed] = ['w_{infinity}', 'hat(w)'].map((name) => evaluate(symbol(name), world));
  if (limit === undefined || closed === undefined) throw new Error('both have values');
  return Math.max(
    ...[0, 1].map(
      (i) =>
        Math.abs(limit.value.get(i, 0) - closed.value.get(i, 0)) / (limit.error.get(i, 0) + closed.error.get(i, 0)),
    ),
  );
}

test('the flow of the ridge loss ends at the ridge estimator', () => {
  expect(apart(String.raw`(X^\top X + n \lambda I)^{-1} X^\top y`)).toBeLessThan(1);
});

test('and not at one without the n', () => {
  expect(apart(String.raw`(X^\top X + \lambda I)^{-1} X^\top y`)).toBeGreaterThan(100);
});
