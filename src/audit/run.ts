/** What a run depends on beside its claims: a seed, and how many settings each claim is tried at. */
import { InputError } from '../base/input-error.ts';

export const DEFAULT_SEED = 1;
export const DEFAULT_SETTINGS = 200;

export interface Run {
  readonly seed: number;
  readonly settings: number;
}

/** @throws InputError a run without settings, or a seed that is none. */
export function requireRun({ seed, settings }: Run): void {
  if (!Number.isSafeInteger(settings) || settings < 1) {
    throw new InputError(`settings = ${settings}`, 'it must be an integer of at least 1', 'give 200');
  }
  if (!Number.isSafeInteger(seed) || seed < 0) {
    throw new InputError(`seed = ${seed}`, 'it must be an integer of at least 0', 'give 1');
  }
}
