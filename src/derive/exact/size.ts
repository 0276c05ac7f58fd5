/** A printed size as a scalar: a formula over symbols that count, each at least 1. @throws Unable no such formula. */
import { scalarOf } from '../../algebra/formula-scalar.ts';
import { type Scalar, symbol } from '../../algebra/scalar.ts';
import type { Definition } from '../../language/declare/definition.ts';
import { childrenOf, type Formula, withChildren } from '../../language/latex/index.ts';
import { sizeName } from './scalar-name.ts';

export function sizeOfFormula(formula: Formula): Scalar {
  const names = symbolsIn(formula);
  return scalarOf(formula, Object.fromEntries(names.map((name) => [name, symbol(sizeName(name))])));
}

/** Every symbol in a formula. */
export const symbolsIn = (formula: Formula): string[] =>
  formula.kind === 'symbol' ? [formula.name] : childrenOf(formula).flatMap(symbolsIn);

/** A size in numbers that are free: a + b for the k of k := a + b. A rank is a number of its own, whatever it is of. */
export function inFreeNumbers(size: Formula, definitionOf: (name: string) => Definition | undefined): Formula {
  if (size.kind === 'apply') return size;
  if (size.kind !== 'symbol')
    return withChildren(
      size,
      childrenOf(size).map((part) => inFreeNumbers(part, definitionOf)),
    );
  const definition = definitionOf(size.name);
  return definition?.kind === 'formula' && definition.of === undefined
    ? inFreeNumbers(definition.value, definitionOf)
    : size;
}
