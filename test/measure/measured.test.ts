import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agree, difference, quotient, UNIT_ROUNDOFF } from '../../src/measure/measured.ts';
import { SEEDED } from '../proofs/zt25/measure/settings.ts';

const some = fc.record({
  value: fc.double({ min: -100, max: 100, noNaN: true }),
  budget: fc.double({ min: 0, max: 1, noNaN: true }),
});
const corners = [-1, 1];

test('the unit roundoff is the largest number that 1 swallows', () => {
  expect(1 + UNIT_ROUNDOFF).toBe(1);
  expect(1 + UNIT_ROUNDOFF * 1.0001).toBeGreaterThan(1);
});

test('difference and quotient of all values inside the budgets stay inside the result', () => {
  fc.assert(
    fc.property(some, some, (a, b) => {
      const d = difference(a, b);
      const q = quotient(a, b);
      for (const s of corners) {
        for (const t of corners) {
          const [x, y] = [a.value + s * a.budget, b.value + t * b.budget];
          expect(Math.abs(x - y - d.value)).toBeLessThanOrEqual(d.budget * (1 + 1e-12) + 1e-13);
          if (q.budget < Infinity) {
            expect(Math.abs(x / y - q.value)).toBeLessThanOrEqual(q.budget * (1 + 1e-9) + 1e-13);
          }
        }
      }
    }),
    SEEDED,
  );
});

test('a quotient by what may be zero decides nothing', () => {
  expect(quotient({ value: 1, budget: 0 }, { value: 0.1, budget: 0.1 }).budget).toBe(Infinity);
});

test('budgets are not inflated: a quotient of a tenth of a percent errs by about two tenths', () => {
  const { budget } = quotient({ value: 2, budget: 0.002 }, { value: 1, budget: 0.001 });
  expect(budget / 0.004).toBeCloseTo(1, 2);
});

test('agreement is that intervals meet', () => {
  expect(agree({ value: 1, budget: 0.1 }, { value: 1.25, budget: 0.16 })).toBe(true);
  expect(agree({ value: 1, budget: 0.1 }, { value: 1.25, budget: 0.14 })).toBe(false);
});
