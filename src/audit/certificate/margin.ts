/**
 * Why one derived form is less than another, as a text that is manifestly positive: their difference, or that of their squares
 * over their sum, in sums of positive terms in √R − 1 or R − 1 and in (1 − s)/s. Outcome: null where none is found.
 */

import {
  add,
  divide,
  expand,
  fromSum,
  multiply,
  ONE,
  type Scalar,
  subtract,
  symbol,
  Unable,
} from '../../algebra/scalar.ts';
import { substitute } from '../../algebra/substitute.ts';
import type { Sum } from '../../algebra/sum.ts';
import { areEqual } from '../../algebra/zero.ts';
import { plainText } from './plain-text.ts';

/** R and s in variables that are positive, and the text of each variable. */
const PLACES = [
  { R: add(ONE, symbol('x')), text: '(R-1)' },
  { R: multiply(symbol('y'), symbol('y')), text: '((R-1)/(sqrt(R)+1))' },
] as const;
const SHARE = divide(ONE, add(ONE, symbol('z')));

/** @param sum of the two as the text of a certificate */
export function marginOf(small: Scalar, large: Scalar, sum: string): string | null {
  if (areEqual(small, large)) return '0';
  for (const power of [1, 2] as const) {
    for (const place of PLACES) {
      const found = attempt(
        power === 1 ? subtract(large, small) : subtract(multiply(large, large), multiply(small, small)),
        place,
      );
      if (found !== null) return power === 1 ? found : `(${found})/(${sum})`;
    }
  }
  return null;
}

function attempt(difference: Scalar, { R, text }: (typeof PLACES)[number]): string | null {
  try {
    const there = substitute(difference, { R, s: SHARE });
    // √R is y, and y = 1 + x.
    const parts = expand(there);
    const [top, bottom] = [parts.numerator, parts.denominator].map((side) =>
      expand(substitute(fromSum(side), { y: add(ONE, symbol('x')) })),
    );
    if (top === undefined || bottom === undefined) return null;
    const sums = [top.numerator, top.denominator, bottom.numerator, bottom.denominator];
    if (!sums.every(isPositive)) return null;
    const infix = (sum: Sum) => plainText(fromSum(sum));
    return `${infix(top.numerator)}*(${infix(bottom.denominator)})/(${infix(top.denominator)}*(${infix(bottom.numerator)}))`
      .replaceAll(/\bx\b/g, text)
      .replaceAll(/\bz\b/g, '((1-s)/s)');
  } catch (error) {
    if (error instanceof Unable) return null;
    throw error;
  }
}

const isPositive = (sum: Sum): boolean => [...sum.values()].every(({ coefficient }) => coefficient.compare(0) > 0);
