/**
 * The definitions once more at the level of classes, over any arithmetic: numbers, exact rationals, or symbols.
 * Inputs: an {@link Arithmetic} and the parameters in it. Outcome: the same objects as labels.ts, weights.ts and
 * loss.ts, without forming n columns. Not a failure: parameters without an integer class count (symbols have none).
 */
import type { Arithmetic } from '../../../../src/algebra/arithmetic.ts';

/** Parameters of a STEP-imbalanced setting. */
export interface ClassLevelParameters<T> {
  /** k */
  readonly classes: T;
  /** Share s of majority classes, in (0, 1): there are s·k of them. */
  readonly majorityShare: T;
  /** R ≥ 1 */
  readonly imbalanceRatio: T;
  /** Samples of each minority class, m. */
  readonly minorityCount: T;
  /** Weight exponent γ. */
  readonly gamma: T;
}

/** One group of classes. */
export interface GroupLevel<T> {
  /** How many classes the group has. */
  readonly classes: T;
  /** Samples of each class of the group. */
  readonly count: T;
  /** Empirical frequency π of each class. */
  readonly frequency: T;
  /** Weight ω of each sample: (2 / (k π))^γ, see `groupWeights`. */
  readonly weight: T;
}

/** A STEP-imbalanced setting at class level. */
export interface ClassLevel<T> {
  readonly classes: T;
  /** n */
  readonly samples: T;
  readonly majority: GroupLevel<T>;
  readonly minority: GroupLevel<T>;
  /** Centring I − 11ᵀ/k as the pair of its coefficients: `identity`·I + `ones`·11ᵀ. */
  readonly centring: { readonly identity: T; readonly ones: T };
}

/** Class-level form of the definitions. Source: zt25, section 3.1 and App. C.2. */
export function classLevel<T>(a: Arithmetic<T>, given: ClassLevelParameters<T>): ClassLevel<T> {
  const one = a.integer(1);
  const majorityClasses = a.multiply(given.majorityShare, given.classes);
  const minorityClasses = a.multiply(a.subtract(one, given.majorityShare), given.classes);
  const majorityCount = a.multiply(given.imbalanceRatio, given.minorityCount);
  const samples = a.add(a.multiply(majorityClasses, majorityCount), a.multiply(minorityClasses, given.minorityCount));
  const group = (classes: T, count: T): GroupLevel<T> => {
    const frequency = a.divide(count, samples);
    const base = a.divide(a.integer(2), a.multiply(given.classes, frequency));
    return { classes, count, frequency, weight: a.power(base, given.gamma) };
  };
  return {
    classes: given.classes,
    samples,
    majority: group(majorityClasses, majorityCount),
    minority: group(minorityClasses, given.minorityCount),
    centring: { identity: one, ones: a.divide(a.integer(-1), given.classes) },
  };
}

/** Loss (9), ½ Σ_i ω_i ‖z_i − W h_i‖², over any arithmetic. Shapes: Z k×n, weights n, W k×d, H d×n, as rows. */
export function exactLoss<T>(a: Arithmetic<T>, Z: T[][], weights: T[], W: T[][], H: T[][]): T {
  const E = residual(a, Z, W, H);
  const squares = E.map((row) =>
    row.reduce((sum, e, i) => a.add(sum, a.multiply(weights[i] as T, a.multiply(e, e))), a.integer(0)),
  );
  return a.divide(
    squares.reduce((sum, s) => a.add(sum, s), a.integer(0)),
    a.integer(2),
  );
}

/** Gradient of {@link exactLoss} in W (k×d) and H (d×n). */
export function exactLossGradient<T>(
  a: Arithmetic<T>,
  Z: T[][],
  weights: T[],
  W: T[][],
  H: T[][],
): { W: T[][]; H: T[][] } {
  const weighted = residual(a, Z, W, H).map((row) =>
    row.map((e, i) => a.multiply(a.subtract(a.integer(0), weights[i] as T), e)),
  );
  return { W: product(a, weighted, transpose(H)), H: product(a, transpose(W), weighted) };
}

function residual<T>(a: Arithmetic<T>, Z: T[][], W: T[][], H: T[][]): T[][] {
  const logits = product(a, W, H);
  return Z.map((row, c) => row.map((z, i) => a.subtract(z, (logits[c] as T[])[i] as T)));
}

function product<T>(a: Arithmetic<T>, A: T[][], B: T[][]): T[][] {
  const columns = transpose(B);
  return A.map((row) =>
    columns.map((column) => row.reduce((sum, x, i) => a.add(sum, a.multiply(x, column[i] as T)), a.integer(0))),
  );
}

function transpose<T>(A: T[][]): T[][] {
  return (A[0] ?? []).map((_, j) => A.map((row) => row[j] as T));
}
