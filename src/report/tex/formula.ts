/**
 * LaTeX of a document as mathematics that TeX can typeset, with nothing in it that reads, writes, defines or loops.
 * Inputs: a formula as printed. Outcome: the formula as it stands, or null where it is not sure to compile: a command that
 * is not known to be harmless, or what Temml cannot read.
 */
import temml from 'temml';
import { printable } from '../printable.ts';
import { COMMANDS, ENVIRONMENTS, NEEDS_BRACES, TAKES_ARGUMENT } from './commands.ts';
import { MATH_SIGNS } from './signs.ts';

/** Far beyond any printed formula; TeX has limits of its own. */
const LONGEST = 6000;
const DEEPEST = 40;

const COMMAND = /\\([A-Za-z]+|[^A-Za-z])/g;
const INNERMOST = /\\begin\s*\{(\w+)\}((?:(?!\\begin\b)[\s\S])*?)\\end\s*\{\1\}/;
const COLUMNS = /^\s*\{([lcr| ]*)\}/;
/** Words in a formula, in which ^ and _ and dollars would end the mathematics. */
const PLAIN_WORDS = /\\text\s*\{[A-Za-z0-9 ,.:;()'/=+-]*\}/g;

export function texMath(latex: string): string | null {
  const source = inAscii(
    printable(latex)
      .replace(/\n\s*\n/g, '\n')
      .trim(),
  );
  if (source === '' || source.length > LONGEST || !/^[ -~\n\t]*$/.test(source)) return null;
  const bare = source.replace(/\\[^A-Za-z]/g, '');
  if (/[%#$]|\^\^/.test(bare) || depth(bare) > DEEPEST) return null;
  if (!commandsAreKnown(source) || /\\text\b/.test(source.replace(PLAIN_WORDS, ''))) return null;
  const rest = withoutEnvironments(source);
  if (rest === null || !isReadable(source)) return null;
  return /\\\\/.test(rest) ? `\\begin{gathered}\n${source}\n\\end{gathered}` : source;
}

const inAscii = (text: string): string =>
  text.replace(/[^\0-\x7f]/gu, (sign) => {
    const name = MATH_SIGNS.get(sign);
    return name === undefined ? sign : `{${name}}`;
  });

function depth(source: string): number {
  let open = 0;
  let most = 0;
  for (const [token] of source.matchAll(/[{}]|\\left\b|\\right\b/g)) {
    open += token === '{' || token === '\\left' ? 1 : -1;
    most = Math.max(most, open);
  }
  return most;
}

function commandsAreKnown(source: string): boolean {
  let end = 0;
  let before = '';
  return [...source.matchAll(COMMAND)].every(({ 0: whole, 1: name = '', index }) => {
    const between = source.slice(end, index).trim();
    const afterCommand = between === '' && TAKES_ARGUMENT.has(before);
    end = index + whole.length;
    before = name;
    if (!COMMANDS.has(name)) return false;
    return !(between.search(/[_^]$/) >= 0 && NEEDS_BRACES.has(name)) && !(afterCommand && TAKES_ARGUMENT.has(name));
  });
}

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
    rest = rest.replace(whole, () => 'x');
  }
  const isClean = !/\\(?:begin|end|hline)\b|(?<!\\)&|\\\\\s*[[*]/.test(rest);
  return isClean ? rest : null;
}

function isReadable(source: string): boolean {
  try {
    temml.renderToString(source, { displayMode: true, trust: false, throwOnError: true, maxSize: [50, 600] });
    return true;
  } catch {
    return false;
  }
}
