/** Scopes for tests, out of declarations with sizes. */
import { readDeclarations } from '../../src/language/declare/index.ts';
import { type Scope, scopeOf } from '../../src/theory/scope.ts';

/** @param text declarations that give every symbol a type */
export const scope = (text: string): Scope =>
  scopeOf(...readDeclarations(text).flatMap((said) => (said.kind === 'symbols' ? said.symbols : [])));
