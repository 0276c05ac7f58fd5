/**
 * Which formulas are typeset, in whatever form a report has: those that hold nothing but commands known to show something
 * and to read, write, define, link or run nothing, and that Temml can read. Any other is shown as it is typed.
 */
import temml from 'temml';
import { printable } from '../printable.ts';
import { COMMANDS, DISPLAYS, ENVIRONMENTS } from './commands.ts';

export const isTypeset = (latex: string): boolean => isHarmless(latex) && isReadable(latex);

/** Far beyond any formula that a page can show. */
const LONGEST = 20_000;
export const DEEPEST = 40;

const COMMAND = /\\([A-Za-z]+|[^A-Za-z])/g;
const ENVIRONMENT = /\\(?:begin|end)(?![A-Za-z])\s*(?:\{([A-Za-z]+\*?)\})?/g;
const TOKEN = /\\(?:[A-Za-z]+|[^A-Za-z])|[{}&]/g;
const OPENS: ReadonlySet<string> = new Set(['{', '\\left']);
const CLOSES: ReadonlySet<string> = new Set(['}', '\\right']);

/** What ends a formula, comments, names a parameter or writes a sign by its number is in none. */
export function isHarmless(latex: string): boolean {
  const source = printable(latex);
  return (
    source.length <= LONGEST &&
    !/[%#$]|\^\^/.test(source.replace(/\\[^A-Za-z]/g, '')) &&
    [...source.matchAll(COMMAND)].every(([, name = '']) => COMMANDS.has(name)) &&
    !source.replace(/\\[\s\S]/g, '').includes('\\') &&
    [...source.matchAll(ENVIRONMENT)].every(
      ([, name = '']) => Object.hasOwn(ENVIRONMENTS, name) || DISPLAYS.has(name),
    ) &&
    depths(source).every((depth) => depth <= DEEPEST)
  );
}

/** How many braces and delimiters are open at each of these tokens, or at each token. */
export function depths(source: string, at?: ReadonlySet<string>): number[] {
  let open = 0;
  return [...source.matchAll(TOKEN)].flatMap(([token]) => {
    open += OPENS.has(token) ? 1 : CLOSES.has(token) ? -1 : 0;
    return at === undefined || at.has(token) ? [open] : [];
  });
}

export function isReadable(source: string): boolean {
  try {
    temml.renderToString(source, { displayMode: true, trust: false, throwOnError: true, maxSize: LARGEST });
    return true;
  } catch {
    // Temml throws its own ParseError for LaTeX, and plain errors for some of what it does not expect.
    return false;
  }
}

/** In em and in pt: no printed formula needs a rule or a space beyond. */
export const LARGEST: [number, number] = [50, 600];
