/**
 * Measures what a certificate says of runs and has no closed form: a flow of matrices in plain text, and what is read off it.
 * Outcome: an interval, half as wide as ten times the error that half the steps and a smaller δ show; an error
 * estimated is no proof. What cannot be run is no number.
 */
import { keyOf, namesIn, parse, type Tree } from './formula.ts';
import { type Matrix, product as matrixProduct } from './matrix.ts';
import { Beyond, must, refuse } from './refusal.ts';

/** What a formula without letters is in a part: a number, or a matrix, which is no number though it has one entry. */
export type Constant = number | Matrix<number>;
export type Given = (tree: Tree, part: number) => Constant;

/** What is followed: what starts from e^-δ or larger than this is far from doubles, and a larger flow takes minutes. */
const LARGEST = { delta: 20, size: 4, entry: 1e8 };

/** The letters, each by rows. */
type State = readonly Float64Array[];
const like = (x: State): State => x.map((matrix) => new Float64Array(matrix.length));

/** A number or a matrix that a state gives: its shape once for all states, its entries by rows, which the next one overwrites. */
interface Form {
  readonly isNumber: boolean;
  readonly rows: number;
  readonly columns: number;
  readonly at: (x: State) => Float64Array;
}

function constant(x: Constant): Form {
  const [isNumber, rows] = [typeof x === 'number', typeof x === 'number' ? [[x]] : x];
  const [entries, columns] = [rows.flat(), rows[0]?.length ?? 0];
  const isLarge = entries.some((y) => y !== 0 && !(Math.abs(Math.log(Math.abs(y))) <= Math.log(LARGEST.entry)));
  must(
    Math.max(rows.length, columns) <= LARGEST.size && !isLarge,
    'a run among numbers too large or too small to follow',
    Beyond,
  );
  must(rows.length > 0 && rows.every((row) => row.length === columns), 'matrices that do not fit');
  const all = Float64Array.from(entries);
  return { isNumber, rows: rows.length, columns, at: () => all };
}
const isSingle = ({ rows, columns }: Form): boolean => rows === 1 && columns === 1;

/** A form that fills its entries anew for each state. */
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
  return { isNumber: a.isNumber && b.isNumber, rows, columns, at };
}

const negative = (a: Form): Form =>
  filled([a], a.rows, a.columns, (out, from) => {
    for (let i = 0; i < out.length; i++) out[i] = -(from[i] as number);
  });
const scaled = (a: Form, by: Form, how: (x: number, y: number) => number): Form =>
  filled([a, by], a.rows, a.columns, (out, from, factor) => {
    const y = factor[0] as number;
    for (let i = 0; i < out.length; i++) out[i] = how(from[i] as number, y);
  });
const quotient = (a: Form, b: Form): Form =>
  isSingle(b) ? scaled(a, b, (x, y) => x / y) : refuse('matrices that do not fit');

const isLike = (a: Form, b: Form): boolean => a.isNumber === b.isNumber && a.rows === b.rows && a.columns === b.columns;

function sum(a: Form, b: Form): Form {
  must(isLike(a, b), 'matrices that do not fit');
  return filled([a, b], a.rows, a.columns, (out, x, y) => {
    for (let i = 0; i < out.length; i++) out[i] = (x[i] as number) + (y[i] as number);
  });
}

function product(a: Form, b: Form): Form {
  if (a.isNumber) return scaled(b, a, (x, y) => y * x);
  if (b.isNumber) return scaled(a, b, (x, y) => y * x);
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

/** Each of so many. */
const OPERATIONS = new Map<unknown, (a: Form, b: Form) => Form>(
  Object.entries({ '+': sum, '-': negative, '*': product, '/': quotient, T: transposed }),
);

/** The formula in the state. What has no letter in it is given as a whole, and rounded once. */
function compiled(tree: Tree, letters: ReadonlyMap<string, Form>, given: (tree: Tree) => Constant): Form {
  if (!namesIn(tree).some((name) => letters.has(name))) return constant(given(tree));
  const letter = letters.get(`${tree}`);
  if (letter !== undefined) return letter;
  const [op, ...of] = tree as readonly Tree[];
  const act = OPERATIONS.get(op);
  must(act !== undefined && act.length === of.length, 'a line that is no formula of letters');
  return act(...(of.map((x) => compiled(x, letters, given)) as [Form, Form]));
}

/** Every letter starts as this times what is constant. */
const SCALE = keyOf(parse('e^(-delta)'));

/** Its first factor is the scale; without it, the rest. */
export function unscaled(tree: Tree): Tree {
  if (keyOf(tree) === SCALE) return '1';
  must(tree[0] === '*', 'a start without its scale');
  const [op = '', first = '', ...rest] = tree as readonly Tree[];
  return [op, unscaled(first), ...rest];
}

/** A flow in one part of its matrices: where it starts, its slope, and what is read off it. */
interface Flow {
  readonly start: State;
  readonly slope: (x: State, into?: State) => State;
  readonly amplitude: (x: State) => number;
  /** What each step adds to entries, beside their matrix. */
  readonly noise: number;
  /** For what a step needs on its way. */
  readonly room: readonly State[];
}

type Lines = ReadonlyMap<string, Tree>;

/** Letters are those with a slope: W with dW. */
function flowOf(lines: Lines, given: (tree: Tree) => Constant, delta: number, noise = 0): Flow {
  const letters = [...lines.keys()].filter((name) => lines.has(`d${name}`));
  const starts = letters.map((name) => constant(given(unscaled(lines.get(name) ?? ''))));
  const forms = starts.map((start, i): Form => ({ ...start, at: (x) => x[i] as Float64Array }));
  const own = new Map(letters.map((name, i) => [name, forms[i] as Form]));
  const slopes = letters.map((name, i) => {
    const slope = compiled(lines.get(`d${name}`) ?? '', own, given);
    must(isLike(slope, forms[i] as Form), 'matrices that do not fit');
    return slope;
  });
  const amplitude = compiled(lines.get('amplitude') ?? '', own, given);
  must(isSingle(amplitude), 'an amplitude that is no number');
  const start = starts.map(({ at }) => at([]).map((x) => x * Math.exp(-delta)));
  return {
    start,
    slope: (x, into = like(x)) => {
      for (let i = 0; i < slopes.length; i++) (into[i] as Float64Array).set((slopes[i] as Form).at(x));
      return into;
    },
    amplitude: (x) => amplitude.at(x)[0] as number,
    noise,
    room: Array.from({ length: 7 }, () => like(start)),
  };
}

function moved(x: State, h: number, dx: State, into = like(x)): State {
  for (let i = 0; i < x.length; i++) {
    const [a, b, sum] = [x[i] as Float64Array, dx[i] as Float64Array, into[i] as Float64Array];
    for (let j = 0; j < sum.length; j++) sum[j] = (a[j] as number) + h * (b[j] as number);
  }
  return into;
}

function largestOf(matrix: Float64Array): number {
  let largest = 0;
  for (const value of matrix) largest = Math.max(largest, Math.abs(value));
  return largest;
}

/**
 * A step may change the slope of an entry by a tenth, or the entry by a hundredth: each beside itself, so that none is hidden by
 * another that is larger. What is nothing beside its matrix is what sums of doubles leave.
 */
const SMALL = { change: 0.1, move: 0.1, entry: 1e-12, straight: 1e-3 };

/** Does an entry change too fast for a step, `change` beside what `of` was? */
function isSteep(x: State, h: number, change: State, of: State): boolean {
  for (let i = 0; i < x.length; i++) {
    const [matrix, by, was] = [x[i] as Float64Array, change[i] as Float64Array, of[i] as Float64Array];
    const nothing = SMALL.entry * largestOf(matrix);
    for (let j = 0; j < matrix.length; j++) {
      const least = SMALL.move * Math.max(Math.abs(matrix[j] as number), nothing);
      if (!(h * Math.abs(by[j] as number) <= SMALL.change * Math.max(h * Math.abs(was[j] as number), least)))
        return true;
    }
  }
  return false;
}

/** A step of the classical Runge-Kutta method; no numbers where it is too long for how fast the slope changes. */
function step({ slope, noise, room }: Flow, x: State, h: number, next = like(x)): State {
  const [a, b, c, d, way, first, second] = room as [State, State, State, State, State, State, State];
  slope(x, a);
  slope(moved(x, h / 2, a, way), b);
  slope(moved(x, h / 2, b, way), c);
  slope(moved(x, h, c, way), d);
  if (isSteep(x, h, moved(b, -1, a, first), a) || isSteep(x, h, moved(c, -1, b, second), first))
    return moved(x, Number.NaN, a, next);
  moved(moved(moved(moved(x, h / 6, a, next), h / 3, b, next), h / 3, c, next), h / 6, d, next);
  for (const matrix of noise === 0 ? [] : next) {
    const size = noise * largestOf(matrix);
    for (let j = 0; j < matrix.length; j++) matrix[j] = (matrix[j] as number) + size * Math.sin(j + 1);
  }
  return next;
}

const odds = (amplitude: number): number => Math.log(amplitude / (1 - amplitude));

/** How fast the amplitude grows at first, beside itself; it sets the steps, and nothing else. */
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
  let spare = [like(x), like(x)] as const;
  for (let i = 0; i < steps; i++, spare = [spare[1], spare[0]]) x = step(flow, x, time / steps, spare[0]);
  return 1 / (1 + Math.exp(-odds(flow.amplitude(x))));
}

/** How many times as long as its first growth promises a run is followed. */
const PATIENCE = 20;

/** More than doubles round: what this leads elsewhere, rounding leads who knows where. */
const NOISE = 1e-15;

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
  must(!(rate <= 0), 'a run that never begins to grow');
  if (!(rate > 0)) return Number.NaN;
  const h = (2 * delta) / rate / steps;
  let [x, before] = [flow.start, odds(flow.amplitude(flow.start))];
  let spare = [like(x), like(x)] as const;
  for (let i = 0; i < PATIENCE * steps; i++, spare = [spare[1], spare[0]]) {
    const next = step(flow, x, h, spare[0]);
    const after = odds(flow.amplitude(next));
    if (after >= 0) return h * i + crossing(flow, x, h, before, after);
    if (Number.isNaN(after)) return Number.NaN;
    [x, before] = [next, after];
  }
  return Number.NaN;
}

/** What a flow does at its start: every entry of every slope, and the amplitude. */
export function firstOf(lines: Lines, given: (tree: Tree) => Constant): readonly number[] {
  const flow = flowOf(lines, given, 1);
  return [...flow.slope(flow.start).flatMap((matrix) => [...matrix]), flow.amplitude(flow.start)];
}

const NUMBERS = { add: (a: number, b: number): number => a + b, mul: (a: number, b: number): number => a * b };

/** How fast entries grow, each beside itself: the slowest and the fastest of them. */
function rates(x: State, dx: State): readonly [number, number] {
  const all = x.flatMap((matrix, i) => [...matrix].map((value, j) => [value, (dx[i] as Float64Array)[j] as number]));
  const there = all.flatMap(([value = 0, slope = 0]) => (value === 0 && slope === 0 ? [] : [slope / value]));
  return [Math.min(...there), Math.max(...there)];
}

/** The same of what grows fastest of all near the start, though nothing of it be there: its slope as a matrix, in a high power. */
function fastest({ start, slope }: Flow): number {
  const [first, size] = [slope(start), Math.max(...start.flatMap((matrix) => [...matrix].map(Math.abs)))];
  const slopes = start.flatMap((matrix, i) =>
    Array.from(matrix, (_, j) => {
      const there = start.map((m, k) => (k === i ? m.map((value, l) => (l === j ? value + size : value)) : m));
      return moved(slope(there), -1, first).flatMap((m) => Array.from(m, (change) => change / size));
    }),
  );
  const norm = (a: Matrix<number>): number => Math.max(...a.map((row) => row.reduce((sum, x) => sum + Math.abs(x), 0)));
  const most = norm(slopes);
  let power = slopes.map((row, i) => row.map((x, j) => x / most + Number(i === j)));
  let growth = 0;
  for (let share = 0.5; share > 1e-12; share /= 2) {
    const square = matrixProduct(NUMBERS, power, power);
    const by = norm(square);
    power = square.map((row) => row.map((x) => x / by));
    growth += share * Math.log(by);
  }
  return most * Math.expm1(growth);
}

/**
 * Where limits are read, where they are read earlier to see how far they are off, the least that a time is read from, and where
 * nothing is left but what is linear.
 */
const DELTA = { best: 15, early: 12, least: 9, none: 100 };
/** How much faster is as fast: the rates of honest runs are settled, by extrapolation, to 1.2e-6 of themselves. */
const FASTER = 1e-5;

/** Are slopes as the letters, and is the amplitude next to nothing, from an early start to a late one that is so much smaller? */
function isSmall(early: Flow, late: Flow, by: number): boolean {
  const there = late.slope(late.start);
  const isAlike = early.slope(early.start).every((matrix, i) => {
    const nothing = SMALL.entry * largestOf(matrix);
    return matrix.every(
      (x, j) => Math.abs(x - by * ((there[i] as Float64Array)[j] as number)) <= SMALL.straight * Math.abs(x) + nothing,
    );
  });
  return isAlike && Math.abs(early.amplitude(early.start)) < SMALL.move;
}

/**
 * How far the entries are from growing alike when the amplitude is 1/2, from how that falls up to halfway there. No number where
 * something could grow faster than they do in the end: it takes over at some δ, and rounding is enough to begin with; or where
 * they do not start small, so that slopes are as the letters and what is followed tells of no larger δ.
 */
function unsettled(at: (delta: number) => Flow): number {
  const [flow, steps] = [at(DELTA.best), 752];
  const h = halfTime(flow, DELTA.best, steps) / steps;
  const seen: (readonly [number, number])[] = [];
  let x = flow.start;
  for (let i = 1; i <= steps / 2; i++) {
    x = step(flow, x, h);
    if (i % (steps / 4) === 0) seen.push(rates(x, flow.slope(x)));
  }
  const [before = Number.NaN, after = Number.NaN] = seen.map(([least, most]) => (most - least) / Math.abs(most));
  const [first = Number.NaN, rate = Number.NaN] = seen.map(([, most]) => most);
  const fall = after <= 1e-12 ? 0 : Math.min(1, after / before);
  const settled = rate + Math.min(((rate - first) * fall) / (1 - fall), after * Math.abs(rate));
  const isOpen = isSmall(at(DELTA.least), flow, Math.exp(DELTA.best - DELTA.least));
  return isOpen && fastest(at(DELTA.none)) <= settled * (1 + FASTER) ? after * fall ** 2 : Number.NaN;
}

/** A quantity of runs: `time of weighted, part 0`, and the lines of the flow `weighted`. */
export interface Run {
  readonly reading: string;
  readonly parts: readonly number[];
  readonly lines: Lines;
}

/** @param given what has no letter in it, and the part of it; δ and t are numbers of part 0 */
export function measured({ reading, parts, lines }: Run, given: Given): readonly [number, number] {
  const flow = (part: number, delta: number, noise?: number): Flow =>
    flowOf(lines, (tree) => given(tree, part), delta, noise);
  const time = (part: number, steps: number, delta: number, noise?: number): number =>
    (halfTime(flow(part, delta, noise), delta, steps) - halfTime(flow(part, delta - 3, noise), delta - 3, steps)) / 3;
  const [first = 0] = parts;
  const readings: Readonly<Record<string, (steps: number, delta: number, noise?: number) => number>> = {
    time: (...of) => time(first, ...of),
    jump: (steps, delta, noise) =>
      amplitudeAt(flow(first, delta, noise), delta * time(first, steps, delta, noise), steps),
    window: (...of) => {
      const times = parts.map((part) => time(part, ...of));
      return Math.max(...times) / Math.min(...times) - 1;
    },
    amplitude: (steps, _, noise) => {
      const [delta, t] = [given('delta', 0), given('t', 0)].map(Number) as [number, number];
      return t > 0 && delta > 0 && delta < LARGEST.delta
        ? amplitudeAt(flow(first, delta, noise), t, steps)
        : Number.NaN;
    },
  };
  const value = readings[reading] ?? (() => Number.NaN);
  const of = (steps: number): number => value(steps, DELTA.best);
  const coarsest = of(375);
  if (!Number.isFinite(coarsest)) return [coarsest, coarsest];
  const [coarse, best, early] = [of(750), of(1500), value(1500, DELTA.early, NOISE)];
  if (!converge(coarsest, coarse, best)) return [Number.NaN, Number.NaN];
  // What it is known beside: an amplitude near 0 or 1 beside what it differs from that by.
  const size = { time: best, jump: Math.min(best, 1 - best), amplitude: Math.min(best, 1 - best) }[reading] ?? 1 + best;
  const settling = Math.max(...parts.map((part) => unsettled((delta) => flow(part, delta))));
  const apart = reading === 'amplitude' ? 0 * settling : settling;
  const error = 10 * (Math.abs(best - coarse) + Math.abs(best - early) + (1e-9 + 15 * apart) * size);
  return [best - error, best + error];
}

/** Half the steps, and half of those: a method of fourth order shrinks the difference sixteenfold, unless it is next to none. */
function converge(coarsest: number, coarse: number, best: number): boolean {
  const [before, after] = [Math.abs(coarse - coarsest), Math.abs(best - coarse)];
  return after <= before / 8 || Math.max(before, after) <= 1e-9 * Math.max(1, Math.abs(best));
}
