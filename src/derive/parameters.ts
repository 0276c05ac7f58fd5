/**
 * The symbols of a derivation. Each may be left a symbol, which makes the result a statement about every setting, or
 * be given a value, which makes it one about that case.
 */
import { scalarArithmetic } from '../algebra/arithmetic.ts';
import { rational, type Scalar, scalarKey, symbol } from '../algebra/scalar.ts';
import { remembered } from '../base/remembered.ts';
import { type ClassLevel, type ClassLevelParameters, classLevel } from '../model/class-level.ts';

/** Values for some of the symbols k, s, R, m, gamma; what is left out stays a symbol. */
export type Case = Readonly<Record<string, Scalar>>;

/** All symbols free: any k ≥ 2, share s, ratio R ≥ 1, minority count m and exponent γ. */
export const GENERAL: Case = {};

/** The paper's case: equal shares, one sample a minority class, γ = 1/2. Source: zt25, App. C.2. */
export const PAPER: Case = {
  s: rational('1/2'),
  m: rational(1),
  gamma: rational('1/2'),
};

/** The same with unit weights, loss (4). */
export const unweighted = (given: Case): Case => ({ ...given, gamma: rational(0) });

export function parameters(given: Case): ClassLevelParameters<Scalar> {
  return {
    classes: given.k ?? symbol('k'),
    majorityShare: given.s ?? symbol('s'),
    imbalanceRatio: given.R ?? symbol('R'),
    minorityCount: given.m ?? symbol('m'),
    gamma: given.gamma ?? symbol('gamma'),
  };
}

/** A text that is equal exactly for cases with equal values. */
export const caseKey = (given: Case): string =>
  JSON.stringify(
    Object.entries(given)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => [name, scalarKey(value)]),
  );

/** Derived once for each case. */
export const perCase = <T>(derive: (given: Case) => T): ((given: Case) => T) => remembered(caseKey, derive);

/** The definitions over symbols. */
export const definitions = perCase(
  (given: Case): ClassLevel<Scalar> => classLevel(scalarArithmetic, parameters(given)),
);
