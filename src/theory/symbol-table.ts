/**
 * The symbols of a draft: what is declared, by whom it is defined, and what only its place declares. Outcome: one symbol a
 * name. @throws InputError a symbol that is declared or defined twice, a number with the structure of a matrix
 */
import type { Declared, Structure, Type } from '../language/declare/index.ts';
import type { Shape } from '../language/declare/words.ts';
import { number, symbol } from '../language/latex/index.ts';
import { nameToLatex } from '../language/latex/name.ts';
import { declaredByShape } from './implied-sizes.ts';
import { type Placed, refused } from './place.ts';
import type { Theory } from './theory.ts';

export class SymbolTable {
  /** Symbols with a type that somebody gave. */
  readonly declared = new Map<string, Placed<Declared>>();
  /** What only its place declares, if nothing else does: the number λ of λ > 0, the matrix B of A + B invertible. */
  readonly related = new Map<string, Placed<Declared>>();
  /** Names of sizes that nobody gave. */
  readonly implied: Set<string>;
  readonly base: Theory;
  readonly #defined = new Map<string, string>();

  constructor(base: Theory) {
    this.base = base;
    this.implied = new Set(base.implied);
  }

  /** The symbol of a name, however it is declared. */
  find(name: string): Declared | undefined {
    return this.declared.get(name)?.value ?? this.base.symbols.get(name) ?? this.related.get(name)?.value;
  }

  /** All that is declared so far. */
  get names(): readonly string[] {
    return [...new Set([...this.declared.keys(), ...this.related.keys(), ...this.#defined.keys()])];
  }

  isDefined(name: string): boolean {
    return this.#defined.has(name);
  }

  /** Whether a name is nothing yet. */
  isNew(name: string): boolean {
    return this.find(name) === undefined && !this.isDefined(name);
  }

  declare(declared: Declared, place: string): void {
    this.#requireOnce(declared.name, 'declared', this.declared.get(declared.name)?.place, place);
    this.declared.set(declared.name, { value: declared, place });
  }

  /** x(t): a real function, unless its type is told elsewhere; t is a real number. */
  declareFunction(name: string, of: readonly string[], place: string): void {
    if (of.length === 0)
      throw refused(
        place,
        `the symbol ${nameToLatex(name)}`,
        'is declared without a type',
        `write ${nameToLatex(name)} \\in \\mathbb{R}`,
      );
    const before = this.declared.get(name);
    if (before !== undefined && before.value.of.length === 0)
      this.declared.set(name, { ...before, value: { ...before.value, of } });
    else this.declare({ name, type: REAL, of, conditions: [], whole: [] }, place);
  }

  /** A number, if nothing else declares it. */
  relate(name: string, place: string): void {
    if (this.isNew(name))
      this.related.set(name, { value: { name, type: REAL, of: [], conditions: [], whole: [] }, place });
  }

  /** A matrix of sizes that nobody gave, if nothing else declares it. */
  relateMatrix(name: string, place: string): void {
    if (this.isNew(name)) this.related.set(name, { value: this.#shaped(name, [], 'square'), place });
  }

  define(name: string, place: string): void {
    this.#requireOnce(name, 'defined', this.#defined.get(name), place);
    this.#defined.set(name, place);
  }

  /**
   * That a symbol has a structure; of a symbol that is nothing yet this declares it.
   * @returns whether it is noted: of a symbol of the theory built on it is an assumption
   */
  giveStructure(name: string, structures: readonly Structure[], shape: Shape | null, place: string): boolean {
    const before = this.declared.get(name);
    const known = before?.value ?? this.base.symbols.get(name);
    if (known === undefined) {
      this.declared.set(name, { value: this.#shaped(name, structures, shape), place });
      return true;
    }
    if (known.type.kind !== 'matrix') {
      const rule = `is a number, and no matrix that is ${[...structures, ...(shape === null ? [] : [`a ${shape}`])].join(', ')}`;
      throw refused(place, `the symbol ${nameToLatex(name)}`, rule, 'declare a matrix');
    }
    if (before === undefined) return false;
    const type: Type = { ...known.type, structure: new Set([...known.type.structure, ...structures]) };
    this.declared.set(name, { value: { ...known, type }, place: before.place });
    return true;
  }

  /** A matrix of sizes that nobody gave. */
  #shaped(name: string, structures: readonly Structure[], shape: Shape | null): Declared {
    const taken = (size: string): boolean => this.find(size) !== undefined || this.implied.has(size);
    const { declared, implied } = declaredByShape(name, structures, shape, taken);
    for (const size of implied) this.implied.add(size);
    return declared;
  }

  #requireOnce(name: string, what: string, before: string | undefined, place: string): void {
    const shown = `the symbol ${nameToLatex(name)}`;
    const where = before === '' ? 'before' : `in ${before}`;
    if (before !== undefined) throw refused(place, shown, `is ${what} twice, first ${where}`, `${VERB[what]} it once`);
    if (this.base.symbols.has(name))
      throw refused(place, shown, 'is declared in the theory that this one is built on', 'use another letter');
  }
}

const VERB: Readonly<Record<string, string>> = { declared: 'declare', defined: 'define' };

const REAL: Type = { kind: 'scalar', numbers: 'real' };

/** A natural number that is at least one: a size. */
export const sizeSymbol = (name: string): Declared => ({
  name,
  type: { kind: 'scalar', numbers: 'natural' },
  of: [],
  conditions: [{ sides: [symbol(name), number(1n)], relations: ['>='] }],
  whole: [],
});
