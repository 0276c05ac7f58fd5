/** What a region asks, in words: the hypotheses of a formula that a user typed. */
import { type Regime, restrictionsOf } from './regime.ts';

const AXES = ['split', 'ratio', 'minorityCount', 'gamma', 'dimension'] as const;

export const hypothesesOf = (regime: Regime): string[] => AXES.flatMap((axis) => restrictionsOf(regime, axis));
