/**
 * Letters that make a word of the language of declarations, as one piece: `invertible`, `\text{is symmetric}`, `from`.
 * Inputs: pieces of LaTeX. Outcome: pieces, words in small letters without hyphens; words that are none of a declaration
 * stay letters, and the reader of formulas knows them or refuses them.
 */
import type { Lexeme } from '../latex/lex.ts';
import { WORD_COMMANDS } from '../latex/vocabulary.ts';
import type { Piece } from './stretch.ts';
import { isWord } from './words.ts';

export function joinWords(lexemes: readonly Lexeme[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let index = 0;
  while (index < lexemes.length) {
    const lexeme = lexemes[index] as Lexeme;
    if (lexeme.kind === 'end') break;
    const isScript = ['_', '^'].includes(lexemes[index - 1]?.text ?? '');
    const run = isScript ? null : (upright(lexemes, index) ?? bare(lexemes, index));
    if (run === null) {
      pieces.push({ ...placed(lexeme), kind: lexeme.kind, text: lexeme.text });
      index += 1;
    } else {
      pieces.push(...run.words);
      index = run.next;
    }
  }
  return pieces;
}

interface Run {
  readonly words: readonly Piece[];
  readonly next: number;
}

const placed = ({ at, typed, gap }: Lexeme): Pick<Piece, 'at' | 'end' | 'isApart'> => ({
  at: at - 1,
  end: at - 1 + [...typed].length,
  isApart: gap !== 'none',
});

/** Letters side by side; points and hyphens may stand between them, as in `s.t.` and `semi-definite`. */
function bare(lexemes: readonly Lexeme[], start: number): Run | null {
  const isInside = lexemes[start]?.gap === 'none' && lexemes[start - 1]?.kind === 'letter';
  const word = isInside ? null : wordAt(lexemes, start);
  if (word === null || !isWord(word.text)) return null;
  return { words: [word.piece], next: word.next };
}

function wordAt(lexemes: readonly Lexeme[], start: number) {
  const first = lexemes[start];
  if (first?.kind !== 'letter') return null;
  let [typed, next] = [first.text, start + 1];
  for (; lexemes[next]?.gap === 'none' && /^[A-Za-z.-]$/.test(lexemes[next]?.text ?? ''); next += 1)
    typed += lexemes[next]?.text;
  while (typed.endsWith('-') || (typed.endsWith('.') && !isWord(normal(typed)))) {
    typed = typed.slice(0, -1);
    next -= 1;
  }
  const last = lexemes[next - 1] as Lexeme;
  const piece: Piece = { ...placed(first), end: placed(last).end, kind: 'word', text: normal(typed) };
  return { piece, text: piece.text, next };
}

const normal = (typed: string): string => typed.toLowerCase().replaceAll('-', '');

/** The words in braces behind \text, \operatorname and their like, if all of them are. */
function upright(lexemes: readonly Lexeme[], start: number): Run | null {
  const command = lexemes[start] as Lexeme;
  if (!WORD_COMMANDS.has(command.text)) return null;
  const open = lexemes[start + 1]?.text === '*' ? start + 2 : start + 1;
  if (lexemes[open]?.text !== '{') return null;
  const words: Piece[] = [];
  let index = open + 1;
  while (lexemes[index]?.text !== '}') {
    const word = wordAt(lexemes, index);
    if (word === null || !isWord(word.text)) return null;
    words.push(word.piece);
    index = word.next;
  }
  const close = lexemes[index] as Lexeme;
  const last = words.length - 1;
  const around = (piece: Piece, i: number): Piece => ({
    ...piece,
    ...(i === 0 ? { at: command.at - 1 } : {}),
    ...(i === last ? { end: close.at } : {}),
    isApart: true,
  });
  return { words: words.map(around), next: index + 1 };
}
