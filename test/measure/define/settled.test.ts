import { expect, test } from 'vitest';
import { parseFormula } from '../../../src/language/latex/index.ts';
import { drawWorld } from '../../../src/measure/draw/theory-world.ts';
import { evaluate } from '../../../src/measure/evaluate.ts';
import { scalar } from '../../../src/measure/value.ts';
import { readTheory } from '../../../src/theory/read-theory.ts';

const R = String.raw;

test('what moves by something that moves is not known where that is held', () => {
  const theory = readTheory(R`x(t), y(t) \in \mathbb{R}; \dot x = -x, x(0) = 1; \dot y = x, y(0) = 0`);
  const world = drawWorld(theory, { seed: 1, given: { t: scalar(1) } });
  expect(() => evaluate(parseFormula(R`\left. y \right|_{x = 2}`), world)).toThrow('a flow by x, which moves by it');
});

test('what moves is another where what stands still is held', () => {
  const theory = readTheory(R`x(t) \in \mathbb{R}; a > 0; \dot x = -a x, x(0) = 1`);
  const world = drawWorld(theory, { seed: 1, given: { t: scalar(1), a: scalar(1) } });
  const { value } = evaluate(parseFormula(R`\left. x \right|_{a = 2}`), world);
  expect(value.get(0, 0)).toBeCloseTo(Math.exp(-2), 12);
});
