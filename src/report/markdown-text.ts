/**
 * Data as Markdown (CommonMark with GitHub's tables and mathematics) that shows it and does nothing else.
 * Outcome: always one line, code blocks apart; raw HTML, links and emphasis in data come out as text
 * (a reader that makes links of bare addresses still does); a formula that is not known to be harmless is code, and nothing
 * else in a text begins one, for readers that know `\\(`, `\\[` and `\\begin` too.
 */
import { fragment } from './fragment.ts';
import { escapeHtml } from './markup.ts';
import { LABEL } from './math.ts';
import { flat, printable } from './printable.ts';
import { proseParts } from './prose.ts';
import { isHarmless, isTypeset } from './tex/harmless.ts';

const SPECIAL = /[\\`*_{}[\]<>#|~&$]/g;
/** What would start a list or a rule at the head of a line. */
const LEADING = /^(\d+(?=[.)])|(?=[-+=]))/;

/** What would begin a formula for one reader or another, of what is escaped by then; apart from what follows it begins none. */
const BEGINNING = /\\\$|\\\\(?=\(|\\\[|begin)/g;

export function mdText(text: string): string {
  return flat(text)
    .replace(SPECIAL, '\\$&')
    .replace(LEADING, '$1\\')
    .replace(BEGINNING, (sign) => `<span>${sign === '\\$' ? '$' : sign}</span>`);
}

/** Words with formulas among them. */
export function mdProse(text: string): string {
  return proseParts(text)
    .map(({ kind, value }) => (kind === 'math' ? inline(value) : keepEnds(value)))
    .join('');
}

const inline = (latex: string): string => (isMath(latex) ? `$${mdMath(latex)}$` : mdCode(latex));

/** Harmless also where a reader takes the backslashes before punctuation away, and then looks for formulas. */
const isMath = (latex: string): boolean => isTypeset(latex) && isHarmless(latex.replace(/\\([!-/:-@[-`{-~])/g, '$1'));

export function mdDisplay(latex: string): string {
  if (latex === '') return '';
  const source = latex.replace(LABEL, '');
  return isMath(source.replace(NUMBER, '')) ? `$$\n${mdMath(source)}\n$$` : mdBlock(latex);
}

/** The number of an equation, of words that are no LaTeX. */
const NUMBER = /\\tag\*?\s*\{[\w .,'()*-]*\}/g;

export function mdCode(code: string): string {
  const fence = '`'.repeat(longestRun(code) + 1);
  const pad = fence.length > 1 ? ' ' : '';
  return `${fence}${pad}${flat(code)}${pad}${fence}`;
}

export function mdBlock(code: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(code) + 1));
  return `${fence}\n${printable(code)}\n${fence}`;
}

export function mdAnchor(id: string): string {
  return `<a id="${escapeHtml(id)}"></a>`;
}

export function mdReference(id: string, known: ReadonlySet<string>): string {
  return known.has(id) ? `[${mdText(id)}](#${fragment(id)})` : mdText(id);
}

/** A table; a bar inside a cell would end it, and in mathematics `\vert` is the same bar. */
export function mdTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(withoutBars).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Non-empty blocks with a blank line between. */
export function mdBlocks(blocks: readonly string[]): string {
  return blocks.filter((block) => block !== '').join('\n\n');
}

/** LaTeX on one line that no reader takes for a list, for HTML or for the formula's end; it typesets the same. */
function mdMath(latex: string): string {
  return flat(latex)
    .replace(/^([-+*]) +/, '$1')
    .replace(/<(?=[a-z/!?])/gi, '< ');
}

function withoutBars(cell: string): string {
  return cell.replace(/\\?\|/g, (bar, at: number) =>
    insideMath(cell, at) ? (bar === '|' ? '\\vert ' : '\\Vert ') : '\\|',
  );
}

function insideMath(cell: string, at: number): boolean {
  return (cell.slice(0, at).match(/(?<!\\|<span>)\$/g) ?? []).length % 2 === 1;
}

function keepEnds(text: string): string {
  const [head = ''] = /^\s*/.exec(text) ?? [];
  const [tail = ''] = text.trim() === '' ? [] : (/\s*$/.exec(text) ?? []);
  return `${head}${mdText(text)}${tail}`;
}

function longestRun(code: string): number {
  return Math.max(0, ...(code.match(/`+/g) ?? []).map((run) => run.length));
}
