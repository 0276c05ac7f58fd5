import { Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { numberAt } from '../../src/algebra/evaluate.ts';
import type { WordSum } from '../../src/algebra/words.ts';
import { gradientFlow, linearPart } from '../../src/derive/gradient.ts';
import { normalMatrix, normalStream } from '../../src/measure/random.ts';
import { simplexEncodedLabels } from '../../src/model/labels.ts';
import { lossGradient } from '../../src/model/loss.ts';
import { sampleWeights } from '../../src/model/weights.ts';

const labels = { classes: 4, majorities: 1, majorityCount: 5, minorityCount: 2 };
const Z = simplexEncodedLabels(labels);
const weights = sampleWeights(labels, 0.7);
const normal = normalStream(3);
const W = normalMatrix(normal, 4, 6);
const H = normalMatrix(normal, 6, Z.columns);
const matrices: Record<string, Matrix> = { Z, W, H, Omega: Matrix.diag([...weights]) };

const evaluated = (sum: WordSum): Matrix =>
  [...sum.values()]
    .map(({ coefficient, letters }) => {
      const factors = letters.map(({ name, transposed }) => {
        const matrix = matrices[name] as Matrix;
        return transposed ? matrix.transpose() : matrix;
      });
      return Matrix.mul(
        factors.reduce((a, b) => a.mmul(b)),
        numberAt(coefficient, {}),
      );
    })
    .reduce((a, b) => Matrix.add(a, b));

describe('gradient flow, derived from the loss', () => {
  const { value, steps } = gradientFlow();
  const gradient = lossGradient(Z, weights, W, H);

  it('is minus the gradient of the model at any W and H', () => {
    expect(Matrix.add(evaluated(value.W), gradient.W).norm()).toBeLessThan(1e-11 * gradient.W.norm());
    expect(Matrix.add(evaluated(value.H), gradient.H).norm()).toBeLessThan(1e-11 * gradient.H.norm());
  });

  it('has every step checked', () => {
    expect(steps.map((step) => step.status)).toEqual(['checked', 'checked', 'checked']);
  });

  it('has the part linear in (W, H) that rules near the origin', () => {
    const linear = Z.mmul(Matrix.diag([...weights])).mmul(H.transpose());
    expect(Matrix.sub(evaluated(linearPart(value.W)), linear).norm()).toBeLessThan(1e-11 * linear.norm());
  });
});
