/**
 * LaTeX to tokens. Inputs: any text. Outcome: tokens in order, the last of kind `end`, braces matched and bounded.
 * Nothing is expanded: a command is a name, known or refused later. Refused here: length, characters, braces.
 */
import { UnreadableFormula } from './unreadable.ts';
import { DEEPEST_NESTING, LONGEST_FORMULA, THIN_SPACES, WIDE_SPACES } from './vocabulary.ts';

/** White space before a token: none, blanks only (TeX prints nothing), a thin space, or one wide enough to separate. */
export type Gap = 'none' | 'blank' | 'thin' | 'wide';

export interface Token {
  readonly kind: 'command' | 'letter' | 'digit' | 'mark' | 'end';
  readonly text: string;
  /** Place of its first character, from 1. */
  readonly at: number;
  readonly gap: Gap;
  /** For an opening brace, the index of the token that closes it; otherwise -1. */
  readonly closedBy: number;
}

type Draft = { -readonly [K in keyof Token]: Token[K] };

const WIDENING: readonly Gap[] = ['none', 'blank', 'thin', 'wide'];
const PIECE = /[ \t\r\n]+|\\(?:[A-Za-z]+|.)|./gsu;

export function tokenise(latex: string): readonly Token[] {
  if (latex.length > LONGEST_FORMULA) {
    const rule = `is longer than ${LONGEST_FORMULA} characters`;
    throw new UnreadableFormula(`a formula of ${latex.length} characters`, rule, 'give one formula at a time');
  }
  const tokens: Draft[] = [];
  const open: Draft[] = [];
  let gap: Gap = 'none';
  for (const match of latex.matchAll(PIECE)) {
    const text = match[0];
    const at = match.index + 1;
    const space = spaceOf(text);
    if (space !== null) {
      gap = WIDENING.indexOf(space) > WIDENING.indexOf(gap) ? space : gap;
      continue;
    }
    const token: Draft = { kind: kindOf(text, at), text, at, gap, closedBy: -1 };
    gap = 'none';
    if (text === '{') {
      open.push(token);
      if (open.length > DEEPEST_NESTING) throw unreadable(token, `nests deeper than ${DEEPEST_NESTING}`, 'simplify it');
    }
    if (text === '}') {
      const opening = open.pop();
      if (opening === undefined) throw unreadable(token, 'closes a brace that was not opened', 'remove it');
      opening.closedBy = tokens.length;
    }
    tokens.push(token);
  }
  const unclosed = open.pop();
  if (unclosed !== undefined) throw unreadable(unclosed, 'opens a brace that is not closed', 'add a }');
  tokens.push({ kind: 'end', text: '', at: latex.length + 1, gap, closedBy: -1 });
  return tokens;
}

/** The refusal of one token. */
export function unreadable(token: Token, rule: string, mend: string): UnreadableFormula {
  const piece = token.kind === 'end' ? 'the end of the formula' : `"${shown(token.text)}" at character ${token.at}`;
  return new UnreadableFormula(piece, rule, mend);
}

function spaceOf(text: string): Gap | null {
  if (/^[ \t\r\n]+$/.test(text)) return 'blank';
  if (THIN_SPACES.has(text)) return 'thin';
  return WIDE_SPACES.has(text) ? 'wide' : null;
}

function kindOf(text: string, at: number): Token['kind'] {
  if (/^[A-Za-z]$/.test(text)) return 'letter';
  if (/^[0-9]$/.test(text)) return 'digit';
  if (text === '\\')
    throw new UnreadableFormula(`"\\" at character ${at}`, 'is not a command', 'finish it or remove it');
  if (/^[\x21-\x7e]+$/.test(text)) return text.startsWith('\\') ? 'command' : 'mark';
  throw new UnreadableFormula(`"${shown(text)}" at character ${at}`, 'is not LaTeX in ASCII', 'write it as a command');
}

/** A piece in printable ASCII. */
const shown = (text: string): string =>
  text.replace(/[^\x20-\x7e]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  });
