/**
 * What is known of letters when a formula is read, as far as reading depends on it: x(t) is a function or a product.
 */
import type { Declared } from './type.ts';

export interface Known {
  /** Functions by name, with the names of their variables. */
  readonly functions: ReadonlyMap<string, readonly string[]>;
}

export const NOTHING_KNOWN: Known = { functions: new Map() };

/** What declared symbols let the reader know. */
export const knownOf = (declared: Iterable<Declared>): Known => ({
  functions: new Map([...declared].filter(({ of }) => of.length > 0).map(({ name, of }) => [name, of])),
});

export const withFunctions = (known: Known, functions: ReadonlyMap<string, readonly string[]>): Known => ({
  ...known,
  functions: new Map([...known.functions, ...functions]),
});
