/**
 * A formula at a point: values in the place of symbols, after what is derived in it is derived. At time 0 all that moves
 * is at its start.
 * @throws Unable another time where something moves by an equation, or a symbol that is defined by a formula.
 */
import { replaceIn } from '../../algebra/matrices/replace.ts';
import { type MatrixValue, scalarOfValue } from '../../algebra/matrices/value.ts';
import { type Scalar, vanishes } from '../../algebra/scalar.ts';
import { symbolsOf } from '../../algebra/symbols.ts';
import { Unable } from '../../algebra/unable.ts';
import type { Formula } from '../../language/latex/index.ts';
import { holdsMotion } from './holds-motion.ts';
import type { Shape } from './shape.ts';
import { atStart } from './start.ts';
import type { ExactWorld } from './world.ts';

export function atPoint(
  { operand, variables, values }: Extract<Formula, { kind: 'at' }>,
  world: ExactWorld,
  expected: Shape,
): MatrixValue {
  const value = world.evaluate(operand, expected);
  const letters = new Map<string, MatrixValue>();
  const symbols = new Map<string, Scalar>();
  for (const [i, variable] of variables.entries()) {
    const here = world.symbol(variable);
    const there = world.evaluate(values[i] as Formula, here);
    if (world.isTime(variable) && holdsMotion(world, value)) {
      if (variables.length === 1 && vanishes(scalarOfValue(there))) return atStart(world, value, variable);
      throw new Unable('something that moves, at a time that is not its start');
    }
    if (world.definitions.get(variable)?.kind === 'formula') throw new Unable(`${variable} is defined by a formula`);
    if (world.ring.alphabet.has(variable)) letters.set(variable, there);
    else for (const own of symbolsOf(scalarOfValue(here))) symbols.set(own, scalarOfValue(there));
  }
  return replaceIn(world.ring, value, { letters, symbols });
}
