/** A printed size as a scalar: a formula over symbols that count, each at least 1. @throws Unable no such formula. */
import { scalarOf } from '../../algebra/formula-scalar.ts';
import { type Scalar, symbol } from '../../algebra/scalar.ts';
import { childrenOf, type Formula } from '../../language/latex/index.ts';
import { sizeName } from './scalar-name.ts';

export function sizeOfFormula(formula: Formula): Scalar {
  const names = symbolsIn(formula);
  return scalarOf(formula, Object.fromEntries(names.map((name) => [name, symbol(sizeName(name))])));
}

/** Every symbol in a formula. */
export const symbolsIn = (formula: Formula): string[] =>
  formula.kind === 'symbol' ? [formula.name] : childrenOf(formula).flatMap(symbolsIn);
