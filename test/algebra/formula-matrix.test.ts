import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { type MatrixValues, matrixOf } from '../../src/algebra/formula-matrix.ts';
import { exactly } from '../../src/algebra/formula-number.ts';
import { Unable } from '../../src/algebra/scalar.ts';
import { parseFormula, parseStatement } from '../../src/language/latex/index.ts';
import { PAPER } from '../language/latex/paper.ts';
import { distance } from '../proofs/zt25/model/settings.ts';

/** Entries that no symmetry hides: a fixed irrational progression. */
const filled = (rows: number, columns: number, from: number): Matrix =>
  Matrix.from1DArray(
    rows,
    columns,
    Array.from({ length: rows * columns }, (_, i) => Math.sin(from + 1.37 * i)),
  );

const [W, H, Z] = [filled(3, 2, 1), filled(2, 5, 2), filled(3, 5, 3)];
const Omega = Matrix.diag([1, 2, 3, 4, 5]);
const Root = Matrix.diag([1, 2, 3, 4, 5].map(Math.sqrt));
const [dW, dH] = [filled(3, 2, 4), filled(2, 5, 5)];
const VALUES: MatrixValues = {
  scalars: { R: exactly(3), e: exactly(Math.E) },
  matrices: {
    W,
    H,
    Z,
    Omega,
    'bold(W)': W,
    'bold(H)': H,
    'bold(Z)': Z,
    'bold(Omega)': Omega,
    'd/dt bold(W)': dW,
    'd/dt bold(H)': dH,
    'bold(Omega)^1/2': Root,
    'Omega^1/2': Root,
  },
};
const read = (text: string): Matrix => matrixOf(parseFormula(text), VALUES);
const E = Matrix.sub(Z, W.mmul(H));

test('the flow equations as printed, side by side, as numbers', () => {
  const cases: readonly [string, readonly Matrix[]][] = [
    [PAPER.eq18a, [dW, ...[0, 1].map(() => E.mmul(Omega).mmul(H.transpose()).mul(-1))]],
    [PAPER.eq18b, [dH, ...[0, 1].map(() => W.transpose().mmul(E).mmul(Omega).mul(-1))]],
  ];
  for (const [text, expected] of cases) {
    parseStatement(text).sides.forEach((side, i) => {
      expect(distance(matrixOf(side, VALUES), expected[i] as Matrix)).toBeLessThan(1e-13);
    });
  }
});

test('scalars stand anywhere in a product, order of matrices is kept', () => {
  expect(distance(read('2 W \\sqrt{R} H'), W.mmul(H).mul(2 * Math.sqrt(3)))).toBeLessThan(1e-14);
  expect(distance(read('-\\frac{1}{R} (W H - Z)^\\top'), E.transpose().mul(1 / 3))).toBeLessThan(1e-14);
  expect(distance(read('W(t) H(t)'), W.mmul(H))).toBe(0);
  expect(distance(read('\\Omega^{1/2} \\Omega^{1/2}'), Omega)).toBeLessThan(1e-14);
  expect(distance(read('Z + Z + Z'), Matrix.mul(Z, 3))).toBeLessThan(1e-14);
});

test('what has no value is refused by name, a product of numbers is no matrix', () => {
  expect(() => read('Q')).toThrow(/matrix Q has no value/);
  expect(() => read('Q H')).toThrow(Unable);
  expect(() => read('W^{3} H')).toThrow(/W\^3/);
  expect(() => read('2 R')).toThrow(/without a matrix/);
  expect(() => read('\\|W\\|_F')).toThrow(/norm/);
  expect(() => matrixOf({ kind: 'symbol', name: 'constructor' }, VALUES)).toThrow(Unable);
});
