/** Values at the start of a motion. @throws Unable something that moves has no start. */
import { replaceIn } from '../../algebra/matrices/replace.ts';
import { type MatrixValue, scalarOfValue } from '../../algebra/matrices/value.ts';
import { type Scalar, ZERO } from '../../algebra/scalar.ts';
import { symbolsOf } from '../../algebra/symbols.ts';
import { Unable } from '../../algebra/unable.ts';
import type { ExactWorld } from './world.ts';

/** At time zero, with every symbol that moves at its start. */
export function atStart(world: ExactWorld, a: MatrixValue, time: string): MatrixValue {
  const letters = new Map<string, MatrixValue>();
  const symbols = new Map<string, Scalar>();
  for (const s of symbolsOf(scalarOfValue(world.symbol(time)))) symbols.set(s, ZERO);
  for (const [own, { name, time: its }] of world.moving) {
    if (its !== time) continue;
    const definition = world.definitions.get(name);
    const start = definition !== undefined && 'start' in definition ? definition.start[name] : undefined;
    if (start === undefined) throw new Unable(`${name} has no start`);
    const value = world.evaluate(start, world.symbol(name));
    if (world.ring.alphabet.has(own)) letters.set(own, value);
    else symbols.set(own, scalarOfValue(value));
  }
  return replaceIn(world.ring, a, { letters, symbols });
}
