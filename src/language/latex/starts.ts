/** Whether a factor begins at a place; braces and digits count, to be refused with a reason. */
import { BINDERS } from './binder.ts';
import type { Cursor } from './cursor.ts';
import { opens } from './delimiter.ts';
import { startsFunction } from './function.ts';
import { startsNumber } from './number.ts';
import { startsCondition } from './phrase.ts';
import { RADICALS } from './unicode.ts';
import { DECORATIONS, DOTS, FONTS, FRACTIONS, LETTERS, NABLAS } from './vocabulary.ts';

/** Commands that begin a factor of their own kind. */
const COMMANDS: ReadonlySet<string> = new Set([
  ...FRACTIONS,
  ...RADICALS.keys(),
  ...BINDERS,
  ...NABLAS,
  ...DOTS.keys(),
  '\\sqrt',
  '\\binom',
  '\\begin',
  '\\operatorname',
]);

export function startsFactor(cursor: Cursor): boolean {
  const { text, kind } = cursor.token;
  if (kind === 'end' || cursor.surroundings.closingBar === text || startsCondition(cursor)) return false;
  if (kind === 'letter' || startsNumber(cursor) || text === '{' || opens(cursor)) return true;
  return COMMANDS.has(text) || [LETTERS, FONTS, DECORATIONS].some((table) => table.has(text)) || startsFunction(cursor);
}
