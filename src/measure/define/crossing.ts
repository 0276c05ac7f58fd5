/**
 * When something first is so: the first time from 0 on at which two sides are equal, looked for on a grid of times that grow
 * by a share each. Outcome: a time between one at which the difference has the sign that it starts with and one at which it
 * has the other, both beyond its errors. That nothing is crossed twice between two times of the grid is not proved.
 * @throws Unable a difference that may vanish at the start, no crossing on the grid, one that is only touched or too flat.
 */
import { Unable } from '../../algebra/unable.ts';
import type { Definition } from '../../language/declare/definition.ts';
import type { Formula } from '../../language/latex/index.ts';
import type { World } from '../interpret/world.ts';
import { bounded } from '../machine/bounded.ts';
import { findRoot } from '../root.ts';
import { numberIn, scalar, type Value } from '../value.ts';
import type { Definer } from './define.ts';
import { worldOf } from './settled.ts';

type Crossing = Extract<Definition, { readonly kind: 'crossing' }>;

export const byCrossing: Definer<'crossing'> = (definition, scope) => {
  const world = worldOf(scope, definition, [definition.variable], 'a crossing');
  const time = world.once(definition, () => crossed(definition, world));
  return { [definition.name]: scope.machine.constant(time) };
};

/** Times of the grid: so many for each doubling. */
const GRID = { first: 2 ** -10, last: 2 ** 8, perDoubling: 12 };

type Sign = -1 | 0 | 1;

function crossed({ variable, sides }: Crossing, world: World): Value {
  const [left, right] = world.sizedAlike(sides, null, { [variable]: null }) as [Formula, Formula];
  const gap: Formula = { kind: 'add', terms: [left, { kind: 'negate', operand: right }] };
  const at = (time: number) => numberIn(world.over(bounded, [[variable, scalar(time)]]).of(gap));
  const signAt = (time: number): Sign => {
    const { value, error } = at(time);
    return Math.abs(value) > error ? (Math.sign(value) as Sign) : 0;
  };
  const before = signAt(0);
  if (before === 0) throw new Unable('a crossing that may be at the start');
  const [from, to] = bracket(signAt, before);
  const time = findRoot((t) => at(t).value, from, to);
  // An estimate may be small by chance at one time.
  const error = Math.max(...[from, time, to].map((t) => at(t).error));
  return scalar(
    time,
    widthOf((t) => at(t).value * before, error, time),
  );
}

/** Between which times of the grid the sign changes first. */
function bracket(signAt: (time: number) => Sign, before: Sign): readonly [number, number] {
  let [last, unsure] = [0, false];
  for (let time = GRID.first; time <= GRID.last; time *= 2 ** (1 / GRID.perDoubling)) {
    const sign = signAt(time);
    if (sign === -before) return [last, time];
    if (sign === before && unsure) throw new Unable('a crossing of what is only touched');
    unsure = sign === 0;
    if (!unsure) last = time;
  }
  throw new Unable(`a crossing before the time ${GRID.last}`);
}

/** How far from it the difference is beyond its error on both sides. */
function widthOf(gapAt: (time: number) => number, error: number, time: number): number {
  for (let width = 4 * Number.EPSILON * time; width < time / 2; width *= 2)
    if (gapAt(time - width) > error && gapAt(time + width) < -error) return width;
  throw new Unable('a crossing that is too flat');
}
