/**
 * What is checked is taken out of what is printed, so that changing either changes both. In the words and in the
 * formula of a document ⟦ and ⟧ stand around the parts that are checked; they are not of the document and never shown.
 * In a formula of ours `#2` stands for the second part marked in the words, and `#2[t=\delta t]` for that part with
 * `\delta t` in the place of each t. Outcomes: LaTeX; @throws InputError a part that is not there.
 */
import { InputError } from '../base/input-error.ts';

/** Which parts of the printed formula are checked, and what they are said to be. */
export interface Excerpt {
  /** Of the parts marked in the formula those that are joined, counted from 1; all of them where it is left out. */
  readonly parts?: readonly number[];
  /** LaTeX of the name that the words give to what is printed: the part is checked as `about = part`. */
  readonly about?: string;
  /** What the words say of the two, if not that they are equal. */
  readonly relation?: '\\le' | '\\ge' | '<' | '>';
}

/** Words and formula as they are typed. */
export interface Source {
  readonly text: string;
  readonly latex: string;
  readonly ownFormula?: true;
}

const MARKS = /[⟦⟧]/g;
const MARKED = /⟦([^⟦⟧]*)⟧/g;

/** As the document has it. */
export const unmarked = (typed: string): string => typed.replace(MARKS, '');

/** Enough of a text to know it by. */
export const brief = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 60)}…`);

export function partsOf(typed: string): string[] {
  const parts = [...typed.matchAll(MARKED)].map(([, part]) => part as string);
  if (2 * parts.length !== (typed.match(MARKS) ?? []).length) {
    throw new InputError(`text = ${brief(typed)}`, 'its marks ⟦ and ⟧ do not pair', 'close each mark before the next');
  }
  return parts;
}

/** The formula that is shown: as the document has it, or ours. */
export function shownFormula({ text, latex, ownFormula }: Source): string {
  if (ownFormula === true) return filled(latex, partsOf(text));
  return ALONE.test(latex) ? filled(latex, partsOf(text)) : unmarked(latex);
}

/** The formula that is checked. */
export function checkedFormula(source: Source, { parts, about, relation }: Excerpt = {}): string {
  const part = source.ownFormula === true ? shownFormula(source) : joined(source, parts);
  return about === undefined ? part : `${about} ${relation ?? '='} ${part}`;
}

/** The printed formula is a part of the words. */
const ALONE = /^#\d$/;

function joined(source: Source, chosen: readonly number[] | undefined): string {
  const marked = partsOf(source.latex);
  if (chosen === undefined) return marked.length === 0 ? shownFormula(source) : marked.join(' ');
  return chosen.map((number) => partNumbered(number, marked)).join(' ');
}

/** A hole, and what is put in the place of what in it. */
const HOLE = /#(\d)((?:\[[^[\]=]+=[^[\]]+\])*)/g;
const REPLACEMENT = /\[([^[\]=]+)=([^[\]]+)\]/g;

const filled = (template: string, parts: readonly string[]): string =>
  template.replace(HOLE, (_hole, number: string, replacements: string) =>
    [...replacements.matchAll(REPLACEMENT)].reduce(
      (part, [, old, replacement]) => replaced(part, old as string, filled(replacement as string, parts)),
      partNumbered(Number(number), parts),
    ),
  );

function partNumbered(number: number, parts: readonly string[]): string {
  const part = parts[number - 1];
  if (part !== undefined) return part;
  throw new InputError(`part = ${number}`, `the document has ${parts.length} marked parts there`, 'mark it with ⟦ ⟧');
}

/** A command, a run of blanks, or one sign. */
const TOKENS = /\\(?:[A-Za-z]+|.)|\s+|./gsu;

/** Do two formulas differ in blanks only? */
export function sameTokens(a: string, b: string): boolean {
  const solid = (latex: string) => (latex.match(TOKENS) ?? []).filter((token) => token.trim() !== '').join('\n');
  return solid(a) === solid(b);
}

/** Every occurrence of the tokens of `old` replaced; a command keeps apart from the letter after it. */
function replaced(part: string, old: string, replacement: string): string {
  const tokens = part.match(TOKENS) ?? [];
  const wanted = old.match(TOKENS) ?? [];
  const out: string[] = [];
  let found = false;
  for (let i = 0; i < tokens.length; ) {
    const here = wanted.every((token, k) => tokens[i + k] === token);
    out.push(here ? replacement : (tokens[i] as string));
    found ||= here;
    i += here ? wanted.length : 1;
  }
  if (!found) throw new InputError(`part = ${brief(part)}`, `it holds no ${old} to be replaced`, 'mark another part');
  return out.reduce(
    (text, token) => (/\\[A-Za-z]+$/.test(text) && /^[A-Za-z]/.test(token) ? `${text} ${token}` : `${text}${token}`),
    '',
  );
}
