/**
 * The symbols of a derivation. Each may be left a symbol, which makes the result a statement about every setting, or
 * be given a value, which makes it one about that case.
 */
import { type Scalar, scalarKey } from '../algebra/scalar.ts';
import { remembered } from '../base/remembered.ts';

/** Values for some of a theory's parameters, by canonical name; what is left out stays a symbol. */
export type Case = Readonly<Record<string, Scalar>>;

/** A text that is equal exactly for cases with equal values. */
export const caseKey = (given: Case): string =>
  JSON.stringify(
    Object.entries(given)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => [name, scalarKey(value)]),
  );

/** Derived once for each case. */
export const perCase = <T>(derive: (given: Case) => T): ((given: Case) => T) => remembered(caseKey, derive);
