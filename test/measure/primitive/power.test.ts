/** Powers of numbers cover what is within the errors of base and exponent. */
import { expect, test } from 'vitest';
import { power } from '../../../src/measure/primitive/power.ts';
import { uniformStream } from '../../../src/measure/random.ts';
import { numberIn, scalar } from '../../../src/measure/value.ts';

test('bases and exponents with errors, of 400 draws', () => {
  const uniform = uniformStream(9);
  let sharp = 0;
  for (let run = 0; run < 400; run++) {
    const [x, y] = [5 * uniform() + 0.01, 8 * uniform() - 4];
    const [dx, dy] = [0.005 * uniform(), 1e-3 * uniform()];
    const { value, error } = numberIn(power.bounded(scalar(x, dx), scalar(y, dy)));
    for (const [s, t] of [
      [1, 1],
      [1, -1],
      [-1, 1],
      [-1, -1],
      [0.3, -0.7],
    ] as const) {
      expect(Math.abs((x + s * dx) ** (y + t * dy) - value)).toBeLessThanOrEqual(error * (1 + 1e-9) + 1e-15);
    }
    if (error < 0.2 * value) sharp += 1;
  }
  expect(sharp).toBeGreaterThan(350);
});

test('whole powers of whole numbers are exact; what may be zero has no negative power; what is not real is NaN', () => {
  expect(power.bounded(scalar(-3), scalar(5))).toEqual(scalar(-243));
  expect(numberIn(power.bounded(scalar(0.1, 0.2), scalar(-1))).error).toBe(Number.POSITIVE_INFINITY);
  expect(numberIn(power.bounded(scalar(-2), scalar(0.5))).value).toBeNaN();
});
