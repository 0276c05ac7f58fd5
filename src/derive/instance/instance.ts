/**
 * One exact example of a theory: small sizes, a rational member for each free symbol, drawn when it is asked for; flows at
 * their start, time 0. A view of it has other values in the place of some symbols.
 * @throws Unable a symbol of which no exact example is drawn here.
 */
import { ownName } from '../../algebra/domain.ts';
import { scalarOf } from '../../algebra/formula-scalar.ts';
import { type Fraction, fraction } from '../../algebra/fraction.ts';
import { exponential, ONE, rational, type Scalar, ZERO } from '../../algebra/scalar.ts';
import { asExponent } from '../../algebra/substitute.ts';
import { Unable } from '../../algebra/unable.ts';
import { type Definition, definedBy, type Numbers, type Structure } from '../../language/declare/index.ts';
import type { Formula } from '../../language/latex/index.ts';
import type { ExactScope } from '../exact/scope.ts';
import { inFreeNumbers, symbolsIn } from '../exact/size.ts';
import type { Draws } from './draws.ts';
import { conjugated, member, type Style } from './members.ts';
import { type Entries, entriesOf, multiplyEntries, scalarEntries, transposeEntries } from './rational-matrix.ts';
import { satisfies } from './satisfies.ts';

/** A formula's entries in an instance, in the size that is expected where none is printed. */
export type EvaluateEntries = (formula: Formula, at: Instance, expected?: Size) => Entries;

export interface Size {
  readonly rows: number | null;
  readonly columns: number | null;
}

/** What all views of an instance share. */
interface Drawn {
  readonly scope: ExactScope;
  readonly draws: Draws;
  readonly style: Style;
  readonly sizes: ReadonlyMap<string, number>;
  readonly evaluate: EvaluateEntries;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly values: Map<string, Entries>;
  readonly roots: Map<string, Entries>;
  /** Small numbers that were taken so far. */
  readonly smalls: { count: number };
}

export class Instance {
  readonly drawn: Drawn;
  readonly #instead: ReadonlyMap<string, Entries>;
  readonly #defined = new Map<string, Entries>();
  readonly #evaluated = new Map<Formula, Entries>();
  readonly #open = new Set<string>();

  constructor(drawn: Drawn, instead: ReadonlyMap<string, Entries> = new Map()) {
    this.drawn = drawn;
    this.#instead = instead;
  }

  /** The same example with other values of some symbols. */
  with(instead: ReadonlyMap<string, Entries>): Instance {
    return new Instance(this.drawn, new Map([...this.#instead, ...instead]));
  }

  /** The name of a small number that is nowhere yet. */
  small(): string {
    this.drawn.smalls.count += 1;
    return ownName(`small${this.drawn.smalls.count}`, 'real');
  }

  structureOf(name: string): ReadonlySet<Structure> {
    const type = this.drawn.scope.symbols.get(name)?.type;
    return type?.kind === 'matrix' ? type.structure : new Set();
  }

  /** Remembered where it needs no size from outside: then it is the same whatever is expected. */
  evaluate(formula: Formula, expected?: Size): Entries {
    const known = this.#evaluated.get(formula);
    if (known !== undefined) return known;
    const value = this.drawn.evaluate(formula, this, expected);
    if (expected === undefined && formula.kind !== 'number') this.#evaluated.set(formula, value);
    return value;
  }

  /** Is a symbol the time of a flow? */
  isTime(name: string): boolean {
    return [...this.drawn.definitions.values()].some((d) => 'time' in d && d.time === name);
  }

  size(formula: Formula): number {
    const size = inFreeNumbers(formula, (name) => this.drawn.definitions.get(name));
    const names = symbolsIn(size);
    const value = scalarOf(size, Object.fromEntries(names.map((name) => [name, rational(this.#sizeOf(name))])));
    const number = [...asExponent(value)][0]?.[1] ?? fraction(0);
    if (!number.isWhole || number.sign <= 0) throw new Unable('a size that is no whole number above zero');
    return number.valueOf();
  }

  #sizeOf(name: string): number {
    const size = this.drawn.sizes.get(name);
    if (size === undefined) throw new Unable(`no size is drawn for ${name}`);
    return size;
  }

  /** The semidefinite root of a symbol's value; null where it is not known. */
  rootOf(name: string): Entries | null {
    this.symbol(name);
    return this.#instead.has(name) ? null : (this.drawn.roots.get(name) ?? null);
  }

  symbol(name: string): Entries {
    const known = this.#instead.get(name) ?? this.#defined.get(name);
    if (known !== undefined) return known;
    if (this.#open.has(name)) throw new Unable(`${name} is defined by itself`);
    this.#open.add(name);
    try {
      const value = this.#value(name);
      this.#defined.set(name, value);
      return value;
    } finally {
      this.#open.delete(name);
    }
  }

  #value(name: string): Entries {
    const definition = this.drawn.definitions.get(name);
    switch (definition?.kind) {
      case 'formula':
        return this.evaluate(definition.value);
      case 'flow':
      case 'gradient flow':
      case 'recurrence':
      case 'descent': {
        const start = definition.start[name];
        if (start === undefined) throw new Unable(`${name} has no start`);
        return this.evaluate(start, this.#declaredSize(name));
      }
      case 'svd':
      case 'eigen':
        if (isMoved(definition.of, this.#instead)) throw new Unable('the parts of what is moved');
        return this.#once(name, () => this.#free(name));
      case undefined:
        return this.#once(name, () => this.#free(name));
      default:
        throw new Unable(`no exact example of a ${definition?.kind}`);
    }
  }

  #declaredSize(name: string): Size {
    const type = this.drawn.scope.symbols.get(name)?.type;
    if (type === undefined) return { rows: null, columns: null };
    return type.kind === 'scalar'
      ? { rows: 1, columns: 1 }
      : { rows: this.size(type.rows), columns: this.size(type.columns) };
  }

  /** Drawn once for all views. */
  #once(name: string, draw: () => Entries): Entries {
    const known = this.drawn.values.get(name);
    if (known !== undefined) return known;
    const value = draw();
    this.drawn.values.set(name, value);
    return value;
  }

  #free(name: string): Entries {
    const { sizes, scope, definitions, draws } = this.drawn;
    if (this.isTime(name)) return scalarEntries(ZERO);
    const decomposition = [...definitions.values()].find(
      (d) => (d.kind === 'svd' || d.kind === 'eigen') && (definedBy(d).includes(name) || isOf(d.of, name)),
    );
    if (decomposition?.kind === 'svd' || decomposition?.kind === 'eigen') return this.#part(decomposition, name);
    const size = sizes.get(name);
    if (size !== undefined) return scalarEntries(rational(size));
    const declared = scope.symbols.get(name);
    if (declared === undefined) {
      if (name === 'e') return scalarEntries(exponential(asExponent(ONE)));
      throw new Unable(`${name} is neither declared nor defined`);
    }
    if (declared.of.length > 0) throw new Unable(`${name} is a function without an equation`);
    const { type } = declared;
    if (type.kind === 'scalar') {
      if (type.numbers === 'complex') throw new Unable(`${name} is no real number`);
      return scalarEntries(rational(drawNumber(type.numbers, draws)));
    }
    return this.#member(name, this.size(type.rows), this.size(type.columns), type.structure);
  }

  #member(name: string, rows: number, columns: number, structure: Parameters<typeof member>[2]): Entries {
    const { draws, style, roots } = this.drawn;
    for (let attempt = 0; attempt < MOST_TRIES; attempt++) {
      const { value, root } = member(rows, columns, structure, style, draws);
      if (!satisfies(value, structure)) continue;
      if (root !== undefined) roots.set(name, root);
      return value;
    }
    throw new Unable(`no member of the structure of ${name} was found`);
  }

  /** A part of a decomposition, or what is decomposed: all of them are drawn from the parts. */
  #part(definition: Extract<Definition, { kind: 'svd' | 'eigen' }>, name: string): Entries {
    const { of, names } = definition;
    const { draws, scope, definitions, values } = this.drawn;
    const declared = of.kind === 'symbol' && !definitions.has(of.name) ? scope.symbols.get(of.name) : undefined;
    if (of.kind !== 'symbol' || declared?.type.kind !== 'matrix') throw new Unable('a decomposition of no free matrix');
    const [rows, columns] = [this.size(declared.type.rows), this.size(declared.type.columns)];
    const isSvd = definition.kind === 'svd';
    const rank = isSvd ? 1 + draws.below(Math.min(rows, columns)) : rows;
    const left = member(rows, rank, new Set(['orthonormal columns']), 'general', draws).value;
    const right = isSvd ? member(columns, rank, new Set(['orthonormal columns']), 'general', draws).value : left;
    const first = draws.whole().add(isSvd ? 4 + rank : rank);
    const middle = entriesOf(rank, rank, (i, j) => (i === j ? rational(first.sub(i)) : ZERO));
    const whole = isSvd
      ? multiplyEntries(multiplyEntries(left, middle), transposeEntries(right))
      : conjugated(left, middle);
    if (!satisfies(whole, declared.type.structure)) throw new Unable('a decomposition without the structure');
    const parts = [left, middle, ...(isSvd ? [right] : [])];
    for (const [i, part] of parts.entries()) values.set(names[i] as string, part);
    values.set(of.name, whole);
    return values.get(name) as Entries;
  }
}

const MOST_TRIES = 20;

function drawNumber(numbers: Numbers, draws: Draws): Fraction {
  if (numbers === 'natural') return fraction(1 + draws.below(4));
  if (numbers === 'integer') return draws.whole();
  return draws.of([draws.whole(), draws.positive(), draws.positive(), draws.positive().neg()]);
}

const isMoved = (of: Formula, instead: ReadonlyMap<string, Entries>): boolean =>
  symbolsIn(of).some((name) => instead.has(name));

const isOf = (of: Formula, name: string): boolean => of.kind === 'symbol' && of.name === name;

export const numberIn = (a: Entries): Scalar => {
  const [row] = a;
  if (a.length !== 1 || row?.length !== 1) throw new Unable('a matrix where a number is due');
  return row[0] as Scalar;
};
