/**
 * Limits, by values on the way: at 1, 2, 4, … towards infinity, at halved distances from both sides towards a number,
 * extrapolated. Towards infinity in the time of a flow it must have come to rest as well: its symbols change by no more
 * than a small share of themselves while the time doubles, so that what leaves a saddle slowly is not taken for a limit.
 * @throws Unable no limit is seen, two sides have two, or the flow does not come to rest.
 */

import { Matrix } from 'ml-matrix';
import type { Approximate } from '../../algebra/approximate.ts';
import { Unable } from '../../algebra/unable.ts';
import type { Formula } from '../../language/latex/index.ts';
import { extrapolated } from '../extrapolation.ts';
import { bounded } from '../machine/bounded.ts';
import { frobenius, numberIn, scalar, tabulated, type Value } from '../value.ts';
import type { Interpreter } from './interpret.ts';
import type { Scope } from './scope.ts';
import { dependenciesOf, outerBindings } from './settled-scope.ts';
import { clockOf } from './symbols.ts';

type Limit = Extract<Formula, { readonly kind: 'limit' }>;

export const limit: Interpreter<'limit'> = (f, scope) => {
  const outer = outerBindings([f.operand, f.to], scope, new Set([f.variable]), 'a limit');
  const { world } = scope;
  const make = (): Value => limitIn(f, world.over(bounded, outer));
  return scope.machine.constant(outer.length === 0 ? world.onceOf(f, limit, make) : make());
};

function limitIn(f: Limit, scope: Scope<Value>): Value {
  const direction = infinite(f.to);
  const at = (x: number): Value => scope.bind([[f.variable, scalar(x)]]).of(f.operand);
  if (direction !== null) return atInfinity(f, scope, (k) => direction * 2 ** k);
  const place = numberIn(scope.of(f.to));
  return atPlace(place.value, at);
}

/** +1 or −1 for ±∞. */
function infinite(to: Formula): 1 | -1 | null {
  if (to.kind === 'symbol' && to.name === 'infinity') return 1;
  if (to.kind === 'negate' && infinite(to.operand) === 1) return -1;
  return null;
}

const MOST_DOUBLINGS = 14;

/** A flow that moves after as many doublings of the time is not waited for. */
const PATIENCE = 10;

/** An estimate this sharp, relative to its size, is not made sharper. */
const SHARP = 1e-10;

/** An error beyond this share of the size is no limit at all. */
const VAGUE = 1e-3;

function atInfinity(f: Limit, scope: Scope<Value>, point: (k: number) => number): Value {
  const { world } = scope;
  const flows = [...dependenciesOf([f.operand], world)].filter((name) => {
    const definition = world.definition(name);
    return definition !== undefined && 'start' in definition && clockOf(definition) === f.variable;
  });
  const values: Value[] = [];
  const states: Value[][] = [];
  let best: Value | null = null;
  for (let k = 0; k <= MOST_DOUBLINGS; k++) {
    try {
      const here = scope.bind([[f.variable, scalar(point(k))]]);
      values.push(here.of(f.operand));
      states.push(flows.map((name) => here.symbol(name)));
    } catch (error) {
      if (!(error instanceof Unable)) throw error;
      // Small steps of a sequence, or large times of a flow, may have no value; what was seen before remains.
      if (values.length > 0) break;
      continue;
    }
    const rests = values.length >= 3 && isAtRest(states);
    if (!rests && flows.length > 0 && k >= PATIENCE) break;
    if (!rests) continue;
    best = sharper(best, limitOf(values, true));
    if (best !== null && sharpness(best) <= SHARP) return best;
  }
  return accepted(best, 'infinity');
}

/** Whether every symbol moves by a small share of itself only, or fades. */
function isAtRest(states: readonly (readonly Value[])[]): boolean {
  const [before, now] = states.slice(-2) as [readonly Value[], readonly Value[]];
  return now.every((value, i) => {
    const last = (before[i] as Value).value;
    const moved = frobenius(Matrix.sub(value.value, last));
    return moved <= 0.2 * frobenius(value.value) || frobenius(value.value) < frobenius(last);
  });
}

function atPlace(place: number, at: (x: number) => Value): Value {
  const scale = Math.max(1, Math.abs(place)) / 4;
  const sides = [1, -1].map((side) => approached((k) => at(place + side * scale * 2 ** -k)));
  const [right, left] = sides;
  if (right === undefined || left === undefined || (right === null && left === null))
    throw new Unable(`the limit towards ${place}, which is not seen`);
  if (right === null || left === null) return accepted(right ?? left, `${place}`);
  const [a, b] = [accepted(right, `${place}`), accepted(left, `${place}`)];
  const apart = frobenius(Matrix.sub(a.value, b.value));
  if (apart > frobenius(a.error) + frobenius(b.error))
    throw new Unable(`limits towards ${place} from two sides that differ`);
  return sharpness(a) <= sharpness(b) ? a : b;
}

const MOST_HALVINGS = 20;

/** From one side; null where the formula has no value there. */
function approached(at: (k: number) => Value): Value | null {
  const values: Value[] = [];
  for (let k = 0; k <= MOST_HALVINGS; k++) {
    try {
      const value = at(k);
      if (value.value.to1DArray().some(Number.isNaN)) return null;
      values.push(value);
    } catch (error) {
      if (error instanceof Unable) return null;
      throw error;
    }
  }
  return limitOf(values, false);
}

/** Entry by entry; null where one does not converge. */
function limitOf(values: readonly Value[], last: boolean): Value | null {
  const { rows, columns } = (values[0] as Value).value;
  const entries: (Approximate | null)[] = [];
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      entries.push(
        extrapolated(
          values.map(({ value, error }) => ({ value: value.get(i, j), error: error.get(i, j) })),
          last,
        ),
      );
    }
  }
  if (entries.includes(null)) return null;
  const of = (key: keyof Approximate): Matrix =>
    tabulated(rows, columns, (i, j) => (entries[i * columns + j] as Approximate)[key]);
  return { value: of('value'), error: of('error') };
}

/** Error relative to the size, or to 1. */
const sharpness = ({ value, error }: Value): number => frobenius(error) / Math.max(1, frobenius(value));

const sharper = (a: Value | null, b: Value | null): Value | null =>
  a === null || (b !== null && sharpness(b) < sharpness(a)) ? b : a;

function accepted(found: Value | null, to: string): Value {
  if (found === null || !(sharpness(found) <= VAGUE)) throw new Unable(`the limit towards ${to}, which is not seen`);
  return found;
}
