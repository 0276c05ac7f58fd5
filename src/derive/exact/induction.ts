/**
 * Equality at every step of a recurrence, by induction: a formula that is the start at 0, and at n + 1 what the recurrence
 * makes of it at n. Outcome: the steps, or null where that is not proved.
 */
import { valuesEqual } from '../../algebra/matrices/equal.ts';
import { replaceIn } from '../../algebra/matrices/replace.ts';
import { type MatrixValue, scalarOfValue } from '../../algebra/matrices/value.ts';
import { add, ONE, type Scalar } from '../../algebra/scalar.ts';
import { symbolsOf } from '../../algebra/symbols.ts';
import { checked, type Step } from '../derivation.ts';
import { holdsMotion } from './holds-motion.ts';
import { attempt, placed, stateName, timeOf } from './motion.ts';
import { nextOf } from './next.ts';
import { atStart } from './start.ts';
import type { ExactWorld } from './world.ts';

export function byInduction(world: ExactWorld, a: MatrixValue, b: MatrixValue, latex: string): readonly Step[] | null {
  return attempt(() => inductive(world, a, b, latex)) ?? attempt(() => inductive(world, b, a, latex));
}

function inductive(world: ExactWorld, state: MatrixValue, solution: MatrixValue, latex: string) {
  const time = timeOf(world);
  const own = stateName(world, state);
  if (time === null || own === null || holdsMotion(world, solution)) return null;
  const next = replaceIn(
    world.ring,
    nextOf(world.moving.get(own)?.name as string, world),
    placed(world, own, solution),
  );
  const clock = scalarOfValue(world.symbol(time));
  const symbols = new Map<string, Scalar>([...symbolsOf(clock)].map((name) => [name, add(clock, ONE)]));
  const later = replaceIn(world.ring, solution, { letters: new Map(), symbols });
  if (holdsMotion(world, next) || !valuesEqual(world.ring, later, next)) return null;
  if (!valuesEqual(world.ring, atStart(world, solution, time), atStart(world, state, time))) return null;
  return [checked(latex, 'equal at the start', true), checked(latex, 'and from each step to the next', true)];
}
