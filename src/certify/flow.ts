/**
 * Measures what a certificate says of runs and has no closed form: a flow of matrices in plain text, and what is read off it.
 * Outcome: an interval, half as wide as ten times the error that half the steps and a smaller δ show; an error
 * estimated is no proof. What cannot be run is no number.
 */
import type { Tree } from './formula.ts';
import type { Matrix } from './matrix.ts';
import { must } from './refusal.ts';

/** The letters, each by rows. */
type State = readonly Float64Array[];

/** A matrix that a state gives: its shape once for all states, its entries by rows; those are overwritten by the next one. */
interface Form {
  readonly rows: number;
  readonly columns: number;
  /** It is the same for all states. */
  readonly isFixed: boolean;
  readonly at: (x: State) => Float64Array;
}

const fixed = (rows: number, columns: number, entries: Float64Array): Form => ({
  rows,
  columns,
  isFixed: true,
  at: () => entries,
});
const constant = (a: Matrix<number>): Form => {
  must(
    a.every((row) => row.length === a[0]?.length),
    'matrices that do not fit',
  );
  return fixed(a.length, a[0]?.length ?? 0, Float64Array.from(a.flat()));
};
const single = (x: number): Form => constant([[x]]);
const isSingle = ({ rows, columns }: Form): boolean => rows === 1 && columns === 1;

/** A form that fills its entries anew for each state; of what is fixed once. */
function filled(
  [a, b = a]: readonly [Form, Form?],
  rows: number,
  columns: number,
  fill: (out: Float64Array, a: Float64Array, b: Float64Array) => void,
): Form {
  const out = new Float64Array(rows * columns);
  const at = (x: State): Float64Array => {
    const first = a.at(x);
    fill(out, first, a === b ? first : b.at(x));
    return out;
  };
  return a.isFixed && b.isFixed ? fixed(rows, columns, at([])) : { rows, columns, isFixed: false, at };
}

const eachOf = (a: Form, change: (x: number) => number): Form =>
  filled([a], a.rows, a.columns, (out, from) => {
    for (let i = 0; i < out.length; i++) out[i] = change(from[i] as number);
  });
const scaled = (a: Form, by: Form, how: (x: number, y: number) => number): Form =>
  filled([a, by], a.rows, a.columns, (out, from, factor) => {
    const y = factor[0] as number;
    for (let i = 0; i < out.length; i++) out[i] = how(from[i] as number, y);
  });

function sum(a: Form, b: Form): Form {
  must(a.rows === b.rows && a.columns === b.columns, 'matrices that do not fit');
  return filled([a, b], a.rows, a.columns, (out, x, y) => {
    for (let i = 0; i < out.length; i++) out[i] = (x[i] as number) + (y[i] as number);
  });
}

function product(a: Form, b: Form): Form {
  if (isSingle(a)) return scaled(b, a, (x, y) => y * x);
  if (isSingle(b)) return scaled(a, b, (x, y) => y * x);
  must(a.columns === b.rows && b.rows > 0, 'matrices that do not fit');
  return filled([a, b], a.rows, b.columns, (out, x, y) => {
    for (let i = 0; i < a.rows; i++)
      for (let j = 0; j < b.columns; j++) {
        let total = (x[i * a.columns] as number) * (y[j] as number);
        for (let k = 1; k < b.rows; k++) total += (x[i * a.columns + k] as number) * (y[k * b.columns + j] as number);
        out[i * b.columns + j] = total;
      }
  });
}

const transposed = (a: Form): Form =>
  filled([a], a.columns, a.rows, (out, from) => {
    for (let i = 0; i < a.rows; i++)
      for (let j = 0; j < a.columns; j++) out[j * a.rows + i] = from[i * a.columns + j] as number;
  });

const NOTHING = single(Number.NaN);
const numbers = (a: Form, b: Form, act: (x: Form, y: Form) => Form): Form => act(a, isSingle(b) ? b : NOTHING);
const OPERATIONS: Readonly<Record<string, (a: Form, b: Form) => Form>> = {
  '+': sum,
  '-': (a) => eachOf(a, (x) => -x),
  '*': product,
  '/': (a, b) => numbers(a, b, (x, y) => scaled(x, y, (p, q) => (1 / q) * p)),
  '^': (a, b) => numbers(isSingle(a) ? a : NOTHING, b, (x, y) => scaled(x, y, (p, q) => p ** q)),
  T: transposed,
};

/** The formula in the state; what does not depend on it is computed once. */
function compiled(tree: Tree, of: (name: string) => Form): Form {
  if (typeof tree === 'string') return of(tree);
  const [op, a = '', b = '0'] = tree;
  const act = Object.hasOwn(OPERATIONS, String(op)) ? OPERATIONS[String(op)] : undefined;
  return act === undefined ? NOTHING : act(compiled(a, of), compiled(b, of));
}

/** A flow in one part of its matrices: where it starts, its slope, and what is read off it. */
interface Flow {
  readonly start: State;
  readonly slope: (x: State) => State;
  readonly amplitude: (x: State) => number;
}

/** Letters are those with a slope: W with dW. */
function flowOf(lines: ReadonlyMap<string, Tree>, given: (name: string) => Matrix<number>): Flow {
  const letters = [...lines.keys()].filter((name) => lines.has(`d${name}`));
  const known = (name: string): Form =>
    /^\d+$/.test(name) ? single(Number(name)) : name === 'e' ? single(Math.E) : constant(given(name));
  const starts = letters.map((name) => compiled(lines.get(name) ?? '', known));
  const of = (name: string): Form => {
    const i = letters.indexOf(name);
    const start = starts[i];
    return start === undefined ? known(name) : { ...start, isFixed: false, at: (x) => x[i] as Float64Array };
  };
  const slopes = letters.map((name, i) => {
    const slope = compiled(lines.get(`d${name}`) ?? '', of);
    must(slope.rows === starts[i]?.rows && slope.columns === starts[i]?.columns, 'matrices that do not fit');
    return slope;
  });
  const amplitude = compiled(lines.get('amplitude') ?? '', of);
  return {
    start: starts.map(({ at }) => at([]).slice()),
    slope: (x) => slopes.map(({ at }) => at(x).slice()),
    amplitude: (x) => (isSingle(amplitude) ? (amplitude.at(x)[0] as number) : Number.NaN),
  };
}

const moved = (x: State, h: number, dx: State): State =>
  x.map((a, i) => {
    const [b, sum] = [dx[i] as Float64Array, new Float64Array(a.length)];
    for (let j = 0; j < sum.length; j++) sum[j] = (a[j] as number) + h * (b[j] as number);
    return sum;
  });

/**
 * A step may change the slope of an entry by a tenth, or the entry by a hundredth: each beside itself, so that none is hidden by
 * another that is larger. What is nothing beside its matrix is what sums of doubles leave.
 */
const SMALL = { change: 0.1, move: 0.1, entry: 1e-12 };

/** Does an entry change too fast for a step, `change` beside what `of` was? */
function isSteep(x: State, h: number, change: State, of: State): boolean {
  return x.some((matrix, i) => {
    let largest = 0;
    for (const value of matrix) largest = Math.max(largest, Math.abs(value));
    const nothing = SMALL.entry * largest;
    const [by, was] = [change[i] as Float64Array, of[i] as Float64Array];
    return matrix.some((value, j) => {
      const least = SMALL.move * Math.max(Math.abs(value), nothing);
      return !(h * Math.abs(by[j] as number) <= SMALL.change * Math.max(h * Math.abs(was[j] as number), least));
    });
  });
}

/** A step of the classical Runge-Kutta method; no numbers where it is too long for how fast the slope changes. */
function step({ slope }: Flow, x: State, h: number): State {
  const a = slope(x);
  const b = slope(moved(x, h / 2, a));
  const c = slope(moved(x, h / 2, b));
  const d = slope(moved(x, h, c));
  const [first, second] = [moved(b, -1, a), moved(c, -1, b)];
  if (isSteep(x, h, first, a) || isSteep(x, h, second, first)) return x.map((m) => m.map(() => Number.NaN));
  return moved(moved(moved(moved(x, h / 6, a), h / 3, b), h / 3, c), h / 6, d);
}

const odds = (amplitude: number): number => Math.log(amplitude / (1 - amplitude));

/** How fast the amplitude grows at first, beside itself. */
function growth(flow: Flow): number {
  const [first, dx] = [flow.amplitude(flow.start), flow.slope(flow.start)];
  const [values, slopes] = [flow.start, dx].map((state) => state.flatMap((matrix) => [...matrix])) as [
    number[],
    number[],
  ];
  const little = 1e-3 * Math.min(...values.map((x, i) => Math.abs(x / (slopes[i] ?? 0)) || Infinity));
  return (flow.amplitude(moved(flow.start, little, dx)) - first) / (little * first);
}

/** The amplitude at a time; no number where it is so far off that the steps would be too long. */
function amplitudeAt(flow: Flow, time: number, steps: number): number {
  let x = flow.start;
  for (let i = 0; i < steps; i++) x = step(flow, x, time / steps);
  return 1 / (1 + Math.exp(-odds(flow.amplitude(x))));
}

/** How many times as long as its first growth promises a run is followed. */
const PATIENCE = 20;

/** How far into a step the amplitude is 1/2, by secants. */
function crossing(flow: Flow, x: State, h: number, before: number, after: number): number {
  let [a, b, low, high] = [0, h, before, after];
  for (let i = 0; i < 8 && high !== low && high !== 0; i++) {
    const next = b - (high * (b - a)) / (high - low);
    [a, b, low, high] = [b, next, high, odds(flow.amplitude(step(flow, x, next)))];
  }
  return b;
}

/** The time at which the amplitude is 1/2, in so many steps if it grows as at first; no number where it is never so. */
function halfTime(flow: Flow, delta: number, steps: number): number {
  const rate = growth(flow);
  if (!(rate > 0)) return Number.NaN;
  const h = (2 * delta) / rate / steps;
  let x = flow.start;
  for (let i = 0; i < PATIENCE * steps; i++) {
    const next = step(flow, x, h);
    const [before, after] = [x, next].map((state) => odds(flow.amplitude(state))) as [number, number];
    if (after >= 0) return h * i + crossing(flow, x, h, before, after);
    if (Number.isNaN(after)) return Number.NaN;
    x = next;
  }
  return Number.NaN;
}

/** What a flow does at its start: every entry of every slope, and the amplitude. */
export function firstOf(lines: ReadonlyMap<string, Tree>, given: (name: string) => Matrix<number>): readonly number[] {
  const flow = flowOf(lines, given);
  return [...flow.slope(flow.start).flatMap((matrix) => [...matrix]), flow.amplitude(flow.start)];
}

/** How far the entries are from growing alike. */
function spread(x: State, dx: State): number {
  const rates = x.flatMap((matrix, i) => [...matrix].map((value, j) => [value, (dx[i] as Float64Array)[j] as number]));
  const there = rates.flatMap(([value = 0, slope = 0]) => (value === 0 && slope === 0 ? [] : [slope / value]));
  const [least, most] = [Math.min(...there), Math.max(...there)];
  return (most - least) / Math.max(Math.abs(least), Math.abs(most));
}

/**
 * The same when the amplitude is 1/2, from how it falls up to halfway there: what grows faster than the rest takes over at some
 * δ, however little of it there is, and none that is followed tells of it.
 */
function unsettled(flow: Flow, delta: number, steps: number): number {
  const h = halfTime(flow, delta, steps) / steps;
  const seen: number[] = [];
  let x = flow.start;
  for (let i = 1; i <= steps / 2; i++) {
    x = step(flow, x, h);
    if (i % (steps / 4) === 0) seen.push(spread(x, flow.slope(x)));
  }
  const [before = Number.NaN, after = Number.NaN] = seen;
  return after <= 1e-12 ? after : after * Math.min(1, after / before) ** 2;
}

/** A quantity of runs: `time of weighted, part 0`, and the lines of the flow `weighted`. */
export interface Run {
  readonly reading: string;
  readonly parts: readonly number[];
  readonly lines: ReadonlyMap<string, Tree>;
}

/** Far above what a run starts from: e^-δ is no number of doubles, and a flow is too large to follow. */
const LARGEST = { delta: 20, size: 4 };

/**
 * @param matrix a matrix by its name, and the part of it; δ and t are numbers of part 0
 */
export function measured(
  { reading, parts, lines }: Run,
  matrix: (name: string, part: number) => Matrix<number>,
): readonly [number, number] {
  const flow = (part: number, delta: number): Flow =>
    flowOf(lines, (name) => {
      const found = name === 'delta' ? [[delta]] : name === 't' ? [[Number.NaN]] : matrix(name, part);
      must(Math.max(found.length, found[0]?.length ?? 0) <= LARGEST.size, 'a matrix too large');
      return found;
    });
  const time = (part: number, steps: number, delta: number): number =>
    (halfTime(flow(part, delta), delta, steps) - halfTime(flow(part, delta - 3), delta - 3, steps)) / 3;
  const [first = 0] = parts;
  const number = (name: string): number => matrix(name, 0)[0]?.[0] ?? Number.NaN;
  const readings: Readonly<Record<string, (steps: number, delta: number) => number>> = {
    time: (steps, delta) => time(first, steps, delta),
    jump: (steps, delta) => amplitudeAt(flow(first, delta), delta * time(first, steps, delta), steps),
    window: (steps, delta) => {
      const times = parts.map((part) => time(part, steps, delta));
      return Math.max(...times) / Math.min(...times) - 1;
    },
    amplitude: (steps) => {
      const [delta, t] = [number('delta'), number('t')];
      return t > 0 && delta > 0 && delta < LARGEST.delta ? amplitudeAt(flow(first, delta), t, steps) : Number.NaN;
    },
  };
  const value = readings[reading] ?? (() => Number.NaN);
  const [coarsest, coarse, best, early] = [value(375, 15), value(750, 15), value(1500, 15), value(1500, 12)];
  if (!converge(coarsest, coarse, best)) return [Number.NaN, Number.NaN];
  // What it is known beside: an amplitude near 0 or 1 beside what it differs from that by.
  const size = { time: best, jump: Math.min(best, 1 - best), amplitude: Math.min(best, 1 - best) }[reading] ?? 1 + best;
  const apart = reading === 'amplitude' ? 0 : Math.max(...parts.map((part) => unsettled(flow(part, 15), 15, 752)));
  const error = 10 * (Math.abs(best - coarse) + Math.abs(best - early) + (1e-9 + 15 * apart) * size);
  return [best - error, best + error];
}

/** Half the steps, and half of those: a method of fourth order shrinks the difference sixteenfold, unless it is next to none. */
function converge(coarsest: number, coarse: number, best: number): boolean {
  const [before, after] = [Math.abs(coarse - coarsest), Math.abs(best - coarse)];
  return after <= before / 8 || Math.max(before, after) <= 1e-9 * Math.max(1, Math.abs(best));
}
