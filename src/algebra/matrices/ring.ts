/**
 * Matrices of symbolic sizes: sums of words in letters with structure, modulo relations, with numbers made of matrices
 * as coefficients. Two sums with one normal form are equal for all sizes and all members of the structures, wherever
 * both have a value; two normal forms that differ prove nothing.
 */
import {
  add,
  divide,
  expand,
  multiply,
  negate,
  ONE,
  type Scalar,
  scalarKey,
  symbol,
  vanishes,
  ZERO,
} from '../scalar.ts';
import { substitute } from '../substitute.ts';
import { symbolsOf } from '../symbols.ts';
import {
  addWords,
  type Letter,
  NO_WORDS,
  type Rule,
  textOf,
  transposeLetters,
  transposeWords,
  type WordSum,
} from '../words.ts';
import { spend } from '../work.ts';
import { areEqual } from '../zero.ts';
import { Alphabet } from './alphabet.ts';
import { type Atom, atomName } from './atom.ts';
import { complete } from './completion.ts';
import { cutsOf, part } from './cuts.ts';
import { isGram } from './definite.ts';
import { mergedExponentials } from './exponential.ts';
import { allHits, circularHits, findHit, type Hit, rotated } from './rewriting.ts';
import { compareWords } from './word-order.ts';

export interface Exponential {
  readonly of: WordSum;
  readonly time: Scalar;
  /** One for each matrix. */
  readonly family: string;
  readonly size: Scalar;
}

interface Named {
  readonly atom: Atom;
  readonly name: string;
}

export class MatrixRing {
  readonly alphabet = new Alphabet();
  /** What the symbols stand for that are made of matrices, by their names. */
  readonly atoms = new Map<string, Atom>();
  /** Numbers that are zero, found where a word can be reduced in two ways. */
  readonly relations = new Map<string, Scalar>();
  /** Symbols that take all values of an interval: what is not zero as a polynomial in them is not zero but rarely. */
  readonly continuous = new Set<string>();
  /** Numbers that something printed is divided by. */
  readonly nonzero: Scalar[] = [];
  /** Words of one column, by their texts: what words of one row are multiplied with. */
  readonly columns = new Map<string, readonly Letter[]>();
  /** Letters that are each other's inverse. */
  readonly inverses = new Map<string, Letter>();
  /** The letters that are the inverse of a sum. */
  readonly inverseSums: { readonly name: string; readonly of: WordSum }[] = [];
  /** The letters that are e^{time · of}, by their names. */
  readonly exponentials = new Map<string, Exponential>();
  /** Letters that are a root of another, by their names. */
  readonly roots = new Map<string, { readonly of: string; readonly index: number }>();
  /** Names of diagonal letters. */
  readonly commuting: string[] = [];
  #rules: readonly Rule[] = [];
  /** Then no letters are added: there would be no end. */
  #completing = false;
  readonly #known = new Map<string, Scalar>();
  /** Traces that are being worked out. */
  readonly #open = new Set<string>();

  get rules(): readonly Rule[] {
    return this.#rules;
  }

  setRules(rules: readonly Rule[]): void {
    this.#rules = rules;
    this.#known.clear();
  }

  /** Has it that each sum is zero, and its transpose; what follows is worked out, up to a bound. */
  relate(...zeros: readonly WordSum[]): void {
    this.complete(zeros.flatMap((zero) => [zero, this.transpose(zero)]));
  }

  /** Works out what follows from sums that are zero. */
  complete(zeros: readonly WordSum[]): void {
    const before = this.#completing;
    this.#completing = true;
    complete(this, zeros);
    this.#completing = before;
  }

  transpose(a: WordSum): WordSum {
    return transposeWords(a, this.alphabet.symmetric);
  }

  /** The normal form: no rule fits, and numbers are coefficients. */
  reduce(a: WordSum): WordSum {
    let sum: WordSum = NO_WORDS;
    const work = [...a.values()];
    for (let next = work.pop(); next !== undefined; next = work.pop()) {
      spend(1);
      const { numbers, rest } = part(next.letters, this.alphabet);
      const coefficient = numbers.map((n) => this.number(n)).reduce(multiply, next.coefficient);
      if (vanishes(coefficient)) continue;
      const hit = findHit(rest, this.#rules) ?? this.#exponentialHit(rest);
      if (hit === null) sum = addWords(sum, new Map([[textOf(rest), { coefficient, letters: rest }]]));
      else for (const t of replaced(rest, hit)) work.push({ ...t, coefficient: multiply(coefficient, t.coefficient) });
    }
    return sum;
  }

  /** A word of one row and one column, as a number. */
  number(letters: readonly Letter[]): Scalar {
    return this.#remember(`n ${textOf(letters)}`, () => {
      const { numbers } = part(letters, this.alphabet);
      if (numbers.length > 1) return numbers.map((n) => this.number(n)).reduce(multiply, ONE);
      const ways = this.#hits(letters).map((hit) =>
        replaced(letters, hit)
          .map((t) => multiply(t.coefficient, t.letters.length === 0 ? ONE : this.number(t.letters)))
          .reduce(add, ZERO),
      );
      const { atom, name } = this.#numberAtom(letters);
      return this.#oneOf(ways, name) ?? this.atom(atom, name);
    });
  }

  #hits(letters: readonly Letter[]): Hit[] {
    const hits = allHits(letters, this.#rules);
    const merged = hits.length === 0 ? this.#exponentialHit(letters) : null;
    return merged === null ? hits : [merged];
  }

  /** Two exponentials of one matrix side by side. */
  #exponentialHit(letters: readonly Letter[]): Hit | null {
    if (this.exponentials.size === 0) return null;
    for (const [start, l] of letters.slice(0, -1).entries()) {
      const from = letters.slice(start, start + 2);
      const to = mergedExponentials(this, l, from[1] as Letter, !this.#completing);
      if (to !== null) return { start, rule: { from, to } };
    }
    return null;
  }

  #numberAtom(letters: readonly Letter[]): Named {
    const canonical = this.#smallest([letters]);
    const sign = isGram(this, canonical) ? 'positive' : 'real';
    return { atom: { kind: 'number', letters: canonical }, name: atomName('n', textOf(canonical), sign) };
  }

  /** The trace of a sum of square words; an empty word is the identity of the size. */
  trace(a: WordSum, size: Scalar): Scalar {
    return [...this.reduce(a).values()]
      .map(({ coefficient, letters }) => multiply(coefficient, this.#traceOf(letters, size)))
      .reduce(add, ZERO);
  }

  #traceOf(letters: readonly Letter[], size: Scalar): Scalar {
    if (letters.length === 0) return size;
    const key = `t ${textOf(letters)}`;
    return this.#remember(key, () => {
      const [cut] = cutsOf(letters, this.alphabet);
      if (cut !== undefined) return this.number(rotated(letters, cut));
      this.#open.add(key);
      const ways = circularHits(letters, this.#rules).flatMap((hit) => this.#traceBy(letters, hit) ?? []);
      this.#open.delete(key);
      const { atom, name } = this.#traceAtom(letters);
      return this.#oneOf(ways, name) ?? this.atom(atom, name);
    });
  }

  /** Null where the way leads back to a trace that is being worked out: a turned word may have grown. */
  #traceBy(letters: readonly Letter[], { start, rule }: Hit): Scalar | null {
    const turned = rotated(letters, start);
    const terms = replaced(turned, { start: 0, rule });
    if (terms.some((t) => this.#open.has(`t ${textOf(t.letters)}`))) return null;
    const size = this.alphabet.rows(turned[0] as Letter);
    return terms.map((t) => multiply(t.coefficient, this.#traceOf(t.letters, size))).reduce(add, ZERO);
  }

  #traceAtom(letters: readonly Letter[]): Named {
    const turns = letters.map((_, i) => rotated(letters, i));
    const canonical = this.#smallest(turns);
    const sign = turns.some((turn) => isGram(this, turn)) ? 'positive' : 'real';
    return { atom: { kind: 'trace', letters: canonical }, name: atomName('t', textOf(canonical), sign) };
  }

  /** A function of numbers, as a number that equals itself and of which no more is known. */
  functionOf(name: string, of: readonly Scalar[]): Scalar {
    return this.atom({ kind: 'function', name, of }, atomName(name, of.map(scalarKey).join('; '), 'real'));
  }

  atom(atom: Atom, name: string): Scalar {
    this.atoms.set(name, atom);
    return symbol(name);
  }

  /** The first of several forms of one number, which are equal, to each other and to what stands for it by now. */
  #oneOf(forms: readonly Scalar[], name: string): Scalar | undefined {
    const [first] = forms;
    if (first === undefined) return undefined;
    const all = this.atoms.has(name) ? [...forms, symbol(name)] : forms;
    for (const [i, a] of all.entries()) for (const b of all.slice(i + 1)) this.#note(a, b);
    return first;
  }

  #note(a: Scalar, b: Scalar): void {
    if (!areEqual(a, b)) this.noteZero(add(a, negate(b)));
  }

  noteZero(a: Scalar): void {
    this.relations.set(scalarKey(a), a);
  }

  /** The first in the order of words, of these and their transposes. */
  #smallest(words: readonly (readonly Letter[])[]): readonly Letter[] {
    return words
      .flatMap((letters) => [letters, transposeLetters(letters, this.alphabet.symmetric)])
      .reduce((a, b) => (compareWords(b, a, this.alphabet) < 0 ? b : a));
  }

  #remember(key: string, compute: () => Scalar): Scalar {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const value = compute();
    this.#known.set(key, value);
    return value;
  }

  /** May something be divided by it? True where it is zero nowhere, or only on a thin part of an open set. */
  isSafe(a: Scalar): boolean {
    return this.#isRarelyZero(a) || this.nonzero.some((d) => this.#isRarelyZero(divide(a, d)));
  }

  #isRarelyZero(a: Scalar): boolean {
    if (vanishes(a)) return false;
    return [...symbolsOf(a)].every((name) => this.continuous.has(name)) || this.isMonomialAboveZero(a);
  }

  /** One term, in symbols that are above zero by declaration. */
  isMonomialAboveZero(a: Scalar): boolean {
    const isAbove = (name: string) => name.endsWith(':positive') && !this.atoms.has(name);
    return expand(a).numerator.size === 1 && [...symbolsOf(a)].every(isAbove);
  }

  /** The same number in today's normal form. */
  refresh(a: Scalar): Scalar {
    const names = [...symbolsOf(a)].filter((name) => this.atoms.has(name));
    if (names.length === 0) return a;
    const today = names.map((name): readonly [string, Scalar] => [name, this.#again(name)]);
    for (const [name, value] of today) this.#note(symbol(name), value);
    return substitute(a, Object.fromEntries(today));
  }

  #again(name: string): Scalar {
    const atom = this.atoms.get(name) as Atom;
    switch (atom.kind) {
      case 'number':
        return this.number(atom.letters);
      case 'trace':
        return this.#traceOf(atom.letters, ONE);
      default:
        return symbol(name);
    }
  }
}

/** The terms of a word with a part of it replaced. */
const replaced = (letters: readonly Letter[], { start, rule }: Hit) =>
  [...rule.to.values()].map((t) => ({
    coefficient: t.coefficient,
    letters: [...letters.slice(0, start), ...t.letters, ...letters.slice(start + rule.from.length)],
  }));
