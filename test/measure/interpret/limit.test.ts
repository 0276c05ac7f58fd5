/** Limits that are known: of formulas, of sums, of flows; and what has none. */
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { Unable } from '../../../src/algebra/unable.ts';
import type { Definition } from '../../../src/language/declare/index.ts';
import { type Formula, number, parseFormula, symbol } from '../../../src/language/latex/index.ts';
import { evaluate } from '../../../src/measure/evaluate.ts';
import { World } from '../../../src/measure/interpret/world.ts';
import { normalMatrix, normalStream } from '../../../src/measure/random.ts';
import { exactly, frobenius, numberIn, scalar } from '../../../src/measure/value.ts';

const read = (latex: string): Formula => parseFormula(latex, { trajectories: new Set() });
const limit = (operand: Formula, variable: string, to: Formula = symbol('infinity')): Formula => ({
  kind: 'limit',
  operand,
  variable,
  to,
});
const sum = (operand: Formula): Formula => ({
  kind: 'series',
  sign: 'sum',
  index: 'i',
  from: number(1n),
  to: symbol('n'),
  operand,
});

const ROWS: readonly (readonly [string, Formula, number])[] = [
  ['Euler', limit(read('(1 + \\frac{1}{n})^n'), 'n'), Math.E],
  ['algebraic', limit(read('\\frac{2 n + 1}{n + 5}'), 'n'), 2],
  ['a root', limit(read('\\sqrt{n + 1} - \\sqrt{n}'), 'n'), 0],
  ['exponential', limit(read('3 + e^{-n}'), 'n'), 3],
  ['constant', limit(read('7'), 'n'), 7],
  ['Basel', limit(sum(read('\\frac{1}{i^2}')), 'n'), Math.PI ** 2 / 6],
  ['geometric', limit(sum(read('2^{-i}')), 'n'), 1],
  ['sine', limit(read('\\frac{\\sin(x)}{x}'), 'x', number(0n)), 1],
  ['a quotient of differences', limit(read('\\frac{e^x - 1}{x}'), 'x', number(0n)), 1],
  ['a removable gap', limit(read('\\frac{x^2 - 4}{x - 2}'), 'x', number(2n)), 4],
  ['from one side', limit(read('\\sqrt{x} + 1'), 'x', number(0n)), 1],
];

test.each(ROWS)('%s', (_, formula, exact) => {
  const { value, error } = numberIn(evaluate(formula, new World({ values: {} })));
  expect(Math.abs(value - exact)).toBeLessThanOrEqual(error + 1e-15);
  expect(error).toBeLessThan(1e-4);
});

test('what has no limit, or two, has none here', () => {
  const world = new World({ values: {} });
  for (const formula of [
    limit(read('\\sin(n)'), 'n'),
    limit(read('\\ln n'), 'n'),
    limit(read('\\ln(\\ln(n + 2))'), 'n'),
    limit(read('n^2'), 'n'),
    limit(read('\\frac{|x|}{x}'), 'x', number(0n)),
    limit(read('\\frac{1}{x}'), 'x', number(0n)),
    limit(sum(read('\\frac{1}{i}')), 'n'),
  ]) {
    expect(() => evaluate(formula, world)).toThrow(Unable);
  }
});

test('ridge regression: the flow ends at the solution of the normal equations', () => {
  const normal = normalStream(5);
  const loss: Definition = {
    kind: 'formula',
    name: 'L',
    of: ['w'],
    value: read('\\frac{1}{2} \\left\\|X w - y\\right\\|^2 + \\frac{1}{2} \\lambda \\left\\|w\\right\\|^2'),
  };
  const flow: Definition = { kind: 'gradient flow', loss: symbol('L'), start: { w: number(0n) }, time: 't' };
  const world = new World({
    values: { X: exactly(normalMatrix(normal, 6, 3)), y: exactly(normalMatrix(normal, 6, 1)), lambda: scalar(0.5) },
    definitions: [loss, flow],
    sizes: { w: [3, 1] },
  });
  const end = evaluate(limit(symbol('w'), 't'), world);
  const solution = evaluate(read('(X^\\top X + \\lambda \\mathbb{I})^{-1} X^\\top y'), world);
  expect(frobenius(Matrix.sub(end.value, solution.value))).toBeLessThanOrEqual(
    frobenius(end.error) + frobenius(solution.error),
  );
  expect(frobenius(end.error)).toBeLessThan(1e-9);
  const wrong = evaluate(read('(X^\\top X)^{-1} X^\\top y'), world);
  expect(frobenius(Matrix.sub(end.value, wrong.value))).toBeGreaterThan(1e4 * frobenius(end.error));
});

test('a flow that leaves a saddle slowly has not come to rest there', () => {
  const flow: Definition = { kind: 'flow', rates: { x: read('x (1 - x)') }, start: { x: read('10^{-24}') }, time: 't' };
  const { value, error } = numberIn(
    evaluate(limit(read('2 + x'), 't'), new World({ values: {}, definitions: [flow] })),
  );
  expect(Math.abs(value - 3)).toBeLessThanOrEqual(error);
  expect(error).toBeLessThan(1e-6);
});

test('of a flow that turns for ever nothing is said, nor of one that ends before', () => {
  const turn: Definition = {
    kind: 'flow',
    rates: { x: symbol('y'), y: read('-x') },
    start: { x: number(1n), y: number(0n) },
    time: 't',
  };
  expect(() => evaluate(limit(symbol('x'), 't'), new World({ values: {}, definitions: [turn] }))).toThrow(Unable);
  expect(() => evaluate(limit(read('x^2 + y^2'), 't'), new World({ values: {}, definitions: [turn] }))).toThrow(Unable);
  const bursts: Definition = { kind: 'flow', rates: { x: read('x^2') }, start: { x: number(1n) }, time: 't' };
  expect(() => evaluate(limit(symbol('x'), 't'), new World({ values: {}, definitions: [bursts] }))).toThrow(Unable);
});
