import { expect, test } from 'vitest';
import { ShapeMismatch, Unable } from '../../src/algebra/unable.ts';
import { parseFormula, parseStatement, printFormula, printStatement } from '../../src/language/latex/index.ts';
import { UndeclaredSymbol } from '../../src/theory/ill-typed.ts';
import { sized, sizedStatement, typeOf } from '../../src/theory/typing.ts';
import { scope } from './scopes.ts';

const SCOPE = scope(
  'n, d, k, m \\in \\mathbb{N}; s \\in \\mathbb{R}; X \\in \\mathbb{R}^{n \\times d}; Y \\in \\mathbb{R}^{k \\times n}; ' +
    'w \\in \\mathbb{R}^d; y \\in \\mathbb{R}^n; B \\in \\mathbb{R}^{d \\times d}; i \\in \\mathbb{Z}; r, p \\in \\mathbb{Q}; ' +
    'C \\in \\mathbb{R}^{(k - 1) \\times (n + n)}; D \\in \\mathbb{R}^{2 n \\times k}; x(t) \\in \\mathbb{R}^d; ' +
    'f : \\mathbb{R}^d \\times \\mathbb{R} \\to \\mathbb{R}',
);
const read = (latex: string) => parseFormula(latex, { trajectories: new Set(['x', 'f']) });
const typed = (latex: string): string => {
  const type = typeOf(read(latex), SCOPE);
  return type.kind === 'scalar' ? type.numbers : `${printFormula(type.rows)} x ${printFormula(type.columns)}`;
};

test.each([
  ['s', 'real'],
  ['2', 'natural'],
  ['-2', 'integer'],
  ['0.5', 'rational'],
  ['n + d', 'natural'],
  ['n - d', 'integer'],
  ['\\frac{n}{d}', 'rational'],
  ['i^2', 'integer'],
  ['\\sqrt{n}', 'real'],
  ['2^{-1}', 'rational'],
  ['n!', 'natural'],
  ['e^{s}', 'real'],
  ['X', 'n x d'],
  ['X^\\top', 'd x n'],
  ['X w', 'n x 1'],
  ['X w - y', 'n x 1'],
  ['w^\\top w', 'real'],
  ['w w^\\top w', 'd x 1'],
  ['w^\\top w X', 'n x d'],
  ['s X', 'n x d'],
  ['\\frac{1}{n} X^\\top X', 'd x d'],
  ['X^\\top X + s \\mathbb{I}', 'd x d'],
  ['(X^\\top X + s \\mathbb{I})^{-1} X^\\top y', 'd x 1'],
  ['(\\mathbb{I} - \\tfrac1k \\mathbb 1 \\mathbb 1^\\top) Y', 'k x n'],
  ['\\mathbb{1}^\\top y', 'real'],
  ['C D', 'k - 1 x k'],
  ['e^{B s}', 'd x d'],
  ['X \\otimes Y', 'n k x d n'],
  ['\\| X w - y \\|^2', 'real'],
  ['|s|', 'real'],
  ['\\operatorname{diag}(w)', 'd x d'],
  ['\\operatorname{diag}(B)', 'd x 1'],
  ['\\operatorname{diag}(s, s, 1)', '3 x 3'],
  ['\\begin{bmatrix} X & y \\\\ w^\\top & s \\end{bmatrix}', 'n + 1 x d + 1'],
  ['\\begin{bmatrix} B & 0 \\\\ 0 & B \\end{bmatrix}', 'd + d x d + d'],
  ['\\begin{bmatrix} B & w \\\\ \\mathbf{0} & 1 \\end{bmatrix}', 'd + 1 x d + 1'],
  ['\\mathbb{1}[s > 0] X', 'n x d'],
  ['x(t)', 'd x 1'],
  ['X x(2 t)', 'n x 1'],
  ['\\left. \\nabla_{w} \\|X w - y\\|^2 \\right|_{w = x(t)}', 'd x 1'],
  ['\\left. X x(t) \\right|_{t = 0}', 'n x 1'],
])('%s is %s', (latex, wanted) => {
  const withTime = latex.includes('t)')
    ? { ...SCOPE, symbols: new Map([...SCOPE.symbols, ...scope('t \\in \\mathbb{R}').symbols]) }
    : SCOPE;
  const type = typeOf(read(latex), withTime);
  expect(type.kind === 'scalar' ? type.numbers : `${printFormula(type.rows)} x ${printFormula(type.columns)}`).toBe(
    wanted,
  );
});

test.each([
  ['X y', 'X y: multiplies X, which is n × d, by y, which is n × 1; transpose one, or change a size'],
  ['X + Y', 'X + Y: joins X, which is n × d, and Y, which is k × n; transpose one, or change a size'],
  [
    'X^\\top X + s',
    'X^{\\top} X + s: joins X^{\\top} X, which is d × d, and s, which is a number; multiply the number by \\mathbb{I} or \\mathbb{1}',
  ],
  [
    's + \\mathbb{I}',
    's + \\mathbb{I}: joins \\mathbb{I}_{?}, which is ? × ?, and s, which is a number; multiply the number by \\mathbb{I} or \\mathbb{1}',
  ],
  ['X^{-1}', 'X^{-1}: needs a square matrix, and X is n × d; use a square matrix'],
  ['e^{X}', 'e^{X}: needs a square matrix, and X is n × d; use a square matrix'],
  ['\\frac{1}{X}', 'X: is n × d, and below a line there must be a number; write a number there'],
  ['2^{X}', 'X: is n × d, and an exponent must be a number; write a number there'],
  ['\\ln(y)', 'y: is n × 1, and ln takes a number; write a number there'],
  ['|X|', '\\left|X\\right|: may be a determinant or a norm; write \\det or \\|…\\|'],
  ['\\mathbb{I}_{s}', 's: is a size, and need not be a whole number; declare it in \\mathbb{N}'],
  [
    '\\begin{bmatrix} X & w \\end{bmatrix}',
    '\\begin{bmatrix} X & w \\end{bmatrix}: sets X, which is n × d, beside w, which is d × 1; give blocks of a row one height, and blocks of a column one width',
  ],
  ['\\left. X w \\right|_{w = y}', 'joins'],
])('%s does not fit', (latex, message) => {
  const run = () => typed(latex);
  expect(run).toThrow(ShapeMismatch);
  expect(run).toThrow(message);
});

test('a symbol that is nowhere is no number', () => {
  expect(() => typed('s + q')).toThrow(UndeclaredSymbol);
  expect(() => typed('s + q')).toThrow(
    'the symbol q: is neither declared nor defined; declare it, such as q \\in \\mathbb{R}',
  );
});

test('a size that nothing determines is not guessed', () => {
  expect(() => typed('\\mathbb{I}')).toThrow(Unable);
  expect(() => typed('\\mathbb 1^\\top \\mathbb 1')).toThrow('is determined by nothing');
});

test('sizes that fit are filled in, and 0 becomes zeros', () => {
  const { formula } = sized(read('(\\mathbb{I} - \\tfrac1k \\mathbb 1 \\mathbb 1^\\top) Y'), SCOPE);
  expect(printFormula(formula)).toBe(
    '\\left(\\mathbb{I}_{k} - \\frac{1}{k} \\mathbb{1}_{k} \\mathbb{1}_{k}^{\\top}\\right) Y',
  );
  expect(printStatement(sizedStatement(parseStatement('X w = 0'), SCOPE))).toBe('X w = \\mathbf{0}_{n \\times 1}');
  expect(printStatement(sizedStatement(parseStatement('\\mathbb{I} = B \\mathbb{I}'), SCOPE))).toBe(
    '\\mathbb{I}_{d} = B \\mathbb{I}_{d}',
  );
});

test('both sides of a statement have one shape', () => {
  expect(() => sizedStatement(parseStatement('X w = w'), SCOPE)).toThrow(
    'joins X w, which is n × 1, and w, which is d × 1',
  );
  expect(() => sizedStatement(parseStatement('X w = s'), SCOPE)).toThrow(ShapeMismatch);
});

test('sizes are compared as functions, never by how they are written', () => {
  expect(() => sizedStatement(parseStatement('\\mathbb{I}_{2 n} = \\mathbb{I}_{n + n}'), SCOPE)).not.toThrow();
  expect(() => sizedStatement(parseStatement('\\mathbb{I}_{2 n} = \\mathbb{I}_{n + d}'), SCOPE)).toThrow(ShapeMismatch);
});

test('a function takes as many arguments as it is declared for, of those types', () => {
  const apply = (...list: string[]) =>
    typeOf({ kind: 'apply', function: 'f', arguments: list.map((latex) => parseFormula(latex)) }, SCOPE);
  expect(apply('w', 's')).toEqual({ kind: 'scalar', numbers: 'real' });
  expect(() => apply('w')).toThrow('f\\left(w\\right): has 1 argument, and f takes 2; give it 2');
  expect(() => apply('y', 's')).toThrow(ShapeMismatch);
});
