import fc from 'fast-check';
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import {
  gradientFlow,
  LOSS_MATRIX,
  linearPart,
  RESIDUAL,
  SYMMETRIC,
} from '../../../../proofs/zt25/instruments/derive/gradient.ts';
import { numberAt } from '../../../../src/algebra/evaluate.ts';
import { type WordSum, word, wordsEqual } from '../../../../src/algebra/words.ts';
import { loss, lossGradient } from '../../../../src/measure/factors/loss.ts';
import { distance, SEEDED, someMatrix } from '../model/settings.ts';
import { expectDecided } from './settings.ts';

const problem = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }))
  .chain(([k, n, d]) =>
    fc.record({
      Z: someMatrix(k, n),
      W: someMatrix(k, d),
      H: someMatrix(d, n),
      weights: fc.array(fc.double({ min: 0.1, max: 4, noNaN: true }), { minLength: n, maxLength: n }),
    }),
  );

function matrixOfWords(words: WordSum, values: Readonly<Record<string, Matrix>>): Matrix {
  const terms = [...words.values()].map(({ coefficient, letters }) =>
    letters
      .map(({ name, transposed }) => {
        const matrix = values[name] as Matrix;
        return transposed ? matrix.transpose() : matrix;
      })
      .reduce((a, b) => a.mmul(b))
      .clone()
      .mul(numberAt(coefficient, {})),
  );
  return terms.reduce((a, b) => Matrix.add(a, b));
}

test('the trace of the loss matrix is the loss, and the flow is minus its gradient, as numbers', () => {
  const { value, steps } = gradientFlow();
  expectDecided(steps);
  fc.assert(
    fc.property(problem, ({ Z, W, H, weights }) => {
      const values = { Z, W, H, Omega: Matrix.diag(weights) };
      const whole = loss(Z, weights, W, H);
      const gradient = lossGradient(Z, weights, W, H);
      const slack = 1e-11 * (1 + whole) * (1 + W.norm()) * (1 + H.norm());
      expect(Math.abs(matrixOfWords(LOSS_MATRIX, values).trace() - whole)).toBeLessThan(slack);
      expect(distance(matrixOfWords(value.W, values), Matrix.mul(gradient.W, -1))).toBeLessThan(slack);
      expect(distance(matrixOfWords(value.H, values), Matrix.mul(gradient.H, -1))).toBeLessThan(slack);
      expect(distance(matrixOfWords(RESIDUAL, values), Matrix.sub(Z, W.mmul(H)))).toBeLessThan(slack);
    }),
    SEEDED,
  );
});

test('the linear part is what remains near the origin', () => {
  const { value } = gradientFlow();
  expect(wordsEqual(linearPart(value.W), word('Z', 'Omega', "H'"))).toBe(true);
  expect(wordsEqual(linearPart(value.H), word("W'", 'Z', 'Omega'))).toBe(true);
  expect(linearPart(word('Z')).size).toBe(0);
  expect(linearPart(word('W', 'H')).size).toBe(0);
});

test('Ω, Σ, Λ are symmetric by definition; W, H, Z, U, V are not', () => {
  expect([...SYMMETRIC].sort()).toEqual(['Lambda', 'Omega', 'Sigma']);
});
