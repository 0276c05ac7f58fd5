/**
 * Characters to the pieces TeX sees: commands, letters, digits, marks, with the white space before each. Comments are
 * white space. Inputs: any text. Outcome: pieces in order, the last of kind `end`; characters that are spelled in ASCII
 * are, with the place and look of what was typed. Refused: characters that have no such spelling; 5%, which is no comment.
 */

import { RADICALS, SPELLINGS, SUBSCRIPTS, SUPERSCRIPTS } from './unicode.ts';
import { UnreadableFormula } from './unreadable.ts';
import { ALIASES, THIN_SPACES, WIDE_SPACES } from './vocabulary.ts';

/** White space before a piece: none, blanks only (TeX prints nothing), a thin space, or one wide enough to separate. */
export type Gap = 'none' | 'blank' | 'thin' | 'wide';

export interface Lexeme {
  readonly kind: 'command' | 'letter' | 'digit' | 'mark' | 'end';
  readonly text: string;
  /** What was typed for it. */
  readonly typed: string;
  /** Place of its first character, from 1. */
  readonly at: number;
  readonly gap: Gap;
}

const WIDENING: readonly Gap[] = ['none', 'blank', 'thin', 'wide'];
export const wider = (a: Gap, b: Gap): Gap => (WIDENING.indexOf(a) > WIDENING.indexOf(b) ? a : b);

const raised = [...SUPERSCRIPTS.keys()].join('');
const lowered = [...SUBSCRIPTS.keys()].join('');
const PIECE = new RegExp(`[ \\t\\r\\n]+|%[^\\n]*\\n?[ \\t]*|\\\\(?:[A-Za-z]+|.)|[${raised}]+|[${lowered}]+|.`, 'gsu');

export function lex(latex: string): readonly Lexeme[] {
  const pieces: Lexeme[] = [];
  let gap: Gap = 'none';
  let at = 1;
  for (const [typed] of latex.matchAll(PIECE)) {
    const space = spaceOf(typed);
    if (typed.startsWith('%')) refusePercentage(pieces.at(-1), { typed, at, gap });
    if (space === null) {
      for (const text of spelled(typed)) {
        pieces.push({ kind: kindOf(text, typed, at), text, typed, at, gap });
        gap = 'none';
      }
    } else gap = wider(gap, space);
    at += [...typed].length;
  }
  pieces.push({ kind: 'end', text: '', typed: '', at, gap });
  return pieces;
}

/** The refusal of one piece. */
export function refused({ kind, typed, at }: Pick<Lexeme, 'kind' | 'typed' | 'at'>, rule: string, mend: string) {
  const piece = kind === 'end' ? 'the end of the formula' : `"${shown(typed)}" at character ${at}`;
  return new UnreadableFormula(piece, rule, mend);
}

/** A comment right behind a digit is more likely a percentage that somebody forgot to write as a fraction. */
function refusePercentage(before: Lexeme | undefined, { typed, at, gap }: Pick<Lexeme, 'typed' | 'at' | 'gap'>): void {
  if (before?.kind !== 'digit' || gap !== 'none') return;
  const mend = 'write a percentage as a fraction, or a space before a comment';
  throw refused({ kind: 'mark', typed: typed.slice(0, 1), at }, 'is a percentage or begins a comment', mend);
}

function spaceOf(text: string): Gap | null {
  if (/^[ \t\r\n%\u00a0\u2009\u202f]/.test(text)) return 'blank';
  if (THIN_SPACES.has(text)) return 'thin';
  return WIDE_SPACES.has(text) ? 'wide' : null;
}

/** What is typed as TeX spells it, piece by piece. */
function spelled(typed: string): readonly string[] {
  const first = typed.charAt(0);
  const script = SUPERSCRIPTS.has(first) ? SUPERSCRIPTS : SUBSCRIPTS.has(first) ? SUBSCRIPTS : null;
  if (script !== null) {
    const inner = [...typed].map((character) => script.get(character) as string);
    return [script === SUPERSCRIPTS ? '^' : '_', '{', ...inner, '}'];
  }
  const spelling = SPELLINGS.get(typed);
  if (spelling === undefined) return [ALIASES.get(typed) ?? typed];
  return spelling.match(/\\(?:[A-Za-z]+|.)|./gsu) ?? [];
}

function kindOf(text: string, typed: string, at: number): Lexeme['kind'] {
  if (/^[A-Za-z]$/.test(text)) return 'letter';
  if (/^[0-9]$/.test(text)) return 'digit';
  if (text === '\\') throw refused({ kind: 'mark', typed, at }, 'is not a command', 'finish it or remove it');
  if (RADICALS.has(text)) return 'command';
  if (/^[\x21-\x7e]+$/.test(text)) return text.startsWith('\\') ? 'command' : 'mark';
  throw refused({ kind: 'mark', typed, at }, 'is no character of a formula', 'write it as a LaTeX command');
}

/** A piece, with characters that do not print or mislead as their code. */
const shown = (text: string): string =>
  text.replace(/[^\x20-\x7e]/gu, (character) => {
    if (SPELLINGS.has(character) || RADICALS.has(character) || SUPERSCRIPTS.has(character) || SUBSCRIPTS.has(character))
      return character;
    const code = character.codePointAt(0) ?? 0;
    return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  });
