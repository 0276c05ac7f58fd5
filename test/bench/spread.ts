/** A spread as rounds of these seconds would give it. */
import { type Spread, summary } from '../../bench/race.ts';

export const spread = (...rounds: number[]): Spread => summary(rounds);
