/** Moments E[xᵏ] of distributions of one number, by name: of parameters as they are declared. Null where none is known. */
import {
  add,
  divide,
  exponentOf,
  multiply,
  ONE,
  power,
  rational,
  type Scalar,
  subtract,
} from '../../algebra/scalar.ts';
import type { Distribution } from '../../language/declare/index.ts';

type Moments = (k: number, ...parameters: readonly [Scalar, Scalar]) => Scalar;

const to = (a: Scalar, k: number): Scalar => power(a, exponentOf(k));
const factorial = (k: number): Scalar =>
  rational(Array.from({ length: k }, (_, i) => i + 1).reduce((a, b) => a * b, 1));
/** a (a + 1) … (a + k − 1). */
const rising = (a: Scalar, k: number): Scalar =>
  Array.from({ length: k }, (_, i) => add(a, rational(i))).reduce(multiply, ONE);

/** By the recurrence E[xᵏ] = μ E[xᵏ⁻¹] + (k − 1) σ² E[xᵏ⁻²]. */
const normal: Moments = (k, mean, variance) =>
  k === 0
    ? ONE
    : k === 1
      ? mean
      : add(
          multiply(mean, normal(k - 1, mean, variance)),
          multiply(multiply(rational(k - 1), variance), normal(k - 2, mean, variance)),
        );

/** By Touchard's recurrence E[xᵏ⁺¹] = λ Σ C(k, i) E[xⁱ]. */
const poisson: Moments = (k, mean, unused) =>
  k === 0
    ? ONE
    : multiply(
        mean,
        Array.from({ length: k }, (_, i) => multiply(binomial(k - 1, i), poisson(i, mean, unused))).reduce(add),
      );

const binomial = (n: number, i: number): Scalar => divide(factorial(n), multiply(factorial(i), factorial(n - i)));

const MOMENTS: Readonly<Partial<Record<Distribution, Moments>>> = {
  normal,
  bernoulli: (k, p) => (k === 0 ? ONE : p),
  uniform: (k, a, b) => divide(subtract(to(b, k + 1), to(a, k + 1)), multiply(rational(k + 1), subtract(b, a))),
  exponential: (k, rate) => divide(factorial(k), to(rate, k)),
  gamma: (k, shape, rate) => divide(rising(shape, k), to(rate, k)),
  beta: (k, a, b) => divide(rising(a, k), rising(add(a, b), k)),
  poisson,
  'chi-square': (k, degrees) => multiply(rational(2 ** k), rising(divide(degrees, rational(2)), k)),
  rademacher: (k) => rational(k % 2 === 0 ? 1 : 0),
};

export const momentsOf = (distribution: Distribution): Moments | null => MOMENTS[distribution] ?? null;
