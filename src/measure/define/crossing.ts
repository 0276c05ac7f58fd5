/**
 * When something first is so: the first time from 0 on at which two sides are equal. A change of sign is looked for on a grid
 * of times that grow by a share each; then, as often as an earlier one is found, evenly from 0 up to it, and where the
 * difference comes nearest to 0 between two of those. Outcome: a time between one at which the difference has the sign that
 * it starts with and one at which it has the other, both beyond its errors. That nothing earlier was missed is not proved.
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

/** Times of the grid, so many for each doubling; times from 0 up to a crossing; steps towards where it is nearest to 0, and down to a rounding. */
const GRID = { first: 2 ** -10, last: 2 ** 8, perDoubling: 12, even: 128, steps: 40, all: 90 };
/**
 * What comes so much nearer to 0 in a valley than on its sides may touch it: times are told apart by a rounding, and the cusp of
 * a square root is as near to 0 there as the root of that.
 */
const TOUCHING = 128 * Math.sqrt(Number.EPSILON);

/** How far the difference is from its other sign at a time, in the direction of its first one: below 0 beyond a crossing. */
interface Gap {
  readonly left: number;
  readonly error: number;
}

function crossed({ variable, sides }: Crossing, world: World): Value {
  const [left, right] = world.sizedAlike(sides, null, { [variable]: null }) as [Formula, Formula];
  const difference: Formula = { kind: 'add', terms: [left, { kind: 'negate', operand: right }] };
  const at = (time: number) => numberIn(world.over(bounded, [[variable, scalar(time)]]).of(difference));
  const start = at(0);
  if (!(Math.abs(start.value) > start.error)) throw new Unable('a crossing that may be at the start');
  const gapAt = (time: number): Gap => {
    const { value, error } = at(time);
    return { left: Math.sign(start.value) * value, error };
  };
  const [from, to] = first(gapAt, bracket(gapAt));
  const time = findRoot((t) => gapAt(t).left, from, to);
  // An estimate may be small by chance at one time.
  const error = Math.max(...[from, time, to].map((t) => gapAt(t).error));
  return scalar(time, widthOf(gapAt, error, time));
}

type Bracket = readonly [from: number, to: number];

const isBefore = ({ left, error }: Gap): boolean => left > error;
const isBehind = ({ left, error }: Gap): boolean => left < -error;

/** Between which times of the grid the sign changes first. */
function bracket(gapAt: (time: number) => Gap): Bracket {
  let last = 0;
  for (let time = GRID.first; time <= GRID.last; time *= 2 ** (1 / GRID.perDoubling)) {
    const gap = gapAt(time);
    if (isBehind(gap)) return [last, time];
    if (isBefore(gap)) last = time;
  }
  throw new Unable(`a crossing before the time ${GRID.last}`);
}

/** The earliest that is found, from one. */
function first(gapAt: (time: number) => Gap, found: Bracket): Bracket {
  const [, to] = found;
  const times = Array.from({ length: GRID.even + 1 }, (_, i) => (to * i) / GRID.even);
  const gaps = times.map(gapAt);
  for (let i = 1; i < GRID.even; i++) {
    const [before, here, behind] = gaps.slice(i - 1, i + 2) as [Gap, Gap, Gap];
    if (isBehind(here)) return first(gapAt, [times[i - 1] as number, times[i] as number]);
    if (here.left > before.left || here.left > behind.left) continue;
    const [low, high] = [times[i - 1], times[i + 1]] as Bracket;
    const side = Math.max(before.left, behind.left);
    const nearestIn = (steps: number): number => lowest((time) => gapAt(time).left, low, high, steps);
    const near = nearestIn(GRID.steps);
    const nearest = gapAt(near).left < side / 2 ? nearestIn(GRID.all) : near;
    const least = gapAt(nearest);
    if (isBehind(least)) return first(gapAt, [low, nearest]);
    if (least.left - least.error <= TOUCHING * side) throw new Unable('a crossing of what may be touched before');
  }
  return found;
}

/** Where a function of one valley is least, by thirds. */
function lowest(of: (time: number) => number, from: number, to: number, steps: number): number {
  let [low, high] = [from, to];
  for (let i = 0; i < steps; i++) {
    const third = (high - low) / 3;
    if (of(low + third) < of(high - third)) high -= third;
    else low += third;
  }
  return (low + high) / 2;
}

/** How far from it the difference is beyond its error on both sides. */
function widthOf(gapAt: (time: number) => Gap, error: number, time: number): number {
  for (let width = 4 * Number.EPSILON * time; width < time / 2; width *= 2)
    if (gapAt(time - width).left > error && gapAt(time + width).left < -error) return width;
  throw new Unable('a crossing that is too flat');
}
