import { expect, test } from 'vitest';
import { deriveFormula } from '../../src/audit/derive-formula.ts';
import { readTheory } from '../../src/theory/read-theory.ts';

const R = String.raw;
const THEORY = readTheory(R`
  k classes: a red, b blue
  n samples: p of each red class, q of each blue class
  Y := membership of samples in classes
  (U, \Sigma, V) := \operatorname{svd}((\mathbb{I}_k - \frac{1}{k} \mathbf{1}_k \mathbf{1}_k^\top) Y)
  A \in \mathbb{R}^{k \times k}`);

test('a number', () => {
  expect(deriveFormula(R`\operatorname{tr}(Y Y^\top)`, THEORY)).toMatchObject({
    latex: 'a p + b q',
    rows: [],
    where: [],
  });
});

test('a matrix, by the groups of its rows and columns', () => {
  expect(deriveFormula('Y', THEORY)).toMatchObject({
    latex: R`\begin{bmatrix} \mathbb{I}_{a} \otimes \mathbb{1}_{p}^\top & \mathbf{0} \\ \mathbf{0} & \mathbb{I}_{b} \otimes \mathbb{1}_{q}^\top \end{bmatrix}`,
    rows: [
      { name: 'red', size: 'a' },
      { name: 'blue', size: 'b' },
    ],
    columns: [
      { name: 'red', size: 'a p' },
      { name: 'blue', size: 'b q' },
    ],
  });
});

test('singular values with their multiplicities, and vectors where no two are tied', () => {
  expect(deriveFormula(R`\Sigma`, THEORY).rows.map(({ size }) => size)).toEqual(['a - 1', '1', 'b - 1']);
  expect(deriveFormula(R`\Sigma`, THEORY).where).toEqual([]);
  expect(deriveFormula('U', THEORY).where).not.toEqual([]);
});

test.each([
  ['A', /^A: it has no value by groups: A may be any matrix; ask for/],
  ['Y Y', /multiplies Y, which is k × n, by Y/],
  ['B', /the symbol B: is neither declared nor defined/],
])('%s is refused', (typed, line) => {
  expect(() => deriveFormula(typed, THEORY)).toThrow(line);
});
