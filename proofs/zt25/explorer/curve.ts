/** A witness's account of one feature: its amplitude over time, and when it is learned. */

import { LEARNED } from '../../../src/measure/factors/trajectory.ts';
import { findRoot } from '../../../src/measure/root.ts';

export interface Curve {
  readonly amplitude: readonly number[];
  /** First time at which the amplitude is 1/2; null if it stays below until the end. */
  readonly learned: number | null;
}

/** Samples a function of time; its learning time is found between the two samples that enclose it. */
export function curveOf(amplitude: (time: number) => number, times: readonly number[]): Curve {
  const values = times.map(amplitude);
  const after = values.findIndex((value) => value >= LEARNED);
  const learned =
    after > 0
      ? findRoot((time) => amplitude(time) - LEARNED, times[after - 1] as number, times[after] as number)
      : after === 0
        ? 0
        : null;
  return { amplitude: values, learned };
}
