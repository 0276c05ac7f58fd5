/** What is drawn is what was declared: domains, structures, conditions that tie symbols, functions. */
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { Unable } from '../../../src/algebra/unable.ts';
import { type Declared, type Numbers, readDeclarations, type Structure } from '../../../src/language/declare/index.ts';
import { type Formula, number, parseFormula, parseStatement, symbol } from '../../../src/language/latex/index.ts';
import { draw } from '../../../src/measure/draw/draw.ts';
import { drawMatrix } from '../../../src/measure/draw/matrix.ts';
import { evaluate } from '../../../src/measure/evaluate.ts';
import { World } from '../../../src/measure/interpret/world.ts';
import { determinant } from '../../../src/measure/primitive/determinant.ts';
import { multiply } from '../../../src/measure/primitive/multiply.ts';
import { transpose } from '../../../src/measure/primitive/rearrange.ts';
import { spectralDecomposition } from '../../../src/measure/primitive/spectral.ts';
import { exactly, frobenius, numberIn, scalar, type Value } from '../../../src/measure/value.ts';

const declared = (text: string): Declared[] =>
  readDeclarations(text).flatMap((said) => (said.kind === 'symbols' ? [...said.symbols] : []));
const numeric = (name: string, numbers: Numbers, ...conditions: readonly string[]): Declared => ({
  name,
  type: { kind: 'scalar', numbers },
  of: [],
  conditions: conditions.map((latex) => parseStatement(latex)),
  whole: [],
});
const matrix = (name: string, rows: Formula, columns: Formula, ...structure: readonly Structure[]): Declared => ({
  name,
  type: { kind: 'matrix', rows, columns, structure: new Set(structure) },
  of: [],
  conditions: [],
  whole: [],
});

const near = (a: Value, b: Value): boolean =>
  frobenius(Matrix.sub(a.value, b.value)) <= frobenius(a.error) + frobenius(b.error);
const square = (A: Value): Value => multiply.bounded(A, A);
const gram = (A: Value): Value => multiply.bounded(transpose.bounded(A), A);
const identityLike = (A: Value): Value => exactly(Matrix.identity(A.value.columns));
const isZeroWhere = (A: Value, where: (i: number, j: number) => boolean): boolean =>
  A.value.to2DArray().every((row, i) => row.every((x, j) => !where(i, j) || x === 0));
const isSymmetric = ({ value }: Value): boolean => value.isSymmetric();
const least = (A: Value): number => spectralDecomposition(A, '').values.at(-1) ?? 0;

const HOLDS: Readonly<Record<Structure, (A: Value) => boolean>> = {
  invertible: (A) => {
    const { value, error } = numberIn(determinant.bounded(A));
    return Math.abs(value) > 100 * error;
  },
  symmetric: isSymmetric,
  'positive definite': (A) => isSymmetric(A) && least(A) > 0.1,
  'positive semidefinite': (A) => isSymmetric(A) && least(A) > -1e-12,
  orthogonal: (A) => near(gram(A), identityLike(A)),
  'orthonormal columns': (A) => near(gram(A), identityLike(A)),
  diagonal: (A) => isZeroWhere(A, (i, j) => i !== j),
  'upper triangular': (A) => isZeroWhere(A, (i, j) => i > j),
  'lower triangular': (A) => isZeroWhere(A, (i, j) => i < j),
  projection: (A) => isSymmetric(A) && near(square(A), A),
};
const STRUCTURES = Object.keys(HOLDS) as Structure[];

test('every structure, and every pair of them, at sizes 1 to 5', () => {
  for (let n = 1; n <= 5; n++) {
    for (const a of STRUCTURES) {
      for (const b of STRUCTURES) {
        for (let seed = 0; seed < 5; seed++) {
          const A = drawMatrix(n, n, new Set([a, b]), seed);
          expect([a, b, n, HOLDS[a](A), HOLDS[b](A)]).toEqual([a, b, n, true, true]);
          expect(A.error.max()).toBeLessThan(1e-13);
        }
      }
    }
  }
});

test('what no structure asks for does not come by itself', () => {
  for (const structure of STRUCTURES) {
    if (structure === 'invertible') continue;
    const A = drawMatrix(4, 4, new Set<Structure>(['invertible']), 1);
    expect([structure, HOLDS[structure](A)]).toEqual([structure, false]);
  }
  expect(HOLDS.invertible(drawMatrix(4, 4, new Set<Structure>(['positive semidefinite']), 1))).toBe(false);
  expect(HOLDS['positive definite'](drawMatrix(4, 4, new Set<Structure>(['symmetric']), 1))).toBe(false);
  const tall = drawMatrix(5, 2, new Set<Structure>(['orthonormal columns']), 1);
  expect(near(gram(tall), identityLike(tall))).toBe(true);
  expect(() => drawMatrix(2, 5, new Set<Structure>(['orthonormal columns']), 1)).toThrow(Unable);
  expect(() => drawMatrix(2, 5, new Set<Structure>(['symmetric']), 1)).toThrow(/symmetric/);
});

test('numbers in their domains, also where one bounds another', () => {
  const symbols = [
    numeric('k', 'integer', 'k \\ge 2'),
    numeric('n', 'natural', 'n \\ge k + 1', 'n \\le k + 3'),
    numeric('p', 'real', '0 < p < 1'),
    numeric('x', 'real'),
    numeric('q', 'rational', 'q > x'),
  ];
  const seen = new Set<number>();
  for (let seed = 0; seed < 50; seed++) {
    const { values } = draw(symbols, { seed });
    const [k, n, p, x, q] = ['k', 'n', 'p', 'x', 'q'].map((name) => numberIn(values[name] as Value).value) as [
      number,
      number,
      number,
      number,
      number,
    ];
    expect(Number.isInteger(k) && k >= 2 && Number.isInteger(n) && n >= k + 1 && n <= k + 3).toBe(true);
    expect(p > 0 && p < 1 && q > x).toBe(true);
    seen.add(k);
  }
  expect(seen.size).toBeGreaterThan(3);
});

test('conditions in formulas are met by drawing again; those that none meets are told', () => {
  const symbols = [numeric('s', 'real', '0 < s < 1'), numeric('k', 'integer', '2 \\le k \\le 9')];
  const wide = draw(symbols, { seed: 1, conditions: [parseStatement('s k > 6')] });
  const [s, k] = ['s', 'k'].map((name) => numberIn(wide.values[name] as Value).value) as [number, number];
  expect(s * k).toBeGreaterThan(6);
  expect(() => draw(symbols, { seed: 1, conditions: [parseStatement('s k > 20')] })).toThrow(/20/);
});

test('a draw is that of its seed, and a symbol that of its name', () => {
  const [A, B] = [matrix('A', symbol('n'), symbol('n')), matrix('B', symbol('n'), number(2n))];
  const given = { n: scalar(3) };
  const both = draw([A, B], { seed: 5, given });
  expect(draw([B], { seed: 5, given }).values.B).toEqual(both.values.B);
  expect(draw([A, B], { seed: 6, given }).values.A).not.toEqual(both.values.A);
  expect(both.values.B?.value.columns).toBe(2);
});

test('a declared function is smooth, and its derivative is that of the product rule', () => {
  const read = (latex: string): Formula => parseFormula(latex, { trajectories: new Set(['x']) });
  const x: Declared = { ...matrix('x', number(3n), number(1n)), of: ['t'] };
  const { values, definitions } = draw([x, numeric('t', 'real', 't \\ge 0')], { seed: 2 });
  const world = new World({ values, definitions });
  const rate = (operand: Formula): Formula => ({ kind: 'derivative', operand, variable: 't' });
  const left = evaluate(rate(read('x(t)^\\top x(t)')), world);
  const right = evaluate({ kind: 'multiply', factors: [number(2n), read('x(t)^\\top'), rate(read('x(t)'))] }, world);
  expect(near(left, right)).toBe(true);
  expect(frobenius(left.value)).toBeGreaterThan(1e-3);
});

test('declarations in the words of a paper are drawn', () => {
  const text = 'n \\in \\mathbb{N}, 2 \\le n \\le 4; S \\in \\mathbb{S}^n_{++}; Q \\in O(n); w \\in \\mathbb{R}^n';
  const { values } = draw(declared(text), { seed: 4, given: { n: scalar(3) } });
  expect(HOLDS['positive definite'](values.S as Value)).toBe(true);
  expect(HOLDS.orthogonal(values.Q as Value)).toBe(true);
  expect([values.w?.value.rows, values.w?.value.columns]).toEqual([3, 1]);
});
