/** How the time of a step grows: with R, where it should not, and with k, where three products of k·d·k should show. */
import { statisticalProblem } from '../proofs/zt25/instruments/measure/reduced-problem.ts';
import { bar, notMeasured } from './bars.ts';
import { ours, settingOf } from './descending.ts';
import { duration, figure } from './format.ts';
import { race, ratio, type Spread } from './race.ts';
import type { Section } from './section.ts';

const RATIOS = [10, 100, 1000, 10_000, 100_000, 1_000_000];
const CLASSES = [8, 16, 32, 64, 128, 256, 512];
const QUICK_CLASSES = 128;

/** A step over R is short and its bar narrow, so there are more rounds of it. */
const MORE = 7;

/** The longest step over R takes at most this many times as long as the shortest. */
const FLAT = 1.1;

/** What stays as it is while one grows. */
const ELSE = { R: 'k = d = 20', k: 'd = k, R = 100' } as const;

export interface Growth {
  readonly name: 'R' | 'k';
  readonly at: readonly { readonly value: number; readonly seconds: Spread }[];
  /** Slope of log time over log value, by least squares; and over the upper half alone, where overheads are gone. */
  readonly exponent: number;
  readonly upperExponent: number;
  /** Largest over smallest time, each as the median of its ratio to the first of its round. */
  readonly spread: number;
}

export const growth: Section<Growth[]> = {
  async measure({ rounds, quick }) {
    const overR = RATIOS.map((R) => ({ value: R, k: 20, R }));
    const overK = CLASSES.filter((k) => !quick || k <= QUICK_CLASSES).map((k) => ({ value: k, k, R: 100 }));
    return [await grow('R', overR, MORE * rounds), await grow('k', overK, rounds)];
  },
  tables: (results) =>
    results.map(({ name, at, exponent, upperExponent, spread }) => ({
      caption: [
        `A step as ${name} grows, at ${ELSE[name]}, ${at[0]?.seconds.rounds.length} rounds`,
        `time ~ ${name}^${exponent.toFixed(2)}, upper half ${name}^${upperExponent.toFixed(2)}`,
        `longest over shortest ${figure(spread)}`,
      ].join('; '),
      head: [name, ...at.map(({ value }) => `${value}`)],
      rows: [['a step', ...at.map(({ seconds }) => duration(seconds))]],
    })),
  bars: (results) => {
    const wanted = {
      what: 'a step as R grows, longest over shortest',
      sense: 'at most',
      bound: FLAT,
      unit: '',
    } as const;
    const overR = results.find(({ name }) => name === 'R');
    return [overR === undefined ? notMeasured(wanted, 'not run') : bar(wanted, overR.spread)];
  },
};

async function grow(
  name: Growth['name'],
  points: readonly { value: number; k: number; R: number }[],
  rounds: number,
): Promise<Growth> {
  const contestants = points.map(({ value, k, R }) =>
    ours(`${value}`, statisticalProblem(settingOf([k, R, k], 'spectral')), R),
  );
  const seconds = await race(contestants, rounds);
  const at = points.map(({ value }) => ({ value, seconds: seconds[`${value}`] as Spread }));
  const relative = at.map((point) => ratio(point.seconds, (at[0] as (typeof at)[number]).seconds).median);
  return {
    name,
    at,
    exponent: slope(at),
    upperExponent: slope(at.slice(Math.floor(at.length / 2))),
    spread: Math.max(...relative) / Math.min(...relative),
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
