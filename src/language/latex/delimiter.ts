/**
 * Pairs of delimiters, with or without \left and \right. Inputs: a cursor at an opening one. Outcome: what was opened,
 * and the matching close demanded; a pair that does not match is refused.
 */
import { type Cursor, NOWHERE, type Surroundings } from './cursor.ts';
import { BARS, GROUPS, ROUNDINGS, SIZES } from './vocabulary.ts';

export interface Opening {
  readonly text: string;
  /** The size that closes it, such as \right; null where no size opens it. */
  readonly size: string | null;
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ...GROUPS,
  ...BARS,
  ...[...ROUNDINGS].map(([open, { close }]) => [open, close] as const),
]);

/** Whether a delimiter or the size of one stands here. */
export const opens = (cursor: Cursor): boolean => SIZES.has(cursor.token.text) || CLOSING.has(cursor.token.text);

/** The delimiter that opens here, or null. */
export function peekOpening(cursor: Cursor): Opening | null {
  const size = SIZES.get(cursor.token.text) ?? null;
  const { text, kind } = cursor.peek(size === null ? 0 : 1);
  return kind !== 'end' && CLOSING.has(text) ? { text, size } : null;
}

/** Reads what is between the delimiters that open here. */
export function readBetween<T>(cursor: Cursor, opening: Opening, read: () => T, around: Partial<Surroundings> = {}): T {
  if (opening.size !== null) takeSize(cursor);
  cursor.take();
  const close = CLOSING.get(opening.text) ?? '';
  const closingBar = opening.size === null && BARS.get(opening.text) === opening.text ? close : null;
  const value = cursor.deeper(read, { ...NOWHERE, closingBar, ...around });
  if (opening.size !== null) {
    if (!cursor.sees(opening.size))
      throw cursor.unexpected(`"${opening.size}${close}" is missing before it`, `add ${opening.size}${close}`);
    takeSize(cursor);
  }
  cursor.expect(close);
  return value;
}

/** Goes past a size, such as \left or \bigr, which TeX attaches to the very next sign. */
function takeSize(cursor: Cursor): void {
  cursor.take();
  if (!cursor.isAttached) throw cursor.unexpected('is separated from the size before it', 'remove the space');
}
