import { expect, it } from 'vitest';
import { remembered } from '../../src/base/remembered.ts';

it('computes once, until what was asked first is forgotten for what was asked last', () => {
  const asked: number[] = [];
  const square = remembered(
    (x: number) => `${x}`,
    (x) => {
      asked.push(x);
      return x * x;
    },
    (x) => (x === 1000 ? 400 : 1),
  );
  for (let x = 0; x < 200; x++) expect(square(x)).toBe(x * x);
  expect(square(0)).toBe(0);
  expect(asked).toHaveLength(200);
  expect(square(1000)).toBe(1_000_000);
  expect(square(199)).toBe(199 * 199);
  expect(asked).toHaveLength(201);
  expect(square(0)).toBe(0);
  expect(asked).toHaveLength(202);
});
