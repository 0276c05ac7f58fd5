/**
 * Statements that hold in most runs: a proportion with its exact (Clopper-Pearson) confidence bounds.
 * Outcomes as in comparison.ts; a statement about runs is accepted when, with 95 % confidence, it holds in at least
 * nine of ten, and refused when with 95 % confidence it holds in fewer.
 */
import type { Comparison } from './comparison.ts';
import type { Evidence } from './verdict.ts';

export const LEAST_PROPORTION = 0.9;
const CONFIDENCE = 0.95;

export function compareProportion(
  method: string,
  successes: number,
  trials: number,
  engines: Evidence['engines'] = null,
): Comparison {
  if (trials === 0) return { outcome: 'open', reason: 'no setting could be tried', evidence: [] };
  const lower = lowerBound(successes, trials);
  const upper = 1 - lowerBound(trials - successes, trials);
  const evidence = [
    {
      method: `${method}: ${successes} of ${trials}, ${CONFIDENCE * 100} % bounds ${lower.toFixed(3)} to ${upper.toFixed(3)}`,
      settings: trials,
      engines,
      discrepancy: (trials - successes) / trials,
      budget: 1 - LEAST_PROPORTION,
      worst: null,
    },
  ];
  if (lower >= LEAST_PROPORTION) return { outcome: 'agree', strength: 'sampled', evidence };
  if (upper < LEAST_PROPORTION)
    return { outcome: 'differ', strength: 'sampled', evidence, where: 'the proportion of runs' };
  return {
    outcome: 'open',
    reason: `it held in ${successes} of ${trials} runs, too few to say whether it holds in nine of ten`,
    evidence,
  };
}

/** One-sided Clopper-Pearson lower bound of a proportion, by bisection of the binomial tail. */
export function lowerBound(successes: number, trials: number): number {
  if (successes === 0) return 0;
  let low = 0;
  let high = 1;
  for (let i = 0; i < 60; i++) {
    const p = (low + high) / 2;
    if (upperTail(successes, trials, p) > 1 - CONFIDENCE) high = p;
    else low = p;
  }
  return low;
}

/** P(X ≥ successes) for X ~ Binomial(trials, p). */
function upperTail(successes: number, trials: number, p: number): number {
  let tail = 0;
  for (let x = successes; x <= trials; x++) {
    let logTerm = x * Math.log(p) + (trials - x) * Math.log1p(-p);
    for (let i = 1; i <= x; i++) logTerm += Math.log((trials - x + i) / i);
    tail += Math.exp(x === trials ? x * Math.log(p) : logTerm);
  }
  return tail;
}
