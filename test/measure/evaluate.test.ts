/** Random formulas in every rational construct, against exact arithmetic: the bounds hold, and are small. */
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { ShapeMismatch, Unable } from '../../src/algebra/unable.ts';
import { type Formula, number, parseFormula, symbol } from '../../src/language/latex/index.ts';
import { evaluate, evaluateSides } from '../../src/measure/evaluate.ts';
import { World } from '../../src/measure/interpret/world.ts';
import { uniformStream } from '../../src/measure/random.ts';
import { exactly as exactValue, frobenius, numberIn } from '../../src/measure/value.ts';
import { dyadicMatrix, exactly, exactMatrix, worst } from './rational.ts';

const SIZES = { n: 3, m: 2 };
const apply = (name: string, ...list: readonly Formula[]): Formula => ({
  kind: 'apply',
  function: name,
  arguments: list,
});

/** A random formula of a shape (rows, columns by name; 1 is 1). */
function draw(uniform: () => number, rows: string, columns: string, depth: number): Formula {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(uniform() * list.length)] as T;
  const of = (r: string, c: string): Formula => draw(uniform, r, c, depth - 1);
  if (rows === '1' && columns === '1') {
    if (depth <= 0) return pick([symbol('s'), symbol('r'), number(3n, 7n), number(-2n)]);
    const side = pick(['n', 'm']);
    return pick<() => Formula>([
      () => ({ kind: 'add', terms: [of('1', '1'), of('1', '1')] }),
      () => ({ kind: 'multiply', factors: [of('1', '1'), of('1', '1')] }),
      () => ({ kind: 'divide', numerator: of('1', '1'), denominator: of('1', '1') }),
      () => apply('tr', of(side, side)),
      () => apply('det', of(side, side)),
      () => apply('inner', of('n', 'm'), of('n', 'm')),
      () => ({ kind: 'multiply', factors: [of('1', side), of(side, '1')] }),
    ])();
  }
  const leaf = symbol(`${rows}${columns}`);
  if (depth <= 0) return leaf;
  const inner = pick(['n', 'm']);
  const square = rows === columns && rows !== '1';
  return pick<() => Formula>([
    () => leaf,
    () => ({ kind: 'add', terms: [of(rows, columns), of(rows, columns)] }),
    () => ({ kind: 'negate', operand: of(rows, columns) }),
    () => ({ kind: 'transpose', operand: of(columns, rows) }),
    () => ({ kind: 'multiply', factors: [of(rows, inner), of(inner, columns)] }),
    () => ({ kind: 'multiply', factors: [of('1', '1'), of(rows, columns)] }),
    () => ({ kind: 'divide', numerator: of(rows, columns), denominator: of('1', '1') }),
    () => apply('hadamard', of(rows, columns), of(rows, columns)),
    ...(square
      ? [
          (): Formula => ({ kind: 'power', base: of(rows, rows), exponent: number(-1n) }),
          (): Formula => ({ kind: 'power', base: of(rows, rows), exponent: number(3n) }),
          (): Formula => apply('diag', of(rows, '1')),
        ]
      : []),
  ])();
}

function setting(seed: number) {
  const uniform = uniformStream(seed);
  const extent = (name: string): number => (name === '1' ? 1 : SIZES[name as 'n' | 'm']);
  const names = ['n', 'm', '1'].flatMap((r) => ['n', 'm', '1'].map((c) => [r, c] as const));
  const matrices: Record<string, Matrix> = Object.fromEntries(
    names.map(([r, c]) => [`${r}${c}`, dyadicMatrix(uniform, extent(r), extent(c))]),
  );
  matrices.s = dyadicMatrix(uniform, 1, 1);
  matrices.r = dyadicMatrix(uniform, 1, 1);
  const values = Object.fromEntries(Object.entries(matrices).map(([name, m]) => [name, exactValue(m)]));
  const exact = Object.fromEntries(Object.entries(matrices).map(([name, m]) => [name, exactMatrix(m)]));
  return { uniform, world: new World({ values }), exact, matrices };
}

test('no bound is broken by any of 1500 random formulas, and nearly all are sharp', () => {
  let [sharp, compared, unable] = [0, 0, 0];
  for (let seed = 0; seed < 1500; seed++) {
    const { uniform, world, exact } = setting(seed);
    const [r, c] = [['n', 'm', '1'][seed % 3], ['m', 'n', '1', '1'][seed % 4]] as [string, string];
    const formula = draw(uniform, r, c, 1 + (seed % 3));
    try {
      const value = evaluate(formula, world);
      const ratio = worst(value, exactly(formula, exact));
      expect(ratio, `seed ${seed}`).toBeLessThanOrEqual(1);
      compared += 1;
      if (frobenius(value.error) <= 1e-9 * frobenius(value.value)) sharp += 1;
    } catch (error) {
      if (!(error instanceof Unable)) throw error;
      unable += 1;
    }
  }
  expect(unable).toBeLessThan(40);
  expect(sharp / compared).toBeGreaterThan(0.97);
});

test('a wrong formula is many bounds away', () => {
  for (let seed = 0; seed < 200; seed++) {
    const { world, exact } = setting(seed);
    const right = parseFormula('\\left(A B\\right)^\\top');
    const values = { ...exact, A: exact.nm, B: exact.mn } as typeof exact;
    const named = new World({ values: { A: world.value('nm'), B: world.value('mn') } });
    expect(worst(evaluate(right, named), exactly(parseFormula('B^\\top A^\\top'), values))).toBeLessThanOrEqual(1);
    expect(worst(evaluate(right, named), exactly(parseFormula('A B'), values))).toBeGreaterThan(1e6);
  }
});

test('the bound is not idle: halved errors of an operation are found out', () => {
  const { exact, world } = setting(5);
  const value = evaluate(parseFormula('A \\cdot \\frac{1}{3}'), new World({ values: { A: world.value('nn') } }));
  expect(worst(value, exactly(parseFormula('A \\cdot \\frac{1}{3}'), { A: exact.nn as never }))).toBeLessThanOrEqual(1);
  const tooSure = { ...value, error: Matrix.mul(value.error, 1 / 64) };
  expect(worst(tooSure, exactly(parseFormula('A \\cdot \\frac{1}{3}'), { A: exact.nn as never }))).toBeGreaterThan(1);
});

const numbered = (latex: string, values: Readonly<Record<string, Matrix>> = {}) =>
  numberIn(
    evaluate(
      parseFormula(latex),
      new World({ values: Object.fromEntries(Object.entries(values).map(([n, m]) => [n, exactValue(m)])) }),
    ),
  );

test('whole numbers stay exact', () => {
  const k = new Matrix([[7]]);
  for (const [latex, value] of [
    ['\\frac{k(k-1)}{2}', 21],
    ['\\max(k, 3) - 7', 0],
    ['k^2 - 49', 0],
    ['\\lfloor \\frac{k}{2} \\rfloor', 3],
    ['k!', 5040],
    ['\\binom{k}{2}', 21],
    ['|2 - k|', 5],
  ] as const) {
    expect([latex, numbered(latex, { k })]).toEqual([latex, { value, error: 0 }]);
  }
});

test('sizes that are not printed are those that fit', () => {
  const Y = dyadicMatrix(uniformStream(3), 4, 6);
  const world = new World({ values: { Y: exactValue(Y), k: exactValue(new Matrix([[4]])) } });
  const Z = evaluate(parseFormula('(\\mathbb{I} - \\frac{1}{k} \\mathbb{1} \\mathbb{1}^\\top) Y'), world);
  for (const column of Z.value.transpose().to2DArray()) expect(column.reduce((a, b) => a + b, 0)).toBeCloseTo(0, 12);
  const [sum, zero] = evaluateSides(
    [parseFormula('\\mathbb{1}^\\top Z'), parseFormula('\\mathbf{0}')],
    new World({ values: { Z } }),
  );
  expect([zero?.value.rows, zero?.value.columns]).toEqual([1, 6]);
  expect(sum?.value.columns).toBe(6);
  const [left, right] = evaluateSides([parseFormula('Y - Y'), number(0n)], world);
  expect(right?.value.to2DArray()).toEqual(left?.value.to2DArray());
  const block = evaluate(parseFormula('\\begin{bmatrix} Y & 0 \\\\ 0 & \\mathbb{I}_2 \\end{bmatrix}'), world);
  expect([block.value.rows, block.value.columns]).toEqual([6, 8]);
});

test('what has no value says why', () => {
  const values = {
    A: exactValue(new Matrix([[1, 2, 3]])),
    S: exactValue(
      new Matrix([
        [1, 2],
        [2, 4],
      ]),
    ),
  };
  const world = new World({ values });
  expect(() => evaluate(parseFormula('A A'), world)).toThrow(ShapeMismatch);
  expect(() => evaluate(parseFormula('A + S'), world)).toThrow(ShapeMismatch);
  expect(() => evaluate(parseFormula('S^{-1}'), world)).toThrow(Unable);
  expect(() => evaluate(parseFormula('q'), world)).toThrow(/the symbol q has no value/);
  expect(() => evaluate(parseFormula('\\mathbb{I}'), world)).toThrow(/size/);
  expect(() => evaluate(parseFormula('\\| S \\|'), world)).toThrow(/which/);
  expect(() => evaluate(parseFormula('\\ln (1 - 3)'), world)).toThrow(/logarithm/);
});

test('numbers beyond the doubles on the way to one that is a double', () => {
  const R = new Matrix([[1000]]);
  for (const [latex, exact] of [
    ['\\frac{e^{R}}{e^{R} \\sqrt{R}}', 1 / Math.sqrt(1000)],
    ['e^{R} e^{-R}', 1],
    ['\\frac{2^{2 R}}{4^{R}}', 1],
  ] as const) {
    const { value, error } = numbered(latex, { R });
    expect(Math.abs(value - exact)).toBeLessThanOrEqual(error + 1e-16);
    expect(error).toBeLessThan(1e-9);
  }
});
