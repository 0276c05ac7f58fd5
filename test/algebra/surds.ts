/**
 * A second decision procedure for expressions in R, √R, √(R+1), √2, for tests only. With √R = 2u/(1 − u²) and
 * √(R+1) = (1 + u²)/(1 − u²) each is a ratio of polynomials in u over ℤ[√2], and u fills an interval as R does: an
 * expression vanishes exactly when its numerator has no coefficient. It shares nothing with `src/algebra`.
 */

/** a + b√2 */
type Quadratic = readonly [bigint, bigint];
/** Coefficients by powers of u, the last one not zero. */
type Polynomial = readonly Quadratic[];

/** A ratio of polynomials in u. */
export interface Surd {
  readonly top: Polynomial;
  readonly bottom: Polynomial;
}

const trim = (p: Polynomial): Polynomial => {
  let length = p.length;
  while (length > 0 && p[length - 1]?.[0] === 0n && p[length - 1]?.[1] === 0n) length--;
  return p.slice(0, length);
};

const at = (p: Polynomial, i: number): Quadratic => p[i] ?? [0n, 0n];

const plus = (p: Polynomial, q: Polynomial): Polynomial =>
  trim(
    Array.from({ length: Math.max(p.length, q.length) }, (_, i) => {
      const [x, y] = [at(p, i), at(q, i)];
      return [x[0] + y[0], x[1] + y[1]] as const;
    }),
  );

function times(p: Polynomial, q: Polynomial): Polynomial {
  const product: [bigint, bigint][] = Array.from({ length: Math.max(0, p.length + q.length - 1) }, () => [0n, 0n]);
  p.forEach(([a, b], i) => {
    q.forEach(([c, d], j) => {
      const slot = product[i + j] as [bigint, bigint];
      slot[0] += a * c + 2n * b * d;
      slot[1] += a * d + b * c;
    });
  });
  return trim(product);
}

const polynomial = (...coefficients: number[]): Polynomial => trim(coefficients.map((c) => [BigInt(c), 0n] as const));
const ONE = polynomial(1);
/** 1 − u² */
const GAP = polynomial(1, 0, -1);

export const integerSurd = (value: number): Surd => ({ top: polynomial(value), bottom: ONE });
export const ROOT_TWO: Surd = { top: [[0n, 1n]], bottom: ONE };
export const ROOT_R: Surd = { top: polynomial(0, 2), bottom: GAP };
export const ROOT_R_PLUS_ONE: Surd = { top: polynomial(1, 0, 1), bottom: GAP };

export const addSurds = (a: Surd, b: Surd): Surd => ({
  top: plus(times(a.top, b.bottom), times(b.top, a.bottom)),
  bottom: times(a.bottom, b.bottom),
});
export const multiplySurds = (a: Surd, b: Surd): Surd => ({
  top: times(a.top, b.top),
  bottom: times(a.bottom, b.bottom),
});
export const negateSurd = (a: Surd): Surd => multiplySurds(integerSurd(-1), a);
/** Null for 1/0. */
export const invertSurd = (a: Surd): Surd | null => (a.top.length === 0 ? null : { top: a.bottom, bottom: a.top });
export const isZeroSurd = (a: Surd): boolean => a.top.length === 0;
