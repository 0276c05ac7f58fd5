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

/** In the shorter of its two forms. */
function short(a: bigint): Integer {
  const double = Number(a);
  return Number.isSafeInteger(double) ? double : a;
}

function times(a: Integer, b: Integer): Integer {
  if (typeof a === 'number' && typeof b === 'number') {
    // Plus zero: −0 is no integer of ours.
    const product = a * b + 0;
    if (Number.isSafeInteger(product)) return product;
  }
  return short(BigInt(a) * BigInt(b));
}

function plus(a: Integer, b: Integer): Integer {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return short(BigInt(a) + BigInt(b));
}

/** By Euclid, with the sign of the second. */
function commonDivisor(a: Integer, b: Integer): Integer {
  if (typeof a === 'number' && typeof b === 'number') {
    let [x, y] = [b, a % b];
    while (y !== 0) [x, y] = [y, x % y];
    return x < 0 === b < 0 ? x : -x;
  }
  let [x, y] = [BigInt(b), BigInt(a) % BigInt(b)];
  while (y !== 0n) [x, y] = [y, x % y];
  return short(x < 0n === b < 0 ? x : -x);
}

const quotient = (a: Integer, by: Integer): Integer =>
  typeof a === 'number' && typeof by === 'number' ? a / by + 0 : short(BigInt(a) / BigInt(by));

/** The fraction that a value, or a value over an integer, is. */
export function fraction(value: FractionLike, by: Integer = 1): Fraction {
  if (by === 1 && typeof value === 'number' && Number.isSafeInteger(value)) return new Fraction(value + 0, 1);
  if (value instanceof Fraction) return by === 1 ? value : reduced(value.top, times(value.bottom, by));
  if (typeof value === 'bigint' || (typeof value === 'number' && Number.isSafeInteger(value)))
    return reduced(value, by);
  const { s, n, d } = new Library(value);
  return reduced(s * n, times(d, by));
}

/** In lowest terms, with the sign on top. */
function reduced(top: Integer, bottom: Integer): Fraction {
  if (bottom === 1 && typeof top === 'number') return new Fraction(top, 1);
  const divisor = commonDivisor(top, requireNonZero(bottom));
  return new Fraction(quotient(top, divisor), quotient(bottom, divisor));
}

export class Fraction {
  /** In lowest terms, the bottom above zero, each a double where it can be: {@link fraction} sees to that. */
  readonly top: Integer;
  readonly bottom: Integer;

  constructor(top: Integer, bottom: Integer) {
    this.top = top;
    this.bottom = bottom;
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
    const b = fraction(other);
    if (this.bottom === 1 && b.bottom === 1) return new Fraction(plus(this.top, b.top), 1);
    return reduced(plus(times(this.top, b.bottom), times(b.top, this.bottom)), times(this.bottom, b.bottom));
  }

  sub(other: FractionLike): Fraction {
    return this.add(fraction(other).neg());
  }

  mul(other: FractionLike): Fraction {
    const b = fraction(other);
    if (this.bottom === 1 && b.bottom === 1) return new Fraction(times(this.top, b.top), 1);
    return reduced(times(this.top, b.top), times(this.bottom, b.bottom));
  }

  div(other: FractionLike): Fraction {
    return this.mul(fraction(other).inverse());
  }

  neg(): Fraction {
    return new Fraction(typeof this.top === 'number' ? 0 - this.top : -this.top, this.bottom);
  }

  abs(): Fraction {
    return this.top < 0 ? this.neg() : this;
  }

  inverse(): Fraction {
    return this.bottom === 1 && this.top === 1 ? this : reduced(this.bottom, this.top);
  }

  /** For a whole exponent. */
  pow(exponent: Fraction): Fraction {
    const { top, bottom } = exponent.sign < 0 ? this.inverse() : this;
    const count = exponent.abs().n;
    return reduced(BigInt(top) ** count, BigInt(bottom) ** count);
  }

  floor(): Fraction {
    if (this.bottom === 1) return this;
    const toZero = BigInt(this.top) / BigInt(this.bottom);
    return fraction(this.top < 0 ? toZero - 1n : toZero);
  }

  /** −1, 0 or 1. */
  compare(other: FractionLike): -1 | 0 | 1 {
    const b = fraction(other);
    const [x, y] = [times(this.top, b.bottom), times(b.top, this.bottom)];
    return x < y ? -1 : x > y ? 1 : 0;
  }

  equals(other: FractionLike): boolean {
    const b = fraction(other);
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

function requireNonZero(a: Integer): Integer {
  if (Number(a) === 0) throw new RangeError('division by zero');
  return a;
}
