/**
 * What a certificate speaks of that has no closed form: learning times, jumps, amplitudes and windows, measured by gradient
 * flow of the loss on small matrices. Imports nothing. Outcome: an interval, half as wide as ten times the error that half the
 * steps and a smaller δ show; an error estimated is no proof. What cannot be run is no number.
 */
type Matrix = readonly (readonly number[])[];
type State = readonly [W: Matrix, H: Matrix];
/** Z, Ω, and the left and the right singular vectors of one kind of feature. */
type System = readonly [Z: Matrix, Omega: Matrix, U: Matrix, V: Matrix];

const transposed = (a: Matrix): Matrix => (a[0] ?? []).map((_, j) => a.map((row) => row[j] ?? 0));
const product = (a: Matrix, b: Matrix): Matrix =>
  a.map((row) => transposed(b).map((column) => column.reduce((sum, x, i) => sum + x * (row[i] ?? 0), 0)));
const chain = (...all: readonly Matrix[]): Matrix => all.reduce(product);
const plus = (a: Matrix, h: number, b: Matrix): Matrix =>
  a.map((row, i) => row.map((x, j) => x + h * (b[i]?.[j] ?? 0)));
const moved = ([W, H]: State, h: number, [dW, dH]: State): State => [plus(W, h, dW), plus(H, h, dH)];

/**
 * From W = e^-δ U, H = e^-δ Vᵀ. The time at which the amplitude is 1/2; or, for `until` > 0, the amplitude then. The time is
 * about δ over the rate of growth, which is at least the singular value times the least weight.
 * Classical Runge-Kutta steps.
 */
function run([Z, Omega, U, V]: System, delta: number, steps: number, until: number): number {
  const slope = ([W, H]: State): State => {
    const E = product(plus(Z, -1, product(W, H)), Omega);
    return [product(E, transposed(H)), product(transposed(W), E)];
  };
  const step = (x: State, h: number): State => {
    const a = slope(x);
    const b = slope(moved(x, h / 2, a));
    const c = slope(moved(x, h / 2, b));
    const d = slope(moved(x, h, c));
    return moved(moved(moved(moved(x, h / 6, a), h / 3, b), h / 3, c), h / 6, d);
  };
  const along = (...all: readonly Matrix[]): number => chain(transposed(U), ...all, V)[0]?.[0] ?? 0;
  const odds = ([W, H]: State): number => Math.log(along(W, H) / (along(Z) - along(W, H)));
  const slowest = along(Z) * Math.min(...Omega.map((row, i) => row[i] ?? 0));
  const h = (until || (2 * delta) / slowest) / steps;
  const zero = (a: Matrix): Matrix => a.map((row) => row.map(() => 0));
  let x: State = [plus(zero(U), Math.exp(-delta), U), plus(zero(transposed(V)), Math.exp(-delta), transposed(V))];
  for (let i = 0; i < steps; i++) {
    const next = step(x, h);
    if (until === 0 && odds(next) >= 0) return h * (i + odds(x) / (odds(x) - odds(next)));
    x = next;
  }
  return until === 0 ? Number.NaN : 1 / (1 + Math.exp(-odds(x)));
}

const FEATURES = ['majmin', 'majmaj', 'minmin'];

/**
 * @param quantity such as `time.weighted.majmin`
 * @param matrix a matrix of the model by its name, and the part of it that is of a feature; δ and t are numbers
 */
export function measured(quantity: string, matrix: (name: string, part: number) => Matrix): readonly [number, number] {
  const [kind = '', loss, name = ''] = quantity.split('.');
  const number = (name: string): number => matrix(name, 0)[0]?.[0] ?? Number.NaN;
  const unweighted = (a: Matrix): Matrix => a.map((row, i) => row.map((_, j) => Number(i === j)));
  const weights = (i: number): Matrix => (loss === 'vanilla' ? unweighted(matrix('Omega', i)) : matrix('Omega', i));
  const system = (i: number): System => [matrix('Z', i), weights(i), matrix('U', i), matrix('Vectors', i)];
  const feature = system(Math.max(0, FEATURES.indexOf(name)));
  const time = (of: System, steps: number, delta: number): number =>
    (run(of, delta, steps, 0) - run(of, delta - 3, steps, 0)) / 3;
  const kinds: Readonly<Record<string, (steps: number, delta: number) => number>> = {
    time: (steps, delta) => time(feature, steps, delta),
    jump: (steps, delta) => run(feature, delta, steps, delta * time(feature, steps, delta)),
    window: (steps, delta) => {
      const times = FEATURES.map((_, i) => time(system(i), steps, delta));
      return Math.max(...times) / Math.min(...times) - 1;
    },
    amplitude: (steps) => {
      const [delta, t] = [number('delta'), number('t')];
      return t > 0 && delta > 0 && delta < 20 ? run(feature, delta, steps, t) : Number.NaN;
    },
  };
  const value = kinds[kind] ?? (() => Number.NaN);
  const [best, coarse, early] = [value(2000, 15), value(1000, 15), value(2000, 12)];
  const error = 10 * (Math.abs(best - coarse) + Math.abs(best - early) + 1e-9);
  return [best - error, best + error];
}
