/** How the time of a step grows: with R, where it should not, and with k, where three products of k·d·k should show. */
import { statisticalProblem } from '../src/measure/reduced-problem.ts';
import { ours, settingOf } from './descent.ts';
import { race, type Timing } from './race.ts';

const RATIOS = [10, 100, 1000, 10_000, 100_000, 1_000_000];
const CLASSES = [8, 16, 32, 64, 128, 256, 512];

export interface Growth {
  readonly name: string;
  readonly at: readonly { readonly value: number; readonly seconds: Timing }[];
  /** Slope of log time over log value, by least squares; and over the upper half alone, where overheads are gone. */
  readonly exponent: number;
  readonly upperExponent: number;
  /** Largest over smallest median. */
  readonly spread: number;
}

export async function benchGrowth(rounds: number, most = 512): Promise<Growth[]> {
  const overR = RATIOS.map((R) => ({ value: R, k: 20, R }));
  const overK = CLASSES.filter((k) => k <= most).map((k) => ({ value: k, k, R: 100 }));
  return [await grow('R', overR, rounds), await grow('k', overK, rounds)];
}

async function grow(
  name: string,
  points: readonly { value: number; k: number; R: number }[],
  rounds: number,
): Promise<Growth> {
  const contestants = points.map(({ value, k, R }) =>
    ours(`${value}`, statisticalProblem(settingOf([k, R, k], 'spectral')), R),
  );
  const seconds = await race(contestants, rounds);
  const at = points.map(({ value }) => ({ value, seconds: seconds[`${value}`] as Timing }));
  const medians = at.map((point) => point.seconds.median);
  return {
    name,
    at,
    exponent: slope(at),
    upperExponent: slope(at.slice(Math.floor(at.length / 2))),
    spread: Math.max(...medians) / Math.min(...medians),
  };
}

export function slope(
  at: readonly { readonly value: number; readonly seconds: { readonly median: number } }[],
): number {
  const points = at.map(({ value, seconds }) => [Math.log(value), Math.log(seconds.median)] as const);
  const mean = (i: 0 | 1) => points.reduce((sum, point) => sum + point[i], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const covariance = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return covariance / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}
