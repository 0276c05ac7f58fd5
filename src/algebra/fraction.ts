/**
 * Rational numbers, exact and immutable. Nearly all of a derivation are small: those are kept as doubles, whose products
 * are exact up to 2^53, and only what is larger as integers of any length. Texts are read by fraction.js.
 * Inputs: integers, texts as `2/3`, or fractions of either kind. Errors: RangeError a division by zero.
 */
import Library from 'fraction.js';

/** A double where it is a safe integer, else of any length: so equal integers are always identical. */
type Integer = number | bigint;

/** What can be read as a fraction. */
export type FractionLike = Integer | string | Fraction | Library;

const isSmall = (a: Integer): a is number => typeof a === 'number';

/** In the shorter of its two forms. */
function short(a: bigint): Integer {
  const double = Number(a);
  return Number.isSafeInteger(double) ? double : a;
}

function times(a: Integer, b: Integer): Integer {
  if (isSmall(a) && isSmall(b)) {
    const product = a * b;
    if (Number.isSafeInteger(product)) return product;
  }
  return short(BigInt(a) * BigInt(b));
}

function plus(a: Integer, b: Integer): Integer {
  if (isSmall(a) && isSmall(b)) {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return short(BigInt(a) + BigInt(b));
}

/** By Euclid, with the sign of the second. */
function commonDivisor(a: Integer, b: Integer): Integer {
  if (isSmall(a) && isSmall(b)) {
    let [x, y] = [b, a % b];
    while (y !== 0) [x, y] = [y, x % y];
    return x < 0 === b < 0 ? x : -x;
  }
  let [x, y] = [BigInt(b), BigInt(a) % BigInt(b)];
  while (y !== 0n) [x, y] = [y, x % y];
  return short(x < 0n === b < 0 ? x : -x);
}

const quotient = (a: Integer, by: Integer): Integer =>
  isSmall(a) && isSmall(by) ? a / by + 0 : short(BigInt(a) / BigInt(by));

export class Fraction {
  /** In lowest terms, the bottom above zero. */
  readonly top: Integer;
  readonly bottom: Integer;

  constructor(value: FractionLike, by: Integer = 1) {
    if (by === 1 && isInteger(value)) {
      this.top = shortest(value);
      this.bottom = 1;
      return;
    }
    const { top, bottom } = isInteger(value) ? { top: value, bottom: 1 } : partsOf(value);
    const below = by === 1 ? bottom : times(bottom, isSmall(by) ? by : short(by));
    const divisor = below === 1 ? 1 : commonDivisor(top, requireNonZero(below));
    this.top = divisor === 1 ? shortest(top) : quotient(top, divisor);
    this.bottom = divisor === 1 ? below : quotient(below, divisor);
  }

  /** −1, 0 or 1. */
  get sign(): -1 | 0 | 1 {
    return this.top > 0 ? 1 : this.top < 0 ? -1 : 0;
  }

  get isWhole(): boolean {
    return this.bottom === 1;
  }

  /** Of any length, without the sign. */
  get n(): bigint {
    const top = BigInt(this.top);
    return top < 0n ? -top : top;
  }

  get d(): bigint {
    return BigInt(this.bottom);
  }

  add(other: FractionLike): Fraction {
    const b = from(other);
    if (this.bottom === 1 && b.bottom === 1) return new Fraction(plus(this.top, b.top));
    return new Fraction(plus(times(this.top, b.bottom), times(b.top, this.bottom)), times(this.bottom, b.bottom));
  }

  sub(other: FractionLike): Fraction {
    return this.add(from(other).neg());
  }

  mul(other: FractionLike): Fraction {
    const b = from(other);
    if (this.bottom === 1 && b.bottom === 1) return new Fraction(times(this.top, b.top));
    return new Fraction(times(this.top, b.top), times(this.bottom, b.bottom));
  }

  div(other: FractionLike): Fraction {
    return this.mul(from(other).inverse());
  }

  neg(): Fraction {
    return new Fraction(times(this.top, -1), this.bottom);
  }

  abs(): Fraction {
    return this.top < 0 ? this.neg() : this;
  }

  inverse(): Fraction {
    return new Fraction(this.bottom, requireNonZero(this.top));
  }

  /** For a whole exponent. */
  pow(exponent: Fraction): Fraction {
    const [base, count] = exponent.sign < 0 ? [this.inverse(), -BigInt(exponent.top)] : [this, exponent.top];
    return new Fraction(BigInt(base.top) ** BigInt(count), BigInt(base.bottom) ** BigInt(count));
  }

  floor(): Fraction {
    if (this.bottom === 1) return this;
    const toZero = BigInt(this.top) / BigInt(this.bottom);
    return new Fraction(this.top < 0 ? toZero - 1n : toZero);
  }

  /** −1, 0 or 1. */
  compare(other: FractionLike): -1 | 0 | 1 {
    const b = from(other);
    const [x, y] = [times(this.top, b.bottom), times(b.top, this.bottom)];
    return x < y ? -1 : x > y ? 1 : 0;
  }

  equals(other: FractionLike): boolean {
    const b = from(other);
    return this.top === b.top && this.bottom === b.bottom;
  }

  /** As `-2/3`. */
  toFraction(): string {
    return this.bottom === 1 ? `${this.top}` : `${this.top}/${this.bottom}`;
  }

  valueOf(): number {
    return Number(this.top) / Number(this.bottom);
  }
}

const from = (value: FractionLike): Fraction => (value instanceof Fraction ? value : new Fraction(value));

const isInteger = (value: FractionLike): value is Integer =>
  typeof value === 'bigint' || (typeof value === 'number' && Number.isSafeInteger(value));

function partsOf(value: FractionLike): { readonly top: Integer; readonly bottom: Integer } {
  if (value instanceof Fraction) return value;
  const { s, n, d } = new Library(value);
  return { top: short(s * n), bottom: short(d) };
}

const shortest = (a: Integer): Integer => (isSmall(a) ? a + 0 : short(a));

function requireNonZero(a: Integer): Integer {
  if (a === 0) throw new RangeError('division by zero');
  return a;
}
