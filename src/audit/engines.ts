/**
 * Which engines simulated what a comparison rests on: noted where a run is made, gathered around a probe.
 * A value that is remembered brings its engines along, so that the order of claims and workers changes no record.
 */

import type { Engine } from '../base/engine.ts';
import { remembered } from '../base/remembered.ts';

let noted = new Set<Engine>();

export function note(engines: Iterable<Engine>): void {
  for (const engine of engines) noted.add(engine);
}

export interface Gathered<T> {
  readonly value: T;
  readonly engines: ReadonlySet<Engine>;
}

/** Runs, and tells what was noted meanwhile. */
export function gathered<T>(run: () => T): Gathered<T> {
  const outside = noted;
  const engines = new Set<Engine>();
  noted = engines;
  try {
    return { value: run(), engines };
  } finally {
    noted = outside;
  }
}

/** A remembered measurement that notes its engines each time that it is asked for. */
export function simulated<K extends readonly unknown[], T>(
  key: (...args: K) => string,
  measure: (...args: K) => T,
  weigh?: (...args: K) => number,
) {
  const known = remembered(key, (...args: K) => gathered(() => measure(...args)), weigh);
  return (...args: K): T => {
    const { value, engines } = known(...args);
    note(engines);
    return value;
  };
}
