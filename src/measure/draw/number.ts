/**
 * A random number of a kind, between bounds that may be infinite: of moderate size, with few binary digits, so that
 * arithmetic with it is exact for long. @throws Unable complex numbers; bounds that leave nothing.
 */
import { Unable } from '../../algebra/unable.ts';
import type { Numbers } from '../../language/declare/index.ts';
import type { Stream } from '../random.ts';

export interface Bounds {
  readonly least: number;
  readonly most: number;
}

export const UNBOUNDED: Bounds = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };

/** Digits after the binary point. */
const DIGITS = 2 ** 20;

const coarse = (x: number): number => Math.round(x * DIGITS) / DIGITS;

/** How far an unbounded whole number goes. */
const REACH = 6;

/** @param isFine with all digits instead */
export function drawNumber(numbers: Numbers, { least, most }: Bounds, uniform: Stream, isFine = false): number {
  if (!(least <= most)) throw new Unable(`a number from ${least} to ${most}`);
  if (numbers === 'complex') throw new Unable('a complex number');
  if (numbers === 'natural' || numbers === 'integer') {
    const from = Number.isFinite(least)
      ? Math.ceil(least)
      : Number.isFinite(most)
        ? Math.floor(most) - REACH
        : numbers === 'natural'
          ? 1
          : -REACH;
    const to = Number.isFinite(most) ? Math.min(Math.floor(most), from + 2 * REACH) : from + REACH;
    if (from > to) throw new Unable(`a whole number from ${least} to ${most}`);
    return from + Math.floor(uniform() * (to - from + 1));
  }
  const x = between(least, most, uniform);
  if (isFine) return x;
  // Rational numbers have small denominators, real ones have not.
  const rounded = numbers === 'rational' ? Math.round(x * 16) / 16 : coarse(x);
  return rounded > least && rounded < most ? rounded : x;
}

/** Away from finite bounds by a random order of magnitude; strictly inside. */
function between(least: number, most: number, uniform: Stream): number {
  const size = 2 ** (4 * uniform() - 2);
  if (Number.isFinite(least) && Number.isFinite(most)) return least + (most - least) * (0.02 + 0.96 * uniform());
  if (Number.isFinite(least)) return least + size;
  if (Number.isFinite(most)) return most - size;
  return uniform() < 0.5 ? -size : size;
}
