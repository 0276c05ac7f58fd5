/** Eigenvalues with their bound, and matrices that have none here. */
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { ShapeMismatch, Unable } from '../../../src/algebra/unable.ts';
import { spectralDecomposition } from '../../../src/measure/primitive/spectral.ts';
import { bounds, exactly } from '../../../src/measure/value.ts';
import { symmetricOf } from './same.ts';

test('known eigenvalues are within the bound, ties and zeros too', () => {
  for (let seed = 0; seed < 30; seed++) {
    const wanted = [3, 3, 0, -1.5];
    const { values, backward, defect } = spectralDecomposition(symmetricOf(seed, wanted), 'the eigenvalues');
    wanted.forEach((value, i) => {
      expect(Math.abs((values[i] as number) - value)).toBeLessThanOrEqual(backward);
    });
    expect(backward).toBeLessThan(1e-11);
    expect(defect).toBeLessThan(1e-12);
  }
});

test('what is not symmetric within its error, not square, or not finite', () => {
  const A = new Matrix([
    [1, 2],
    [2.001, 1],
  ]);
  expect(() => spectralDecomposition(exactly(A), 'x')).toThrow(/not symmetric/);
  expect(spectralDecomposition({ value: A, error: bounds(2, 2, () => 1e-3) }, 'x').backward).toBeGreaterThan(1e-3);
  expect(() => spectralDecomposition(exactly(Matrix.zeros(2, 3)), 'x')).toThrow(ShapeMismatch);
  expect(() => spectralDecomposition(exactly(new Matrix([[Number.NaN]])), 'x')).toThrow(Unable);
});
