/**
 * One run of a flow, asked for at any times. Each time it is integrated at two tolerances, and a third time from a
 * start moved by its error: the error stated is the sum of the two differences, and of a few roundings. That of the
 * finer run is far smaller than the first difference, unless both took the same steps: then it is integrated in steps
 * half as long. All of it is an estimate, not a proof.
 */
import { Unable } from '../../algebra/unable.ts';
import { uniformStream } from '../random.ts';
import { type RightSide, rungeKutta } from '../runge-kutta.ts';
import { bounds, type Value } from '../value.ts';
import { disturbed, type Layout, packed, type State, withErrors } from './state.ts';

export interface RunOptions {
  readonly start: State;
  readonly layout: Layout;
  readonly rightSide: RightSide;
  readonly tolerance: number;
  readonly seed: number;
}

/** The coarser run has this many times the tolerance. */
const COARSER = 100;

/** The moved run is one direction of many: the worst is not much worse than √(number of entries) times a random one. */
const DIRECTIONS = 4;

const rootMeanSquare = (values: Float64Array): number => Math.hypot(...values) / Math.sqrt(Math.max(1, values.length));

/** States of one run at times that were asked for. */
class Track {
  readonly #known: { readonly time: number; readonly state: Float64Array }[];
  readonly #rightSide: RightSide;
  readonly #tolerance: number;
  readonly #absolute: number;
  readonly #inHalves: boolean;

  constructor(rightSide: RightSide, start: Float64Array, tolerance: number, inHalves = false) {
    this.#known = [{ time: 0, state: start }];
    this.#rightSide = rightSide;
    this.#tolerance = tolerance;
    this.#inHalves = inHalves;
    // What starts tiny and grows is known beside its start.
    const size = rootMeanSquare(start);
    this.#absolute = tolerance * 1e-2 * (size > 0 ? Math.min(1, size) : 1e-8);
  }

  /** From the latest known time on the way there. */
  at(time: number): Float64Array {
    const between = this.#known.filter(
      (k) => k.time === time || (time > 0 ? k.time < time && k.time >= 0 : k.time > time && k.time <= 0),
    );
    const nearest = between.reduce((a, b) => (Math.abs(b.time - time) < Math.abs(a.time - time) ? b : a));
    if (nearest.time === time) return nearest.state;
    const state = rungeKutta({
      rightSide: this.#rightSide,
      from: nearest.time,
      state: nearest.state,
      to: time,
      relative: this.#tolerance,
      absolute: this.#absolute,
      inHalves: this.#inHalves,
    });
    this.#known.push({ time, state });
    return state;
  }
}

export class Run {
  readonly layout: Layout;
  readonly #rightSide: RightSide;
  readonly #tolerance: number;
  readonly #fine: Track;
  readonly #coarse: Track;
  readonly #halved: Track;
  readonly #moved: Track;
  readonly #known = new Map<number, State>();

  constructor({ start, layout, rightSide, tolerance, seed }: RunOptions) {
    this.layout = layout;
    this.#rightSide = rightSide;
    this.#tolerance = tolerance;
    const exact = packed(layout, (name) => (start[name] as Value).value);
    this.#fine = new Track(rightSide, exact, tolerance);
    this.#coarse = new Track(rightSide, exact, tolerance * COARSER);
    this.#halved = new Track(rightSide, exact, tolerance, true);
    this.#moved = new Track(rightSide, disturbed(layout, start, uniformStream(seed ^ 0x51ed)), tolerance);
    this.#known.set(0, start);
  }

  /** Every symbol at a time. @throws Unable the solution is not reached. */
  at(time: number): State {
    if (!Number.isFinite(time)) throw new Unable(`a flow at time ${time}`);
    const known = this.#known.get(time);
    if (known !== undefined) return known;
    const [fine, coarse, moved] = [this.#fine.at(time), this.#coarse.at(time), this.#moved.at(time)];
    // A coarser run is far more than a tolerance off, or it took the same steps and is wrong alike.
    const isTelling =
      rootMeanSquare(fine.map((x, i) => x - (coarse[i] as number))) > this.#tolerance * rootMeanSquare(fine);
    const halved = isTelling ? fine : this.#halved.at(time);
    const errors = fine.map((x, i) => {
      const apart = Math.abs(x - (coarse[i] as number)) + 2 * Math.abs(x - (halved[i] as number));
      return apart + DIRECTIONS * Math.abs(x - (moved[i] as number)) + 16 * Number.EPSILON * Math.abs(x);
    });
    // One component's difference may be small by chance: each has at least a tenth of the root mean square of all.
    const usual = rootMeanSquare(errors) / 10;
    const state = withErrors(
      this.layout,
      fine,
      errors.map((x) => Math.max(x, usual)),
    );
    this.#known.set(time, state);
    return state;
  }

  /** The rates at a time, packed as the state is. */
  rates(time: number): Float64Array {
    return this.#rightSide(
      time,
      packed(this.layout, (name) => (this.at(time)[name] as Value).value),
    );
  }

  /** The value at a time that is itself not exact. */
  timeError(error: number, time: number, value: Value): Value {
    if (error === 0) return value;
    const speeds = this.rates(time);
    const speed = 2 * Math.hypot(...speeds);
    const { rows, columns } = value.value;
    return { value: value.value, error: bounds(rows, columns, (i, j) => value.error.get(i, j) + speed * error) };
  }
}
