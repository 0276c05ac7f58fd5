/**
 * NumPy as a contestant: one Python process for all sizes. Outcome: null with a line that says how to install it where
 * it is missing. PYTHON names another interpreter than /usr/bin/python3.
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface NumPy {
  readonly version: string;
  readonly run: (size: readonly [k: number, R: number, d: number], steps: number) => Promise<number>;
  readonly stop: () => void;
}

export const MISSING = 'NumPy is missing and left out: apt-get install python3-numpy libopenblas0-pthread';

export async function startNumPy(): Promise<NumPy | null> {
  const python = process.env.PYTHON ?? '/usr/bin/python3';
  const child = spawn(python, [fileURLToPath(new URL('descent.py', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const missing = new Promise<null>((resolve) => {
    child.once('error', () => resolve(null));
  });
  const first = await Promise.race([lines.next(), missing]);
  if (first === null || first.done === true) return null;
  return {
    version: first.value.replace('ready ', ''),
    run: async (size, steps) => {
      child.stdin.write(`${[...size, steps].join(' ')}\n`);
      const answer = await lines.next();
      if (answer.done === true) throw new Error(`NumPy ended at ${size.join(', ')}`);
      return Number(answer.value);
    },
    stop: () => child.stdin.end(),
  };
}
