/** A command line run in this process. */
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
