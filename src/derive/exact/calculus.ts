/**
 * Derivatives by a number or a time, and gradients by a symbol.
 * @throws Unable the variable is defined by a formula, or its entries cannot change one by one.
 */
import { differential } from '../../algebra/matrices/differential.ts';
import type { MatrixValue } from '../../algebra/matrices/value.ts';
import { isNumber, scalarOfValue } from '../../algebra/matrices/value.ts';
import { ONE } from '../../algebra/scalar.ts';
import { symbolsOf } from '../../algebra/symbols.ts';
import { Unable } from '../../algebra/unable.ts';
import type { Structure } from '../../language/declare/type.ts';
import type { Formula } from '../../language/latex/index.ts';
import { gradientIn, ratesIn } from './rates.ts';
import type { Shape } from './shape.ts';
import type { ExactWorld } from './world.ts';

type Of<K extends Formula['kind']> = Extract<Formula, { readonly kind: K }>;

export function differentiate(
  { operand, variable }: Of<'derivative'>,
  world: ExactWorld,
  expected: Shape,
): MatrixValue {
  const value = world.evaluate(operand, expected);
  if (!isNumber(world.symbol(variable))) throw new Unable('a derivative by a matrix is a gradient');
  const changes = world.isTime(variable)
    ? ratesIn(world, variable)
    : { letters: new Map(), symbols: new Map([[ownNameOf(variable, world), ONE]]) };
  return differential(world.ring, value, changes);
}

export function gradient({ operand, variable }: Of<'gradient'>, world: ExactWorld): MatrixValue {
  const value = world.evaluate(operand);
  if (!isNumber(value)) throw new Unable('the gradient of what is no number');
  return gradientIn(world, value, ownNameOf(variable, world));
}

/** Structures whose members have entries that change one by one, near each of them. */
const FREE: ReadonlySet<Structure> = new Set(['invertible']);

/** The name in the ring. */
function ownNameOf(variable: string, world: ExactWorld): string {
  const value = world.symbol(variable);
  const type = world.declared.get(variable)?.type;
  if (type?.kind === 'matrix' && ![...type.structure].every((s) => FREE.has(s))) {
    throw new Unable(`the entries of ${variable} do not change one by one`);
  }
  if (world.ring.alphabet.has(variable)) return variable;
  const [only, ...others] = isNumber(value) ? symbolsOf(scalarOfValue(value)) : [];
  if (only === undefined || others.length > 0 || world.definitions.get(variable)?.kind === 'formula') {
    throw new Unable(`${variable} is no free symbol`);
  }
  return only;
}
