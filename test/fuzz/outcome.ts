/** A command line run in this process, and what bad input must come to. */
import { expect } from 'vitest';
import type { Io } from '../../src/cli/command.ts';
import { runCli } from '../../src/cli/program.ts';

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Milliseconds of processor time. */
  readonly took: number;
}

/** The slowest run so far; nothing is left out of it. */
export const slowest: { took: number; args: string } = { took: 0, args: '' };

export async function cli(args: readonly string[]): Promise<Ended> {
  let out = '';
  let err = '';
  const io: Io = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    terminal: false,
    colour: false,
    columns: 100,
  };
  const start = cpuTime();
  const code = await runCli(args, io);
  const took = cpuTime() - start;
  if (took > slowest.took) Object.assign(slowest, { took, args: JSON.stringify(args).slice(0, 300) });
  return { code, out, err, took };
}

/** Of this process, in milliseconds: the clock on the wall would measure its neighbours too. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

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
