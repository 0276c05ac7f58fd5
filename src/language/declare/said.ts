/**
 * What a clause says, as data. Nothing is known here of other clauses: whether a symbol of a relation is declared, and
 * whether sizes fit, is for whoever puts them together.
 */
import type { Formula, Statement } from '../latex/index.ts';
import type { SaidAxis } from './axis.ts';
import type { Definition } from './definition.ts';
import type { Declared, Structure } from './type.ts';
import type { Shape } from './words.ts';

export type Said =
  /** Symbols with types. */
  | { readonly kind: 'symbols'; readonly symbols: readonly Declared[] }
  /** x_1, …, x_n: as many symbols of a type, read as a function of its index. */
  | { readonly kind: 'family'; readonly symbol: Declared; readonly count: Formula }
  /** A bare symbol or function of which no type is given: x(t). */
  | { readonly kind: 'function'; readonly names: readonly string[]; readonly of: readonly string[] }
  /** Formulas, mostly symbols, that have a structure or a shape; of a symbol that is not declared this declares it. */
  | {
      readonly kind: 'structure';
      readonly of: readonly Formula[];
      readonly structures: readonly Structure[];
      readonly shape: Shape | null;
    }
  /** An assumption; it declares the bare symbols between its relations, if they are not, as real. */
  | { readonly kind: 'relation'; readonly statement: Statement }
  /** Formulas that are not zero. */
  | { readonly kind: 'nonzero'; readonly of: readonly Formula[] }
  /** A formula that is a whole number. */
  | { readonly kind: 'whole'; readonly formula: Formula }
  /** k classes: a frequent, b rare. */
  | { readonly kind: 'axis'; readonly axis: SaidAxis }
  | { readonly kind: 'independent'; readonly names: readonly string[] }
  | { readonly kind: 'definition'; readonly definition: Definition };
