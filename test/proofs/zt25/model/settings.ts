/**
 * Random labels, matrices and an exact arithmetic for the tests of the trusted rooms. Inputs: none. Outcomes: fast-check
 * arbitraries and the one seed. Not a failure: R = 1, a group with a single class.
 */
import fc from 'fast-check';
import Fraction from 'fraction.js';
import { Matrix } from 'ml-matrix';
import { type Labels, labelsFrom } from '../../../../proofs/zt25/instruments/model/labels.ts';
import type { Arithmetic } from '../../../../src/algebra/arithmetic.ts';

export const SEEDED = { seed: 20260101, numRuns: 200 } as const;

/** Labels with 2 to 9 classes, any share of majorities, rational R from 1 to 16, several samples a minority class. */
export const someLabels: fc.Arbitrary<Labels> = fc
  .tuple(
    fc.integer({ min: 2, max: 9 }),
    fc.nat(7),
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 0, max: 15 }),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([classes, majority, denominator, extra, multiple]) =>
    labelsFrom({
      classes,
      majorities: 1 + (majority % (classes - 1)),
      ratio: `${denominator + extra}/${denominator}`,
      minorityCount: denominator * multiple,
    }),
  );

/** Matrices of a given shape with entries from −3 to 3. */
export const someMatrix = (rows: number, columns: number): fc.Arbitrary<Matrix> =>
  fc
    .array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: rows * columns, maxLength: rows * columns })
    .map((entries) => Matrix.from1DArray(rows, columns, entries));

/** The definitions over doubles. */
export const doubles: Arithmetic<number> = {
  integer: (x) => x,
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  power: (a, b) => a ** b,
};

/** The definitions over rationals; powers are those that stay rational. */
export const fractions: Arithmetic<Fraction> = {
  integer: (x) => new Fraction(x),
  add: (a, b) => a.add(b),
  subtract: (a, b) => a.sub(b),
  multiply: (a, b) => a.mul(b),
  divide: (a, b) => a.div(b),
  power: (a, b) => {
    const value = a.pow(b);
    if (value === null) throw new RangeError(`${a.toFraction()}^${b.toFraction()} is not rational`);
    return value;
  },
};

/** The largest entry of A − B, in absolute value; infinite when the shapes differ. */
export function distance(A: Matrix, B: Matrix): number {
  if (A.rows !== B.rows || A.columns !== B.columns) return Number.POSITIVE_INFINITY;
  return Math.max(0, ...Matrix.sub(A, B).to1DArray().map(Math.abs));
}

/** The message of what is thrown. */
export function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error('nothing was thrown');
}
