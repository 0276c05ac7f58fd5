/**
 * Where a formula is evaluated: a world, a machine, and what is bound here (an index, a time, variables of a tape).
 * What depends on nothing that is bound is taken from the world, where it is made once.
 */
import { Unable } from '../../algebra/unable.ts';
import type { Formula } from '../../language/latex/index.ts';
import { defineIn } from '../define/define.ts';
import type { Machine } from '../machine/machine.ts';
import { type Operations, operationsOf } from '../machine/operations.ts';
import { type Tape, type Taped, tapeOver } from '../machine/taped.ts';
import { sizeOf } from '../value.ts';
import { constantOf } from './constants.ts';
import { interpret } from './interpret.ts';
import type { World } from './world.ts';

export class Scope<V> {
  readonly world: World;
  readonly machine: Machine<V>;
  readonly operations: Operations<V>;
  readonly bindings: ReadonlyMap<string, V>;
  readonly #known = new Map<string, V>();

  constructor(
    world: World,
    machine: Machine<V>,
    bindings: ReadonlyMap<string, V>,
    operations: Operations<V> = operationsOf(machine),
  ) {
    this.world = world;
    this.machine = machine;
    this.bindings = bindings;
    this.operations = operations;
  }

  /** The value of a formula whose sizes are written down. */
  of(formula: Formula): V {
    return interpret(formula, this);
  }

  /** More is bound. */
  bind(more: Iterable<readonly [string, V]>): Scope<V> {
    return new Scope(this.world, this.machine, new Map([...this.bindings, ...more]), this.operations);
  }

  /** The same on a tape, on which variables may be bound. */
  taped(): { readonly tape: Tape<V>; readonly scope: Scope<Taped<V>> } {
    const tape = tapeOver(this.machine);
    const lifted = new Map([...this.bindings].map(([name, v]) => [name, tape.lift(v)] as const));
    return { tape, scope: new Scope(this.world, tape, lifted) };
  }

  /** @throws Unable a symbol without a value. */
  symbol(name: string): V {
    const bound = this.bindings.get(name) ?? this.#known.get(name);
    if (bound !== undefined) return bound;
    const value = this.isFixed(name) ? this.machine.constant(this.world.value(name)) : this.defined(name);
    this.#known.set(name, value);
    return value;
  }

  /** By its definition, in this scope. */
  defined(name: string): V {
    const given = this.world.given(name);
    if (given !== undefined) return this.machine.constant(given);
    const definition = this.world.definition(name);
    if (definition === undefined) {
      const constant = constantOf(name);
      if (constant !== undefined) return this.machine.constant(constant);
      throw new Unable(`the symbol ${name} has no value here`);
    }
    const all = defineIn(definition, this);
    for (const [other, value] of Object.entries(all)) this.#known.set(other, value);
    return all[name] as V;
  }

  /** Whether nothing that is bound here changes the symbol. */
  isFixed(name: string): boolean {
    const all = this.world.dependencies(name);
    return ![...this.bindings.keys()].some((bound) => all.has(bound));
  }

  /** What nothing that is bound here changes is worked out once in the world; null for anything else. */
  remembered(formula: Formula): V | null {
    if (this.bindings.size === 0) return null;
    const all = this.world.symbolsOf(formula);
    for (const name of this.bindings.keys()) if (all.has(name)) return null;
    return this.machine.constant(this.world.onceOf(formula, interpret, () => this.world.scope.of(formula)));
  }

  /** A whole number, such as an index or a size. @throws Unable it is none. */
  whole(formula: Formula): number {
    const numbers = this.machine.numbers(this.of(formula));
    const x = numbers.rows === 1 && numbers.columns === 1 ? numbers.get(0, 0) : Number.NaN;
    const nearest = Math.round(x);
    if (!(Math.abs(x - nearest) <= 1e-9 * Math.max(1, Math.abs(x))))
      throw new Unable(`${Number.isNaN(x) ? `a ${sizeOf(numbers)} matrix` : x} where a whole number is due`);
    return nearest;
  }
}
