/** Exponentials against eigenvalues and closed forms, within the bounds of both. */
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { exponential } from '../../../src/measure/primitive/exponential.ts';
import { exactly, frobenius, within } from '../../../src/measure/value.ts';
import { expectSame, symmetricOf } from './same.ts';

test('an exponential is that of the eigenvalues, also of large and of negative ones', () => {
  for (const [seed, values] of [
    [1, [1, -2, 0.5]],
    [2, [-30, -1, 0]],
    [3, [9, 8.5, -7, 0]],
  ] as const) {
    const found = exponential.bounded(symmetricOf(seed, values));
    expectSame(found, symmetricOf(seed, values, Math.exp));
    expect(frobenius(found.error)).toBeLessThan(1e-7 * frobenius(found.value));
  }
});

test('the exponential of a turn and of a nilpotent matrix are known', () => {
  const turn = exponential.bounded(
    exactly(
      new Matrix([
        [0, -10],
        [10, 0],
      ]),
    ),
  );
  const [c, s] = [Math.cos(10), Math.sin(10)];
  expectSame(
    turn,
    within(
      new Matrix([
        [c, -s],
        [s, c],
      ]),
      1e-15,
    ),
  );
  expect(turn.error.max()).toBeLessThan(1e-11);
  const shear = exponential.bounded(
    exactly(
      new Matrix([
        [0, 1000],
        [0, 0],
      ]),
    ),
  );
  expectSame(
    shear,
    exactly(
      new Matrix([
        [1, 1000],
        [0, 1],
      ]),
    ),
  );
});
