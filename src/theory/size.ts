/**
 * Sizes of matrices: formulas over whole numbers, some of them not known yet. Outcome: two sizes are equal by the exact
 * zero test, or differ somewhere, or nobody can tell. A size that is not known takes what it has to be equal to.
 */
import { ownName } from '../algebra/domain.ts';
import { scalarOf } from '../algebra/formula-scalar.ts';
import { type Scalar, symbol as scalarSymbol } from '../algebra/scalar.ts';
import { Unable } from '../algebra/unable.ts';
import { testEqual } from '../algebra/zero.ts';
import { substituted } from '../language/declare/rename.ts';
import { childrenOf, type Formula, number, printFormula, symbol, withChildren } from '../language/latex/index.ts';

export type SizeTest = 'equal' | 'different' | 'unknown';

export const ONE: Formula = number(1n);

/** Are they equal for all values of their symbols? `different`: not for all. */
export function compareSizes(a: Formula, b: Formula): SizeTest {
  if (printFormula(a) === printFormula(b)) return 'equal';
  try {
    const { outcome } = testEqual(asScalar(a), asScalar(b));
    return outcome === 'zero' ? 'equal' : outcome === 'nonzero' ? 'different' : 'unknown';
  } catch (error) {
    if (error instanceof Unable) return 'unknown';
    throw error;
  }
}

/** A rank is a number that only its matrix knows. */
function asScalar(size: Formula): Scalar {
  const plain = withoutRanks(size);
  return scalarOf(
    plain,
    Object.fromEntries([...symbolsIn(plain)].map((name) => [name, scalarSymbol(ownName(name, 'positive'))])),
  );
}

const withoutRanks = (size: Formula): Formula =>
  size.kind === 'apply' && size.function === 'rank'
    ? symbol(printFormula(size))
    : withChildren(size, childrenOf(size).map(withoutRanks));

export const symbolsIn = (formula: Formula): ReadonlySet<string> =>
  new Set(formula.kind === 'symbol' ? [formula.name] : childrenOf(formula).flatMap((child) => [...symbolsIn(child)]));

/** The numbers in a size; a rank is one, whatever matrix it is of. */
export const numbersIn = (size: Formula): ReadonlySet<string> =>
  new Set(
    size.kind === 'symbol'
      ? [size.name]
      : size.kind === 'apply' && size.function === 'rank'
        ? []
        : childrenOf(size).flatMap((child) => [...numbersIn(child)]),
  );

/** What begins the name of a size that is not known yet. */
const UNKNOWN = '?';

export class Sizes {
  readonly #values = new Map<string, Formula>();
  readonly #implied: ReadonlySet<string>;
  readonly #defined = new Map<string, Formula>();
  readonly #wholes: Formula[] = [];
  #count = 0;

  /** @param implied names of sizes that nobody gave, such as the n_A of an A that is only said to be square */
  constructor(implied: ReadonlySet<string> = new Set()) {
    this.#implied = implied;
  }

  /** A number that is defined by a formula: sizes that hold it are compared by that formula. */
  define(name: string, value: Formula): void {
    this.#defined.set(name, value);
  }

  /** A formula that is said to be a whole number. */
  declareWhole(formula: Formula): void {
    this.#wholes.push(formula);
  }

  /** Whether a formula of numbers that need not be whole is said to be whole, or a sum of what is. */
  isWhole(formula: Formula): boolean {
    if (formula.kind === 'add') return formula.terms.every((term) => this.isWhole(term));
    if (formula.kind === 'negate') return this.isWhole(formula.operand);
    if (formula.kind === 'number') return formula.denominator === 1n;
    const expanded = this.#expanded(formula);
    return this.#wholes.some((whole) => compareSizes(expanded, this.#expanded(whole)) === 'equal');
  }

  /** A size that is not known. */
  fresh(): Formula {
    this.#count += 1;
    return symbol(`${UNKNOWN}${this.#count}`);
  }

  resolved(size: Formula): Formula {
    const names = [...symbolsIn(size)].filter((name) => this.#values.has(name));
    if (names.length === 0) return size;
    return this.resolved(substituted(size, this.#values));
  }

  /** Makes two sizes one, where that is possible; says what is known of them. */
  unify(a: Formula, b: Formula): SizeTest {
    const [left, right] = [this.resolved(a), this.resolved(b)];
    const known = compareSizes(this.#expanded(left), this.#expanded(right));
    if (known === 'equal') return known;
    if (this.#take(left, right) || this.#take(right, left)) return 'equal';
    return [left, right].some((size) => [...symbolsIn(size)].some((name) => this.isOpen(name))) ? 'unknown' : known;
  }

  /** Whether a symbol is a size that may still become another. */
  isOpen(name: string): boolean {
    return name.startsWith(UNKNOWN) || (this.#implied.has(name) && !this.#values.has(name));
  }

  /** Whether nothing printed determines a size. */
  isUnknown(size: Formula): boolean {
    return [...symbolsIn(this.resolved(size))].some((name) => name.startsWith(UNKNOWN));
  }

  /** What became of the sizes that nobody gave. */
  get implied(): ReadonlyMap<string, Formula> {
    return new Map(
      [...this.#implied].filter((name) => this.#values.has(name)).map((name) => [name, this.resolved(symbol(name))]),
    );
  }

  #expanded(size: Formula): Formula {
    return [...symbolsIn(size)].some((name) => this.#defined.has(name))
      ? this.#expanded(substituted(size, this.#defined))
      : size;
  }

  /** An unknown size takes a value that does not hold it; of two, the one that nobody could name goes. */
  #take(size: Formula, value: Formula): boolean {
    if (size.kind !== 'symbol' || !this.isOpen(size.name) || symbolsIn(value).has(size.name)) return false;
    if (!size.name.startsWith(UNKNOWN) && value.kind === 'symbol' && value.name.startsWith(UNKNOWN)) return false;
    this.#values.set(size.name, value);
    return true;
  }
}
