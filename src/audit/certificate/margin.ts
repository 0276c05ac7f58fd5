/**
 * Why one derived form is less than another, as a text that is manifestly positive: their difference, or that of their squares
 * over their sum, in sums of positive terms in n − 1 or √n − 1 of numbers n from 1 and in (1 − s)/s of shares s. Outcome: null where none is found.
 */

import { ownName, shownName } from '../../algebra/domain.ts';
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
import { symbolsOf } from '../../algebra/symbols.ts';
import { areEqual } from '../../algebra/zero.ts';
import type { Language } from './language.ts';
import { plainText } from './plain-text.ts';

/** A number n that is at least 1, in a variable x ≥ 0: n = 1 + x, or √n = 1 + x; and the text of x. */
const PLACES = [
  { inRoots: false, text: (n: string) => `(${n}-1)` },
  { inRoots: true, text: (n: string) => `((${n}-1)/(sqrt(${n})+1))` },
] as const;
type Place = (typeof PLACES)[number];

/** What margins are written in: numbers that are at least 1, and shares between 0 and 1. */
type Bounds = Pick<Language, 'fromOne' | 'shares'>;

/** @param sum of the two as the text of a certificate */
export function marginOf(small: Scalar, large: Scalar, sum: string, bounds: Bounds): string | null {
  if (areEqual(small, large)) return '0';
  for (const power of [1, 2] as const) {
    for (const place of PLACES) {
      const found = attempt(
        power === 1 ? subtract(large, small) : subtract(multiply(large, large), multiply(small, small)),
        place,
        bounds,
      );
      if (found !== null) return power === 1 ? found : `(${found})/(${sum})`;
    }
  }
  return null;
}

const variable = (name: string): string => ownName(name, 'positive');

function attempt(difference: Scalar, place: Place, { fromOne, shares }: Bounds): string | null {
  const beyondOne = (name: string): Scalar => add(ONE, symbol(variable(`x_${name}`)));
  const root = (name: string): Scalar => symbol(variable(`y_${name}`));
  const number = (name: string): Scalar => (place.inRoots ? multiply(root(name), root(name)) : beyondOne(name));
  const share = (name: string): Scalar => divide(ONE, add(ONE, symbol(variable(`z_${name}`))));
  try {
    const placed = [...symbolsOf(difference)].flatMap((own): [string, Scalar][] => {
      const name = shownName(own);
      if (fromOne.includes(name)) return [[own, number(name)]];
      return shares.includes(name) ? [[own, share(name)]] : [];
    });
    const there = substitute(difference, Object.fromEntries(placed));
    const parts = expand(there);
    const roots = Object.fromEntries(fromOne.map((name) => [variable(`y_${name}`), beyondOne(name)]));
    const [top, bottom] = [parts.numerator, parts.denominator].map((side) => expand(substitute(fromSum(side), roots)));
    if (top === undefined || bottom === undefined) return null;
    const sums = [top.numerator, top.denominator, bottom.numerator, bottom.denominator];
    if (!sums.every(isPositive)) return null;
    const infix = (sum: Sum) => plainText(fromSum(sum));
    return `${infix(top.numerator)}*(${infix(bottom.denominator)})/(${infix(top.denominator)}*(${infix(bottom.numerator)}))`
      .replaceAll(/\bx_(\w+)/g, (_, name: string) => place.text(name))
      .replaceAll(/\bz_(\w+)/g, '((1-$1)/$1)');
  } catch (error) {
    if (error instanceof Unable) return null;
    throw error;
  }
}

const isPositive = (sum: Sum): boolean => [...sum.values()].every(({ coefficient }) => coefficient.compare(0) > 0);
