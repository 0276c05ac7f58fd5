/**
 * What clauses say, put together: which symbols there are, which definitions, what is assumed. Inputs: what each clause
 * says, in order. Outcome: a draft, not typed yet. @throws InputError a symbol that is declared or defined twice.
 */
import type { Declared, Definition, Said, Structure, Type } from '../language/declare/index.ts';
import { definedBy } from '../language/declare/index.ts';
import type { Shape } from '../language/declare/words.ts';
import { type Formula, number, type Statement, symbol } from '../language/latex/index.ts';
import { nameToLatex } from '../language/latex/name.ts';
import { parametersByPlace } from './by-place.ts';
import { declaredByShape } from './implied-sizes.ts';
import { type Placed, refused } from './place.ts';
import type { StructureOf, Theory } from './theory.ts';

export class Draft {
  /** Symbols with a type that somebody gave. */
  readonly declared = new Map<string, Placed<Declared>>();
  /** What only its place declares, if nothing else does: the number λ of λ > 0, the matrix B of A + B invertible. */
  readonly related = new Map<string, Placed<Declared>>();
  readonly definitions: Placed<Definition>[] = [];
  readonly relations: Placed<Statement>[] = [];
  readonly structures: Placed<StructureOf>[] = [];
  readonly wholes: Placed<Formula>[] = [];
  readonly nonzero: Placed<Formula>[] = [];
  readonly independent: Placed<readonly string[]>[] = [];
  readonly implied: Set<string>;
  readonly #defined = new Map<string, string>();
  readonly base: Theory;

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

  add(said: Said, place: string): void {
    switch (said.kind) {
      case 'symbols':
        for (const declared of said.symbols) this.#declare(declared, place);
        return;
      case 'family':
        this.#declare({ ...said.symbol, count: said.count }, place);
        return;
      case 'function':
        for (const name of said.names) this.#declareFunction(name, said.of, place);
        return;
      case 'structure':
        for (const of of said.of) this.#addStructure(of, said, place);
        return;
      case 'relation':
        this.#addRelation(said.statement, place);
        return;
      case 'nonzero':
        for (const of of said.of) {
          if (of.kind === 'symbol') this.#relate(of.name, place);
          this.nonzero.push({ value: of, place });
        }
        return;
      case 'whole':
        this.wholes.push({ value: said.formula, place });
        return;
      case 'independent':
        this.independent.push({ value: said.names, place });
        return;
      case 'definition':
        this.#define(said.definition, place);
    }
  }

  #declare(declared: Declared, place: string): void {
    const before = this.declared.get(declared.name);
    const shown = nameToLatex(declared.name);
    if (before !== undefined)
      throw refused(place, `the symbol ${shown}`, `is declared twice, first ${where(before.place)}`, 'declare it once');
    if (this.base.symbols.has(declared.name))
      throw refused(
        place,
        `the symbol ${shown}`,
        'is declared in the theory that this one is built on',
        'use another letter',
      );
    this.declared.set(declared.name, { value: declared, place });
  }

  /** x(t): a real function, unless its type is told elsewhere; t is a real number. */
  #declareFunction(name: string, of: readonly string[], place: string): void {
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
    else this.#declare({ name, type: REAL, of, conditions: [], whole: [] }, place);
  }

  #addStructure(of: Formula, said: Extract<Said, { readonly kind: 'structure' }>, place: string): void {
    const { structures, shape } = said;
    if (of.kind === 'apply' && this.#addToFunction(of, structures, place)) return;
    if (of.kind !== 'symbol') {
      this.structures.push({ value: { of, structures }, place });
      for (const name of addendsOf(of))
        if (this.find(name) === undefined) this.related.set(name, { value: this.#shaped(name, [], 'square'), place });
      return;
    }
    const before = this.declared.get(of.name)?.value ?? this.base.symbols.get(of.name);
    if (before === undefined) {
      this.declared.set(of.name, { value: this.#shaped(of.name, structures, shape), place });
      return;
    }
    const shown = nameToLatex(of.name);
    if (before.type.kind !== 'matrix')
      throw refused(
        place,
        `the symbol ${shown}`,
        `is a number, and no matrix that is ${structures.join(', ')}`,
        'declare a matrix',
      );
    const type: Type = { ...before.type, structure: new Set([...before.type.structure, ...structures]) };
    this.declared.set(of.name, { value: { ...before, type }, place: this.declared.get(of.name)?.place ?? place });
  }

  /** F(t) invertible, of a t that is nothing else: every value of F is. */
  #addToFunction(
    { function: name, arguments: given }: Extract<Formula, { readonly kind: 'apply' }>,
    structures: readonly Structure[],
    place: string,
  ): boolean {
    const before = this.declared.get(name);
    const isOfAll = given.every((argument) => argument.kind === 'symbol' && this.find(argument.name) === undefined);
    if (before === undefined || before.value.type.kind !== 'matrix' || !isOfAll) return false;
    const type: Type = { ...before.value.type, structure: new Set([...before.value.type.structure, ...structures]) };
    this.declared.set(name, { value: { ...before.value, type }, place: before.place });
    for (const argument of given) if (argument.kind === 'symbol') this.#relate(argument.name, place);
    return true;
  }

  /** A matrix of sizes that nobody gave. */
  #shaped(name: string, structures: readonly Structure[], shape: Shape | null): Declared {
    const taken = (size: string): boolean => this.find(size) !== undefined || this.implied.has(size);
    const { declared, implied } = declaredByShape(name, structures, shape, taken);
    for (const size of implied) this.implied.add(size);
    return declared;
  }

  /** `x = …` of a symbol that is nothing yet defines it; between `<` and its like it declares a number. */
  #addRelation(statement: Statement, place: string): void {
    const [left, right, more] = statement.sides;
    const isNew = (side: Formula | undefined): side is Extract<Formula, { readonly kind: 'symbol' }> =>
      side?.kind === 'symbol' && side.name !== 'e' && this.find(side.name) === undefined && !this.isDefined(side.name);
    if (statement.relations[0] === '=' && more === undefined && right !== undefined && isNew(left)) {
      this.#define({ kind: 'formula', name: left.name, value: right }, place);
      return;
    }
    if (statement.relations.every((relation) => ORDERS.has(relation)))
      for (const side of statement.sides) if (isNew(side)) this.#relate(side.name, place);
    this.relations.push({ value: statement, place });
  }

  /** A number, if nothing else declares it. */
  #relate(name: string, place: string): void {
    if (this.find(name) !== undefined || this.isDefined(name)) return;
    this.related.set(name, { value: { name, type: REAL, of: [], conditions: [], whole: [] }, place });
  }

  #define(definition: Definition, place: string): void {
    for (const name of definedBy(definition)) {
      const before = this.#defined.get(name);
      const shown = nameToLatex(name);
      if (before !== undefined)
        throw refused(place, `the symbol ${shown}`, `is defined twice, first ${where(before)}`, 'define it once');
      if (this.base.symbols.has(name))
        throw refused(
          place,
          `the symbol ${shown}`,
          'is declared in the theory that this one is built on',
          'use another letter',
        );
      this.#defined.set(name, place);
    }
    this.definitions.push({ value: definition, place });
  }

  /** Declares what only its place declares: parameters of distributions, variables of functions. */
  settle(): void {
    for (const { value, place } of this.definitions) {
      if (value.kind !== 'random') continue;
      for (const symbol of parametersByPlace(value, (name) => this.find(name)))
        if (!this.isDefined(symbol.name)) this.related.set(symbol.name, { value: symbol, place });
    }
    for (const { value, place } of this.declared.values())
      if (value.from === undefined || value.from.every(isRealNumber))
        for (const name of value.of) if (name !== '·') this.#relate(name, place);
  }
}

/** Symbols that are terms of a matrix, hence matrices: A and B of A + B. */
const addendsOf = (formula: Formula): readonly string[] =>
  formula.kind === 'add'
    ? formula.terms
        .flatMap((term) => (term.kind === 'negate' || term.kind === 'transpose' ? [term.operand] : [term]))
        .flatMap((term) => (term.kind === 'symbol' && term.name !== 'e' ? [term.name] : []))
    : [];

const isRealNumber = (type: Type): boolean => type.kind === 'scalar' && type.numbers === 'real';

const REAL: Type = { kind: 'scalar', numbers: 'real' };
const ORDERS: ReadonlySet<string> = new Set(['<', '<=', '>', '>=']);

const where = (place: string): string => (place === '' ? 'before' : `in ${place}`);

/** A natural number that is at least one: a size. */
export const sizeSymbol = (name: string): Declared => ({
  name,
  type: { kind: 'scalar', numbers: 'natural' },
  of: [],
  conditions: [{ sides: [symbol(name), number(1n)], relations: ['>='] }],
  whole: [],
});
