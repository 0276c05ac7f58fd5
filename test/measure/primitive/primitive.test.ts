/** Operations that are not rational carry the errors of their operands. */
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { exponential } from '../../../src/measure/primitive/exponential.ts';
import { inverse } from '../../../src/measure/primitive/inverse.ts';
import { frobeniusNorm, nuclearNorm, spectralNorm } from '../../../src/measure/primitive/norm.ts';
import { pseudoInverse } from '../../../src/measure/primitive/pseudo-inverse.ts';
import { squareRoot } from '../../../src/measure/primitive/square-root.ts';
import { normalMatrix, normalStream, uniformStream } from '../../../src/measure/random.ts';
import { bounds, exactly } from '../../../src/measure/value.ts';
import { expectSame } from './same.ts';

test('errors of the operand are carried: every matrix within the error has its value within the bound', () => {
  const uniform = uniformStream(77);
  const ops = [inverse, exponential, pseudoInverse, spectralNorm, nuclearNorm, frobeniusNorm, squareRoot] as const;
  for (let seed = 0; seed < 40; seed++) {
    const B = normalMatrix(normalStream(seed), 3, 3);
    const A = Matrix.add(B.mmul(B.transpose()), Matrix.identity(3));
    const E = bounds(3, 3, () => 1e-6 * 10 ** (-3 * uniform()));
    for (let i = 0; i < 3; i++) for (let j = 0; j < i; j++) E.set(i, j, E.get(j, i));
    const moved = A.clone();
    for (let i = 0; i < 3; i++) {
      for (let j = i; j < 3; j++) {
        const x = A.get(i, j) + (uniform() < 0.5 ? -1 : 1) * E.get(i, j);
        moved.set(i, j, x);
        moved.set(j, i, x);
      }
    }
    for (const op of ops) {
      const wide = op.bounded({ value: A, error: E });
      expectSame(wide, op.bounded(exactly(moved)));
      // and not so wide that it says nothing.
      expect(wide.error.max()).toBeLessThan(1e-3 * Math.max(1, wide.value.max()));
    }
  }
});
