/**
 * Measures what a certificate says of runs and has no closed form: a flow of matrices in plain text, and what is read off it.
 * Outcome: an interval, half as wide as ten times the error that half the steps and a smaller δ show; an error
 * estimated is no proof. What cannot be run is no number.
 */
import type { Tree } from './formula.ts';
import { type Matrix as MatrixOf, product, type Sums, sum, transposed } from './matrix.ts';
import { must } from './refusal.ts';

type Matrix = MatrixOf<number>;
type State = readonly Matrix[];
type Form = (x: State) => Matrix;

const DOUBLES: Sums<number> = { add: (a, b) => a + b, mul: (a, b) => a * b };
const scaled = (h: number, a: Matrix): Matrix => a.map((row) => row.map((x) => h * x));
const numberOf = (a: Matrix): number => (a.length === 1 && a[0]?.length === 1 ? (a[0][0] ?? Number.NaN) : Number.NaN);
const moved = (x: State, h: number, dx: State): State => x.map((a, i) => sum(DOUBLES, a, scaled(h, dx[i] ?? [])));

/** The formula in the state; what does not depend on it is computed once. */
function compiled(tree: Tree, of: (name: string) => Form | Matrix): Form | Matrix {
  if (typeof tree === 'string') return of(tree);
  const [op, ...operands] = tree;
  const act = (Object.hasOwn(OPERATIONS, String(op)) ? OPERATIONS[String(op)] : null) ?? (() => [[Number.NaN]]);
  const [a, b] = operands.map((operand) => compiled(operand, of));
  const value = (one: Form | Matrix = [], x: State = []): Matrix => (typeof one === 'function' ? one(x) : one);
  if (typeof a === 'function' || typeof b === 'function') return (x) => act(value(a, x), value(b, x));
  return act(value(a), value(b));
}

const OPERATIONS: Readonly<Record<string, (a: Matrix, b: Matrix) => Matrix>> = {
  '+': (a, b) => sum(DOUBLES, a, b),
  '-': (a) => scaled(-1, a),
  '*': (a, b) => (isSingle(a) ? scaled(numberOf(a), b) : isSingle(b) ? scaled(numberOf(b), a) : product(DOUBLES, a, b)),
  '/': (a, b) => scaled(1 / numberOf(b), a),
  '^': (a, b) => [[numberOf(a) ** numberOf(b)]],
  T: transposed,
};
const isSingle = (a: Matrix): boolean => a.length === 1 && a[0]?.length === 1;

/** A flow in one part of its matrices: where it starts, its slope, and what is read off it. */
interface Flow {
  readonly start: State;
  readonly slope: (x: State) => State;
  readonly amplitude: (x: State) => number;
}

/** Letters are those with a slope: W with dW. */
function flowOf(lines: ReadonlyMap<string, Tree>, given: (name: string) => Matrix): Flow {
  const letters = [...lines.keys()].filter((name) => lines.has(`d${name}`));
  const of = (name: string): Form | Matrix => {
    const i = letters.indexOf(name);
    if (i >= 0) return (x) => x[i] ?? [];
    return /^\d+$/.test(name) ? [[Number(name)]] : name === 'e' ? [[Math.E]] : given(name);
  };
  const form = (name: string): Form => {
    const found = compiled(lines.get(name) ?? '', of);
    return typeof found === 'function' ? found : () => found;
  };
  const slopes = letters.map((name) => form(`d${name}`));
  const amplitude = form('amplitude');
  return {
    start: letters.map((name) => form(name)([])),
    slope: (x) => slopes.map((slope) => slope(x)),
    amplitude: (x) => numberOf(amplitude(x)),
  };
}

/**
 * A step may change the slope of an entry by a tenth, or the entry by a hundredth: each beside itself, so that none is hidden by
 * another that is larger. What is nothing beside its matrix is what sums of doubles leave.
 */
const SMALL = { change: 0.1, move: 0.1, entry: 1e-12 };

/** Does an entry change too fast for a step, `change` beside what `of` was? */
function isSteep(x: State, h: number, change: State, of: State): boolean {
  return x.some((matrix, i) => {
    const nothing = SMALL.entry * Math.max(...matrix.flat().map(Math.abs));
    const at = ([state, j, k]: readonly [State, number, number]): number => Math.abs(state[i]?.[j]?.[k] ?? Number.NaN);
    return matrix.some((row, j) =>
      row.some((_, k) => {
        const least = SMALL.move * Math.max(at([x, j, k]), nothing);
        return !(h * at([change, j, k]) <= SMALL.change * Math.max(h * at([of, j, k]), least));
      }),
    );
  });
}

/** A step of the classical Runge-Kutta method; no numbers where it is too long for how fast the slope changes. */
function step({ slope }: Flow, x: State, h: number): State {
  const a = slope(x);
  const b = slope(moved(x, h / 2, a));
  const c = slope(moved(x, h / 2, b));
  const d = slope(moved(x, h, c));
  const [first, second] = [moved(b, -1, a), moved(c, -1, b)];
  if (isSteep(x, h, first, a) || isSteep(x, h, second, first)) return x.map((m) => scaled(Number.NaN, m));
  return moved(moved(moved(moved(x, h / 6, a), h / 3, b), h / 3, c), h / 6, d);
}

const odds = (amplitude: number): number => Math.log(amplitude / (1 - amplitude));

/** How fast the amplitude grows at first, beside itself. */
function growth(flow: Flow): number {
  const [first, dx] = [flow.amplitude(flow.start), flow.slope(flow.start)];
  const slopes = dx.flat(2);
  const little = 1e-3 * Math.min(...flow.start.flat(2).map((x, i) => Math.abs(x / (slopes[i] ?? 0)) || Infinity));
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
  matrix: (name: string, part: number) => Matrix,
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
  const number = (name: string): number => numberOf(matrix(name, 0));
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
  const error = 10 * (Math.abs(best - coarse) + Math.abs(best - early) + 1e-9);
  return [best - error, best + error];
}

/** Half the steps, and half of those: a method of fourth order shrinks the difference sixteenfold, unless it is next to none. */
function converge(coarsest: number, coarse: number, best: number): boolean {
  const [before, after] = [Math.abs(coarse - coarsest), Math.abs(best - coarse)];
  return after <= before / 8 || Math.max(before, after) <= 1e-9 * Math.max(1, Math.abs(best));
}
