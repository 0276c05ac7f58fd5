/** Formulas as numbers and explicit matrices, straight from their meaning: what a reading is worth. Tests only. */
import type { Formula } from '../../../src/language/latex/formula.ts';

export type Point = Readonly<Record<string, number>>;
export type Dense = readonly (readonly number[])[];
export type Matrices = Readonly<Record<string, Dense>>;

const FUNCTIONS: Readonly<Record<string, (...x: [number, number]) => number>> = {
  ln: Math.log,
  sin: Math.sin,
  max: Math.max,
  min: Math.min,
  floor: Math.floor,
  ceiling: Math.ceil,
  factorial,
  binom: (n, m) =>
    wholeOr(m, 1) * Array.from({ length: wholeOr(m, m) || 0 }, (_, i) => (n - i) / (m - i)).reduce(byFactor, 1),
};

const byFactor = (a: number, b: number): number => a * b;
const wholeOr = (n: number, value: number): number => (Number.isInteger(n) && n >= 0 && n < 200 ? value : Number.NaN);

function factorial(n: number): number {
  return wholeOr(n, 1) * Array.from({ length: wholeOr(n, n) || 0 }, (_, i) => i + 1).reduce(byFactor, 1);
}

/** The value of a scalar formula at a point; NaN if it is no scalar or a symbol has no value. */
export function numberAt(f: Formula, at: Point): number {
  const v = (g: Formula) => numberAt(g, at);
  switch (f.kind) {
    case 'number':
      return Number(f.numerator) / Number(f.denominator);
    case 'symbol':
      return f.name === 'e' ? Math.E : (at[f.name] ?? Number.NaN);
    case 'add':
      return f.terms.reduce((sum, g) => sum + v(g), 0);
    case 'multiply':
      return f.factors.reduce((product, g) => product * v(g), 1);
    case 'divide':
      return v(f.numerator) / v(f.denominator);
    case 'power':
      return v(f.base) ** v(f.exponent);
    case 'negate':
      return -v(f.operand);
    case 'absolute':
      return Math.abs(v(f.operand));
    case 'apply':
      return FUNCTIONS[f.function]?.(...(f.arguments.map(v) as [number, number])) ?? Number.NaN;
    case 'indicator': {
      const [a = Number.NaN, b = Number.NaN] = f.condition.sides.map(v);
      return Number(f.condition.relations[0] === '>' ? a > b : a === b);
    }
    default:
      return Number.NaN;
  }
}

export const times = (a: Dense, b: Dense): Dense =>
  a.map((row) => (b[0] ?? []).map((_, j) => row.reduce((sum, x, k) => sum + x * (b[k]?.[j] ?? Number.NaN), 0)));
export const turned = (a: Dense): Dense => (a[0] ?? []).map((_, j) => a.map((row) => row[j] ?? Number.NaN));
const filled = (rows: number, columns: number, x: number): Dense =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => x));
const diagonal = (entries: readonly number[]): Dense => entries.map((x, i) => entries.map((_, j) => (i === j ? x : 0)));
const width = (a: Dense): number => a[0]?.length ?? 0;
/** A product in which a 1 × 1 matrix is a scalar. */
const product = (a: Dense, b: Dense): Dense => {
  const scalar = (m: Dense) => (m.length === 1 && width(m) === 1 ? m[0]?.[0] : undefined);
  const [x, y] = [scalar(a), scalar(b)];
  if (x !== undefined) return b.map((row) => row.map((z) => x * z));
  return y === undefined ? times(a, b) : a.map((row) => row.map((z) => y * z));
};

/** Height and width a block is asked to have, where known. */
type Wanted = readonly [number | null, number | null];

/** The value of a matrix formula; null if its size is neither printed nor wanted. */
export function matrixOf(f: Formula, at: Point, named: Matrices, wanted: Wanted = [null, null]): Dense | null {
  const m = (g: Formula, w: Wanted = [null, null]) => matrixOf(g, at, named, w);
  switch (f.kind) {
    case 'symbol':
      return named[f.name] ?? [[numberAt(f, at)]];
    case 'transpose': {
      const of = m(f.operand, [wanted[1], wanted[0]]);
      return of && turned(of);
    }
    case 'multiply': {
      const factors = f.factors.map((g) => m(g, [wanted[0], null]));
      return factors.some((g) => g === null) ? null : factors.map((g) => g ?? []).reduce(product);
    }
    case 'add': {
      const terms = f.terms.map((g) => m(g, wanted) ?? []);
      return terms.reduce((a, b) => a.map((row, i) => row.map((x, j) => x + (b[i]?.[j] ?? Number.NaN))));
    }
    case 'negate':
      return m(f.operand, wanted)?.map((row) => row.map((x) => -x)) ?? null;
    case 'kronecker':
      return f.factors
        .map((g) => m(g) ?? [])
        .reduce((a, b) => a.flatMap((row) => b.map((r) => row.flatMap((x) => r.map((y) => x * y)))));
    case 'identity': {
      const size = f.size === null ? wanted[0] : numberAt(f.size, at);
      return size === null ? null : diagonal(Array.from({ length: size }, () => 1));
    }
    case 'ones': {
      const size = f.size === null ? wanted[0] : numberAt(f.size, at);
      return size === null ? null : filled(size, 1, 1);
    }
    case 'zeros': {
      const [rows, columns] = [
        f.rows ? numberAt(f.rows, at) : wanted[0],
        f.columns ? numberAt(f.columns, at) : wanted[1],
      ];
      return rows === null || columns === null ? null : filled(rows, columns, 0);
    }
    case 'apply':
      if (f.function !== 'diag') return [[numberAt(f, at)]];
      return diagonal(
        f.arguments.flatMap((g) => (g.kind === 'matrix' ? (g.rows[0] ?? []) : [g])).flatMap((g) => (m(g) ?? []).flat()),
      );
    case 'matrix':
      return assemble(f.rows, m);
    default:
      return [[numberAt(f, at)]];
  }
}

/** Blocks side by side: a size that is not printed is that of the other blocks in its row and column. */
function assemble(rows: readonly (readonly Formula[])[], m: (g: Formula, w?: Wanted) => Dense | null): Dense {
  const first = rows.map((row) => row.map((g) => m(g)));
  const heights = first.map((row) => row.find((b) => b !== null)?.length ?? null);
  const second = rows.map((row, i) => row.map((g) => m(g, [heights[i] ?? null, null])));
  const widths = (second[0] ?? []).map((_, j) => {
    const known = second.map((row) => row[j]).find((b) => b != null);
    return known ? width(known) : null;
  });
  return rows.flatMap((row, i) => {
    const blocks = row.map((g, j) => m(g, [heights[i] ?? null, widths[j] ?? null]) ?? []);
    return Array.from({ length: heights[i] ?? 0 }, (_, r) => blocks.flatMap((b) => b[r] ?? []));
  });
}
