/** Steps of full-batch gradient descent: ours in both engines, NumPy, ml-matrix and mathjs on all n samples. */
import { Matrix } from 'ml-matrix';
import { kernelOf } from '../src/measure/kernel/kernel.ts';
import { type TrainingProblem, trainingProblem, unflatten } from '../src/measure/problem.ts';
import { statisticalProblem } from '../src/measure/reduced-problem.ts';
import { labelsFrom, sampleCount } from '../src/model/labels.ts';
import { type Initialisation, type Setting, settingFrom } from '../src/model/setting.ts';
import type { NumPy } from './numpy.ts';
import { type Contestant, race, type Timing } from './race.ts';

export type Size = readonly [k: number, R: number, d: number];

export const SIZES: readonly Size[] = [
  [4, 10, 4],
  [10, 10, 20],
  [20, 100, 20],
  [50, 100, 50],
  [100, 100, 100],
  [20, 10_000, 20],
];

/** Full problems of more samples are not formed here: the decomposition of their labels is no part of a step. */
const MOST_SAMPLES = 1100;

export const settingOf = ([k, R, d]: Size, initialisation: Initialisation): Setting =>
  settingFrom(
    labelsFrom({ classes: k, ratio: R }, 'statistics'),
    { gamma: 0.5, dimension: d, delta: 8, initialisation, seed: 1 },
    'statistics',
  );

const stepOf = (R: number): number => 0.02 / (1 + 2 * R);

export interface DescentResult {
  readonly size: Size;
  readonly seconds: Readonly<Record<string, Timing>>;
}

export async function benchDescent(size: Size, rounds: number, numpy: NumPy | null): Promise<DescentResult> {
  const [, R] = size;
  const setting = settingOf(size, 'spectral');
  const full = sampleCount(setting) <= MOST_SAMPLES ? trainingProblem(setting) : null;
  const contestants: Contestant[] = [
    ours('errata', statisticalProblem(setting), R),
    ours('errata, random start', statisticalProblem(settingOf(size, 'random')), R),
    ...(full === null ? [] : [ours('errata, full engine', full, R), mlMatrix(full, R), await mathjs(full, R)]),
    ...(numpy === null ? [] : [{ name: 'NumPy', run: (steps: number) => numpy.run(size, steps) }]),
  ];
  return { size, seconds: await race(contestants, rounds) };
}

/** A step as gradientDescent makes it: gradient, loss, amplitudes of the groups, update. */
export function ours(name: string, problem: TrainingProblem, R: number): Contestant {
  const kernel = kernelOf(problem);
  const amplitudes = new Float64Array(problem.spans.length);
  return {
    name,
    run: timed(() => {
      kernel.direction();
      kernel.amplitudes(amplitudes);
      kernel.advance(stepOf(R));
    }),
  };
}

function mlMatrix(problem: TrainingProblem, R: number): Contestant {
  const { W, H } = unflatten(problem, problem.start);
  const Z = Matrix.from1DArray(problem.classes, problem.samples, [...problem.targets]);
  const weights = [...problem.weights];
  return {
    name: 'ml-matrix',
    run: timed(() => {
      const G = Matrix.sub(Z, W.mmul(H)).mulRowVector(weights);
      const [dW, dH] = [G.mmul(H.transpose()), W.transpose().mmul(G)];
      W.add(dW.mul(stepOf(R)));
      H.add(dH.mul(stepOf(R)));
    }),
  };
}

async function mathjs(problem: TrainingProblem, R: number): Promise<Contestant> {
  const math = await import('mathjs');
  const start = unflatten(problem, problem.start);
  let W = start.W.to2DArray();
  let H = start.H.to2DArray();
  const Z = Matrix.from1DArray(problem.classes, problem.samples, [...problem.targets]).to2DArray();
  const Omega = Z.map(() => [...problem.weights]);
  return {
    name: 'mathjs',
    run: timed(() => {
      const G = math.dotMultiply(math.subtract(Z, math.multiply(W, H)), Omega) as number[][];
      const dW = math.multiply(G, math.transpose(H));
      const dH = math.multiply(math.transpose(W), G);
      W = math.add(W, math.multiply(dW, stepOf(R))) as number[][];
      H = math.add(H, math.multiply(dH, stepOf(R))) as number[][];
    }),
  };
}

const timed =
  (step: () => void) =>
  (steps: number): number => {
    const begin = performance.now();
    for (let i = 0; i < steps; i++) step();
    return (performance.now() - begin) / 1000;
  };
