/**
 * Symbols with a meaning of their own: the identity 𝕀 (or I, where the vocabulary says so), the column of ones 𝟙, a block of zeros, the indicator 𝟙[…].
 * Inputs: a cursor at one of them. Outcome: what its subscript, a size, makes of it; null if none stands here. Refused: ones of two sizes, an identity
 * of two, I_{ij} where i is bound.
 */
import { type Cursor, NOWHERE } from './cursor.ts';
import type { Formula } from './formula.ts';
import type { Grammar } from './grammar.ts';
import { holdsBound } from './indices.ts';
import { canonicalName } from './name.ts';
import { printFormula } from './print.ts';
import { readName } from './read-name.ts';
import { FONTS } from './vocabulary.ts';

/** From the subscript, if there is one, to the formula. */
export type Sized = (grammar: Grammar, subscript: Cursor | null) => Formula;

const SPECIALS: ReadonlyMap<string, Sized> = new Map<string, Sized>([
  ['bb(I)', readIdentity],
  ['bb(1)', readOnes],
  ['bold(1)', readOnes],
  ['bold(0)', readZeros],
]);

export interface Special {
  readonly sized: Sized;
  readonly isOnes: boolean;
}

export function readSpecial({ vocabulary, bound }: Grammar, cursor: Cursor): Special | null {
  if (cursor.token.kind === 'letter') {
    const behind = cursor.copy();
    const name = readName(behind);
    if (name === null || bound.has(canonicalName(name)) || !vocabulary.identities.has(canonicalName(name))) return null;
    cursor.take();
    return { sized: readIdentity, isOnes: false };
  }
  const font = FONTS.get(cursor.token.text);
  const braced = cursor.peek(1).text === '{';
  if (font === undefined || (braced && cursor.peek(3).text !== '}')) return null;
  const key = `${font}(${cursor.peek(braced ? 2 : 1).text})`;
  const sized = SPECIALS.get(key) ?? (vocabulary.identities.has(key) ? readIdentity : undefined);
  if (sized === undefined) return null;
  cursor.take();
  cursor.argument();
  return { sized, isOnes: sized === readOnes };
}

function readIdentity(grammar: Grammar, subscript: Cursor | null): Formula {
  if (subscript === null) return { kind: 'identity', size: null };
  if (holdsBound(grammar, subscript))
    throw subscript.unexpected('may begin a size or an index', 'write (I)_{ij} for an entry');
  const [size, columns] = readSizes(grammar, subscript);
  if (columns !== null && printFormula(size) !== printFormula(columns))
    throw subscript.unexpected('the two sizes of an identity are before it', 'give one size');
  return { kind: 'identity', size };
}

function readOnes(grammar: Grammar, subscript: Cursor | null): Formula {
  if (subscript === null) return { kind: 'ones', size: null };
  const [size, columns] = readSizes(grammar, subscript);
  if (columns !== null)
    throw subscript.unexpected(
      'the sizes of a matrix of ones are before it',
      'write \\mathbf{1}_m \\mathbf{1}_n^{\\top}',
    );
  return { kind: 'ones', size };
}

function readZeros(grammar: Grammar, subscript: Cursor | null): Formula {
  if (subscript === null) return { kind: 'zeros', rows: null, columns: null };
  const [rows, columns] = readSizes(grammar, subscript);
  if (columns === null)
    throw subscript.unexpected('the columns of the zeros are missing', 'write rows \\times columns');
  return { kind: 'zeros', rows, columns };
}

/** One size, or rows × columns. */
function readSizes(grammar: Grammar, subscript: Cursor): readonly [Formula, Formula | null] {
  return subscript.deeper(
    () => {
      const rows = grammar.expression(subscript);
      const isPair = subscript.sees('\\times');
      if (isPair) subscript.take();
      const columns = isPair ? grammar.expression(subscript) : null;
      subscript.finish();
      return [rows, columns] as const;
    },
    { ...NOWHERE, size: true },
  );
}
