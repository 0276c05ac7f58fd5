/**
 * How the reader took what is printed, to be told beside it.
 * Outcome: null where it was taken by its letters alone; a formula as LaTeX, or words where it is checked as a statement
 * about runs or about other claims.
 */
import type { Printed } from '../audit/result.ts';
import { isReadDifferently } from './outline.ts';

export interface ReadAs {
  readonly kind: 'formula' | 'words';
  readonly value: string;
}

export function readAsOf(printed: Printed): ReadAs | null {
  if (!isReadDifferently(printed)) return null;
  const { readAs: value } = printed;
  return { kind: WORDS.test(value.replace(NO_WORDS, ' \\ ')) ? 'words' : 'formula', value };
}

/** Two words side by side are no product. */
const WORDS = /[A-Za-z]{2,} +[A-Za-z]{2,}/;
const NO_WORDS = /\\(?:text|mathrm|operatorname)\s*\{[^{}]*\}|\\[A-Za-z]+/g;
