/**
 * A bound on the degree of a greatest common divisor in one generator, from images modulo a prime with the other
 * generators at fixed values: where a leading coefficient survives, no common divisor loses its degree.
 * Inputs: coefficients by natural exponents. Outcome: a bound that always holds; Infinity where the image says nothing.
 */
import type { Fraction } from './fraction.ts';

type Polynomial = ReadonlyMap<string, Fraction>;

/** The largest prime below 2^26, so that a product of two residues is exact in a double. */
const PRIME = 67_108_859;

/** Value of the generator with the given index. */
const valueAt = (index: number): number => (7_368_787 * (index + 3) ** 2) % PRIME;

export function commonDegreeBound(a: Polynomial, b: Polynomial, at: number): number {
  const x = imageIn(a, at);
  const y = imageIn(b, at);
  if (x === null || y === null) return Number.POSITIVE_INFINITY;
  const survives = [x, y].some((image) => image.length > 0 && image.at(-1) !== 0);
  return survives ? commonDegree(trimmed(x), trimmed(y)) : Number.POSITIVE_INFINITY;
}

/** Coefficients in generator `at` modulo the prime, the leading one even if it vanishes; null for 1/0. */
function imageIn(p: Polynomial, at: number): number[] | null {
  const image: number[] = [];
  for (const [key, { top, bottom: below }] of p) {
    const exponents = key.split(',').map(Number);
    const bottom = residue(below);
    if (bottom === 0) return null;
    let value = bottom === 1 ? residue(top) : times(residue(top), inverse(bottom));
    exponents.forEach((exponent, i) => {
      if (i !== at) value = times(value, power(valueAt(i), exponent));
    });
    const degree = exponents[at] ?? 0;
    while (image.length <= degree) image.push(0);
    image[degree] = ((image[degree] as number) + value) % PRIME;
  }
  return image;
}

/** Degree of the greatest common divisor of two images, by Euclid. */
function commonDegree(a: number[], b: number[]): number {
  let [x, y] = [a, b];
  while (y.length > 0) [x, y] = [y, remainder(x, y)];
  return x.length - 1;
}

function remainder(a: readonly number[], b: readonly number[]): number[] {
  const rest = [...a];
  const head = inverse(b.at(-1) as number);
  for (let shift = rest.length - b.length; shift >= 0; shift--) {
    const quotient = times(rest[shift + b.length - 1] as number, head);
    b.forEach((c, i) => {
      rest[shift + i] = ((rest[shift + i] as number) + PRIME - times(quotient, c)) % PRIME;
    });
  }
  return trimmed(rest.slice(0, b.length - 1));
}

function trimmed(p: readonly number[]): number[] {
  const last = p.findLastIndex((c) => c !== 0);
  return p.slice(0, last + 1);
}

/** From 0 to the prime, of an integer of any length. */
const residue = (a: number | bigint): number =>
  typeof a === 'number' ? ((a % PRIME) + PRIME) % PRIME : residue(Number(a % BigInt(PRIME)));

const times = (a: number, b: number): number => (a * b) % PRIME;

function power(base: number, exponent: number): number {
  let result = 1;
  for (let i = 0; i < exponent; i++) result = times(result, base);
  return result;
}

/** By Fermat: a^(p − 2). */
function inverse(a: number): number {
  let result = 1;
  for (let bits = PRIME - 2, square = a; bits > 0; bits = Math.floor(bits / 2), square = times(square, square)) {
    if (bits % 2 === 1) result = times(result, square);
  }
  return result;
}
