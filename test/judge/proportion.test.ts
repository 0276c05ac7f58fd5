import { expect, test } from 'vitest';
import { compareProportion, LEAST_PROPORTION, lowerBound } from '../../src/judge/proportion.ts';

/** P(X ≥ x) for X ~ Binomial(n, p/q), exactly over integers, as the ratio of two of them. */
function exactTail(x: number, n: number, p: bigint, q: bigint): number {
  let tail = 0n;
  let choose = 1n;
  for (let i = 0; i <= n; i++) {
    if (i >= x) tail += choose * p ** BigInt(i) * (q - p) ** BigInt(n - i);
    choose = (choose * BigInt(n - i)) / BigInt(i + 1);
  }
  const digits = 10n ** 18n;
  return Number((tail * digits) / q ** BigInt(n)) / 1e18;
}

test('at the bound the exact binomial tail is 5 %', () => {
  for (const [x, n] of [
    [1, 1],
    [1, 7],
    [3, 10],
    [9, 10],
    [10, 10],
    [28, 30],
    [30, 30],
    [60, 64],
    [100, 128],
  ] as const) {
    const q = 10n ** 12n;
    const p = BigInt(Math.round(lowerBound(x, n) * 1e12));
    expect(exactTail(x, n, p, q)).toBeCloseTo(0.05, 9);
  }
});

test('known values: n of n is 0.05^(1/n), none is 0, one of n is 1 − 0.95^(1/n)', () => {
  for (const n of [1, 2, 5, 28, 29, 300]) {
    expect(lowerBound(n, n)).toBeCloseTo(0.05 ** (1 / n), 12);
    expect(lowerBound(0, n)).toBe(0);
    expect(lowerBound(1, n)).toBeCloseTo(1 - 0.95 ** (1 / n), 12);
  }
});

test('the bound grows with successes and stays below the share', () => {
  for (const n of [5, 20, 50]) {
    for (let x = 1; x <= n; x++) {
      expect(lowerBound(x, n)).toBeGreaterThan(lowerBound(x - 1, n));
      expect(lowerBound(x, n)).toBeLessThan(x / n);
    }
  }
});

/** Counted exactly: 0.9^28 = 0.0523 and 0.9^29 = 0.0471, so 29 successes are the least that prove nine of ten. */
test('nine of ten: 28 of 28 are too few, 29 of 29 are enough, one failure needs 46', () => {
  expect(LEAST_PROPORTION).toBe(0.9);
  expect(compareProportion('m', 28, 28).outcome).toBe('open');
  expect(compareProportion('m', 29, 29)).toMatchObject({ outcome: 'agree', strength: 'sampled' });
  expect(compareProportion('m', 44, 45).outcome).toBe('open');
  expect(compareProportion('m', 45, 46).outcome).toBe('agree');
});

test('refused exactly when so few successes have a chance of at most 5 % at nine of ten', () => {
  for (const n of [1, 2, 3, 10, 20, 40]) {
    for (let x = 0; x <= n; x++) {
      const few = exactTail(n - x, n, 1n, 10n);
      const many = exactTail(x, n, 9n, 10n);
      const expected = many <= 0.05 ? 'agree' : few < 0.05 ? 'differ' : 'open';
      expect([x, n, compareProportion('m', x, n).outcome]).toEqual([x, n, expected]);
    }
  }
});

test('no trial decides nothing, and the evidence tells the counts', () => {
  expect(compareProportion('m', 0, 0).outcome).toBe('open');
  expect(compareProportion('held', 20, 40)).toMatchObject({
    outcome: 'differ',
    where: 'the proportion of runs',
    evidence: [{ settings: 40, discrepancy: 0.5, method: 'held: 20 of 40, 95 % bounds 0.361 to 0.639' }],
  });
  const open = compareProportion('held', 9, 10);
  expect(open.outcome === 'open' && open.reason).toMatch(/9 of 10 runs/);
});
