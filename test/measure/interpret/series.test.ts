/** Sums and products over an index: empty, nested, of matrices, and of an index that hides a symbol. */
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { Unable } from '../../../src/algebra/unable.ts';
import { type Formula, number, symbol } from '../../../src/language/latex/index.ts';
import { evaluate } from '../../../src/measure/evaluate.ts';
import { World } from '../../../src/measure/interpret/world.ts';
import { exactly, numberIn, scalar } from '../../../src/measure/value.ts';

const A = new Matrix([
  [1, 2],
  [3, 4],
]);
const world = new World({ values: { A: exactly(A), n: scalar(4), i: scalar(100) } });
const over = (sign: 'sum' | 'product', to: Formula, operand: Formula, index = 'i', from = number(1n)): Formula => ({
  kind: 'series',
  sign,
  index,
  from,
  to,
  operand,
});
const value = (f: Formula): number => numberIn(evaluate(f, world)).value;

test('values', () => {
  expect(value(over('sum', symbol('n'), symbol('i')))).toBe(10);
  expect(value(over('product', symbol('n'), symbol('i')))).toBe(24);
  expect(value(over('sum', number(0n), symbol('i')))).toBe(0);
  expect(value(over('product', number(0n), symbol('i')))).toBe(1);
  expect(value(over('sum', number(3n), over('sum', symbol('j'), symbol('i')), 'j'))).toBe(10);
  expect(value(symbol('i'))).toBe(100);
  const powers = evaluate(over('product', number(3n), symbol('A')), world);
  expect(powers.value.to2DArray()).toEqual(A.mmul(A).mmul(A).to2DArray());
});

test('of nothing they have the size of a term', () => {
  const nothing = (sign: 'sum' | 'product', operand: Formula) => evaluate(over(sign, number(0n), operand), world).value;
  expect(nothing('sum', symbol('A')).to2DArray()).toEqual(Matrix.zeros(2, 2).to2DArray());
  expect(nothing('product', symbol('A')).to2DArray()).toEqual(Matrix.identity(2).to2DArray());
  const entry: Formula = { kind: 'entry', operand: symbol('A'), indices: [symbol('i'), number(1n)] };
  // Column 3 has no value, column 2 has: the size is told by where the sum would end.
  expect(value(over('sum', number(2n), entry, 'i', number(3n)))).toBe(0);
  expect(() => value(over('sum', number(8n), entry, 'i', number(9n)))).toThrow(/of nothing, whose terms have no value/);
});

test('ends that are no whole numbers, and too many terms', () => {
  expect(() => value(over('sum', number(7n, 2n), symbol('i')))).toThrow(Unable);
  expect(() => value(over('sum', number(10n ** 9n), symbol('i')))).toThrow(/terms/);
});
