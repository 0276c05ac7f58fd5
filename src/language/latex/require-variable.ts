/** What may vary: no constant, such as the identity I or the base e. @throws UnreadableFormula at the given token */
import type { Grammar } from './grammar.ts';
import { canonicalName, type Name } from './name.ts';
import { type Token, unreadable } from './token.ts';

export function requireVariable({ vocabulary, bound }: Grammar, name: Name, at: Token): void {
  const full = canonicalName(name);
  if (bound.has(full) || (full !== 'e' && !vocabulary.identities.has(full))) return;
  const meaning = full === 'e' ? 'the base of the exponential' : 'the identity';
  throw unreadable(at, `makes a variable of ${full}, which is ${meaning}`, 'use another letter, or declare it');
}
