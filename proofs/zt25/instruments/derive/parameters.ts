/** The symbols of a derivation about this model, and the cases that the documents speak of. */
import { scalarArithmetic } from '../../../../src/algebra/arithmetic.ts';
import { rational, type Scalar, symbol } from '../../../../src/algebra/scalar.ts';
import { type Case, perCase } from '../../../../src/derive/case.ts';
import { type ClassLevel, type ClassLevelParameters, classLevel } from '../model/class-level.ts';

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

/** The definitions over symbols. */
export const definitions = perCase(
  (given: Case): ClassLevel<Scalar> => classLevel(scalarArithmetic, parameters(given)),
);
