import { expect, test } from 'vitest';
import { COEFFICIENT_ROWS, type DenseStep, denseReader } from '../../src/measure/dense-output.ts';

/** Coefficients as odex lays them down, from index 1, and odex's way of reading them. */
function made(size: number, order: number) {
  const coefficients = Float64Array.from({ length: COEFFICIENT_ROWS * size + 1 }, (_, i) => Math.sin(3 * i + order));
  const step: DenseStep = { coefficients, size, order, from: 2, to: 2.5 };
  const theirs = (component: number, time: number): number => {
    const y = (row: number) => coefficients[row * size + component + 1] as number;
    const theta = (time - 2) / 0.5;
    let result = y(0) + theta * (y(1) + (1 - theta) * (y(2) * theta + y(3) * (1 - theta)));
    if (order < 0) return result;
    let inner = y(order + 4);
    for (let row = order; row >= 1; row--) inner = y(row + 3) + (inner * (theta - 0.5)) / row;
    result += (theta * (1 - theta)) ** 2 * inner;
    return result;
  };
  return { step, theirs };
}

test('reads every component as odex does, for every order', () => {
  for (const order of [-1, 0, 1, 5, 15]) {
    const { step, theirs } = made(7, order);
    const read = denseReader(step, theirs);
    const out = new Float64Array(7);
    for (const time of [2, 2.1, 2.25, 2.4, 2.5]) {
      read?.(time, out);
      out.forEach((value, i) => {
        expect(value).toBeCloseTo(theirs(i, time), 13);
      });
    }
    expect(read).not.toBeNull();
  }
});

test('a wrong order, a moved coefficient or another layout is seen', () => {
  const { step, theirs } = made(7, 5);
  expect(denseReader({ ...step, order: 4 }, theirs)).toBeNull();
  expect(denseReader({ ...step, order: 40 }, theirs)).toBeNull();
  expect(denseReader({ ...step, coefficients: new Float64Array(3) }, theirs)).toBeNull();
  const moved = Float64Array.from(step.coefficients as Float64Array);
  moved[7 + 1] = 9;
  expect(denseReader({ ...step, coefficients: moved }, theirs)).toBeNull();
});
