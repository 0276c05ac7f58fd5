/** Drift in one line: which claim, from what, to what, and how to accept it. */
import type { Drift } from '../audit/result.ts';

/** `flags` name the files of the run where they are not the usual ones. */
export function driftLine({ id, from, to }: Drift, flags: readonly string[] = []): string {
  const accept = [`errata baseline --accept '${id}'`, ...flags].join(' ');
  return `drift: ${id} was ${from}, is ${to}; if that is right: ${accept}`;
}
