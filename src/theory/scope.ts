/** What symbols are where a formula stands. */
import type { Declared, Definition } from '../language/declare/index.ts';
import type { Axes } from './axes.ts';
import { Sizes } from './size.ts';

export interface Scope {
  readonly symbols: ReadonlyMap<string, Declared>;
  /** Sizes that nobody gave: n_A of a square A. They may turn out to be others. */
  readonly implied: ReadonlySet<string>;
  /** None where it is left out. */
  readonly axes?: Axes;
  /** What sizes may be defined by: n := s k. */
  readonly definitions?: readonly Definition[];
}

export const NO_SYMBOLS: Scope = { symbols: new Map(), implied: new Set() };

/** An account of the sizes in a scope. */
export function sizesIn({ symbols, implied, definitions = [] }: Scope): Sizes {
  const sizes = new Sizes(implied);
  for (const symbol of symbols.values()) for (const whole of symbol.whole) sizes.declareWhole(whole);
  for (const definition of definitions)
    if (definition.kind === 'formula' && definition.of === undefined) sizes.define(definition.name, definition.value);
  return sizes;
}

/** A scope with more symbols; a later one hides an earlier one of its name. */
export const withSymbols = (scope: Scope, symbols: Iterable<Declared>): Scope => ({
  ...scope,
  symbols: new Map([...scope.symbols, ...[...symbols].map((declared) => [declared.name, declared] as const)]),
});

/** A scope of these symbols. */
export const scopeOf = (...symbols: readonly Declared[]): Scope => withSymbols(NO_SYMBOLS, symbols);
