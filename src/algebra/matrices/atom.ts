/**
 * Numbers that are made of matrices and that scalars hold as symbols: xᵀ A y, tr(A B), det(A + B), ln of such numbers.
 * A symbol's name is a text of what it stands for, so equal numbers in one form have one name; what it stands for is
 * kept beside it, so that it can be differentiated and looked at again under other rules.
 */
import { ownName } from '../domain.ts';
import type { Scalar } from '../scalar.ts';
import type { Letter, WordSum } from '../words.ts';

export type Atom =
  /** A word of one row and one column. */
  | { readonly kind: 'number'; readonly letters: readonly Letter[] }
  | { readonly kind: 'trace'; readonly letters: readonly Letter[] }
  | { readonly kind: 'determinant'; readonly of: WordSum; readonly size: Scalar }
  | { readonly kind: 'function'; readonly name: string; readonly of: readonly Scalar[] };

/** Signs that have a meaning in names of symbols and in exponents. */
const MARKS: Readonly<Record<string, string>> = { '*': '×', '^': '↑', ':': '∶', '~': '∼' };

/** The name of the symbol for a number with this text; `positive` where it is never negative. */
export const atomName = (kind: string, text: string, sign: 'positive' | 'real'): string =>
  ownName(`${kind}[${text.replace(/[*^:~]/g, (mark) => MARKS[mark] as string)}]`, sign);
