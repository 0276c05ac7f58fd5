/**
 * What clauses say, put together: which symbols there are, which definitions, what is assumed. Inputs: what each clause
 * says, in order. Outcome: a draft, not typed yet. @throws InputError a symbol that is declared or defined twice.
 */
import {
  type Definition,
  definedBy,
  type Said,
  type SaidAxis,
  type Structure,
  type Type,
} from '../language/declare/index.ts';
import { type Formula, number, type Statement } from '../language/latex/index.ts';
import { type Axis, axisOf, sizesOf, totalOf } from './axes.ts';
import { parametersByPlace } from './by-place.ts';
import { CONSTANTS } from './constants.ts';
import { inPlace, type Placed } from './place.ts';
import { SymbolTable, sizeSymbol } from './symbol-table.ts';
import type { StructureOf, Theory } from './theory.ts';

export class Draft extends SymbolTable {
  readonly definitions: Placed<Definition>[] = [];
  readonly relations: Placed<Statement>[] = [];
  readonly structures: Placed<StructureOf>[] = [];
  readonly wholes: Placed<Formula>[] = [];
  readonly nonzero: Placed<Formula>[] = [];
  readonly independent: Placed<readonly string[]>[] = [];
  readonly axes: Map<string, Axis>;
  /** Axes whose size is told by more than their groups. */
  readonly sizesOfAxes: Placed<Axis>[] = [];

  constructor(base: Theory) {
    super(base);
    this.axes = new Map(base.axes);
  }

  add(said: Said, place: string): void {
    switch (said.kind) {
      case 'axis':
        inPlace(place, () => this.#addAxis(said.axis, place));
        return;
      case 'symbols':
        for (const declared of said.symbols) this.declare(declared, place);
        return;
      case 'family':
        this.declare({ ...said.symbol, count: said.count }, place);
        return;
      case 'function':
        for (const name of said.names) this.declareFunction(name, said.of, place);
        return;
      case 'structure':
        for (const of of said.of) this.#addStructure(of, said, place);
        return;
      case 'relation':
        this.#addRelation(said.statement, place);
        return;
      case 'nonzero':
        for (const of of said.of) {
          if (of.kind === 'symbol') this.relate(of.name, place);
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

  /** Declares what only its place declares: parameters of distributions, variables of functions. */
  settle(): void {
    for (const { value, place } of this.definitions) {
      if (value.kind !== 'random') continue;
      for (const symbol of parametersByPlace(value, (name) => this.find(name)))
        if (!this.isDefined(symbol.name)) this.related.set(symbol.name, { value: symbol, place });
    }
    for (const { value, place } of this.declared.values())
      if (value.from === undefined || value.from.every(isRealNumber))
        for (const name of value.of) if (name !== '·') this.relate(name, place);
  }

  #addStructure(of: Formula, said: Extract<Said, { readonly kind: 'structure' }>, place: string): void {
    const { structures, shape } = said;
    if (of.kind === 'apply' && this.#addToFunction(of, structures, place)) return;
    if (of.kind === 'symbol' && this.giveStructure(of.name, structures, shape, place)) return;
    this.structures.push({ value: { of, structures }, place });
    for (const name of addendsOf(of)) this.relateMatrix(name, place);
  }

  /** F(t) invertible, of a t that is nothing else: every value of F is. */
  #addToFunction(
    { function: name, arguments: given }: Extract<Formula, { readonly kind: 'apply' }>,
    structures: readonly Structure[],
    place: string,
  ): boolean {
    const isOfAll = given.every((argument) => argument.kind === 'symbol' && this.find(argument.name) === undefined);
    if (this.declared.get(name)?.value.type.kind !== 'matrix' || !isOfAll) return false;
    this.giveStructure(name, structures, null, place);
    for (const argument of given) if (argument.kind === 'symbol') this.relate(argument.name, place);
    return true;
  }

  /** `x = …` of a symbol that is nothing yet defines it; between `<` and its like it declares a number. */
  #addRelation(statement: Statement, place: string): void {
    const [left, right, more] = statement.sides;
    const isNewSymbol = (side: Formula | undefined): side is Extract<Formula, { readonly kind: 'symbol' }> =>
      side?.kind === 'symbol' && !CONSTANTS.has(side.name) && this.isNew(side.name);
    if (statement.relations[0] === '=' && more === undefined && right !== undefined && isNewSymbol(left)) {
      this.#define({ kind: 'formula', name: left.name, value: right }, place);
      return;
    }
    if (statement.relations.every((relation) => ORDERS.has(relation)))
      for (const side of statement.sides) if (isNewSymbol(side)) this.relate(side.name, place);
    this.relations.push({ value: statement, place });
  }

  /** Counts that are nothing yet are natural numbers; a size that is nothing yet is the sum of the groups. */
  #addAxis(said: SaidAxis, place: string): void {
    const axis = axisOf(said, this.axes);
    this.axes.set(axis.name, axis);
    const isNew = (formula: Formula): formula is Extract<Formula, { readonly kind: 'symbol' }> =>
      formula.kind === 'symbol' && this.isNew(formula.name);
    for (const { count } of axis.groups) if (isNew(count)) this.declare(sizeSymbol(count.name), place);
    const counts = [...axis.groups.map(({ count }) => count), ...sizesOf(axis, this.axes)];
    for (const count of counts) this.wholes.push({ value: count, place });
    for (const { count } of axis.groups)
      this.relations.push({ value: { sides: [count, number(1n)], relations: ['>='] }, place });
    const total = totalOf(axis, this.axes);
    if (isNew(axis.size)) this.#define({ kind: 'formula', name: axis.size.name, value: total }, place);
    else this.sizesOfAxes.push({ value: axis, place });
  }

  #define(definition: Definition, place: string): void {
    for (const name of definedBy(definition)) this.define(name, place);
    this.definitions.push({ value: definition, place });
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

const ORDERS: ReadonlySet<string> = new Set(['<', '<=', '>', '>=']);
