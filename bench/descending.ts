/**
 * Those who descend, from one start that each of them can write down: ours on any problem, ml-matrix and mathjs on all
 * samples. Each tells its W, so that it can be seen that all do the same work.
 */
import { Matrix } from 'ml-matrix';
import { type TrainingProblem, trainingProblem } from '../proofs/zt25/instruments/measure/problem.ts';
import { labelsFrom, sampleCount, simplexEncodedLabels } from '../proofs/zt25/instruments/model/labels.ts';
import { type Initialisation, type Setting, settingFrom } from '../proofs/zt25/instruments/model/setting.ts';
import { sampleWeights } from '../proofs/zt25/instruments/model/weights.ts';
import { kernelOf } from '../src/measure/factors/kernel/kernel.ts';
import type { Contestant } from './race.ts';

export type Size = readonly [k: number, R: number, d: number];

/** A contestant that shows its W, by rows. */
export type Descending = Contestant & { readonly W: () => ArrayLike<number> };

export const settingOf = ([k, R, d]: Size, initialisation: Initialisation): Setting =>
  settingFrom(
    labelsFrom({ classes: k, ratio: R }, 'statistics'),
    { gamma: 0.5, dimension: d, delta: 8, initialisation, seed: 1 },
    'statistics',
  );

const stepOf = (R: number): number => 0.02 / (1 + 2 * R);

/** The definitions over all samples; the start is one that every contestant can write down. */
export interface Samples {
  readonly n: number;
  readonly eta: number;
  readonly Z: Matrix;
  readonly weights: number[];
  readonly W: Matrix;
  readonly H: Matrix;
}

export function samplesOf(setting: Setting): Samples {
  const [n, { classes, dimension }] = [sampleCount(setting), setting];
  return {
    n,
    eta: stepOf(setting.majorityCount),
    Z: simplexEncodedLabels(setting),
    weights: [...sampleWeights(setting, setting.gamma)],
    W: startMatrix(classes, dimension),
    H: startMatrix(dimension, n),
  };
}

const startMatrix = (rows: number, columns: number): Matrix =>
  Matrix.from1DArray(
    rows,
    columns,
    Array.from({ length: rows * columns }, (_, i) => 1e-3 * Math.sin(i + 1)),
  );

export const fullProblem = (setting: Setting, { W, H }: Samples): TrainingProblem =>
  trainingProblem(setting, undefined, { W, H });

/** A step as gradientDescent makes it: gradient, loss, amplitudes of the groups, update. */
export function ours(name: string, problem: TrainingProblem, R: number): Descending {
  const kernel = kernelOf(problem);
  const amplitudes = new Float64Array(problem.spans.length);
  return {
    name,
    run: timed(() => {
      kernel.direction();
      kernel.amplitudes(amplitudes);
      kernel.advance(stepOf(R));
    }),
    W: () => {
      const state = new Float64Array(problem.start.length);
      kernel.state(state);
      return state.subarray(0, problem.classes * problem.dimension);
    },
  };
}

/** A problem as NumPy takes it, matrices by rows: the very columns that ours descends on. */
export function columnsFor(problem: TrainingProblem, R: number) {
  const { targets, weights, start, classes: k, dimension: d, samples: columns } = problem;
  const rows = (values: ArrayLike<number>, from: number, count: number, length: number): number[][] =>
    Array.from({ length: count }, (_, i) => Array.from({ length }, (__, j) => values[from + i * length + j] as number));
  return {
    Z: rows(targets, 0, k, columns),
    w: [...weights],
    W: rows(start, 0, k, d),
    H: rows(start, k * d, d, columns),
    eta: stepOf(R),
  };
}

export function mlMatrix({ Z, weights, eta, ...start }: Samples): Descending {
  const [W, H] = [start.W.clone(), start.H.clone()];
  return {
    name: 'ml-matrix',
    run: timed(() => {
      const G = Matrix.sub(Z, W.mmul(H)).mulRowVector(weights);
      const [dW, dH] = [G.mmul(H.transpose()), W.transpose().mmul(G)];
      W.add(dW.mul(eta));
      H.add(dH.mul(eta));
    }),
    W: () => W.to1DArray(),
  };
}

export async function mathjs({ weights, eta, ...start }: Samples): Promise<Descending> {
  const math = await import('mathjs');
  let W = start.W.to2DArray();
  let H = start.H.to2DArray();
  const Z = start.Z.to2DArray();
  const Omega = Z.map(() => [...weights]);
  return {
    name: 'mathjs',
    run: timed(() => {
      const G = math.dotMultiply(math.subtract(Z, math.multiply(W, H)), Omega) as number[][];
      const dW = math.multiply(G, math.transpose(H));
      const dH = math.multiply(math.transpose(W), G);
      W = math.add(W, math.multiply(dW, eta)) as number[][];
      H = math.add(H, math.multiply(dH, eta)) as number[][];
    }),
    W: () => W.flat(),
  };
}

const timed =
  (step: () => void) =>
  (steps: number): number => {
    const begin = performance.now();
    for (let i = 0; i < steps; i++) step();
    return (performance.now() - begin) / 1000;
  };
