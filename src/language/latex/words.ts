/**
 * Letters without space between them are a product where all are declared, one as a matrix: XBX, WHe_i. Inputs: tokens
 * and what letters are declared. Outcome: the same tokens, with a blank that prints nothing between such letters. Not
 * where a word of mathematics is spelled, as in sin, nor in subscripts and upright letters.
 */
import { isDeclared, type Vocabulary } from './declared.ts';
import type { Token } from './token.ts';
import { FONTS, FUNCTIONS, LETTERS, PLAIN_WORDS, WORD_COMMANDS } from './vocabulary.ts';

const WORDS: readonly string[] = [
  ...FUNCTIONS.keys(),
  ...PLAIN_WORDS.keys(),
  ...[...LETTERS.keys()].map((command) => command.slice(1)),
].filter((word) => word.length > 2);

export function partedWords(tokens: readonly Token[], vocabulary: Vocabulary): readonly Token[] {
  const parted = [...tokens];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const next = tokens[at + 1];
    if (next?.text === '{' && SKIPPED.some((table) => table.has(token.text))) at = next.closedBy;
    else if (token.kind === 'letter') {
      const length = lengthOfRun(tokens, at);
      const letters = tokens.slice(at, at + length).map(({ text }) => text);
      if (isProduct(vocabulary, letters) && !holdsWord(letters.join('')))
        for (let k = at + 1; k < at + length; k += 1) parted[k] = { ...(tokens[k] as Token), gap: 'blank' };
      at += length - 1;
    }
  }
  return parted;
}

/** All of them are declared, one as a matrix: letters of numbers alone look too much like a word. */
const isProduct = (vocabulary: Vocabulary, letters: readonly string[]): boolean =>
  letters.every((letter) => letter === 'e' || isDeclared(vocabulary, letter)) &&
  letters.some((letter) => vocabulary.matrices.has(letter));

/** What makes the braces behind it a word or a subscript. */
const SKIPPED: readonly { has(text: string): boolean }[] = [
  WORD_COMMANDS,
  FONTS,
  new Set(['_', '\\begin', '\\end', '\\operatorname']),
];

function lengthOfRun(tokens: readonly Token[], at: number): number {
  let length = 1;
  while (tokens[at + length]?.kind === 'letter' && tokens[at + length]?.gap === 'none') length += 1;
  return length;
}

const holdsWord = (run: string): boolean => run.length < 3 || WORDS.some((word) => run.includes(word));
