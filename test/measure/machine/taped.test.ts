/** Gradients by a tape, against difference quotients of the same formula, for every operation that has a derivative. */
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { Unable } from '../../../src/algebra/unable.ts';
import { type Formula, number, parseFormula, symbol } from '../../../src/language/latex/index.ts';
import { evaluate } from '../../../src/measure/evaluate.ts';
import { World } from '../../../src/measure/interpret/world.ts';
import { normalMatrix, normalStream, uniformStream } from '../../../src/measure/random.ts';
import { exactly, numberIn, scalar, tabulated } from '../../../src/measure/value.ts';

const apply = (name: string, ...list: readonly Formula[]): Formula => ({
  kind: 'apply',
  function: name,
  arguments: list,
});
const read = (latex: string): Formula => parseFormula(latex, { trajectories: new Set() });
const [X, B] = [symbol('X'), symbol('B')];
const trace = (f: Formula): Formula => apply('tr', f);

/** Numbers made of a 3×3 matrix X near 2 I, a 3×3 matrix B and a column c. */
const ROWS: Readonly<Record<string, Formula>> = {
  'a quadratic form': read('c^\\top X c'),
  'a norm': read('\\|X c - c\\|'),
  'a squared norm': read('\\frac{1}{2} \\|B X - X B\\|_F^2'),
  'a trace of powers': trace(read('X X X^\\top B')),
  'an inverse': read('c^\\top X^{-1} c'),
  'a log det': apply('ln', apply('det', read('X^\\top X'))),
  'a determinant': apply('det', X),
  'an exponential': trace({ kind: 'multiply', factors: [B, { kind: 'power', base: symbol('e'), exponent: X }] }),
  'a Hadamard product': trace({ kind: 'multiply', factors: [apply('hadamard', X, B), X] }),
  'a Kronecker product': trace({
    kind: 'multiply',
    factors: [
      { kind: 'kronecker', factors: [X, B] },
      { kind: 'kronecker', factors: [B, X] },
    ],
  }),
  vec: apply('inner', apply('vec', X), apply('vec', read('X^\\top'))),
  'a diagonal': trace({ kind: 'multiply', factors: [X, apply('diag', apply('diag', X)), B] }),
  'a diagonal matrix': trace({ kind: 'multiply', factors: [X, apply('diag', read('X c'))] }),
  entries: {
    kind: 'multiply',
    factors: [
      { kind: 'entry', operand: X, indices: [number(1n), number(2n)] },
      { kind: 'entry', operand: read('X c'), indices: [number(3n)] },
    ],
  },
  blocks: apply('det', {
    kind: 'matrix',
    rows: [
      [X, B],
      [B, read('X^\\top')],
    ],
  }),
  functions: apply('sin', apply('ln', trace(read('X X^\\top')))),
  'hyperbolic functions': read(
    '\\tanh(c^\\top X c) \\cosh(\\frac{1}{9} c^\\top X X c) + \\sinh(\\frac{1}{9} c^\\top X c)',
  ),
  'a tangent': apply('tan', { kind: 'divide', numerator: trace(X), denominator: number(20n) }),
  powers: read('(c^\\top X^\\top X c)^{3/4}'),
  'a power with a formula above': {
    kind: 'power',
    base: trace(read('X^\\top X')),
    exponent: { kind: 'divide', numerator: trace(X), denominator: number(9n) },
  },
  quotients: read('\\frac{c^\\top X c}{c^\\top X^\\top X c}'),
  'a largest': apply('max', trace(X), trace(B), read('c^\\top X c')),
  'an absolute value': { kind: 'absolute', operand: read('c^\\top B X c') },
  'a sum': {
    kind: 'series',
    sign: 'sum',
    index: 'i',
    from: number(1n),
    to: number(3n),
    operand: {
      kind: 'power',
      base: { kind: 'entry', operand: X, indices: [symbol('i'), symbol('i')] },
      exponent: symbol('i'),
    },
  },
};

const settingOf = (seed: number) => {
  const normal = normalStream(seed);
  const near = Matrix.add(Matrix.mul(Matrix.identity(3), 2), Matrix.mul(normalMatrix(normal, 3, 3), 0.3));
  return { X: near, B: normalMatrix(normal, 3, 3), c: normalMatrix(normal, 3, 1) };
};
const worldOf = (m: Readonly<Record<string, Matrix>>): World =>
  new World({ values: Object.fromEntries(Object.entries(m).map(([name, x]) => [name, exactly(x)])) });
const gradient = (operand: Formula): Formula => ({ kind: 'gradient', operand, variable: 'X' });

/** Central differences, extrapolated once: their error is of the order of the fourth power of the step. */
function differences(f: (X: Matrix) => number, at: Matrix): Matrix {
  const quotient = (i: number, j: number, h: number): number => {
    const moved = (by: number): number => {
      const other = at.clone();
      other.set(i, j, other.get(i, j) + by);
      return f(other);
    };
    return (moved(h) - moved(-h)) / (2 * h);
  };
  return tabulated(at.rows, at.columns, (i, j) => (4 * quotient(i, j, 5e-4) - quotient(i, j, 1e-3)) / 3);
}

test.each(Object.entries(ROWS))('the gradient of %s', (_, formula) => {
  for (let seed = 0; seed < 5; seed++) {
    const setting = settingOf(seed);
    const found = evaluate(gradient(formula), worldOf(setting));
    const expected = differences((X) => numberIn(evaluate(formula, worldOf({ ...setting, X }))).value, setting.X);
    const size = Math.max(1, expected.max(), -expected.min());
    expect(Matrix.sub(found.value, expected).abs().max()).toBeLessThan(1e-8 * size);
    expect(found.error.max()).toBeLessThan(1e-9 * size);
    // A gradient that is off by a millionth is told apart.
    expect(
      Matrix.sub(found.value.mul(1 + 1e-6), expected)
        .abs()
        .max(),
    ).toBeGreaterThan(1e-8 * size);
  }
});

test('second derivatives, by a tape over a tape: the Hessian of a quadratic form, entry by entry', () => {
  const setting = settingOf(3);
  const world = worldOf({ ...setting, x: setting.c });
  const operand = read('\\frac{1}{2} x^\\top B x');
  for (let i = 0; i < 3; i++) {
    const inner: Formula = {
      kind: 'entry',
      operand: { kind: 'gradient', operand, variable: 'x' },
      indices: [number(BigInt(i + 1))],
    };
    const row = evaluate({ kind: 'gradient', operand: inner, variable: 'x' }, world);
    const expected = Matrix.add(setting.B, setting.B.transpose()).mul(0.5).getRow(i);
    row.value.to1DArray().forEach((x, j) => {
      expect(Math.abs(x - (expected[j] as number))).toBeLessThanOrEqual(row.error.get(j, 0) + 1e-15);
    });
  }
});

test('what has no derivative says so', () => {
  const world = worldOf(settingOf(1));
  expect(() => evaluate(gradient(apply('tr', apply('pinv', X))), world)).toThrow(Unable);
  expect(() => evaluate(gradient(X), world)).toThrow(/3×3/);
});

test.each(Object.entries(ROWS))(
  'the bound of the gradient of %s covers every matrix within the error',
  (_, formula) => {
    const uniform = uniformStream(5);
    for (let seed = 0; seed < 6; seed++) {
      const { X, B, c } = settingOf(seed);
      const error = tabulated(3, 3, () => 1e-5 * uniform());
      const moved = tabulated(3, 3, (i, j) => X.get(i, j) + (uniform() < 0.5 ? -1 : 1) * error.get(i, j));
      const values = { B: exactly(B), c: exactly(c) };
      const wide = evaluate(gradient(formula), new World({ values: { ...values, X: { value: X, error } } }));
      const other = evaluate(gradient(formula), new World({ values: { ...values, X: exactly(moved) } }));
      for (let i = 0; i < 3; i++) {
        for (let j = 0; j < 3; j++) {
          const apart = Math.abs(wide.value.get(i, j) - other.value.get(i, j));
          expect(apart).toBeLessThanOrEqual(wide.error.get(i, j) + other.error.get(i, j));
        }
      }
      expect(wide.error.max()).toBeLessThan(0.3 * Math.max(1, wide.value.abs().max()));
    }
  },
);

test('at a kink the slope is open, and of a squared norm at zero it is zero', () => {
  const at = (latex: string, error = 0): { value: number; error: number } =>
    numberIn(
      evaluate(
        { kind: 'derivative', operand: read(latex), variable: 'x' },
        new World({ values: { x: scalar(0, error) } }),
      ),
    );
  expect(at('|x|')).toEqual({ value: 0, error: 1 });
  expect(at('\\max(x, 0)', 1e-9).error).toBeGreaterThanOrEqual(1);
  expect(at('\\left\\|x\\right\\|^2')).toEqual({ value: 0, error: 0 });
  expect(at('\\left\\|x\\right\\|').error).toBe(1);
});
