/**
 * A theory's symbols on its axes, for all sizes at once: who is in what, vectors with an entry for each member, and what
 * is made of them. Made for one question. Nothing is known here of matrices that treat no members alike.
 */

import { type BlockSpace, blockSize, full, type Space } from '../../algebra/blocks.ts';
import { add, ONE, type Scalar, symbol } from '../../algebra/scalar.ts';
import { Unable } from '../../algebra/unable.ts';
import { areEqual } from '../../algebra/zero.ts';
import { type Definition, definedBy } from '../../language/declare/index.ts';
import { type Formula, printFormula } from '../../language/latex/index.ts';
import type { Axes, Axis } from '../../theory/axes.ts';
import type { Assumption, ExactScope } from '../exact/scope.ts';
import { equalitiesOf } from './equalities.ts';
import { numberName } from './number-name.ts';
import { blocksIn, type Grouped, numberOf, SINGLE, scalarIn } from './value.ts';

/** An index that stands for any member of a group. */
export interface Member {
  readonly axis: string;
  readonly group: number;
}

export type Members = ReadonlyMap<string, Member>;
const NO_MEMBERS: Members = new Map();

export interface Rules {
  readonly evaluate: (formula: Formula, world: GroupedWorld, members: Members) => Grouped;
  readonly define: (definition: Definition, world: GroupedWorld) => Readonly<Record<string, Grouped>>;
}

export interface Options {
  /** Values of some symbols. */
  readonly given?: Readonly<Record<string, Grouped>>;
  readonly turned?: (vector: number) => boolean;
}

export class GroupedWorld {
  readonly #assumptions = new Map<string, Assumption>();
  readonly #taken = new Map<string, Assumption[]>();
  readonly #undetermined = new Set<string>();
  readonly axes: Axes;
  readonly scope: ExactScope;
  /** Of the vectors of a decomposition that are constant on groups, which are turned round. */
  readonly turned: (vector: number) => boolean;
  /** Numbers in the algebra whose least value does not belong to them. */
  readonly open = new Set<string>();
  /** How many of them there are in what was read. */
  choices = 0;
  readonly #choices = new Map<string, number>();
  readonly #rules: Rules;
  readonly #definitions: ReadonlyMap<string, Definition>;
  readonly #sizes: ReadonlySet<string>;
  readonly #equal: ReadonlyMap<string, Formula>;
  readonly #spaces = new Map<string, Space>();
  readonly #values = new Map<string, Grouped>();
  readonly #open = new Set<string>();

  constructor(scope: ExactScope, rules: Rules, { given = {}, turned = () => false }: Options = {}) {
    this.scope = scope;
    this.axes = scope.axes;
    this.turned = turned;
    this.#rules = rules;
    for (const [name, value] of Object.entries(given)) this.#values.set(name, value);
    this.#definitions = new Map(scope.definitions.flatMap((d) => definedBy(d).map((name) => [name, d] as const)));
    const counts = [...scope.axes.values()].flatMap(({ size, groups }) => [size, ...groups.map(({ count }) => count)]);
    this.#sizes = new Set(counts.flatMap((count) => (count.kind === 'symbol' ? [count.name] : [])));
    this.#equal = equalitiesOf(scope);
    for (const axis of scope.axes.values()) this.#spaces.set(axis.name, this.#spaceOf(axis));
  }

  /** @throws Unable what has no value on the axes; ShapeMismatch sizes that do not fit */
  evaluate(formula: Formula, members: Members = NO_MEMBERS): Grouped {
    return this.#rules.evaluate(formula, this, members);
  }

  number(formula: Formula, members: Members = NO_MEMBERS): Scalar {
    return scalarIn(this.evaluate(formula, members));
  }

  symbol(name: string): Grouped {
    const value = this.#valueOf(name);
    if (this.#undetermined.has(name)) throw new Unable(`${name}, which its definition leaves open`);
    for (const assumption of this.#taken.get(name) ?? []) this.take(assumption);
    this.choices = Math.max(this.choices, this.#choices.get(name) ?? 0);
    return value;
  }

  #valueOf(name: string): Grouped {
    const known = this.#values.get(name);
    if (known !== undefined) return known;
    if (this.#open.has(name)) throw new Unable(`${name} is defined by itself`);
    this.#open.add(name);
    try {
      const definition = this.#definitions.get(name);
      const found = definition === undefined ? { [name]: this.#declared(name) } : this.#rules.define(definition, this);
      for (const [other, value] of Object.entries(found)) this.#values.set(other, value);
      return found[name] as Grouped;
    } finally {
      this.#open.delete(name);
    }
  }

  /** What the formulas that were read take for granted. */
  get assumptions(): readonly Assumption[] {
    return [...this.#assumptions.values()];
  }

  take(assumption: Assumption | null): void {
    if (assumption !== null) this.#assumptions.set(`${assumption.need} ${printFormula(assumption.of)}`, assumption);
  }

  /** Some symbols are not determined by their definition: nothing is said of them. */
  leaveOpen(names: readonly string[]): void {
    for (const name of names) this.#undetermined.add(name);
  }

  /** Symbols that hold so many vectors, each of which may be turned round. */
  chooses(names: readonly string[], vectors: number): void {
    for (const name of names) this.#choices.set(name, vectors);
  }

  /** What is taken for granted wherever one of some symbols is used. */
  takes(names: readonly string[], assumption: Assumption | null): void {
    if (assumption !== null)
      for (const name of names) this.#taken.set(name, [...(this.#taken.get(name) ?? []), assumption]);
  }

  /** The groups of an axis. */
  space(axis: string): Space {
    const space = this.#spaces.get(axis);
    if (space === undefined) throw new Unable(`the axis ${axis}`);
    return space;
  }

  /** The members that a size counts. @throws Unable it counts those of no axis, or of several */
  spaceOfSize(size: Formula): Space {
    const values = this.#valuesOfRank(size);
    if (values !== null) return blocksIn(this.symbol(values)).rows;
    const count = this.number(size);
    if (areEqual(count, ONE)) return SINGLE;
    return this.space(this.axisOfSize(size, count));
  }

  /** The axis whose size is told so; else the one that is as large. @throws Unable */
  axisOfSize(size: Formula, count: Scalar): string {
    const told = [...this.axes.values()].filter((axis) => printFormula(axis.size) === printFormula(size));
    const alike = [...this.axes.values()].filter(({ name }) => areEqual(this.sizeOf(name), count));
    const [only, more] = told.length > 0 ? told : alike;
    if (only === undefined || more !== undefined) throw new Unable('a size that is of no axis, or of several');
    return only.name;
  }

  /** Whether a size counts the members of one axis. */
  isSize(size: Formula): boolean {
    try {
      this.spaceOfSize(size);
      return true;
    } catch (error) {
      if (error instanceof Unable) return false;
      throw error;
    }
  }

  sizeOf(axis: string): Scalar {
    return this.space(axis).map(blockSize).reduce(add);
  }

  /** The singular values of the matrix whose rank a size is. */
  #valuesOfRank(size: Formula): string | null {
    if (size.kind !== 'apply' || size.function !== 'rank') return null;
    const of = printFormula(size.arguments[0] as Formula);
    const found = this.scope.definitions.find((d) => d.kind === 'svd' && printFormula(d.of) === of);
    return found?.kind === 'svd' ? found.names[1] : null;
  }

  #spaceOf({ name, within, groups }: Axis): Space {
    const outer = within === null ? null : this.space(within);
    return groups.map((group, i): BlockSpace => {
      const axes = outer?.[i]?.axes ?? [];
      return { name: group.name, axes: [...axes, full(`${group.name} ${name}`, this.number(group.count))] };
    });
  }

  #declared(name: string): Grouped {
    const declared = this.scope.symbols.get(name);
    if (declared === undefined) throw new Unable(`the symbol ${name} is neither declared nor defined`);
    if (declared.type.kind !== 'scalar') throw new Unable(`${name} may be any matrix`);
    if (declared.type.numbers === 'complex' || declared.of.length > 0) throw new Unable(`${name} is no real number`);
    const equal = this.#equal.get(name);
    if (equal !== undefined) return numberOf(this.number(equal));
    const named = numberName(declared, this.#sizes.has(name), this.scope.assumptions);
    if (named.isOpen) this.open.add(named.name);
    return numberOf(symbol(named.name));
  }
}
