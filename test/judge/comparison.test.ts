import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ABSENT, compareSamples, REFUTATION_FACTOR, type Sample } from '../../src/judge/comparison.ts';
import { SEEDED } from '../proofs/zt25/model/settings.ts';

const sample = (discrepancy: number, budget: number, k = 2): Sample => ({ setting: { k }, discrepancy, budget });
const outcome = (samples: readonly Sample[], least = 1) => compareSamples('m', samples, least).outcome;

test('ten budgets refute, by definition', () => {
  expect(REFUTATION_FACTOR).toBe(10);
  expect(ABSENT).toEqual({ outcome: 'absent' });
});

test('one budget still agrees, the next double does not; ten budgets differ, the double before does not', () => {
  expect(outcome([sample(0, 1)])).toBe('agree');
  expect(outcome([sample(1, 1)])).toBe('agree');
  expect(outcome([sample(1 + Number.EPSILON, 1)])).toBe('open');
  expect(outcome([sample(10 - 2e-15, 1)])).toBe('open');
  expect(outcome([sample(10, 1)])).toBe('differ');
  expect(outcome([sample(1e300, 1e-300)])).toBe('differ');
  expect(outcome([sample(2 ** -1040, 2 ** -1040)])).toBe('agree');
});

test('NaN anywhere leaves it open, whatever the others say', () => {
  for (const others of [[], [sample(0, 1)], [sample(100, 1)]]) {
    expect(outcome([...others, sample(Number.NaN, 1)])).toBe('open');
    expect(outcome([sample(0, Number.NaN), ...others])).toBe('open');
  }
});

test('an infinite budget says nothing: it neither agrees nor counts', () => {
  const lost = sample(5, Number.POSITIVE_INFINITY);
  expect(compareSamples('m', [lost], 1)).toEqual({
    outcome: 'open',
    reason: 'no setting gave a finite budget',
    evidence: [],
  });
  expect(outcome([lost, lost, sample(0, 1)], 1)).toBe('agree');
  expect(outcome([lost, lost, sample(0, 1)], 2)).toBe('open');
  expect(outcome([lost, sample(20, 1)])).toBe('differ');
  expect(outcome([sample(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)])).toBe('open');
});

test('two numbers that a strict order tells apart, and nothing can be seen between: a tie, but never beside a difference', () => {
  const tied = (distance: number, k = 2): Sample => ({
    ...{ setting: { k }, discrepancy: 0, budget: Number.POSITIVE_INFINITY },
    tie: { distance, error: 1 },
  });
  expect(compareSamples('m', [tied(0), tied(0.5, 7), tied(0.25)], 2)).toEqual({
    outcome: 'tie',
    reason: 'no setting gave a finite budget',
    evidence: [
      {
        ...{ method: 'm: equal as far as can be seen', settings: 3, engines: null },
        ...{ discrepancy: 0.5, budget: 1, worst: { k: 7 } },
      },
    ],
  });
  expect(outcome([tied(0), sample(0, 1)], 2)).toBe('tie');
  expect(outcome([tied(0), sample(0, 1)], 1)).toBe('agree');
  expect(outcome([tied(0), sample(2, 1)], 1)).toBe('open');
  expect(outcome([tied(0), sample(20, 1)], 1)).toBe('differ');
});

test('a budget that is zero or negative is a fault, beside whatever others', () => {
  for (const budget of [0, -0, -1, -1e-300]) {
    expect(() => outcome([sample(0, budget)])).toThrow('budget');
    expect(() => outcome([sample(0, 1), sample(0, budget)])).toThrow('budget');
    expect(() => outcome([sample(50, 1), sample(0.5, budget, 7)])).toThrow('k = 7');
  }
});

test('a discrepancy that is infinite differs, and is reported as a finite number', () => {
  const found = compareSamples('m', [sample(Number.POSITIVE_INFINITY, 1)], 1);
  expect(found).toMatchObject({ outcome: 'differ', evidence: [{ discrepancy: Number.MAX_VALUE, budget: 1 }] });
});

test('too few settings never agree, and no setting is nothing', () => {
  expect(outcome([], 0)).toBe('open');
  expect(outcome([sample(0, 1), sample(0, 1)], 3)).toBe('open');
  expect(outcome([sample(0, 1), sample(0, 1), sample(0, 1)], 3)).toBe('agree');
  // A difference does not need them.
  expect(outcome([sample(11, 1)], 3)).toBe('differ');
});

test('the worst setting in its own budget decides and is named, not the largest discrepancy', () => {
  const found = compareSamples('by hand', [sample(50, 100, 3), sample(0.9, 1, 7), sample(0.1, 1, 8)], 1);
  expect(found).toEqual({
    outcome: 'agree',
    strength: 'bounded',
    evidence: [{ method: 'by hand', settings: 3, engines: null, discrepancy: 0.9, budget: 1, worst: { k: 7 } }],
  });
  const differ = compareSamples('by hand', [sample(1, 100), { ...sample(30, 2), setting: { k: 4, R: '5/2' } }], 1);
  expect(differ).toMatchObject({ outcome: 'differ', strength: 'bounded', where: 'k = 4, R = 5/2' });
});

test('any order of any settings: agreement exactly when all lie in their budgets, difference when one is ten beyond', () => {
  const some = fc.record({
    ratio: fc.constantFrom(0, 0.3, 1, 1.5, 9.5, 10, 12, 1e6),
    budget: fc.constantFrom(2 ** -40, 1, 2 ** 20),
  });
  fc.assert(
    fc.property(fc.array(some, { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 6 }), (list, least) => {
      const worst = Math.max(...list.map(({ ratio }) => ratio));
      const expected = worst >= 10 ? 'differ' : worst > 1 || list.length < least ? 'open' : 'agree';
      const found = compareSamples(
        'm',
        list.map(({ ratio, budget }) => sample(ratio * budget, budget)),
        least,
      );
      expect(found.outcome).toBe(expected);
      if (found.outcome === 'open') expect(found.reason.length).toBeGreaterThan(5);
    }),
    SEEDED,
  );
});

test('the evidence tells at how many settings which engine ran', () => {
  const samples = [['reduced'], ['reduced'], ['full'], ['reduced', 'full'], []].map((engines, k) => ({
    ...sample(0, 1, k),
    engines: new Set(engines as ('full' | 'reduced')[]),
  }));
  expect(compareSamples('simulated', samples, 1)).toMatchObject({
    evidence: [{ settings: 5, engines: { reduced: 2, full: 1, both: 1 } }],
  });
});
