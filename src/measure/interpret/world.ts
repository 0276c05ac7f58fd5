/**
 * A setting with numbers for everything: values of the free symbols, and definitions that give the others a meaning.
 * What was evaluated once is remembered. Sizes of symbols that no formula fixes (a flow from 0) come from their types.
 */
import { ShapeMismatch, Unable } from '../../algebra/unable.ts';
import { type Definition, definedBy } from '../../language/declare/definition.ts';
import type { Formula } from '../../language/latex/index.ts';
import { bounded } from '../machine/bounded.ts';
import type { Machine } from '../machine/machine.ts';
import { sized, sizeOfFormula } from '../shape/sized.ts';
import type { Surroundings } from '../shape/sizing.ts';
import type { Value } from '../value.ts';
import { constantOf } from './constants.ts';
import { Scope } from './scope.ts';
import { clockOf, reachable, symbolsIn } from './symbols.ts';

export type Size = readonly [rows: number, columns: number];

/** How much is spent where more work gives better numbers. */
export interface Effort {
  /** Evaluations of the operand of an expectation. */
  readonly samples: number;
  /** Relative tolerance of integration. */
  readonly tolerance: number;
}

export const USUAL_EFFORT: Effort = { samples: 2 ** 15, tolerance: 1e-13 };

/** As many worlds with other values are remembered. */
const MOST_OTHERS = 32;

export interface Given {
  readonly values: Readonly<Record<string, Value>>;
  readonly definitions?: readonly Definition[];
  /** Of matrices and vectors that are defined; null for a number. */
  readonly sizes?: Readonly<Record<string, Size | null>>;
  readonly seed?: number;
  readonly effort?: Partial<Effort>;
}

export class World {
  readonly seed: number;
  readonly effort: Effort;
  readonly #values: ReadonlyMap<string, Value>;
  readonly #sizes: ReadonlyMap<string, Size | null>;
  readonly #definitions: ReadonlyMap<string, Definition>;
  /** Symbols of time and of steps, which are numbers. */
  readonly #clocks: ReadonlySet<string>;
  readonly #known = new Map<string, Value>();
  readonly #underWay = new Set<string>();
  readonly #depends = new Map<string, ReadonlySet<string>>();
  readonly #sized = new WeakMap<Formula, Map<string, Formula>>();
  readonly #others = new Map<string, World>();
  readonly #symbols = new WeakMap<Formula, ReadonlySet<string>>();
  readonly #worked = new WeakMap<Formula, Map<object, unknown>>();
  readonly #kept = new Map<Definition, unknown>();

  constructor({ values, definitions = [], sizes = {}, seed = 0, effort = {} }: Given) {
    this.#values = new Map(Object.entries(values));
    this.#sizes = new Map(Object.entries(sizes));
    this.#definitions = new Map(definitions.flatMap((d) => definedBy(d).map((name) => [name, d] as const)));
    this.#clocks = new Set(definitions.map(clockOf).filter((clock) => clock !== null));
    this.seed = seed;
    this.effort = { ...USUAL_EFFORT, ...effort };
  }

  definition(name: string): Definition | undefined {
    return this.#definitions.get(name);
  }

  given(name: string): Value | undefined {
    return this.#values.get(name);
  }

  /** Nothing bound, every error bounded. */
  get scope(): Scope<Value> {
    return this.over(bounded, []);
  }

  /** On a machine, with something bound. */
  over<V>(machine: Machine<V>, bindings: Iterable<readonly [string, V]>): Scope<V> {
    return new Scope(this, machine, new Map(bindings));
  }

  /** The value of a symbol where nothing is bound, made once. @throws Unable a definition in a circle. */
  value(name: string): Value {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const value = this.#guarded(name, () => this.scope.defined(name));
    this.#known.set(name, value);
    return value;
  }

  /** The same with other values, made once for each. */
  where(values: Readonly<Record<string, Value>>): World {
    const key = Object.entries(values)
      .map(([name, { value, error }]) => `${name}=${value.to1DArray().join()}±${error.to1DArray().join()}`)
      .sort()
      .join(';');
    const known = this.#others.get(key);
    if (known !== undefined) return known;
    const definitions = [...new Set(this.#definitions.values())].filter((d) => !definedBy(d).some((n) => n in values));
    const other = new World({
      values: { ...Object.fromEntries(this.#values), ...values },
      definitions,
      sizes: Object.fromEntries(this.#sizes),
      seed: this.seed,
      effort: this.effort,
    });
    if (this.#others.size >= MOST_OTHERS) this.#others.delete(this.#others.keys().next().value as string);
    this.#others.set(key, other);
    return other;
  }

  /** The size that the type of a defined symbol says. */
  declaredSize(name: string): Size | null {
    return this.#sizes.get(name) ?? null;
  }

  /** Something that a definition is worked out to once, such as a run of a flow. */
  once<T>(definition: Definition, make: () => T): T {
    if (!this.#kept.has(definition)) this.#kept.set(definition, make());
    return this.#kept.get(definition) as T;
  }

  /** Something that a formula is worked out to once, each way. */
  onceOf<T>(formula: Formula, way: object, make: () => T): T {
    const byWay = this.#worked.get(formula) ?? new Map<object, unknown>();
    this.#worked.set(formula, byWay);
    if (!byWay.has(way)) byWay.set(way, make());
    return byWay.get(way) as T;
  }

  /** The size of a formula's value, null for a number or where nothing fixes it. */
  sizeIn(formula: Formula): Size | null {
    try {
      return sizeOfFormula(formula, this.#surroundings({}));
    } catch (error) {
      if (error instanceof ShapeMismatch || !(error instanceof Unable)) throw error;
      return null;
    }
  }

  /** The symbols whose change may change this one, itself included. */
  dependencies(name: string): ReadonlySet<string> {
    const known = this.#depends.get(name) ?? reachable(name, (symbol) => this.#definitions.get(symbol));
    this.#depends.set(name, known);
    return known;
  }

  /** The symbols whose change may change a formula. */
  symbolsOf(formula: Formula): ReadonlySet<string> {
    const known = this.#symbols.get(formula);
    if (known !== undefined) return known;
    const all = new Set([...symbolsIn(formula)].flatMap((name) => [...this.dependencies(name)]));
    this.#symbols.set(formula, all);
    return all;
  }

  /** The formula with all sizes written down; `due` is the size of its place, `sizes` those of symbols bound there. */
  sized(formula: Formula, due: Size | null = null, sizes: Readonly<Record<string, Size | null>> = {}): Formula {
    const key = JSON.stringify([due, sizes]);
    const bySizes = this.#sized.get(formula) ?? new Map<string, Formula>();
    this.#sized.set(formula, bySizes);
    const known = bySizes.get(key);
    if (known !== undefined) return known;
    const [found] = this.sizedAlike([formula], due, sizes) as readonly [Formula];
    bySizes.set(key, found);
    return found;
  }

  /** Sides of a relation, which have one size. */
  sizedAlike(
    sides: readonly Formula[],
    due: Size | null = null,
    sizes: Readonly<Record<string, Size | null>> = {},
  ): readonly Formula[] {
    return sized(sides, this.#surroundings(sizes), due);
  }

  /** Null for a number. */
  size(name: string): Size | null {
    const declared = this.#sizes.get(name);
    if (declared !== undefined) return declared;
    const given = this.#values.get(name) ?? this.#known.get(name);
    if (given !== undefined) return sizeOrNumber(given);
    const definition = this.#definitions.get(name);
    if (definition === undefined && (constantOf(name) !== undefined || this.#clocks.has(name))) return null;
    // What is looked for is a number, if no type says otherwise.
    if (definition?.kind === 'minimiser' || definition?.kind === 'crossing') return null;
    if (definition !== undefined && 'start' in definition) {
      const start = definition.start[name] as Formula;
      return this.#guarded(`size of ${name}`, () => sizeOrNumber(this.scope.of(this.sized(start))));
    }
    if (definition?.kind === 'formula')
      return this.#guarded(`size of ${name}`, () => sizeOfFormula(definition.value, this.#surroundings({})));
    return sizeOrNumber(this.value(name));
  }

  #memberSize(name: string): Size | null | undefined {
    const definition = this.#definitions.get(name);
    if (definition === undefined) return undefined;
    if (definition.kind === 'descent' || definition.kind === 'recurrence') return this.size(name);
    if (definition.kind === 'random' && definition.count !== undefined) {
      const { rows, columns } = this.value(name).value;
      return columns === 1 ? null : [rows, 1];
    }
    if (definition.kind !== 'formula' || definition.of?.length !== 1) return undefined;
    return sizeOfFormula(definition.value, this.#surroundings({ [definition.of[0] as string]: null }));
  }

  #surroundings(sizes: Readonly<Record<string, Size | null>>): Surroundings {
    return {
      sizeOf: (name) => (Object.hasOwn(sizes, name) ? (sizes[name] as Size | null) : this.size(name)),
      memberOf: (name) => this.#memberSize(name),
      whole: (formula) => this.scope.whole(formula),
      functionOf: (name) => {
        const definition = this.#definitions.get(name);
        if (definition?.kind !== 'formula' || definition.of === undefined) return null;
        return { of: definition.of, value: definition.value };
      },
    };
  }

  #guarded<T>(name: string, work: () => T): T {
    if (this.#underWay.has(name)) throw new Unable(`${name} is defined by itself`);
    this.#underWay.add(name);
    try {
      return work();
    } finally {
      this.#underWay.delete(name);
    }
  }
}

/** 1×1 counts as a number. */
const sizeOrNumber = ({ value }: Value): Size | null =>
  value.rows === 1 && value.columns === 1 ? null : [value.rows, value.columns];
