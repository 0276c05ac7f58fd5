/**
 * The lines of a text of declarations. A line goes on where a bracket is open, where it ends with a comma or an operator,
 * and where the next begins with one. Outcome: lines that say something, with their numbers from 1; comments are none.
 * @throws InputError brackets that do not fit, with the number of the line where there are several.
 */
import { InputError } from '../../base/input-error.ts';
import { lex } from '../latex/lex.ts';
import { RELATIONS } from '../latex/vocabulary.ts';
import { Stretch, turn } from './stretch.ts';

export interface Line {
  readonly line: number;
  readonly stretch: Stretch;
}

/** Signs that join what is before them to what is behind. */
const JOINING: ReadonlySet<string> = new Set([
  ...RELATIONS.keys(),
  ...['+', '-', '\\cdot', '\\times', '\\otimes', '\\odot', '/', '\\in', '\\sim', ':='],
]);

export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let open: { readonly line: number; readonly text: string } | null = null;
  const typed = text.split(/\r?\n/);
  for (const [index, printed] of typed.entries()) {
    const line: number = open?.line ?? index + 1;
    const joined: string = open === null ? printed : `${open.text}\n${printed}`;
    const next = typed[index + 1];
    if (next !== undefined && goesOn(joined, next, line, typed.length)) {
      open = { line, text: joined };
      continue;
    }
    open = null;
    const stretch = placed(line, typed.length, () => Stretch.of(joined));
    if (!stretch.isEmpty) lines.push({ line, stretch });
  }
  return lines;
}

function goesOn(text: string, next: string, line: number, count: number): boolean {
  const pieces = placed(line, count, () => lex(text)).slice(0, -1);
  if (pieces.length === 0) return false;
  if (pieces.reduce((depth, piece) => depth + turn(piece), 0) > 0) return true;
  const last = pieces.at(-1)?.text ?? '';
  return last === ',' || JOINING.has(last) || JOINING.has(placed(line, count, () => lex(next))[0]?.text ?? '');
}

/** Runs for a line; an error says which, where there is more than one. */
export function placed<T>(line: number, count: number, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw error instanceof InputError && count > 1 ? error.at(`line ${line}`) : error;
  }
}
