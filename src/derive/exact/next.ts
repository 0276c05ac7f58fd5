/** The next value of a recurrence or of a step of descent, by its symbol. @throws Unable it is neither. */
import { type MatrixValue, multiplyValues, subtractValues } from '../../algebra/matrices/value.ts';
import { Unable } from '../../algebra/unable.ts';
import { gradientIn } from './rates.ts';
import type { ExactWorld } from './world.ts';

export function nextOf(name: string, world: ExactWorld): MatrixValue {
  const definition = world.definitions.get(name);
  const here = world.symbol(name);
  if (definition?.kind === 'recurrence' && definition.next[name] !== undefined) {
    return world.evaluate(definition.next[name], here);
  }
  if (definition?.kind !== 'descent') throw new Unable(`${name} has no next value`);
  const own = [...world.moving].find(([, moving]) => moving.name === name)?.[0] as string;
  const gradient = gradientIn(world, world.evaluate(definition.loss), own);
  return subtractValues(here, multiplyValues(world.ring, world.evaluate(definition.step), gradient));
}
