/**
 * The symbols of a derivation. Each may be left a symbol, which makes the result a statement about every setting, or
 * be given a value, which makes it one about that case.
 */
import { type Scalar, scalarKey } from '../algebra/scalar.ts';
import { remembered } from '../base/remembered.ts';
import type { Theory } from '../theory/theory.ts';

/** Values for some of a theory's parameters, by canonical name; what is left out stays a symbol. */
export type Case = Readonly<Record<string, Scalar>> & { readonly [THEORY]?: Theory };

/** What a case is of, where that is another theory than the document's: one with a definition that is on trial. */
const THEORY = Symbol('theory');

export const theoryOf = (given: Case): Theory | undefined => given[THEORY];

export const withTheory = (given: Case, theory: Theory): Case => ({ ...given, [THEORY]: theory });

/** As many theories as there were before it. */
const places = new WeakMap<Theory, number>();
let count = 0;

function placeOf(theory: Theory): number {
  const place = places.get(theory) ?? ++count;
  places.set(theory, place);
  return place;
}

/** A text that is equal exactly for cases with equal values. */
export function caseKey(given: Case): string {
  const values = Object.entries(given)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => [name, scalarKey(value)]);
  const theory = theoryOf(given);
  return JSON.stringify(theory === undefined ? values : [...values, placeOf(theory)]);
}

/** Derived once for each case. */
export const perCase = <T>(derive: (given: Case) => T): ((given: Case) => T) => remembered(caseKey, derive);
