/** Sizes that nobody printed, from what stands beside them; the tree that comes out says them. */
import { expect, test } from 'vitest';
import { ShapeMismatch, Unable } from '../../../src/algebra/unable.ts';
import { type Formula, number, parseFormula, printFormula } from '../../../src/language/latex/index.ts';
import { sized, sizeOfFormula } from '../../../src/measure/shape/sized.ts';
import type { Surroundings } from '../../../src/measure/shape/sizing.ts';

const SIZES: Readonly<Record<string, readonly [number, number] | null>> = {
  A: [2, 3],
  B: [3, 3],
  x: [3, 1],
  y: [2, 1],
  c: null,
};
const surroundings: Surroundings = {
  sizeOf: (name) => {
    const size = SIZES[name];
    if (size === undefined) throw new Unable(name);
    return size;
  },
  memberOf: () => undefined,
  whole: (f) => (f.kind === 'number' ? Number(f.numerator) : 3),
  functionOf: (name) => (name === 'f' ? { of: ['u'], value: parseFormula('B u') } : null),
};
const read = (latex: string): Formula => parseFormula(latex, { trajectories: new Set(['f']) });
const shown = (...sides: readonly string[]): string[] => sized(sides.map(read), surroundings).map(printFormula);

test.each([
  ['\\mathbb{I} - c B', '\\mathbb{I}_{3} - c B'],
  [
    '(\\mathbb{I} - \\mathbb{1} \\mathbb{1}^\\top) A',
    '\\left(\\mathbb{I}_{2} - \\mathbb{1}_{2} \\mathbb{1}_{2}^{\\top}\\right) A',
  ],
  ['A^\\top \\mathbb{1}', 'A^{\\top} \\mathbb{1}_{2}'],
  ['(x^\\top x) A', '(x^\\top x) A'],
])('%s', (latex, expected) => {
  expect(shown(latex)).toEqual([printFormula(read(expected))]);
});

test('a side without a size has that of the other, and 0 is zeros', () => {
  const [, right] = sized([read('A'), number(0n)], surroundings);
  expect(right).toEqual({ kind: 'zeros', rows: number(2n), columns: number(3n) });
  const [, one] = sized([read('B'), read('\\mathbb{I}')], surroundings);
  expect(one).toEqual({ kind: 'identity', size: number(3n) });
  expect(sized([read('c'), number(0n)], surroundings)[1]).toEqual(number(0n));
});

test('blocks give each other sizes', () => {
  const [formula] = sized([read('\\begin{bmatrix} A & \\mathbb{I} \\\\ 0 & y^\\top \\end{bmatrix}')], surroundings);
  const [[, identity], [zeros]] = (formula as Extract<Formula, { kind: 'matrix' }>).rows as [Formula[], Formula[]];
  expect(identity).toEqual({ kind: 'identity', size: number(2n) });
  expect(zeros).toEqual({ kind: 'zeros', rows: number(1n), columns: number(3n) });
});

test('sizes of formulas, of functions too', () => {
  for (const [latex, size] of [
    ['A B x', [2, 1]],
    ['x^\\top x', null],
    ['A \\otimes B', [6, 9]],
    ['f(x)', [3, 1]],
    ['x^\\top B x \\cdot A', [2, 3]],
  ] as const) {
    const formula =
      latex === 'f(x)' ? ({ kind: 'apply', function: 'f', arguments: [read('x')] } as const) : read(latex);
    expect([latex, sizeOfFormula(formula, surroundings)]).toEqual([latex, size]);
  }
});

test('what does not fit, and what nothing fixes', () => {
  expect(() => shown('A A')).toThrow(ShapeMismatch);
  expect(() => shown('A + B')).toThrow(ShapeMismatch);
  expect(() => shown('A^{-1}')).toThrow(ShapeMismatch);
  expect(() => shown('\\frac{x}{A}')).toThrow(ShapeMismatch);
  expect(() => shown('\\mathbb{I}')).toThrow(Unable);
  expect(() => shown('A', 'x')).toThrow(ShapeMismatch);
});
