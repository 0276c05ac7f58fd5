/**
 * Whether an operation's bound covers: operands with errors, other operands within those errors, and the exact value of
 * a formula at the others. Inputs: an operation, the sizes of its operands, the formula in symbols a, b, c.
 */
import { Matrix } from 'ml-matrix';
import { expect } from 'vitest';
import { Unable } from '../../../src/algebra/unable.ts';
import type { Formula } from '../../../src/language/latex/index.ts';
import type { Primitive } from '../../../src/measure/primitive/primitive.ts';
import { uniformStream } from '../../../src/measure/random.ts';
import { frobenius, tabulated } from '../../../src/measure/value.ts';
import { dyadicMatrix, exactly, exactMatrix, worst } from '../rational.ts';

type Size = readonly [rows: number, columns: number];
const NAMES = ['a', 'b', 'c'] as const;

export interface Coverage {
  /** Of the largest error of an operand; 0 for exact ones. */
  readonly spread: number;
  /** The bound may be as large as this, relative to the outcome. */
  readonly sharp: number;
  readonly runs?: number;
}

export function expectCovers(primitive: Primitive, sizes: readonly Size[], formula: Formula, options: Coverage): void {
  const { spread, sharp, runs = 60 } = options;
  let compared = 0;
  for (let seed = 0; seed < runs; seed++) {
    const uniform = uniformStream(seed);
    const operands = sizes.map(([rows, columns]) => {
      const value = dyadicMatrix(uniform, rows, columns);
      const error = tabulated(rows, columns, () => spread * uniform());
      const moved = tabulated(rows, columns, (i, j) => value.get(i, j) + (2 * uniform() - 1) * error.get(i, j) * 0.999);
      return { value, error, moved };
    });
    const exact = Object.fromEntries(operands.map(({ moved }, i) => [NAMES[i] as string, exactMatrix(moved)]));
    try {
      const found = primitive.bounded(...operands);
      expect(worst(found, exactly(formula, exact)), `seed ${seed}`).toBeLessThanOrEqual(1);
      expect(Matrix.sub(found.value, primitive.value(...operands.map((x) => x.value))).norm()).toBeLessThanOrEqual(
        frobenius(found.error),
      );
      if (frobenius(found.error) <= sharp * frobenius(found.value)) compared += 1;
    } catch (error) {
      if (!(error instanceof Unable)) throw error;
    }
  }
  // Nearly all are sharp: what is close to singular or to zero may not be.
  expect(compared / runs).toBeGreaterThan(0.8);
}
