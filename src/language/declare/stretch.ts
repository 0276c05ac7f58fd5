/**
 * A stretch of a declaration: pieces in order, words joined, each at its place in the text. Inputs: one line of text.
 * Outcome: stretches that can be split where no bracket is open, and text in its place, so that errors of the reader of
 * formulas tell the place in the whole line. @throws InputError characters and brackets that fit nowhere.
 */
import { InputError } from '../../base/input-error.ts';
import { type Lexeme, lex } from '../latex/lex.ts';
import { joinWords } from './join-words.ts';

/** A command, mark, letter, digit, or a word of a declaration; it is printed from `at` up to `end`, counted from 0. */
export interface Piece {
  readonly kind: Exclude<Lexeme['kind'], 'end'> | 'word';
  /** Of a word, in small letters. */
  readonly text: string;
  readonly at: number;
  readonly end: number;
  /** Whether space, or nothing at all, is before it. */
  readonly isApart: boolean;
}

const OPENING: ReadonlySet<string> = new Set(['{', '(', '[', '\\{', '\\left', '\\begin', '\\langle', '\\lfloor']);
const CLOSING: ReadonlySet<string> = new Set(['}', ')', ']', '\\}', '\\right', '\\end', '\\rangle', '\\rfloor']);

/** By how much a piece changes how many brackets are open; `[0, 1)` is a pair. */
export const turn = ({ text }: Pick<Piece, 'text'>): number => (OPENING.has(text) ? 1 : CLOSING.has(text) ? -1 : 0);

export class Stretch {
  readonly pieces: readonly Piece[];
  readonly #characters: readonly string[];
  /** Of the whole line. */
  readonly #all: readonly Piece[];

  private constructor(pieces: readonly Piece[], characters: readonly string[], all = pieces) {
    this.pieces = pieces;
    this.#characters = characters;
    this.#all = all;
  }

  static of(text: string): Stretch {
    // Dollar signs and \( \) say only that a formula begins or ends.
    const plain = text.replace(/(?<!\\)\$|\\[()]/g, (sign) => ' '.repeat(sign.length));
    const whole = new Stretch(joinWords(lex(plain)), [...plain]);
    let depth = 0;
    for (const piece of whole.pieces) {
      depth += turn(piece);
      if (depth < 0) throw whole.only(piece).refused('closes a bracket that was not opened', 'remove it');
    }
    if (depth > 0) throw whole.refused('leaves a bracket open', 'close it');
    return whole;
  }

  get isEmpty(): boolean {
    return this.pieces.length === 0;
  }

  /** What is printed here. */
  get text(): string {
    const [first, last] = [this.pieces[0], this.pieces.at(-1)];
    return first === undefined || last === undefined ? '' : this.#characters.slice(first.at, last.end).join('');
  }

  /** The same with as much space before it as there is text before it in the line. */
  get inPlace(): string {
    return ' '.repeat(this.pieces[0]?.at ?? 0) + this.text;
  }

  slice(from: number, to: number = this.pieces.length): Stretch {
    return new Stretch(this.pieces.slice(from, to), this.#characters, this.#all);
  }

  /** From here to the end of a later stretch of the same line. */
  upTo(other: Stretch): Stretch {
    const [from, to] = [this.pieces[0], other.pieces.at(-1)].map((piece) => this.#all.indexOf(piece as Piece));
    return new Stretch(this.#all.slice(from, (to ?? 0) + 1), this.#characters, this.#all);
  }

  /** Where, outside of all brackets, a piece of this text, or one that passes the test, stands first; −1 for nowhere. */
  find(wanted: string | ((piece: Piece, index: number) => boolean)): number {
    const passes = typeof wanted === 'string' ? (piece: Piece) => piece.text === wanted : wanted;
    let depth = 0;
    for (const [index, piece] of this.pieces.entries()) {
      if (depth === 0 && passes(piece, index)) return index;
      depth += turn(piece);
    }
    return -1;
  }

  /** The parts between pieces of these texts that stand outside of all brackets; empty parts are left out. */
  split(...separators: readonly string[]): readonly Stretch[] {
    const parts: Stretch[] = [];
    let rest: Stretch = this;
    for (;;) {
      const at = rest.find(({ text }) => separators.includes(text));
      const part = at === -1 ? rest : rest.slice(0, at);
      if (!part.isEmpty) parts.push(part);
      if (at === -1) return parts;
      rest = rest.slice(at + 1);
    }
  }

  /** What the bracket at an index holds, and the index behind its end. */
  group(start: number): { readonly inside: Stretch; readonly next: number } {
    let depth = 0;
    for (let index = start; index < this.pieces.length; index += 1) {
      depth += turn(this.pieces[index] as Piece);
      if (depth === 0) return { inside: this.slice(start + 1, index), next: index + 1 };
    }
    throw this.refused('leaves a bracket open', 'close it');
  }

  /** The refusal of what stands here. */
  refused(rule: string, mend: string): InputError {
    const first = this.pieces[0];
    const value = first === undefined ? 'the end of the declaration' : `"${this.text}" at character ${first.at + 1}`;
    return new InputError(value, rule, mend);
  }

  only(piece: Piece): Stretch {
    return new Stretch([piece], this.#characters, this.#all);
  }
}
