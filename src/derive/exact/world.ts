/**
 * The meaning of symbols in one scope, as values of one ring: what is defined is its definition, what is declared a
 * letter or a number. Made for one question: letters and what follows from them are added as formulas are read.
 */

import { ownName } from '../../algebra/domain.ts';
import { inverseOf } from '../../algebra/matrices/inverse.ts';
import { MatrixRing } from '../../algebra/matrices/ring.ts';
import { columnOfOnes, declareMatrix } from '../../algebra/matrices/structure.ts';
import {
  isNumber,
  letterValue,
  type MatrixValue,
  normal,
  numberValue,
  scalarOfValue,
} from '../../algebra/matrices/value.ts';
import { exponential, ONE, type Scalar, symbol } from '../../algebra/scalar.ts';
import { asExponent } from '../../algebra/substitute.ts';
import { symbolsOf } from '../../algebra/symbols.ts';
import { Unable } from '../../algebra/unable.ts';
import { wordsEqual } from '../../algebra/words.ts';
import { type Definition, definedBy } from '../../language/declare/definition.ts';
import type { Declared, Structure } from '../../language/declare/type.ts';
import type { Formula } from '../../language/latex/index.ts';
import { defineSymbol } from './define.ts';
import { scalarName, sizeName } from './scalar-name.ts';
import type { Assumption, ExactScope } from './scope.ts';
import { ANY, type Shape } from './shape.ts';
import { inFreeNumbers, sizeOfFormula, symbolsIn } from './size.ts';

/** A formula's value in a world; sizes that are not printed are the expected ones. */
export type Evaluate = (formula: Formula, world: ExactWorld, expected: Shape) => MatrixValue;

export class ExactWorld {
  readonly ring = new MatrixRing();
  /** What the formulas that were read take for granted. */
  readonly assumptions: Assumption[] = [];
  /** Letters and numbers that move with a time, by their names in the ring. */
  readonly moving = new Map<string, Moving>();
  readonly declared: ReadonlyMap<string, Declared>;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly #sizes: ReadonlySet<string>;
  readonly #values = new Map<string, MatrixValue>();
  readonly #open = new Set<string>();

  readonly #evaluate: Evaluate;
  readonly #structures: ExactScope['structures'];

  constructor(scope: ExactScope, evaluate: Evaluate) {
    this.#evaluate = evaluate;
    this.#structures = scope.structures;
    this.declared = scope.symbols;
    this.definitions = new Map(scope.definitions.flatMap((d) => definedBy(d).map((name) => [name, d])));
    this.#sizes = new Set(
      [...scope.symbols.values()].flatMap(sizesIn).flatMap((size) => symbolsIn(this.#inFree(size))),
    );
  }

  /** @throws ShapeMismatch sizes that do not fit; NotReal no value; Unable what has no exact value here */
  evaluate(formula: Formula, expected: Shape = ANY): MatrixValue {
    return this.#evaluate(formula, this, expected);
  }

  /** Of a formula that is a number. */
  number(formula: Formula): Scalar {
    return scalarOfValue(this.evaluate(formula));
  }

  /** The inverse of a formula's value; that it exists is noted where it is not known. */
  inverse(formula: Formula, value: MatrixValue): MatrixValue {
    const { value: inverted, exists } = inverseOf(this.ring, value);
    if (!exists && !this.#isAssumedInvertible(value))
      this.assumptions.push({ need: isNumber(value) ? 'nonzero' : 'invertible', of: formula });
    return inverted;
  }

  /** By a declaration of a formula: A + B invertible. */
  #isAssumedInvertible(value: MatrixValue): boolean {
    return this.#structures.some(
      ({ of, structures }) =>
        structures.some((s) => INVERTIBLE.has(s)) &&
        wordsEqual(normal(this.ring, this.evaluate(of)).words, normal(this.ring, value).words),
    );
  }

  /** @throws Unable it is neither declared nor defined, or defined by itself. */
  symbol(name: string): MatrixValue {
    const known = this.#values.get(name);
    if (known !== undefined) return known;
    if (this.#open.has(name)) throw new Unable(`${name} is defined by itself`);
    this.#open.add(name);
    try {
      const value = defineSymbol(this, name) ?? this.declaredValue(name) ?? this.#time(name) ?? constant(name);
      if (value === null) throw new Unable(`the symbol ${name} is neither declared nor defined`);
      this.#values.set(name, value);
      return value;
    } finally {
      this.#open.delete(name);
    }
  }

  /** As a letter or a number of its own; null where it is not declared and no size. */
  declaredValue(name: string): MatrixValue | null {
    const declared = this.declared.get(name);
    if (declared === undefined) return this.#sizes.has(name) ? numberValue(symbol(sizeName(name))) : null;
    const { type } = declared;
    const value =
      type.kind === 'scalar'
        ? this.scalar(declared)
        : this.matrix(name, this.size(type.rows), this.size(type.columns), type.structure);
    for (const time of declared.of) this.move(value, name, time);
    return value;
  }

  /** The time of a flow, which need not be declared. */
  #time(name: string): MatrixValue | null {
    const motions = [...this.definitions.values()].filter((d) => 'time' in d && d.time === name);
    if (motions.length === 0) return null;
    const isFlow = motions.every(({ kind }) => kind === 'flow' || kind === 'gradient flow');
    if (isFlow) this.ring.continuous.add(ownName(name, 'positive'));
    return numberValue(symbol(ownName(name, 'positive')));
  }

  /** Does something that was met move with it? */
  isTime(name: string): boolean {
    return [...this.moving.values()].some(({ time }) => time === name);
  }

  /** Notes that a letter or a number moves with a time. */
  move(value: MatrixValue, name: string, time: string): void {
    this.moving.set(isNumber(value) ? onlySymbol(scalarOfValue(value)) : name, { name, time });
  }

  /** A declared number. */
  scalar(declared: Declared): MatrixValue {
    const { name, type, whole } = declared;
    if (this.#sizes.has(name)) return numberValue(symbol(sizeName(name)));
    if (type.kind !== 'scalar' || type.numbers === 'complex') throw new Unable(`${name} is no real number`);
    const own = scalarName(declared);
    const isContinuous = type.numbers === 'real' && whole.length === 0 && !declared.conditions.some(isEquation);
    if (isContinuous) this.ring.continuous.add(own);
    return numberValue(symbol(own));
  }

  matrix(name: string, rows: Scalar, columns: Scalar, structure: Iterable<Structure> = []): MatrixValue {
    declareMatrix(this.ring, name, rows, columns, structure);
    return letterValue(this.ring, name);
  }

  /** 𝟙, of which 𝟙ᵀ𝟙 is the size. */
  ones(size: Scalar): MatrixValue {
    return columnOfOnes(this.ring, size);
  }

  #inFree(size: Formula): Formula {
    return inFreeNumbers(size, (name) => this.definitions.get(name));
  }

  size(formula: Formula): Scalar {
    return sizeOfFormula(this.#inFree(formula));
  }
}

const INVERTIBLE: ReadonlySet<Structure> = new Set(['invertible', 'positive definite', 'orthogonal']);

/** What moves, by the name that it has in formulas, and with which time. */
export interface Moving {
  readonly name: string;
  readonly time: string;
}

/** Of a vector of one row too, whose letter is a number by itself. */
const onlySymbol = (a: Scalar): string => [...symbolsOf(a)].join();

const isEquation = ({ relations }: { readonly relations: readonly string[] }): boolean => relations.includes('=');

const constant = (name: string): MatrixValue | null => {
  if (name === 'e') return numberValue(exponential(asExponent(ONE)));
  return name === 'pi' ? numberValue(symbol(sizeName(name))) : null;
};

const sizesIn = ({ type }: Declared): readonly Formula[] => (type.kind === 'matrix' ? [type.rows, type.columns] : []);
