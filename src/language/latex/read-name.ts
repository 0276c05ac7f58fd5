/**
 * A symbol where it stands: letter, font, decoration. Inputs: a cursor at its first token. Outcome: its name without
 * subscript, or null if no symbol begins here. Refused: fonts and decorations over more than one letter.
 */
import type { Cursor } from './cursor.ts';
import type { Name } from './name.ts';
import { unreadable } from './token.ts';
import { DECORATIONS, FONTS, FORGOTTEN_BACKSLASH, FUNCTIONS, LETTERS, PLAIN_WORDS } from './vocabulary.ts';
import { restAsWord } from './word.ts';

type Undecorated = Pick<Name, 'letter' | 'font'>;

export function readName(cursor: Cursor): Name | null {
  const decoration = DECORATIONS.get(cursor.token.text);
  if (decoration === undefined) {
    const plain = readUndecorated(cursor);
    return plain === null ? null : { ...plain, decoration: null, subscript: null };
  }
  const command = cursor.take();
  const inside = command.text === '\\Delta' ? cursor : cursor.argument();
  const plain = readUndecorated(inside);
  if (plain === null) throw inside.unexpected('is not one letter', `write ${command.text} over one letter`);
  if (inside !== cursor) inside.finish();
  return { ...plain, decoration, subscript: null };
}

function readUndecorated(cursor: Cursor): Undecorated | null {
  const font = FONTS.get(cursor.token.text);
  if (font === undefined) {
    const letter = readLetter(cursor);
    return letter === null ? null : { letter, font: null };
  }
  const command = cursor.take();
  const inside = cursor.argument();
  const word = restAsWord(inside);
  if (word !== null)
    throw unreadable(command, `is around the word ${word}, which is no known function`, 'use one letter');
  const letter = readLetter(inside);
  if (letter === null) throw inside.unexpected('is not one letter', `write ${command.text} around one letter`);
  inside.finish();
  if (font !== 'rm') return { letter, font };
  if (letter === 'd')
    throw unreadable(command, 'makes an upright d outside a derivative', 'write \\frac{\\mathrm{d}x}{\\mathrm{d}t}');
  return letter === 'e' ? { letter, font: null } : { letter, font };
}

function readLetter(cursor: Cursor): string | null {
  const command = LETTERS.get(cursor.token.text);
  if (command !== undefined) {
    cursor.take();
    return command;
  }
  if (cursor.token.kind !== 'letter') return null;
  refuseWord(cursor);
  return cursor.take().text;
}

/** Three letters in a row look like a word: they are a product only where `words.ts` parts them. */
function refuseWord(cursor: Cursor): void {
  let run = cursor.token.text;
  for (let k = 1; cursor.peek(k).kind === 'letter' && cursor.peek(k).gap === 'none'; k += 1) run += cursor.peek(k).text;
  if (run.length < 3 && !FORGOTTEN_BACKSLASH.has(run)) return;
  throw cursor.unexpected(`begins "${run}", which looks like a word`, mendOf(run));
}

/** What to write instead of a word: the command of that name, if there is one. */
function mendOf(word: string): string {
  const plain = PLAIN_WORDS.get(word);
  if (plain !== undefined) return plain;
  return isCommand(word)
    ? `write \\${word}`
    : 'put spaces between the factors of a product, or a backslash before a name';
}

const isCommand = (word: string): boolean => LETTERS.has(`\\${word}`) || FUNCTIONS.get(word)?.command === true;
