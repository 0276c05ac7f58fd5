/**
 * What a declared symbol is. Sizes are formulas over declared integers; a vector is a matrix of one column.
 */
import type { Formula, Statement } from '../latex/index.ts';

/** The numbers that a scalar is one of. */
export const NUMBERS = ['natural', 'integer', 'rational', 'real', 'complex'] as const;
export type Numbers = (typeof NUMBERS)[number];

/** What may be known of a matrix beside its size; several at once. */
export const STRUCTURES = [
  'invertible',
  'symmetric',
  'positive definite',
  'positive semidefinite',
  'orthogonal',
  'orthonormal columns',
  'diagonal',
  'upper triangular',
  'lower triangular',
  'projection',
] as const;
export type Structure = (typeof STRUCTURES)[number];

export type Type =
  | { readonly kind: 'scalar'; readonly numbers: Numbers }
  | {
      readonly kind: 'matrix';
      readonly rows: Formula;
      readonly columns: Formula;
      readonly structure: ReadonlySet<Structure>;
    };

/** A symbol with its type, the variables that it is a function of (mostly t), and the conditions on it. */
export interface Declared {
  /** Canonical, see `language/latex/name.ts`. */
  readonly name: string;
  readonly type: Type;
  readonly of: readonly string[];
  /** Types of these variables; real scalars where it is left out. Of f : ℝⁿ → ℝ the variable has the name `·`. */
  readonly from?: readonly Type[];
  /** Of x_1, …, x_n, a function of its index, how many there are. */
  readonly count?: Formula;
  /** Relations between declared scalars, x > 0, k ≥ 2; of a family, of each of its members. */
  readonly conditions: readonly Statement[];
  /** Formulas that are whole numbers: s k, R m. */
  readonly whole: readonly Formula[];
}
