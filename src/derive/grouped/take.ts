/**
 * A number that has to be other than zero: seen by its sign on the whole domain of its symbols, or noted as taken for
 * granted, as a formula. @throws Unable it is zero, or no formula says it
 */
import { isLess } from '../../algebra/order.ts';
import { divideMonomial, monomialContent } from '../../algebra/polynomial.ts';
import { latex } from '../../algebra/print.ts';
import { expand, fromSum, type Scalar, ZERO } from '../../algebra/scalar.ts';
import { isSignless } from '../../algebra/sign.ts';
import { Unable } from '../../algebra/unable.ts';
import { areEqual, isZero } from '../../algebra/zero.ts';
import { InputError } from '../../base/input-error.ts';
import { formulaFrom, knownOf } from '../../language/declare/index.ts';
import type { Formula } from '../../language/latex/index.ts';
import type { Assumption } from '../exact/scope.ts';
import type { GroupedWorld } from './world.ts';

/** What is taken for granted where a number is not zero; null where that is proved. */
export function nonzero(a: Scalar, world: GroupedWorld): Assumption | null {
  if (isZero(a)) throw new Unable('what has to be other than zero is zero');
  if (isLess(ZERO, a, world.open) || isLess(a, ZERO, world.open)) return null;
  return { need: 'nonzero', of: formulaOf(essential(a), world) };
}

/** What of it may be zero: its numerator, without factors that are positive. */
function essential(a: Scalar): Scalar {
  const { numerator } = expand(a);
  const positive = monomialContent(numerator).filter((f) => f.atom.kind === 'variable' && !isSignless(f));
  return fromSum(divideMonomial(numerator, positive));
}

/** As it is printed and read back, if that is the same number. */
function formulaOf(a: Scalar, world: GroupedWorld): Formula {
  try {
    const formula = formulaFrom(latex(a), knownOf(world.scope.symbols.values()));
    if (areEqual(world.number(formula), a)) return formula;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
  throw new Unable('a condition that no formula says');
}
