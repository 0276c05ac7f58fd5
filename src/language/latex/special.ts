/**
 * Symbols with a meaning of their own: the identity 𝕀, the column of ones 𝟙, a block of zeros, the indicator 𝟙[…].
 * Inputs: a cursor at one of them. Outcome: what its subscript, a size, makes of it; null if none stands here.
 */
import { type Cursor, NOWHERE } from './cursor.ts';
import type { Formula } from './formula.ts';
import { type Grammar, whole } from './grammar.ts';
import { FONTS } from './vocabulary.ts';

/** From the subscript, if there is one, to the formula. */
export type Sized = (grammar: Grammar, subscript: Cursor | null) => Formula;

const SPECIALS: ReadonlyMap<string, Sized> = new Map<string, Sized>([
  ['bb(I)', (grammar, size) => ({ kind: 'identity', size: size && whole(grammar, size) })],
  ['bb(1)', (grammar, size) => ({ kind: 'ones', size: size && whole(grammar, size) })],
  ['bold(0)', readZeros],
]);

export interface Special {
  readonly sized: Sized;
  readonly isOnes: boolean;
}

export function readSpecial(cursor: Cursor): Special | null {
  const font = FONTS.get(cursor.token.text);
  const braced = cursor.peek(1).text === '{';
  if (font === undefined || (braced && cursor.peek(3).text !== '}')) return null;
  const key = `${font}(${cursor.peek(braced ? 2 : 1).text})`;
  const sized = SPECIALS.get(key);
  if (sized === undefined) return null;
  cursor.take();
  cursor.argument();
  return { sized, isOnes: key === 'bb(1)' };
}

function readZeros(grammar: Grammar, size: Cursor | null): Formula {
  if (size === null) return { kind: 'zeros', rows: null, columns: null };
  return size.deeper(
    () => {
      const rows = grammar.expression(size);
      if (!size.sees('\\times'))
        throw size.unexpected('the columns of the zeros are missing', 'write rows \\times columns');
      size.take();
      const columns = grammar.expression(size);
      size.finish();
      return { kind: 'zeros', rows, columns };
    },
    { ...NOWHERE, size: true },
  );
}
