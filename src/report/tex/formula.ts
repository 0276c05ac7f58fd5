/**
 * LaTeX of a document as mathematics that TeX can typeset, with nothing in it that reads, writes, defines or loops.
 * Inputs: a formula as printed. Outcome: the formula as it stands, or null where it is not sure to compile: a command that
 * is not known to be harmless, or what Temml cannot read.
 */
import { printable } from '../printable.ts';
import { ENVIRONMENTS, LETTERS, MAY_BE_SCRIPT, TAKES_ARGUMENT } from './commands.ts';
import { depths, isTypeset } from './harmless.ts';
import { MATH_SIGNS } from './signs.ts';

/** Twice the longest printed formula; TeX knows no line longer than five metres. */
const LONGEST = 1500;

/** What may want an argument: a command, ^ or _. */
const ASKING = /\\([A-Za-z]+|[^A-Za-z])|[_^]/g;
/** What comes next: a command or a sign. */
const NEXT = /\s*(?:\\([A-Za-z]+|[^A-Za-z])|(.))/y;
const INNERMOST = /\\begin\s*\{(\w+)\}((?:(?!\\begin\b)[\s\S])*?)\\end\s*\{\1\}/;
const COLUMNS = /^\s*\{([lcr| ]*)\}/;
/** Words in a formula, in which ^ and _ and dollars would end the mathematics. */
const PLAIN_WORDS = /\\text\s*\{[A-Za-z0-9 ,.:;()'/=+-]*\}/g;

/** The old switch to upright letters, where there are none or inside another change of letters. */
const MISPLACED_SWITCH = /\\rm\b(?!\s+[A-Za-z0-9])|\\(?:boldsymbol|bm|pmb)\s*\{[^}]*\\rm\b/;

/** What makes a delimiter large, without one behind it. */
const NO_DELIMITER =
  /\\(?:left|right|[bB]igg?[lr]?)(?![A-Za-z])(?!\s*(?:[()[\]|.<>/]|\\[{}|]|\\(?:[lr](?:angle|floor|ceil|brace|[vV]ert)|[vV]ert)(?![A-Za-z])))/;

export function texMath(latex: string): string | null {
  const source = inAscii(
    printable(latex)
      .replace(/\n\s*\n/g, '\n')
      .trim(),
  );
  if (source === '' || source.length > LONGEST || !/^[ -~\n\t]*$/.test(source)) return null;
  if (!isTypeset(source) || !argumentsAreThere(source)) return null;
  if (MISPLACED_SWITCH.test(source) || NO_DELIMITER.test(source)) return null;
  if (/\\text\b/.test(source.replace(PLAIN_WORDS, ''))) return null;
  const rest = withoutEnvironments(source);
  if (rest === null) return null;
  return /\\\\/.test(rest) ? `\\begin{gathered}\n${source}\n\\end{gathered}` : source;
}

const inAscii = (text: string): string =>
  text.replace(/[^\0-\x7f]/gu, (sign) => {
    const name = MATH_SIGNS.get(sign);
    return name === undefined ? sign : `{${name}}`;
  });

/** Rows and columns end outside all braces only. */
const ENDS: ReadonlySet<string> = new Set(['&', '\\\\']);
const endsInBraces = (source: string): boolean => depths(source, ENDS).some((depth) => depth !== 0);

/** What takes an argument has one: braces, a letter, a digit, or a command that is safe there without braces. */
const argumentsAreThere = (source: string): boolean =>
  [...source.matchAll(ASKING)].every(({ 0: whole, 1: command, index }) => {
    if (command !== undefined && !TAKES_ARGUMENT.has(command)) return true;
    NEXT.lastIndex = index + whole.length;
    const [, next, sign = ''] = NEXT.exec(source) ?? [];
    if (next !== undefined) return (command === undefined ? MAY_BE_SCRIPT : LETTERS).has(next);
    return /[{A-Za-z0-9]/.test(sign) || (sign === '[' && command === 'sqrt') || (sign === '*' && command === undefined);
  });

/** What is left when environments are taken for a letter each; null where one is not known or has too many columns. */
function withoutEnvironments(source: string): string | null {
  let rest = source;
  for (let match = INNERMOST.exec(rest); match !== null; match = INNERMOST.exec(rest)) {
    const [whole, name = '', body = ''] = match;
    const most = Object.hasOwn(ENVIRONMENTS, name) ? (ENVIRONMENTS[name] ?? 0) : 0;
    const columns = name === 'array' ? (COLUMNS.exec(body)?.[1] ?? '').replace(/[^lcr]/g, '').length : most;
    const rows = body.replace(COLUMNS, '').split('\\\\');
    // A bracket after a line break is a length, and nothing else.
    if (rows.slice(1).some((row) => /^\s*[[*]/.test(row))) return null;
    if (rows.some((row) => (row.match(/(?<!\\)&/g) ?? []).length >= columns)) return null;
    if (endsInBraces(body)) return null;
    rest = rest.replace(whole, () => 'x');
  }
  const isClean = !/\\(?:begin|end|hline)\b|(?<!\\)&|\\\\\s*[[*]/.test(rest);
  return isClean && !endsInBraces(rest) ? rest : null;
}
