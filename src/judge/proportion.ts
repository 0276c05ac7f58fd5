/**
 * Statements that hold in most runs. The runs of every kind of setting are a population of their own and are judged by
 * themselves: more are made until a two-sided confidence interval (Clopper-Pearson) of the share in which the statement
 * holds lies on one side of nine of ten, or until there are enough. Outcomes as in comparison.ts: accepted where all
 * kinds lie above, refused where one lies below, open otherwise.
 *
 * The error is spent evenly on all looks at all kinds and on both sides, so that every interval that is ever looked at
 * holds, all together, with probability 1 − ERROR. Shares near nine of ten stay open; from 0.975 upward and from 0.75
 * downward a kind is left open with a probability of a few in a million, computed exactly in the tests.
 */
import type { Comparison } from './comparison.ts';
import type { Evidence } from './verdict.ts';

export const LEAST_PROPORTION = 0.9;

/** The probability of a wrong verdict of one statement is at most this. */
export const ERROR = 1e-6;

/** The interval of a kind is looked at after so many runs: 180 without a failure are the least that show nine of ten. */
export const LOOKS: readonly number[] = [16, 32, 64, 180, 240, 320, 420, 560, 760, 1000];

/** The runs made at one kind of setting. */
export interface Tally {
  readonly kind: string;
  readonly held: number;
  readonly failed: number;
  /** Runs that say nothing; each may have been either. */
  readonly silent: number;
}

/** On which side of nine of ten the share of a population lies. */
export type Side = 'above' | 'below' | 'open';

/** The error of one side of one interval, of a statement about so many kinds. */
const levelOf = (kinds: number): number => ERROR / (2 * LOOKS.length * kinds);

export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** The interval of the share in which the statement holds. */
export function intervalOf({ held, failed, silent }: Tally, kinds: number): Interval {
  const runs = held + failed + silent;
  return { lower: lowerBound(held, runs, levelOf(kinds)), upper: 1 - lowerBound(failed, runs, levelOf(kinds)) };
}

/** Where the interval lies: whether so many successes, or failures, are too many for a share of nine of ten. */
export function sideOf({ held, failed, silent }: Tally, kinds: number): Side {
  const runs = held + failed + silent;
  if (upperTail(held, runs, LEAST_PROPORTION) <= levelOf(kinds)) return 'above';
  return upperTail(failed, runs, 1 - LEAST_PROPORTION) <= levelOf(kinds) ? 'below' : 'open';
}

/** A tally with the engines that simulated its runs. */
export type Tallied = Tally & { readonly engines: Evidence['engines'] };

/** @param kinds of how many kinds the statement speaks; those that have no tally were not tried. */
export function compareProportions(tallies: readonly Tallied[], kinds: number): Comparison {
  if (kinds === 0) return { outcome: 'open', reason: 'no setting could be tried', evidence: [] };
  const evidence = tallies.map((tally) => evidenceOf(tally, kinds));
  const below = tallies.find((tally) => sideOf(tally, kinds) === 'below');
  if (below !== undefined) return { outcome: 'differ', strength: 'sampled', evidence, where: below.kind };
  const open = tallies.find((tally) => sideOf(tally, kinds) === 'open');
  if (open !== undefined) {
    return {
      outcome: 'open',
      reason: `${open.kind}: it held in ${counted(open)}, too few to say whether it holds in nine of ten`,
      evidence,
    };
  }
  if (tallies.length < kinds) {
    return { outcome: 'open', reason: `${kinds - tallies.length} kinds of setting were not tried`, evidence };
  }
  return { outcome: 'agree', strength: 'sampled', evidence };
}

const counted = ({ held, failed, silent }: Tally): string =>
  `${held} of ${held + failed + silent} runs${silent === 0 ? '' : ` (${silent} say nothing)`}`;

function evidenceOf(tally: Tallied, kinds: number): Evidence {
  const { lower, upper } = intervalOf(tally, kinds);
  const runs = tally.held + tally.failed + tally.silent;
  return {
    method: `${tally.kind}: held in ${counted(tally)}, so in a share of ${lower.toFixed(3)} to ${upper.toFixed(3)} (all intervals together with an error of ${ERROR})`,
    settings: runs,
    engines: tally.engines,
    discrepancy: runs === 0 ? 0 : (runs - tally.held) / runs,
    budget: 1 - LEAST_PROPORTION,
    worst: null,
  };
}

/** The lower end of a Clopper-Pearson interval: the p at which so many successes or more have this probability. */
export function lowerBound(successes: number, trials: number, level: number): number {
  if (successes === 0) return 0;
  let low = 0;
  let high = 1;
  for (let i = 0; i < 60; i++) {
    const p = (low + high) / 2;
    if (upperTail(successes, trials, p) > level) high = p;
    else low = p;
  }
  return low;
}

/** P(X ≥ successes) for X ~ Binomial(trials, p), from its last term backwards. */
function upperTail(successes: number, trials: number, p: number): number {
  const odds = Math.log(p) - Math.log1p(-p);
  let logTerm = trials * Math.log(p);
  let tail = 0;
  for (let x = trials; x >= successes; x--) {
    tail += Math.exp(logTerm);
    logTerm += Math.log(x / (trials - x + 1)) - odds;
  }
  return tail;
}
