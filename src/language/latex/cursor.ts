/**
 * A place in a stretch of tokens. Inputs: tokens, start and end. Outcome: tokens one by one; arguments as cursors of
 * their own, so that what is inside braces can never end what is outside.
 */
import { type Token, unreadable } from './token.ts';
import type { UnreadableFormula } from './unreadable.ts';
import { DEEPEST_NESTING, FONTS, FRACTIONS, LETTERS, MENDS, RELATIONS } from './vocabulary.ts';

/** What stands around the place. */
export interface Surroundings {
  /** The bar that would close here, if a bar opened. */
  readonly closingBar: string | null;
  /** Whether wide space separates entries. */
  readonly row: boolean;
  /** Whether \times separates rows from columns. */
  readonly size: boolean;
}

export const NOWHERE: Surroundings = { closingBar: null, row: false, size: false };

export class Cursor {
  readonly tokens: readonly Token[];
  surroundings: Surroundings = NOWHERE;
  #index: number;
  readonly #end: number;
  readonly #endToken: Token;
  #depth: number;

  constructor(tokens: readonly Token[], start: number, end: number, depth: number) {
    const last = tokens[end];
    if (last === undefined) throw new RangeError('a cursor needs a token after its end');
    this.tokens = tokens;
    this.#index = start;
    this.#end = end;
    this.#endToken = { ...last, kind: 'end', text: '' };
    this.#depth = depth;
  }

  /** The token here, or the end. */
  get token(): Token {
    return this.peek(0);
  }

  get atEnd(): boolean {
    return this.token.kind === 'end';
  }

  /** The token `ahead` of this one; the end stays the end. */
  peek(ahead: number): Token {
    const index = this.#index + ahead;
    return (index < this.#end ? this.tokens[index] : undefined) ?? this.#endToken;
  }

  /** Whether the token here is the given mark or command. */
  sees(text: string): boolean {
    return this.token.text === text && !this.atEnd;
  }

  /** Gives the token here and goes past it. */
  take(): Token {
    const token = this.token;
    if (!this.atEnd) this.#index += 1;
    return token;
  }

  /** Whether no wide space is before what stands here, so that it may be the argument of what is before it. */
  get isClose(): boolean {
    return this.token.gap !== 'wide';
  }

  /** Whether no space is printed before what stands here, so that TeX takes it with the command before it. */
  get isAttached(): boolean {
    return this.token.gap === 'none' || this.token.gap === 'blank';
  }

  /** Goes past the group that opens here. */
  skipGroup(): void {
    this.#index = this.token.closedBy + 1;
  }

  /** Goes past the given token, which must stand here. */
  expect(text: string): void {
    if (this.sees('\\over')) throw this.meaningless();
    if (!this.sees(text)) throw this.unexpected(`"${text}" is missing before it`, `add ${text}`);
    this.take();
  }

  /** The refusal of the token here. */
  unexpected(rule: string, mend: string): UnreadableFormula {
    return unreadable(this.token, rule, mend);
  }

  /** The refusal of a token that means nothing here. */
  meaningless(): UnreadableFormula {
    const { text, kind } = this.token;
    if (text === ',' && this.peek(-1).kind === 'digit' && this.peek(1).kind === 'digit') {
      throw this.unexpected(
        'may part thousands, decimals or two numbers',
        'write 1000 or 1{,}000, and 1.5 for a decimal',
      );
    }
    const rule = kind === 'command' ? 'is not a command that is understood here' : 'is not understood here';
    if (this.atEnd) return this.unexpected('something is missing before it', 'complete the formula');
    if (RELATIONS.has(text)) return this.unexpected('is a relation where none may stand', 'give a formula');
    return this.unexpected(rule, MENDS.get(text) ?? 'remove it or write it another way');
  }

  /**
   * The argument of a command or script: a group in braces, one digit or letter as TeX takes it, or a whole \frac; of a
   * script also a letter in a font.
   * Anything else TeX would take is refused: it reads differently from what it looks like.
   */
  argument(): Cursor {
    const token = this.token;
    if (!this.isAttached) throw this.unexpected('is not an argument', 'put it in braces');
    const start = this.#index;
    if (this.sees('{')) {
      this.#index = token.closedBy + 1;
      return new Cursor(this.tokens, start + 1, token.closedBy, this.#depth + 1);
    }
    if (FRACTIONS.has(token.text)) {
      this.#index = Math.min(this.#end, this.#pastArgument(this.#pastArgument(start + 1)));
      return new Cursor(this.tokens, start, this.#index, this.#depth + 1);
    }
    if (FONTS.has(token.text) && SCRIPTS.has(this.peek(-1).text) && this.peek(1).text === '{') {
      this.#index = this.peek(1).closedBy + 1;
      return new Cursor(this.tokens, start, this.#index, this.#depth + 1);
    }
    const single = token.kind === 'letter' || token.kind === 'digit' || LETTERS.has(token.text);
    if (!single && !SINGLES.has(token.text)) {
      const rule = this.atEnd ? 'an argument is missing before it' : 'is not an argument';
      throw this.unexpected(rule, 'put the argument in braces');
    }
    this.take();
    return new Cursor(this.tokens, start, start + 1, this.#depth + 1);
  }

  /** The index after the group or the token at an index. */
  #pastArgument(index: number): number {
    return Math.max(index, this.tokens[index]?.closedBy ?? index) + 1;
  }

  /** A second cursor at the same place. */
  copy(): Cursor {
    const copy = new Cursor(this.tokens, this.#index, this.#end, this.#depth);
    copy.surroundings = this.surroundings;
    return copy;
  }

  /** Whether exactly these tokens stand here. */
  isExactlyHere(...texts: readonly string[]): boolean {
    return texts.every((text, k) => this.peek(k).text === text);
  }

  /** Whether what is left is exactly these tokens. */
  isExactly(...texts: readonly string[]): boolean {
    return this.isExactlyHere(...texts) && this.peek(texts.length).kind === 'end';
  }

  /** Refuses what is left over. */
  finish(): void {
    if (!this.atEnd) throw this.meaningless();
  }

  /** Reads one level deeper, in other surroundings if so said; refuses to go too deep. */
  deeper<T>(read: () => T, surroundings: Surroundings = this.surroundings): T {
    const outside = this.surroundings;
    this.#depth += 1;
    this.surroundings = surroundings;
    if (this.#depth > DEEPEST_RECURSION) throw this.unexpected(`nests deeper than ${DEEPEST_NESTING}`, 'simplify it');
    const value = read();
    this.surroundings = outside;
    this.#depth -= 1;
    return value;
  }
}

/** One pair of delimiters costs an expression, a factor and itself. */
const DEEPEST_RECURSION = 3 * DEEPEST_NESTING;

const SCRIPTS: ReadonlySet<string> = new Set(['_', '^']);
const SINGLES: ReadonlySet<string> = new Set([
  '\\top',
  '\\intercal',
  '\\dagger',
  '\\prime',
  '\\infty',
  '\\star',
  '+',
  '*',
]);
