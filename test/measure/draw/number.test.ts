/** Numbers are of their kind, inside their bounds, and short. */
import { expect, test } from 'vitest';
import { Unable } from '../../../src/algebra/unable.ts';
import type { Numbers } from '../../../src/language/declare/index.ts';
import { type Bounds, drawNumber, UNBOUNDED } from '../../../src/measure/draw/number.ts';
import { uniformStream } from '../../../src/measure/random.ts';

const many = (...parameters: readonly [numbers: Numbers, bounds: Bounds]) => {
  const uniform = uniformStream(8);
  return Array.from({ length: 300 }, () => drawNumber(...parameters, uniform));
};

test('whole numbers', () => {
  for (const x of many('natural', UNBOUNDED)) expect(Number.isInteger(x) && x >= 1).toBe(true);
  expect(new Set(many('integer', { least: -1, most: 1 }))).toEqual(new Set([-1, 0, 1]));
  expect(() => drawNumber('integer', { least: 0.2, most: 0.8 }, uniformStream(1))).toThrow(Unable);
});

test('real numbers, strictly inside; of both signs where nothing bounds them', () => {
  for (const x of many('real', { least: 0, most: 1 })) expect(x > 0 && x < 1).toBe(true);
  for (const x of many('real', { least: 3, most: 3 })) expect(x).toBe(3);
  const free = many('real', UNBOUNDED);
  expect(Math.min(...free)).toBeLessThan(-1);
  expect(Math.max(...free)).toBeGreaterThan(1);
  for (const x of free) expect(Number.isInteger(x * 2 ** 20)).toBe(true);
});

test('all digits where they are asked for', () => {
  const uniform = uniformStream(8);
  const fine = Array.from({ length: 20 }, () => drawNumber('rational', UNBOUNDED, uniform, true));
  expect(fine.every((x) => !Number.isInteger(x * 2 ** 20))).toBe(true);
});

test('no complex numbers, and none between bounds that cross', () => {
  expect(() => drawNumber('complex', UNBOUNDED, uniformStream(1))).toThrow(Unable);
  expect(() => drawNumber('real', { least: 2, most: 1 }, uniformStream(1))).toThrow(Unable);
});
