import { describe, expect, it } from 'vitest';
import { type Fraction, type FractionLike, fraction } from '../../src/algebra/fraction.ts';
import { negativeAbove, negativeAtWhole, rationalRoots } from '../../src/algebra/integer-polynomial.ts';
import { uniformStream } from '../../src/measure/random.ts';

const polynomial = (...coefficients: readonly FractionLike[]): Fraction[] => coefficients.map((c) => fraction(c));
const texts = (values: readonly Fraction[]): string[] => values.map((x) => x.toFraction());
const valueAt = (p: readonly number[], x: number): number => p.reduceRight((sum, a) => sum * x + a, 0);

describe('rational roots', () => {
  it.each([
    [polynomial(-1001, 1), ['1001']],
    [polynomial(6, -5, 1), ['2', '3']],
    [polynomial(-2, 0, 1), []],
    [polynomial(3, -2), ['3/2']],
    [polynomial(0, 0, 1), ['0']],
    [polynomial('-1/6', '1/6', 1), ['-1/2', '1/3']],
    [polynomial(-1, 3, -3, 1), ['1']],
    [polynomial(`-1${'0'.repeat(30)}`, 1), [`1${'0'.repeat(30)}`]],
    [polynomial(5), []],
  ])('of %s are found exactly', (p, roots) => {
    expect(texts(rationalRoots(p))).toEqual(roots);
  });
});

describe('a sign', () => {
  it('is decided at whole numbers as whole numbers', () => {
    // (n − 2.2)(n − 2.8) is negative between 2 and 3 only.
    expect(negativeAtWhole(polynomial('154/25', -5, 1), 0n)).toBeNull();
    expect(negativeAbove(polynomial('154/25', -5, 1), fraction(0))?.toFraction()).toBe('5/2');
    expect(negativeAtWhole(polynomial(1_000_000_000, -1), 1n)).toBe(1_000_000_001n);
    expect(negativeAtWhole(polynomial(3, -1), 1n, 3n)).toBeNull();
    expect(negativeAtWhole(polynomial(-1, 1), 1n)).toBeNull();
  });

  it('that touches zero does not change there', () => {
    expect(negativeAbove(polynomial(1, -2, 1), fraction(0))).toBeNull();
    expect(negativeAbove(polynomial('1000001/1000000', -2, 1), fraction(0))).toBeNull();
    expect(negativeAbove(polynomial('999999/1000000', -2, 1), fraction(0))?.toFraction()).toBe('1');
  });

  it('and roots agree with a search, for many small polynomials', () => {
    const uniform = uniformStream(7);
    for (let i = 0; i < 300; i++) {
      const p = Array.from({ length: 2 + Math.floor(uniform() * 4) }, () => Math.floor(uniform() * 21) - 10);
      if (p.every((a) => a === 0)) continue;
      const whole = Array.from({ length: 60 }, (_, n) => n - 3).find((n) => valueAt(p, n) < 0);
      const found = negativeAtWhole(polynomial(...p), -3n);
      expect([p, found === null]).toEqual([p, whole === undefined]);
      if (found !== null) expect(valueAt(p, Number(found))).toBeLessThan(0);
      const above = negativeAbove(polynomial(...p), fraction(0));
      const sampled = Array.from({ length: 2000 }, (_, n) => (n + 1) / 97).some((x) => valueAt(p, x) < -1e-9);
      if (sampled) expect([p, above]).not.toEqual([p, null]);
      if (above !== null) expect(valueAt(p, above.valueOf())).toBeLessThan(1e-12);
      const roots = texts(rationalRoots(polynomial(...p)));
      for (let n = -20; n <= 20; n++) expect([p, n, roots.includes(`${n}`)]).toEqual([p, n, valueAt(p, n) === 0]);
    }
  });
});
