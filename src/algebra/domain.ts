/**
 * Where the symbols live. All of them are positive; some are known to be more. This is the one home of that knowledge:
 * roots are split, and inequalities are proved, only by what stands here.
 */
export type Range =
  | { readonly kind: 'atLeast'; readonly bound: number }
  | { readonly kind: 'positive' }
  | { readonly kind: 'unitInterval' }
  /** May have any sign: only stands in exponents. */
  | { readonly kind: 'real' };

const RANGES: Readonly<Record<string, Range>> = {
  /** Number of classes. */
  k: { kind: 'atLeast', bound: 2 },
  /** Imbalance ratio. */
  R: { kind: 'atLeast', bound: 1 },
  /** Samples of each minority class. */
  m: { kind: 'atLeast', bound: 1 },
  /** Share of majority classes. */
  s: { kind: 'unitInterval' },
  /** A small relative distance. */
  epsilon: { kind: 'unitInterval' },
  /** Weight exponent. */
  gamma: { kind: 'real' },
};

/** Range of a symbol; an unlisted one (σ, λ, δ, t, …) is positive. */
export const rangeOf = (name: string): Range => RANGES[name] ?? { kind: 'positive' };
