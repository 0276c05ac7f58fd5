import fc from 'fast-check';
import Library from 'fraction.js';
import { expect, it } from 'vitest';
import { type Fraction, fraction } from '../../src/algebra/fraction.ts';
import { SEEDED } from '../proofs/zt25/model/settings.ts';

/** Small integers, those around 2^53 and long ones. */
const someInteger = fc.oneof(
  fc.bigInt({ min: -12n, max: 12n }),
  fc.bigInt({ min: 2n ** 53n - 3n, max: 2n ** 53n + 3n }),
  fc.bigInt({ min: -(2n ** 27n), max: 2n ** 27n }),
  fc.bigInt({ min: -(2n ** 200n), max: 2n ** 200n }),
);
const pair = fc.tuple(someInteger, someInteger).map(([n, d]) => [n, d === 0n ? 1n : d] as const);
const both = ([n, d]: readonly [bigint, bigint]) => ({ mine: fraction(n, d), theirs: new Library(n, d) });

/** Equal, and in the one form that equal fractions have. */
function same(mine: Fraction, theirs: Library): void {
  expect(mine.toFraction()).toBe(theirs.toFraction());
  for (const part of [mine.top, mine.bottom]) {
    expect(Object.is(part, -0)).toBe(false);
    expect(typeof part).toBe(Number.isSafeInteger(Number(part)) ? 'number' : 'bigint');
  }
}

it('every operation gives what fraction.js gives, for integers of any length', () => {
  fc.assert(
    fc.property(pair, pair, (p, q) => {
      const [a, b] = [both(p), both(q)];
      same(a.mine.add(b.mine), a.theirs.add(b.theirs));
      same(a.mine.sub(b.mine), a.theirs.sub(b.theirs));
      same(a.mine.mul(b.mine), a.theirs.mul(b.theirs));
      same(a.mine.neg(), a.theirs.neg());
      same(a.mine.abs(), a.theirs.abs());
      same(a.mine.floor(), a.theirs.floor());
      if (b.mine.sign !== 0) {
        same(a.mine.div(b.mine), a.theirs.div(b.theirs));
        same(b.mine.inverse(), b.theirs.inverse());
      }
      expect(a.mine.compare(b.mine)).toBe(a.theirs.compare(b.theirs));
      expect(a.mine.equals(b.mine)).toBe(a.theirs.equals(b.theirs));
      expect(a.mine.equals(a.mine.add(0))).toBe(true);
      expect(a.mine.sign).toBe(a.theirs.compare(0));
      expect([a.mine.n, a.mine.d, a.mine.isWhole]).toEqual([a.theirs.n, a.theirs.d, a.theirs.d === 1n]);
      expect(a.mine.valueOf()).toBe(a.theirs.valueOf());
    }),
    { ...SEEDED, numRuns: 400 },
  );
});

it('whole powers', () => {
  fc.assert(
    fc.property(pair, fc.integer({ min: -4, max: 9 }), (p, n) => {
      const { mine, theirs } = both(p);
      if (mine.sign !== 0 || n >= 0) same(mine.pow(fraction(n)), theirs.pow(n) as Library);
    }),
    { ...SEEDED, numRuns: 100 },
  );
});

it('texts, doubles and fractions of either kind are read', () => {
  for (const value of ['2/3', '-0.25', '7', '0.(3)', 0.5, -3, 2 ** 60, 12n, new Library('5/7')]) {
    same(fraction(value), new Library(value));
  }
  expect(fraction(fraction('2/3')).toFraction()).toBe('2/3');
  expect(fraction(fraction('2/3'), 4).toFraction()).toBe('1/6');
  expect(fraction(-6, -4).toFraction()).toBe('3/2');
  expect(fraction(-0).toFraction()).toBe('0');
});

it('a division by zero is refused', () => {
  for (const run of [
    () => fraction(1, 0),
    () => fraction(1).div(0),
    () => fraction(0).inverse(),
    () => fraction(2n ** 80n, 0n),
  ]) {
    expect(run).toThrow(RangeError);
  }
});

it('zero has no sign, whatever it was multiplied with', () => {
  expect(Object.is(fraction(0).mul(-3).top, 0)).toBe(true);
  expect(Object.is(fraction(0).mul('-2/3').top, 0)).toBe(true);
});
