/** A Node process from its start to its end. Outcome: seconds of wall clock, its exit code, and what it used. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Ended {
  readonly seconds: number;
  /** null: ended by a signal. */
  readonly code: number | null;
}

export interface Usage {
  /** Seconds of all threads, user and system. */
  readonly cpu: number;
  /** The most memory that was resident at once, all threads together, in MiB. */
  readonly peak: number;
}

/** The command as it is built. */
export const COMMAND = fileURLToPath(new URL('../dist/src/cli/main.js', import.meta.url));

export function runNode(argv: readonly string[]): Promise<Ended> {
  const begin = performance.now();
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'ignore', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve({ seconds: (performance.now() - begin) / 1000, code }));
  });
}

/** The same with what it used, as it tells itself at its end: see usage.mjs. */
export async function runMeasured(argv: readonly string[]): Promise<Ended & Usage> {
  const begin = performance.now();
  const preload = new URL('usage.mjs', import.meta.url).href;
  const child = spawn(process.execPath, ['--import', preload, ...argv], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  const told: Buffer[] = [];
  child.stdio[3]?.on('data', (part: Buffer) => told.push(part));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const seconds = (performance.now() - begin) / 1000;
  if (told.length === 0) throw new Error(`${argv.join(' ')} ended without telling what it used`);
  return { seconds, code, ...(JSON.parse(Buffer.concat(told).toString()) as Usage) };
}
