import { describe, expect, test } from 'vitest';
import {
  compareProportions,
  ERROR,
  intervalOf,
  LEAST_PROPORTION,
  LOOKS,
  lowerBound,
  sideOf,
  type Tallied,
} from '../../src/judge/proportion.ts';

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

const tally = (held: number, failed: number, silent = 0, kind = 'here'): Tallied => ({
  ...{ kind, held, failed, silent },
  engines: null,
});

describe('one end of a Clopper-Pearson interval', () => {
  test.each([0.05, 1e-3, 1e-8])('has an exact binomial tail of %s', (level) => {
    for (const [x, n] of [
      [1, 1],
      [1, 7],
      [9, 10],
      [10, 10],
      [28, 30],
      [100, 128],
      [411, 420],
    ] as const) {
      const q = 10n ** 12n;
      const p = BigInt(Math.round(lowerBound(x, n, level) * 1e12));
      expect(exactTail(x, n, p, q) / level).toBeCloseTo(1, 3);
    }
  });

  test('known values: n of n is level^(1/n), none is 0, one of n is 1 − (1 − level)^(1/n)', () => {
    for (const n of [1, 2, 5, 28, 29, 300, 1000]) {
      expect(lowerBound(n, n, 0.05)).toBeCloseTo(0.05 ** (1 / n), 12);
      expect(lowerBound(0, n, 0.05)).toBe(0);
      expect(lowerBound(1, n, 0.05)).toBeCloseTo(1 - 0.95 ** (1 / n), 12);
    }
  });
});

describe('an interval', () => {
  test('has two sides, that mirror each other', () => {
    const { lower, upper } = intervalOf(tally(30, 10), 1);
    const mirrored = intervalOf(tally(10, 30), 1);
    expect(lower).toBeLessThan(0.75);
    expect(upper).toBeGreaterThan(0.75);
    expect(mirrored.lower).toBeCloseTo(1 - upper, 12);
    expect(mirrored.upper).toBeCloseTo(1 - lower, 12);
  });

  test('is wider the more kinds share the error', () => {
    expect(intervalOf(tally(170, 10), 5).lower).toBeLessThan(intervalOf(tally(170, 10), 1).lower);
    expect(intervalOf(tally(170, 10), 5).upper).toBeGreaterThan(intervalOf(tally(170, 10), 1).upper);
  });

  test('takes a run that says nothing for either', () => {
    const silent = intervalOf(tally(90, 5, 5), 1);
    expect(silent.lower).toBe(intervalOf(tally(90, 10), 1).lower);
    expect(silent.upper).toBe(intervalOf(tally(95, 5), 1).upper);
  });
});

/** What becomes of runs of which a share holds, exactly: the chance of each side, and how many are made on average. */
function outcomesAt(share: number, kinds: number) {
  let paths = new Map([[0, 1]]);
  const found = { above: 0, below: 0, open: 0, runs: 0 };
  let runs = 0;
  for (const look of LOOKS) {
    for (; runs < look; runs++) {
      const next = new Map<number, number>();
      for (const [held, chance] of paths) {
        next.set(held, (next.get(held) ?? 0) + chance * (1 - share));
        next.set(held + 1, (next.get(held + 1) ?? 0) + chance * share);
      }
      paths = next;
    }
    for (const [held, chance] of paths) {
      const side = sideOf(tally(held, look - held), kinds);
      if (side === 'open') continue;
      found[side] += chance;
      found.runs += chance * look;
      paths.delete(held);
    }
  }
  found.open = [...paths.values()].reduce((sum, chance) => sum + chance, 0);
  found.runs += found.open * runs;
  return found;
}

test('a kind lies on the side on which its interval lies', () => {
  for (const n of [16, 64, 180, 240]) {
    for (let held = 0; held <= n; held++) {
      const { lower, upper } = intervalOf(tally(held, n - held), 5);
      const side = lower >= LEAST_PROPORTION ? 'above' : upper < LEAST_PROPORTION ? 'below' : 'open';
      expect([n, held, sideOf(tally(held, n - held), 5)]).toEqual([n, held, side]);
    }
  }
});

describe('looking again and again', () => {
  test.each([1, 5, 12])('is wrong with a probability of at most ERROR, %i kinds together', (kinds) => {
    // The worst case is a share at the border: just below it `above` is wrong, at it `below` is.
    const { above, below } = outcomesAt(LEAST_PROPORTION, kinds);
    expect(kinds * (above + below)).toBeLessThanOrEqual(ERROR);
    expect(above).toBeGreaterThan(0);
    expect(below).toBeGreaterThan(0);
  });

  test('decides nearly always where the share is clear, and mostly soon', () => {
    for (const share of [0.975, 0.985, 1]) {
      const { above, runs } = outcomesAt(share, 5);
      expect(1 - above).toBeLessThan(3e-6);
      expect(runs).toBeLessThan(450);
    }
    for (const share of [0, 0.3, 0.6, 0.75]) {
      const { below, runs } = outcomesAt(share, 5);
      expect(1 - below).toBeLessThan(3e-6);
      expect(runs).toBeLessThan(300);
    }
    expect(outcomesAt(0, 5).runs).toBe(LOOKS[0]);
  });

  test('leaves a share at the border open', () => {
    expect(outcomesAt(LEAST_PROPORTION, 5).open).toBeGreaterThan(1 - ERROR);
  });
});

describe('a statement about runs', () => {
  const ALWAYS = tally(180, 0);

  test('is accepted where it holds in every kind of setting', () => {
    expect(compareProportions([ALWAYS, tally(411, 9)], 2)).toMatchObject({ outcome: 'agree', strength: 'sampled' });
  });

  test('neither one failure nor a few runs without one decide', () => {
    expect(compareProportions([tally(32, 0)], 1).outcome).toBe('open');
    expect(compareProportions([tally(31, 1)], 1).outcome).toBe('open');
    expect(compareProportions([tally(144, 0)], 1).outcome).toBe('open');
  });

  test('is refused where it fails in one kind, however often it holds in the others', () => {
    const compared = compareProportions([ALWAYS, ALWAYS, tally(10, 22, 0, 'at the edge')], 3);
    expect(compared).toMatchObject({ outcome: 'differ', strength: 'sampled', where: 'at the edge' });
    const { held, failed } = { held: 180 + 180 + 10, failed: 22 };
    expect(held / (held + failed)).toBeGreaterThan(LEAST_PROPORTION);
  });

  test('is open with a kind that is, that was not tried, or with none at all', () => {
    const open = compareProportions([ALWAYS, tally(28, 4, 0, 'near the border')], 2);
    expect(open.outcome === 'open' && open.reason).toMatch(/^near the border: it held in 28 of 32 runs/);
    expect(compareProportions([ALWAYS], 2).outcome).toBe('open');
    expect(compareProportions([], 0).outcome).toBe('open');
    expect(compareProportions([tally(0, 0, 1000)], 1).outcome).toBe('open');
  });

  test('its evidence tells the counts, the interval and its error, kind by kind', () => {
    const { evidence } = compareProportions([tally(411, 8, 1), ALWAYS], 2) as { evidence: readonly unknown[] };
    expect(evidence).toHaveLength(2);
    expect(evidence[0]).toMatchObject({ settings: 420, discrepancy: 9 / 420, budget: 1 - LEAST_PROPORTION });
    const text = (evidence[0] as { method: string }).method;
    expect(text).toMatch(
      /^here: held in 411 of 420 runs \(1 say nothing\), so in a share of 0\.9\d\d to 0\.99\d \(.*0\.000001\)$/,
    );
  });
});
