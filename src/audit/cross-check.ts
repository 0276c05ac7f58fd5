/**
 * Measurements are made in the reduced engine; the full one, all n samples, stays the reference witness on every eighth.
 * Inputs: what identifies the measurement, how to make it in an engine, its numbers. Outcome: that of the reduced engine,
 * the engines noted.
 * @throws MeasurementError where the two differ by ten budgets: neither is to be trusted.
 */

import type { Engine } from '../base/engine.ts';
import { REFUTATION_FACTOR } from '../judge/comparison.ts';
import type { Measured } from '../measure/measured.ts';
import { MeasurementError } from '../measure/measurement-error.ts';
import { note } from './engines.ts';

/** One measurement in so many is made in both engines. */
export const SHARE = 8;

/** Whether a measurement is among them: by its identity, so that neither order nor workers matter (FNV-1a). */
export function isChecked(identity: string): boolean {
  let hash = 0x811c_9dc5;
  for (let i = 0; i < identity.length; i++) hash = Math.imul(hash ^ identity.charCodeAt(i), 0x0100_0193);
  // The low bits alone change too little with the last characters.
  return ((hash ^ (hash >>> 16)) >>> 0) % SHARE === 0;
}

export function crossChecked<T>(
  identity: string,
  measure: (engine: Engine) => T,
  numbers: (measured: T) => readonly Measured[],
): T {
  note(['reduced']);
  const reduced = measure('reduced');
  if (!isChecked(identity)) return reduced;
  note(['full']);
  const reference = numbers(measure('full'));
  const found = numbers(reduced);
  if (found.length !== reference.length) {
    throw new MeasurementError(`engines: ${found.length} numbers are measured reduced, ${reference.length} in full`);
  }
  found.forEach((value, i) => {
    const expected = reference[i] as Measured;
    if (!(Math.abs(value.value - expected.value) <= REFUTATION_FACTOR * (value.budget + expected.budget))) {
      throw new MeasurementError(
        `engines: ${value.value} ± ${value.budget} is measured reduced, ${expected.value} ± ${expected.budget} in full`,
      );
    }
  });
  return reduced;
}
