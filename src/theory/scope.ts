/** What symbols are where a formula stands. */
import type { Declared } from '../language/declare/index.ts';

export interface Scope {
  readonly symbols: ReadonlyMap<string, Declared>;
  /** Sizes that nobody gave: n_A of a square A. They may turn out to be others. */
  readonly implied: ReadonlySet<string>;
}

export const NO_SYMBOLS: Scope = { symbols: new Map(), implied: new Set() };

/** A scope with more symbols; a later one hides an earlier one of its name. */
export const withSymbols = (scope: Scope, symbols: Iterable<Declared>): Scope => ({
  ...scope,
  symbols: new Map([...scope.symbols, ...[...symbols].map((declared) => [declared.name, declared] as const)]),
});

/** A scope of these symbols. */
export const scopeOf = (...symbols: readonly Declared[]): Scope => withSymbols(NO_SYMBOLS, symbols);
