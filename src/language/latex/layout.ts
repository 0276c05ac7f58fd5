/**
 * What is typed around a formula, or inside it, that changes how it looks and never what it says: dollar signs, equation
 * environments, numbers and labels of equations, styles, sizes without a side, the full stop at the end.
 * Inputs: pieces. Outcome: the pieces that say something. Space stands where something was taken out inside.
 */
import { type Lexeme, refused, wider } from './lex.ts';
import { BARS, GROUPS, ROUNDINGS } from './vocabulary.ts';

/** Without an argument. */
const STYLES: ReadonlySet<string> = new Set(
  'displaystyle textstyle scriptstyle scriptscriptstyle nonumber notag'.split(' ').map((name) => `\\${name}`),
);
/** Before a delimiter only. */
const SIZES: ReadonlySet<string> = new Set(['\\big', '\\Big', '\\bigg', '\\Bigg']);
/** With one. */
const LABELS: ReadonlySet<string> = new Set(['\\label', '\\tag']);
const PUNCTUATION: ReadonlySet<string> = new Set(['.', ',', ';']);
/** Environments of one formula; in those that align, & marks a place to align at. */
const ALIGNING: ReadonlySet<string> = new Set(['align', 'aligned', 'split', 'flalign']);
const EQUATIONS: ReadonlySet<string> = new Set(['equation', 'displaymath', 'math', 'gather', 'multline', ...ALIGNING]);
const DELIMITERS: ReadonlySet<string> = new Set([
  ...[...GROUPS, ...BARS].flat(),
  ...[...ROUNDINGS].flatMap(([open, { close }]) => [open, close]),
]);
const BRACKETS: ReadonlyMap<string, string> = new Map([
  ['$', '$'],
  ['\\(', '\\)'],
  ['\\[', '\\]'],
]);

export function withoutLayout(lexemes: readonly Lexeme[]): readonly Lexeme[] {
  const end = lexemes.at(-1) as Lexeme;
  let rest = withoutPunctuation(withoutStyles(lexemes.slice(0, -1)));
  for (let inner = insideOf(rest); inner !== null; inner = insideOf(rest)) rest = withoutPunctuation(inner);
  return [...rest, end];
}

function withoutStyles(lexemes: readonly Lexeme[]): readonly Lexeme[] {
  const kept: Lexeme[] = [];
  let isDropped = false;
  for (let i = 0; i < lexemes.length; i += 1) {
    const piece = lexemes[i] as Lexeme;
    const dropped = lengthOfLayout(lexemes, i);
    if (dropped === 0) kept.push(isDropped ? { ...piece, gap: wider(piece.gap, 'thin') } : piece);
    isDropped = dropped > 0;
    if (dropped > 0) i += dropped - 1;
  }
  return kept;
}

/** How many pieces at a place say nothing. */
function lengthOfLayout(lexemes: readonly Lexeme[], at: number): number {
  const { text } = lexemes[at] as Lexeme;
  if (STYLES.has(text) || (SIZES.has(text) && DELIMITERS.has(lexemes[at + 1]?.text ?? ''))) return 1;
  return LABELS.has(text) ? labelLength(lexemes, at) : emptyText(lexemes, at);
}

/** How many pieces a label takes with its argument in braces. */
function labelLength(lexemes: readonly Lexeme[], start: number): number {
  const command = lexemes[start] as Lexeme;
  const open = lexemes[start + 1]?.text === '*' ? start + 2 : start + 1;
  let depth = 0;
  for (let i = open; i < lexemes.length; i += 1) {
    depth += lexemes[i]?.text === '{' ? 1 : lexemes[i]?.text === '}' ? -1 : 0;
    if (depth === 0) {
      if (i === open) break;
      return i - start + 1;
    }
  }
  throw refused(command, 'has no argument in braces', `write ${command.text}{…}, or leave it out`);
}

/** How many pieces a text without a word takes, which prints space. */
function emptyText(lexemes: readonly Lexeme[], start: number): number {
  const [command, open, close] = [0, 1, 2].map((k) => lexemes[start + k]?.text);
  return command === '\\text' && open === '{' && close === '}' ? 3 : 0;
}

/** Without one mark at the end of the sentence, in a text of its own or not. */
function withoutPunctuation(lexemes: readonly Lexeme[]): readonly Lexeme[] {
  const texts = lexemes.slice(-4).map(({ text }) => text);
  if (texts.length === 4 && texts[0] === '\\text' && texts[1] === '{' && texts[3] === '}' && isMark(texts[2]))
    return lexemes.slice(0, -4);
  // A point behind \right is a delimiter.
  const isEnd = lexemes.length > 1 && isMark(lexemes.at(-1)?.text) && lexemes.at(-2)?.text !== '\\right';
  return isEnd ? lexemes.slice(0, -1) : lexemes;
}

const isMark = (text: string | undefined): boolean => text !== undefined && PUNCTUATION.has(text);

/** What is between the signs or the environment that a formula stands in, or null. */
function insideOf(lexemes: readonly Lexeme[]): readonly Lexeme[] | null {
  const first = lexemes[0]?.text ?? '';
  const close = BRACKETS.get(first);
  if (close !== undefined) return lexemes.length > 1 && lexemes.at(-1)?.text === close ? lexemes.slice(1, -1) : null;
  const name = environmentAt(lexemes, '\\begin', 0);
  const length = name.length + 3;
  if (!EQUATIONS.has(name.replace(/\*$/, ''))) return null;
  if (environmentAt(lexemes, '\\end', lexemes.length - length) !== name) {
    throw refused(
      lexemes[0] as Lexeme,
      `begins ${name}, which does not end the formula`,
      `write \\end{${name}} at its end`,
    );
  }
  const inside = lexemes.slice(length, -length);
  return ALIGNING.has(name.replace(/\*$/, '')) ? withoutAlignment(inside) : inside;
}

/** The name in braces after a \begin or \end, or nothing. */
function environmentAt(lexemes: readonly Lexeme[], command: string, at: number): string {
  if (lexemes[at]?.text !== command || lexemes[at + 1]?.text !== '{') return '';
  let name = '';
  for (let i = at + 2; i < lexemes.length && lexemes[i]?.text !== '}'; i += 1) name += lexemes[i]?.text;
  return name;
}

/** Without the places to align at, those of a matrix inside kept. */
function withoutAlignment(lexemes: readonly Lexeme[]): readonly Lexeme[] {
  let depth = 0;
  return lexemes.filter(({ text }) => {
    depth += text === '\\begin' ? 1 : text === '\\end' ? -1 : 0;
    return depth > 0 || text !== '&';
  });
}
