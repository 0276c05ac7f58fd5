import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { power } from '../../src/base/power.ts';

const SEED = { seed: 20, numRuns: 2000 };
const ulp = (x: number): number => 2 ** (Math.floor(Math.log2(Math.abs(x))) - 52);

/** A positive double as an integer times a power of two. */
function exactly(x: number): { digits: bigint; shift: number } {
  const shift = Math.floor(Math.log2(x)) - 60;
  return { digits: BigInt(x * 2 ** -shift), shift };
}

describe('a power', () => {
  it('is the double nearest to an integer power, by exact arithmetic', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), fc.integer({ min: 1, max: 24 }), (x, n) => {
        const { digits, shift } = exactly(x);
        const whole = digits ** BigInt(n);
        const cut = BigInt(Math.max(0, whole.toString(2).length - 120));
        const found = power(x, n);
        const mine = exactly(found);
        const gap = (whole >> cut) - shifted(mine.digits, mine.shift - shift * n - Number(cut));
        const unit = shifted(exactly(ulp(found)).digits, exactly(ulp(found)).shift - shift * n - Number(cut));
        // Half a unit in the last place, and the part of it that a tie may be missed by.
        expect((gap < 0n ? -gap : gap) * 2n * 1000n <= unit * 1001n).toBe(true);
      }),
      SEED,
    );
  });

  it('takes a root back', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), fc.integer({ min: 2, max: 16 }), (x, n) => {
        expect(Math.abs(power(power(x, 1 / n), n) - x)).toBeLessThanOrEqual((n + 1) * ulp(x));
      }),
      SEED,
    );
  });

  it('is a square root as the processor has it', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => power(x, 0.5) === Math.sqrt(x)),
      SEED,
    );
  });

  it.each([
    [0, 0],
    [0, 2],
    [0, -1],
    [-0, -3],
    [-2, 3],
    [-2, 4],
    [-2, 0.5],
    [5, 0],
    [1, 1e300],
    [2, 1023],
    [2, -1074],
    [2, 5000],
    [2, -5000],
    [Number.POSITIVE_INFINITY, -1],
    [Number.NaN, 0],
    [3, Number.NEGATIVE_INFINITY],
    [10, 308],
  ])('%d to the %d is as ever', (x, y) => {
    expect(power(x, y)).toBe(x ** y);
  });

  it.each([
    [7, 0.1875, 1.4403096899749188],
    [2.5, 1.3125, 3.3288656009692352],
    [0.3, -0.25, 1.3512001548070345],
    [59, 1 / 3, 3.8929964158732604],
  ])('%d to the %d is what sixty digits round to', (x, y, expected) => {
    expect(power(x, y)).toBe(expected);
  });
});

const shifted = (a: bigint, by: number): bigint => (by >= 0 ? a << BigInt(by) : a >> BigInt(-by));
