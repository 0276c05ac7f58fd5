/**
 * LaTeX to tokens. Inputs: any text. Outcome: tokens in order, the last of kind `end`, braces matched and bounded.
 * Nothing is expanded: a command is a name, known or refused later. Refused here: length, characters, braces.
 */
import { withoutLayout } from './layout.ts';
import { type Lexeme, lex, refused } from './lex.ts';
import { UnreadableFormula } from './unreadable.ts';
import { DEEPEST_NESTING, LONGEST_FORMULA } from './vocabulary.ts';

export interface Token extends Lexeme {
  /** For an opening brace, the index of the token that closes it; otherwise -1. */
  readonly closedBy: number;
}

/** @param longest in characters */
export function tokenise(latex: string, longest: number = LONGEST_FORMULA): readonly Token[] {
  const length = [...latex].length;
  if (length > longest) {
    const rule = `is longer than ${longest} characters`;
    throw new UnreadableFormula(`a formula of ${length} characters`, rule, 'give one formula at a time');
  }
  return matched(withoutLayout(lex(latex)));
}

/** The refusal of one token. */
export const unreadable = refused;

function matched(lexemes: readonly Lexeme[]): readonly Token[] {
  const tokens = lexemes.map((lexeme) => ({ ...lexeme, closedBy: -1 }));
  const open: { -readonly [K in keyof Token]: Token[K] }[] = [];
  for (const [i, token] of tokens.entries()) {
    if (token.text === '{') {
      open.push(token);
      if (open.length > DEEPEST_NESTING) throw unreadable(token, `nests deeper than ${DEEPEST_NESTING}`, 'simplify it');
    }
    if (token.text !== '}') continue;
    const opening = open.pop();
    if (opening === undefined) throw unreadable(token, 'closes a brace that was not opened', 'remove it');
    opening.closedBy = i;
  }
  const unclosed = open.pop();
  if (unclosed !== undefined) throw unreadable(unclosed, 'opens a brace that is not closed', 'add a }');
  return tokens;
}
