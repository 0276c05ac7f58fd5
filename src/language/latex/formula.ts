/**
 * A formula as printed: the tree the reader gives back. Plain data, exact, nothing simplified.
 * Outcome: every kind below has one meaning; what has no kind here cannot be read.
 */
export type Formula =
  /** Exact, in lowest terms, denominator positive. 0.5 is 1/2; the quotient ½ is a `divide`, as printed. */
  | { readonly kind: 'number'; readonly numerator: bigint; readonly denominator: bigint }
  /** Canonical name, see `name.ts`. The base of the exponential is the symbol `e`; `pi` is a class frequency. */
  | { readonly kind: 'symbol'; readonly name: string }
  | { readonly kind: 'add'; readonly terms: readonly Formula[] }
  /** In printed order: factors may be matrices. */
  | { readonly kind: 'multiply'; readonly factors: readonly Formula[] }
  | { readonly kind: 'divide'; readonly numerator: Formula; readonly denominator: Formula }
  /** A root is a power whose exponent is the number 1/n. */
  | { readonly kind: 'power'; readonly base: Formula; readonly exponent: Formula }
  | { readonly kind: 'negate'; readonly operand: Formula }
  /** A named function (`ln`, `diag`) or a trajectory (`bar(bold(W))`, `beta_i`) of its arguments. */
  | { readonly kind: 'apply'; readonly function: string; readonly arguments: readonly Formula[] }
  /** 𝟙[condition]. */
  | { readonly kind: 'indicator'; readonly condition: Statement }
  | { readonly kind: 'transpose'; readonly operand: Formula }
  | { readonly kind: 'kronecker'; readonly factors: readonly Formula[] }
  | { readonly kind: 'matrix'; readonly rows: readonly (readonly Formula[])[] }
  /** 𝕀, of a printed size or of the one that fits. */
  | { readonly kind: 'identity'; readonly size: Formula | null }
  /** 𝟙, the column of ones. */
  | { readonly kind: 'ones'; readonly size: Formula | null }
  /** e_i, column i of the identity, counted from 1; of a printed size or of the one that fits. */
  | { readonly kind: 'unit'; readonly index: Formula; readonly size: Formula | null }
  /** A block of zeros; both sizes are printed or neither is. */
  | { readonly kind: 'zeros'; readonly rows: Formula | null; readonly columns: Formula | null }
  | { readonly kind: 'derivative'; readonly operand: Formula; readonly variable: string }
  /** ∇ of a scalar by a symbol, of the shape of that symbol: entry (i, j) is the derivative by entry (i, j). */
  | { readonly kind: 'gradient'; readonly operand: Formula; readonly variable: string }
  /** lim of the operand as the variable tends to a formula; the symbol `infinity` is one. */
  | { readonly kind: 'limit'; readonly operand: Formula; readonly variable: string; readonly to: Formula }
  /** Σ or Π of the operand over the integers from one formula to another, both included; empty where they cross. */
  | {
      readonly kind: 'series';
      readonly sign: 'sum' | 'product';
      readonly index: string;
      readonly from: Formula;
      readonly to: Formula;
      readonly operand: Formula;
    }
  /** A_{ij}, x_i: an entry, counted from 1, or the member of a sequence; the indices are formulas over integers. */
  | { readonly kind: 'entry'; readonly operand: Formula; readonly indices: readonly Formula[] }
  /** 𝔼[operand] over all that is random in it. */
  | { readonly kind: 'expectation'; readonly operand: Formula }
  /** The operand with formulas in place of symbols, all at once: what is derived in it is derived before. */
  | {
      readonly kind: 'at';
      readonly operand: Formula;
      readonly variables: readonly string[];
      readonly values: readonly Formula[];
    }
  | { readonly kind: 'norm'; readonly operand: Formula; readonly subscript: string | null }
  | { readonly kind: 'absolute'; readonly operand: Formula };

export type Relation = '=' | '<' | '<=' | '>' | '>=' | ':=' | '=:' | 'to' | 'propto' | 'approx';

/** A chain `a = b ≤ c`: one relation fewer than sides. */
export interface Statement {
  readonly sides: readonly Formula[];
  readonly relations: readonly Relation[];
  /** The symbol that tends to infinity, if an arrow says so above itself. */
  readonly limit?: string;
  /** Conditions behind the chain: for all t ≥ 0. Only where a vocabulary is given to the reader. */
  readonly where?: readonly Statement[];
  /** Of a condition `from ≤ i ≤ to`: the subject in the middle is an index, a whole number. */
  readonly index?: true;
}

export const symbol = (name: string): Formula => ({ kind: 'symbol', name });

/** An exact number in lowest terms. */
export function number(numerator: bigint, denominator = 1n): Extract<Formula, { readonly kind: 'number' }> {
  const divisor = commonDivisor(numerator < 0n ? -numerator : numerator, denominator);
  return { kind: 'number', numerator: numerator / divisor, denominator: denominator / divisor };
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
