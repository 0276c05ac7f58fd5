/**
 * Pairs of delimiters, with or without \left and \right. Inputs: a cursor at an opening one. Outcome: what was opened,
 * and the matching close demanded; a pair that does not match is refused.
 */
import { type Cursor, NOWHERE, type Surroundings } from './cursor.ts';
import { BARS } from './vocabulary.ts';

export interface Opening {
  readonly text: string;
  readonly sized: boolean;
}

const CLOSING: ReadonlyMap<string, string> = new Map([['(', ')'], ['[', ']'], ['\\{', '\\}'], ...BARS]);

/** The delimiter that opens here, or null. */
export function peekOpening(cursor: Cursor): Opening | null {
  const sized = cursor.sees('\\left');
  const { text, kind } = cursor.peek(sized ? 1 : 0);
  return kind !== 'end' && CLOSING.has(text) ? { text, sized } : null;
}

/** Reads what is between the delimiters that open here. */
export function readBetween<T>(cursor: Cursor, opening: Opening, read: () => T, around: Partial<Surroundings> = {}): T {
  if (opening.sized) takeSize(cursor);
  cursor.take();
  const close = CLOSING.get(opening.text) ?? '';
  const closingBar = !opening.sized && BARS.get(opening.text) === opening.text ? close : null;
  const value = cursor.deeper(read, { ...NOWHERE, closingBar, ...around });
  if (opening.sized) {
    if (!cursor.sees('\\right'))
      throw cursor.unexpected(`"\\right${close}" is missing before it`, `add \\right${close}`);
    takeSize(cursor);
  }
  cursor.expect(close);
  return value;
}

/** Goes past a \left or \right, which TeX attaches to the very next sign. */
function takeSize(cursor: Cursor): void {
  cursor.take();
  if (!cursor.isAttached) throw cursor.unexpected('is separated from its \\left or \\right', 'remove the space');
}

/** How often a bar that looks the same open and closed stands in the whole formula without \left or \right. */
export const countBars = (cursor: Cursor, bar: string): number =>
  cursor.tokens.filter((token, k) => {
    const before = cursor.tokens[k - 1]?.text;
    return token.text === bar && before !== '\\left' && before !== '\\right';
  }).length;
