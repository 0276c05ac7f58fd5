/**
 * The subscript of a symbol as part of its name: `i`, `max`, `y_i`, `V-1`, `i,j`, `infinity`.
 * Inputs: the stretch after `_`. Outcome: its canonical text. Refused: all else, so that two subscripts that look
 * different never get one text; spelled-out Greek, which would read like the command.
 */
import type { Cursor } from './cursor.ts';
import { SUBSCRIPT_COMMANDS } from './name.ts';
import { unreadable } from './token.ts';
import { peekWord, restAsWord } from './word.ts';

const SPELLED = new Set(SUBSCRIPT_COMMANDS.values());
const INDEX = /^(?:[A-Za-z0-9]+(?:_[A-Za-z0-9])?)(?:[-+/,][A-Za-z0-9]+(?:_[A-Za-z0-9])?)*$/;

export function readSubscript(cursor: Cursor): string {
  const first = cursor.token;
  const command = SUBSCRIPT_COMMANDS.get(first.text);
  if (command !== undefined) {
    cursor.take();
    cursor.finish();
    return command;
  }
  const text = readWord(cursor) ?? readIndex(cursor);
  if (!INDEX.test(text) || SPELLED.has(text)) {
    throw unreadable(
      first,
      `begins a subscript "${text}" that is not understood`,
      'use letters, digits, or \\text{word}',
    );
  }
  return text;
}

/** A word in upright letters, hyphens removed. */
function readWord(cursor: Cursor): string | null {
  if (cursor.sees('\\rm')) {
    cursor.take();
    const word = restAsWord(cursor);
    if (word === null) throw cursor.unexpected('is not a word', 'write \\mathrm{word}');
    while (!cursor.atEnd) cursor.take();
    return word.replaceAll('-', '');
  }
  const word = peekWord(cursor);
  if (word === null) return null;
  for (let left = word.length + 3; left > 0; left -= 1) cursor.take();
  cursor.finish();
  return word.replaceAll('-', '');
}

function readIndex(cursor: Cursor): string {
  let text = '';
  while (!cursor.atEnd) {
    const token = cursor.token;
    if (token.text === '_') {
      cursor.take();
      const inner = cursor.argument();
      text += `_${inner.take().text}`;
      inner.finish();
    } else if (token.kind === 'digit' && /\d$/.test(text) && token.gap !== 'none') {
      throw cursor.unexpected('does not continue the number before it', 'write one number without spaces');
    } else if (token.kind === 'letter' || token.kind === 'digit' || '+-/,'.includes(token.text)) {
      text += cursor.take().text;
    } else throw cursor.meaningless();
  }
  if (text === '') throw cursor.unexpected('a subscript is missing before it', 'add it or remove the _');
  return text;
}
