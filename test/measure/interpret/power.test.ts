/** Powers of matrices and of numbers, and those that have no value. */
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { NotReal, ShapeMismatch, Unable } from '../../../src/algebra/unable.ts';
import { parseFormula } from '../../../src/language/latex/index.ts';
import { evaluate } from '../../../src/measure/evaluate.ts';
import { World } from '../../../src/measure/interpret/world.ts';
import { exactly, numberIn, scalar } from '../../../src/measure/value.ts';

const A = new Matrix([
  [2, 1],
  [1, 3],
]);
const world = new World({ values: { A: exactly(A), k: scalar(5), x: scalar(-2), R: exactly(Matrix.ones(2, 3)) } });
const value = (latex: string): number[][] => evaluate(parseFormula(latex), world).value.to2DArray();

test('whole powers', () => {
  expect(value('A^0')).toEqual([
    [1, 0],
    [0, 1],
  ]);
  expect(value('A^3')).toEqual(A.mmul(A).mmul(A).to2DArray());
  expect(value('A^k')).toEqual(value('A A A A A'));
  expect(value('x^{-1}')).toEqual([[-0.5]]);
});

test('e to a number is the exponential function, and e may be something else', () => {
  expect(numberIn(evaluate(parseFormula('e^{k}'), world)).value).toBeCloseTo(Math.exp(5), 9);
  const other = new World({ values: { e: scalar(2) } });
  expect(numberIn(evaluate(parseFormula('e^{3}'), other)).value).toBe(8);
});

test('what has no value', () => {
  expect(() => value('x^{1/2}')).toThrow(NotReal);
  expect(() => value('A^{1/3}')).toThrow(Unable);
  expect(() => value('R^2')).toThrow(ShapeMismatch);
  expect(() => value('k^A')).toThrow();
});
