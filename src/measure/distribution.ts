/**
 * Samplers of the distributions that a definition may name: a draw from streams of uniform and normal numbers.
 * @throws Unable parameters that the distribution does not have.
 */
import { Unable } from '../algebra/unable.ts';
import type { Distribution } from '../language/declare/definition.ts';
import { normalStream, type Stream, uniformStream } from './random.ts';

export interface Streams {
  readonly uniform: Stream;
  readonly normal: Stream;
}

export const streamsOf = (seed: number): Streams => ({
  uniform: uniformStream(seed),
  normal: normalStream(seed ^ 0x9e3779b9),
});

interface Sampler {
  readonly has: (...parameters: readonly number[]) => boolean;
  readonly draw: (streams: Streams, ...parameters: readonly number[]) => number;
}

const isShare = (p: number): boolean => p >= 0 && p <= 1;
const isCount = (n: number): boolean => Number.isInteger(n) && n >= 0;

/** −ln of a number in (0, 1]. */
const unitExponential = ({ uniform }: Streams): number => -Math.log(1 - uniform());

/** Of rate 1. Source: Marsaglia and Tsang, A simple method for generating gamma variables (2000). */
function unitGamma(streams: Streams, shape: number): number {
  if (shape < 1) return unitGamma(streams, shape + 1) * (1 - streams.uniform()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = streams.normal();
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - streams.uniform()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Arrivals in a unit of time; large means in parts, which add up to it. */
function poisson(streams: Streams, mean: number): number {
  if (mean > 32) return poisson(streams, mean / 2) + poisson(streams, mean / 2);
  let [count, time] = [-1, 0];
  while (time <= mean) {
    time += unitExponential(streams);
    count += 1;
  }
  return count;
}

const trial = ({ uniform }: Streams, p: number): number => (uniform() < p ? 1 : 0);

const SAMPLERS: Readonly<Record<Distribution, Sampler>> = {
  normal: {
    has: (_, variance = 0) => variance >= 0,
    draw: ({ normal }, mean = 0, variance = 0) => mean + Math.sqrt(variance) * normal(),
  },
  bernoulli: { has: (p = 0) => isShare(p), draw: (streams, p = 0) => trial(streams, p) },
  binomial: {
    has: (n = 0, p = 0) => isCount(n) && isShare(p),
    draw: (streams, n = 0, p = 0) => {
      let sum = 0;
      for (let i = 0; i < n; i++) sum += trial(streams, p);
      return sum;
    },
  },
  uniform: { has: (a = 0, b = 0) => a <= b, draw: ({ uniform }, a = 0, b = 0) => a + (b - a) * uniform() },
  exponential: { has: (rate = 0) => rate > 0, draw: (streams, rate = 1) => unitExponential(streams) / rate },
  gamma: {
    has: (shape = 0, rate = 0) => shape > 0 && rate > 0,
    draw: (streams, shape = 1, rate = 1) => unitGamma(streams, shape) / rate,
  },
  beta: {
    has: (a = 0, b = 0) => a > 0 && b > 0,
    draw: (streams, a = 1, b = 1) => {
      const [x, y] = [unitGamma(streams, a), unitGamma(streams, b)];
      return x / (x + y);
    },
  },
  poisson: { has: (mean = 0) => mean >= 0, draw: (streams, mean = 0) => poisson(streams, mean) },
  'chi-square': {
    has: (degrees = 0) => degrees > 0,
    draw: (streams, degrees = 1) => 2 * unitGamma(streams, degrees / 2),
  },
  laplace: {
    has: (_, scale = 0) => scale > 0,
    draw: (streams, location = 0, scale = 1) =>
      location + scale * (streams.uniform() < 0.5 ? -1 : 1) * unitExponential(streams),
  },
  rademacher: { has: () => true, draw: ({ uniform }) => (uniform() < 0.5 ? -1 : 1) },
};

/** One number. */
export function sample(distribution: Distribution, parameters: readonly number[], streams: Streams): number {
  const sampler = SAMPLERS[distribution];
  if (!sampler.has(...parameters)) throw new Unable(`the ${distribution} distribution of ${parameters.join(', ')}`);
  return sampler.draw(streams, ...parameters);
}
