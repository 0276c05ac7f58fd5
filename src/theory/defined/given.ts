/** What is known where a definition is typed, and what comes of it. */
import type { Declared, Definition, Type } from '../../language/declare/index.ts';
import { type Formula, symbol } from '../../language/latex/index.ts';
import { type Scope, withSymbols } from '../scope.ts';
import type { Sizes } from '../size.ts';
import { type Typed, type Typing, unified } from '../typing/typed.ts';
import { typingIn } from '../typing.ts';

export interface Given {
  readonly scope: Scope;
  readonly sizes: Sizes;
  /** Those before it. */
  readonly definitions: readonly Definition[];
}

export interface Meaning {
  readonly definition: Definition;
  readonly symbols: readonly Declared[];
}

export const typedIn = (formula: Formula, given: Given): Typed => typingOf(given).of(formula);

export const typingOf = ({ scope, sizes, definitions }: Given): Typing => typingIn({ ...scope, definitions }, sizes);

/** With more symbols, or others of their names. */
export const including = (given: Given, symbols: readonly Declared[]): Given => ({
  ...given,
  scope: withSymbols(given.scope, symbols),
});

export const plainSymbol = (name: string, type: Type): Declared => ({ name, type, of: [], conditions: [], whole: [] });

/** Something that has to be of a type, where its name stands. */
export const asDeclared = (name: string, type: Type): Typed => ({ formula: symbol(name), type });

/** A value that fits what its symbol is declared to be; 0 becomes zeros. @throws IllTyped */
export function fitting(name: string, type: Type | undefined, value: Typed, given: Given): Typed {
  if (type === undefined) return value;
  return unified(asDeclared(name, type), value, symbol(name), typingIn(given.scope, given.sizes))[1];
}

/** The symbol that a definition gives a type, with all that is declared of it before. */
export function symbolOf(name: string, type: Type, given: Given, more: Partial<Declared> = {}): Declared {
  const before = given.scope.symbols.get(name);
  return { ...plainSymbol(name, before?.type ?? type), conditions: before?.conditions ?? [], ...more };
}
