/** What bad input must come to. */
import { expect } from 'vitest';
import type { Ended } from './cli.ts';

/** In milliseconds, for whatever ends with 2. */
export const LONGEST = 1000;

/** Value, rule and mend on one printable line, of a length a person reads. */
const LINE =
  /^errata: [^\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]{5,600}; [^\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]{4,200}\n$/u;

/** What is wrong with how bad input ended; null when nothing is. */
export function faultOfRefusal({ code, out, err, took }: Ended): string | null {
  if (code !== 2) return `ended with ${code}: ${err}`;
  if (out !== '') return `printed ${out.slice(0, 200)}`;
  if (!LINE.test(err)) return `is not one clear line: ${JSON.stringify(err.slice(0, 900))}`;
  if (/\bat .*\.[jt]s:\d/.test(err)) return `shows its inside: ${err}`;
  return took < LONGEST ? null : `took ${took} ms`;
}

export function expectRefused(ended: Ended, args: unknown): void {
  expect([args, faultOfRefusal(ended)]).toEqual([args, null]);
}
