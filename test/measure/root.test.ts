import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findRoot } from '../../src/measure/root.ts';
import { SEEDED } from '../proofs/zt25/measure/settings.ts';

test('roots to full precision, of smooth, flat and steep functions, in few calls', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      fc.constantFrom(1, 3, 9),
      fc.constantFrom(1, 40),
      (root, power, rate) => {
        let calls = 0;
        const f = (x: number) => {
          calls++;
          return power === 1 ? Math.tanh(rate * (x - root)) : (x - root) ** power;
        };
        expect(Math.abs(findRoot(f, 0, 1) - root)).toBeLessThan(power === 1 ? 1e-15 : 1e-12);
        expect(calls).toBeLessThan(power === 1 ? 30 : 200);
        expect(Math.abs(findRoot((x) => -f(x), 0, 1) - root)).toBeLessThan(power === 1 ? 1e-15 : 1e-12);
      },
    ),
    SEEDED,
  );
});

test('ends that are roots, and brackets without one', () => {
  expect(findRoot((x) => x, 0, 1)).toBe(0);
  expect(findRoot((x) => x - 1, 0, 1)).toBe(1);
  expect(() => findRoot((x) => x + 1, 0, 1)).toThrow(/no sign change/);
  expect(() => findRoot(() => Number.NaN, 0, 1)).toThrow(/no sign change/);
});
