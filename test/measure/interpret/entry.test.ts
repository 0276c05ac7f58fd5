/** Entries are counted from 1, and there are no others. */
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { ShapeMismatch, Unable } from '../../../src/algebra/unable.ts';
import { type Formula, number, symbol } from '../../../src/language/latex/index.ts';
import { evaluate } from '../../../src/measure/evaluate.ts';
import { World } from '../../../src/measure/interpret/world.ts';
import { exactly, numberIn, scalar } from '../../../src/measure/value.ts';

const world = new World({
  values: {
    A: exactly(
      new Matrix([
        [1, 2],
        [3, 4],
      ]),
    ),
    x: exactly(new Matrix([[5], [6]])),
    h: scalar(0.5),
    i: scalar(2),
  },
});
const entry = (name: string, ...indices: readonly Formula[]): number =>
  numberIn(evaluate({ kind: 'entry', operand: symbol(name), indices }, world)).value;

test('entries', () => {
  expect(entry('A', number(1n), number(2n))).toBe(2);
  expect(entry('A', symbol('i'), number(1n))).toBe(3);
  expect(entry('x', symbol('i'))).toBe(6);
});

test('no entries', () => {
  expect(() => entry('A', number(3n), number(1n))).toThrow(ShapeMismatch);
  expect(() => entry('x', number(0n))).toThrow(ShapeMismatch);
  expect(() => entry('A', number(1n))).toThrow(Unable);
  expect(() => entry('x', symbol('h'))).toThrow(/whole number/);
});
