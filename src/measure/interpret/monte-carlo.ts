/**
 * Statistics of draws by batches of independent ones. The error stated is a half-width of the confidence interval by
 * Student's t for the mean of the batches, at a probability of one in a million that it does not hold the true value, as
 * far as means of batches are normal; and what errors of single draws add.
 * @throws Unable draws that are not finite, or whose distribution is random itself.
 */
import { Matrix } from 'ml-matrix';
import { Unable } from '../../algebra/unable.ts';
import { hashed } from '../define/hashed.ts';
import { type Random, samplerOf } from '../define/random.ts';
import { streamsOf } from '../distribution.ts';
import { bare } from '../machine/bare.ts';
import { bounded } from '../machine/bounded.ts';
import { exactly, tabulated, type Value } from '../value.ts';
import type { Scope } from './scope.ts';
import { symbolsIn } from './symbols.ts';
import type { World } from './world.ts';

const BATCHES = 64;

/** Quantile of Student's t with BATCHES − 1 degrees of freedom at 1 − 5e-7, rounded up. */
const QUANTILE = 5.43;

/** What is drawn each time: one matrix or several, where the random symbols are bound. */
export type Draw = <V>(scope: Scope<V>) => readonly V[];

/** The unbiased estimate of a batch, and how far it moves when every draw moves by so much. */
export interface Statistic {
  readonly of: (draws: readonly (readonly Matrix[])[]) => Matrix;
  readonly moves: (estimate: number, error: number) => number;
}

export const mean: Statistic = {
  of: (draws) => meanOf(draws.map(([x]) => x as Matrix)),
  moves: (_, error) => error,
};

/** (draws − mean)(draws − mean)ᵀ over one less than their number. */
export const covariance: Statistic = {
  of: (draws) => {
    const [left, right] = [0, 1].map((side) => meanOf(draws.map((parts) => (parts[side] ?? parts[0]) as Matrix)));
    const sum = Matrix.zeros(left?.rows ?? 0, right?.rows ?? 0);
    for (const parts of draws) {
      const [x, y] = [parts[0] as Matrix, (parts[1] ?? parts[0]) as Matrix];
      sum.add(Matrix.sub(x, left as Matrix).mmul(Matrix.sub(y, right as Matrix).transpose()));
    }
    return sum.div(draws.length - 1);
  },
  moves: (estimate, error) => 8 * error * Math.sqrt(Math.abs(estimate)) + 4 * error ** 2,
};

export interface Sampling {
  readonly world: World;
  /** All that is random in the draws. */
  readonly randoms: readonly Random[];
  /** What is bound beside them. */
  readonly outer: readonly (readonly [string, Value])[];
}

export function monteCarlo(draw: Draw, { of, moves }: Statistic, { world, randoms, outer }: Sampling): Value {
  const scope = world.over(
    bare,
    outer.map(([name, { value }]) => [name, value] as const),
  );
  const samplers = randoms.map((random) => [random.name, samplerOf(random, independent(random, scope))] as const);
  const each = Math.max(2, Math.ceil(world.effort.samples / BATCHES));
  const estimates = Array.from({ length: BATCHES }, (_, batch) => {
    const streams = streamsOf(hashed(`batch ${batch}`, world.seed));
    const draws = Array.from({ length: each }, () =>
      draw(scope.bind(samplers.map(([name, next]) => [name, next(streams)] as const))),
    );
    return of(draws);
  });
  const centre = meanOf(estimates);
  if (centre.to1DArray().some((x) => !Number.isFinite(x)))
    throw new Unable('an expectation whose draws are not finite');
  const single = errorOfDraws(draw, samplers, world, outer);
  const error = tabulated(centre.rows, centre.columns, (i, j) => {
    const squares = estimates.reduce((sum, x) => sum + (x.get(i, j) - centre.get(i, j)) ** 2, 0);
    const size = Math.abs(centre.get(i, j));
    return QUANTILE * Math.sqrt(squares / (BATCHES - 1) / BATCHES) + moves(size, single) + size * 1e-13;
  });
  return { value: centre, error };
}

/** As many single draws are made with bounds. */
const LOOKS = 4;

/** The largest error of an entry in a few draws, twice. */
function errorOfDraws(
  draw: Draw,
  samplers: readonly (readonly [string, ReturnType<typeof samplerOf>])[],
  world: World,
  outer: readonly (readonly [string, Value])[],
): number {
  const streams = streamsOf(hashed('bounds', world.seed));
  const errors = Array.from({ length: LOOKS }, () => {
    const drawn = samplers.map(([name, next]) => [name, exactly(next(streams))] as const);
    const parts = draw(world.over(bounded, [...outer, ...drawn]));
    return Math.max(0, ...parts.flatMap(({ error }) => error.to1DArray()));
  });
  return 2 * Math.max(...errors);
}

/** @throws Unable the parameters of one are random themselves. */
function independent<V>(random: Random, scope: Scope<V>): Scope<V> {
  for (const parameter of random.parameters) {
    for (const name of symbolsIn(parameter)) {
      for (const other of scope.world.dependencies(name)) {
        if (scope.world.definition(other)?.kind === 'random')
          throw new Unable(`${random.name}, whose distribution depends on ${other}, which is random itself`);
      }
    }
  }
  return scope;
}

function meanOf(matrices: readonly Matrix[]): Matrix {
  const [first] = matrices;
  const sum = Matrix.zeros(first?.rows ?? 0, first?.columns ?? 0);
  for (const m of matrices) sum.add(m);
  return sum.div(matrices.length);
}
