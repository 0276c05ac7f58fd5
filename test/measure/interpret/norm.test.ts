/** Norms by their names; bare ones of vectors alone. */
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { ShapeMismatch, Unable } from '../../../src/algebra/unable.ts';
import { type Formula, symbol } from '../../../src/language/latex/index.ts';
import { evaluate } from '../../../src/measure/evaluate.ts';
import { World } from '../../../src/measure/interpret/world.ts';
import { exactly, numberIn } from '../../../src/measure/value.ts';

const world = new World({
  values: {
    A: exactly(
      new Matrix([
        [3, 0],
        [4, 0],
      ]),
    ),
    x: exactly(new Matrix([[3], [-4]])),
    r: exactly(new Matrix([[3, -4]])),
  },
});
const norm = (name: string, subscript: string | null): Formula => ({ kind: 'norm', operand: symbol(name), subscript });
const value = (f: Formula): number => numberIn(evaluate(f, world)).value;

test.each([
  ['x', null, 5],
  ['x', '2', 5],
  ['x', '1', 7],
  ['x', 'infinity', 4],
  ['r', null, 5],
  ['A', 'F', 5],
  ['A', '2', 5],
  ['A', '*', 5],
  ['A', '1', 7],
  ['A', 'infinity', 4],
  ['A', 'max', 4],
] as const)('%s with subscript %s', (name, subscript, expected) => {
  expect(value(norm(name, subscript))).toBeCloseTo(expected, 12);
});

test('a row may be a vector or a matrix, a matrix has no bare norm, and bars are of numbers', () => {
  expect(() => value(norm('r', '1'))).toThrow(Unable);
  expect(value({ kind: 'norm', operand: { kind: 'transpose', operand: symbol('x') }, subscript: '1' })).toBe(7);
  expect(() => value(norm('A', null))).toThrow(/which/);
  expect(() => value(norm('A', 'q'))).toThrow(Unable);
  expect(() => value({ kind: 'absolute', operand: symbol('A') })).toThrow(ShapeMismatch);
});
