/**
 * 𝔼, Var and Cov by Monte Carlo: means of batches of independent draws of all that is random in the formula. The error
 * stated is a half-width of the confidence interval by Student's t for the mean of the batches, at a probability of
 * one in a million that it does not hold the expectation, as far as means of batches are normal.
 */
import { Matrix } from 'ml-matrix';
import { ShapeMismatch, Unable } from '../../algebra/unable.ts';
import type { Formula } from '../../language/latex/index.ts';
import { hashed } from '../define/hashed.ts';
import { type Random, samplerOf } from '../define/random.ts';
import { streamsOf } from '../distribution.ts';
import { bare } from '../machine/bare.ts';
import { tabulated, type Value } from '../value.ts';
import type { Interpreter } from './interpret.ts';
import type { Scope } from './scope.ts';
import { dependenciesOf, outerBindings } from './settled-scope.ts';
import { symbolsIn } from './symbols.ts';
import type { World } from './world.ts';

const BATCHES = 64;

/** Quantile of Student's t with BATCHES − 1 degrees of freedom at 1 − 5e-7, rounded up. */
const QUANTILE = 5.43;

/** The unbiased estimate of a batch: of each operand, its draws. */
type Statistic = (draws: readonly (readonly Matrix[])[]) => Matrix;

const mean: Statistic = (draws) => meanOf(draws.map(([x]) => x as Matrix));

/** (draws − mean)(draws − mean)ᵀ over one less than their number. */
const covariance: Statistic = (draws) => {
  const [left, right] = [0, 1].map((side) => meanOf(draws.map((parts) => (parts[side] ?? parts[0]) as Matrix)));
  const sum = Matrix.zeros(left?.rows ?? 0, right?.rows ?? 0);
  for (const parts of draws) {
    const [x, y] = [parts[0] as Matrix, (parts[1] ?? parts[0]) as Matrix];
    sum.add(Matrix.sub(x, left as Matrix).mmul(Matrix.sub(y, right as Matrix).transpose()));
  }
  return sum.div(draws.length - 1);
};

export const expectation: Interpreter<'expectation'> = ({ operand }, scope) => estimated([operand], mean, scope);

type Application = Extract<Formula, { readonly kind: 'apply' }>;

/** Of columns and numbers. Null for another function. */
export function variance<V>(f: Application, scope: Scope<V>): V | null {
  const wanted = f.function === 'Var' ? 1 : f.function === 'Cov' ? 2 : null;
  if (wanted === null) return null;
  if (f.arguments.length !== wanted) throw new ShapeMismatch(`${f.function} of ${f.arguments.length} arguments`);
  return estimated(f.arguments, covariance, scope);
}

function estimated<V>(operands: readonly Formula[], statistic: Statistic, scope: Scope<V>): V {
  const { world } = scope;
  const randoms = randomIn(operands, world);
  const drawn = new Set(randoms.map(({ name }) => name));
  const outer = outerBindings(operands, scope, drawn, 'an expectation');
  const key = operands[0] as Formula;
  const value =
    outer.length === 0
      ? world.onceOf(key, statistic, () => batches(operands, randoms, statistic, world, []))
      : batches(operands, randoms, statistic, world, outer);
  return scope.machine.constant(value);
}

/** The random definitions that the formulas rest on. */
function randomIn(formulas: readonly Formula[], world: World): readonly Random[] {
  const found = [...dependenciesOf(formulas, world)]
    .map((name) => world.definition(name))
    .filter((d) => d?.kind === 'random');
  return [...new Set(found)] as readonly Random[];
}

function batches(
  operands: readonly Formula[],
  randoms: readonly Random[],
  statistic: Statistic,
  world: World,
  outer: readonly (readonly [string, Value])[],
): Value {
  const bound = outer.map(([name, { value }]) => [name, value] as const);
  const scope = world.over(bare, bound);
  if (randoms.length === 0)
    return within(
      operands.map((f) => scope.of(f)),
      statistic,
    );
  const samplers = randoms.map((random) => [random.name, samplerOf(random, independent(random, scope))] as const);
  const each = Math.max(2, Math.ceil(world.effort.samples / BATCHES));
  const estimates = Array.from({ length: BATCHES }, (_, batch) => {
    const streams = streamsOf(hashed(`batch ${batch}`, world.seed));
    return statistic(
      Array.from({ length: each }, () => {
        const draw = scope.bind(samplers.map(([name, next]) => [name, next(streams)] as const));
        return operands.map((f) => draw.of(f));
      }),
    );
  });
  const centre = meanOf(estimates);
  const error = tabulated(centre.rows, centre.columns, (i, j) => {
    const squares = estimates.reduce((sum, x) => sum + (x.get(i, j) - centre.get(i, j)) ** 2, 0);
    return QUANTILE * Math.sqrt(squares / (BATCHES - 1) / BATCHES) + Math.abs(centre.get(i, j)) * 1e-13;
  });
  if (centre.to1DArray().some((x) => !Number.isFinite(x)))
    throw new Unable('an expectation whose draws are not finite');
  return { value: centre, error };
}

/** Nothing is random: the formula itself, twice for a statistic of draws. */
const within = (values: readonly Matrix[], statistic: Statistic): Value => {
  const value = statistic([values, values]);
  return { value, error: Matrix.abs(value).mul(1e-12) };
};

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
