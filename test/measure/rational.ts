/**
 * Formulas in exact rational arithmetic, for the tests of bounds: it shares nothing with what it tests but the tree.
 * Inputs: dyadic doubles as matrices. Outcome: whether an approximate matrix is within its bounds of the exact one.
 */
import { Matrix } from 'ml-matrix';
import type { Formula } from '../../src/language/latex/index.ts';
import type { Value } from '../../src/measure/value.ts';

export interface Rational {
  readonly p: bigint;
  readonly q: bigint;
}
export type Exact = readonly (readonly Rational[])[];

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
const abs = (a: bigint): bigint => (a < 0n ? -a : a);

export function rational(p: bigint, q = 1n): Rational {
  const d = gcd(abs(p), abs(q)) * (q < 0n ? -1n : 1n);
  return { p: p / d, q: q / d };
}

/** A double is a whole number over a power of 2. */
export function ofDouble(x: number): Rational {
  let [y, q] = [x, 1n];
  while (!Number.isInteger(y)) [y, q] = [y * 2, q * 2n];
  return rational(BigInt(y), q);
}

const plus = (a: Rational, b: Rational): Rational => rational(a.p * b.q + b.p * a.q, a.q * b.q);
const times = (a: Rational, b: Rational): Rational => rational(a.p * b.p, a.q * b.q);
const minus = (a: Rational): Rational => ({ p: -a.p, q: a.q });
const over = (a: Rational, b: Rational): Rational => rational(a.p * b.q, a.q * b.p);
const ZERO = rational(0n);
const ONE = rational(1n);

export const exactMatrix = (m: Matrix): Exact => m.to2DArray().map((row) => row.map(ofDouble));

const table = (rows: number, columns: number, entry: (i: number, j: number) => Rational): Exact =>
  Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (__, j) => entry(i, j)));
const at = (m: Exact, i: number, j: number): Rational => (m[i] as readonly Rational[])[j] as Rational;
const height = (m: Exact): number => m.length;
const width = (m: Exact): number => m[0]?.length ?? 0;
const isSingle = (m: Exact): boolean => height(m) === 1 && width(m) === 1;
const map = (m: Exact, f: (x: Rational) => Rational): Exact => m.map((row) => row.map(f));

const product = (a: Exact, b: Exact): Exact => {
  if (isSingle(a)) return map(b, (x) => times(at(a, 0, 0), x));
  if (isSingle(b)) return map(a, (x) => times(at(b, 0, 0), x));
  return table(height(a), width(b), (i, j) =>
    Array.from({ length: width(a) }, (_, k) => times(at(a, i, k), at(b, k, j))).reduce(plus, ZERO),
  );
};

/** The inverse and the determinant, by elimination; null where there is no inverse. */
export function eliminated(m: Exact): { inverse: Exact | null; determinant: Rational } {
  const n = height(m);
  const work = m.map((row, i) => [...row, ...Array.from({ length: n }, (_, j) => (i === j ? ONE : ZERO))]);
  let determinant = ONE;
  for (let k = 0; k < n; k++) {
    const pivot = work.findIndex((row, i) => i >= k && (row[k] as Rational).p !== 0n);
    if (pivot === -1) return { inverse: null, determinant: ZERO };
    if (pivot !== k) {
      [work[k], work[pivot]] = [work[pivot] as Rational[], work[k] as Rational[]];
      determinant = minus(determinant);
    }
    const top = (work[k] as Rational[])[k] as Rational;
    determinant = times(determinant, top);
    work[k] = (work[k] as Rational[]).map((x) => over(x, top));
    for (let i = 0; i < n; i++) {
      if (i === k) continue;
      const factor = (work[i] as Rational[])[k] as Rational;
      if (factor.p === 0n) continue;
      work[i] = (work[i] as Rational[]).map((x, j) =>
        plus(x, minus(times(factor, (work[k] as Rational[])[j] as Rational))),
      );
    }
  }
  return { inverse: work.map((row) => row.slice(n)), determinant };
}

export function exactly(f: Formula, values: Readonly<Record<string, Exact>>): Exact {
  const of = (x: Formula): Exact => exactly(x, values);
  switch (f.kind) {
    case 'number':
      return [[rational(f.numerator, f.denominator)]];
    case 'symbol':
      return values[f.name] as Exact;
    case 'add':
      return f.terms.map(of).reduce((a, b) => table(height(a), width(a), (i, j) => plus(at(a, i, j), at(b, i, j))));
    case 'multiply':
      return f.factors.map(of).reduce(product);
    case 'divide': {
      const below = at(of(f.denominator), 0, 0);
      return map(of(f.numerator), (x) => over(x, below));
    }
    case 'negate':
      return map(of(f.operand), minus);
    case 'transpose': {
      const m = of(f.operand);
      return table(width(m), height(m), (i, j) => at(m, j, i));
    }
    case 'kronecker':
      return f.factors
        .map(of)
        .reduce((a, b) =>
          table(height(a) * height(b), width(a) * width(b), (i, j) =>
            times(at(a, Math.floor(i / height(b)), Math.floor(j / width(b))), at(b, i % height(b), j % width(b))),
          ),
        );
    case 'power': {
      const base = of(f.base);
      const exponent = Number(at(of(f.exponent), 0, 0).p);
      if (exponent < 0) {
        const inverse = isSingle(base) ? [[over(ONE, at(base, 0, 0))]] : eliminated(base).inverse;
        if (inverse === null) throw new Error('singular');
        return Array.from({ length: -exponent }, () => inverse as Exact).reduce(product);
      }
      return Array.from({ length: exponent }, () => base).reduce(product);
    }
    case 'apply': {
      const [a, b] = f.arguments.map(of) as [Exact, Exact];
      const entries = (m: Exact): Rational[] => m.flatMap((row) => [...row]);
      switch (f.function) {
        case 'tr':
          return [[a.map((_, i) => at(a, i, i)).reduce(plus, ZERO)]];
        case 'det':
          return [[eliminated(a).determinant]];
        case 'inner':
          return [
            [
              entries(a)
                .map((x, i) => times(x, entries(b)[i] as Rational))
                .reduce(plus, ZERO),
            ],
          ];
        case 'hadamard':
          return table(height(a), width(a), (i, j) => times(at(a, i, j), at(b, i, j)));
        case 'vec':
          return table(height(a) * width(a), 1, (i) => at(a, i % height(a), Math.floor(i / height(a))));
        case 'diag':
          return width(a) === 1
            ? table(height(a), height(a), (i, j) => (i === j ? at(a, i, 0) : ZERO))
            : table(height(a), 1, (i) => at(a, i, i));
        default:
          throw new Error(f.function);
      }
    }
    default:
      throw new Error(f.kind);
  }
}

/** The largest |value − exact| / error, as a number: no bound is broken if it is at most 1. */
export function worst({ value, error }: Value, exact: Exact): number {
  let most = 0;
  exact.forEach((row, i) => {
    row.forEach((x, j) => {
      const bound = error.get(i, j);
      if (bound === Number.POSITIVE_INFINITY) return;
      const apart = plus(ofDouble(value.get(i, j)), minus(x));
      const ratio = apart.p === 0n ? 0 : Number(rational(abs(apart.p), apart.q).p) / Number(apart.q) / bound;
      most = Math.max(most, Number.isNaN(ratio) ? Number.POSITIVE_INFINITY : ratio);
    });
  });
  return most;
}

/** Doubles with few digits, so that exact arithmetic with them stays small. */
export const dyadicMatrix = (uniform: () => number, rows: number, columns: number): Matrix => {
  const matrix = new Matrix(rows, columns);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) matrix.set(i, j, Math.round((uniform() - 0.5) * 2 ** 20) / 2 ** 17);
  }
  return matrix;
};
