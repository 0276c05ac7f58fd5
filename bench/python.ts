/**
 * A Python process as a peer: one request a line, one answer a line, both JSON; it ends with its standard input.
 * PYTHON names another interpreter than Debian's. Errors: the process ended; what it said is on standard error.
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const interpreter = (): string => process.env.PYTHON ?? '/usr/bin/python3';

export const scriptPath = (script: string): string => fileURLToPath(new URL(script, import.meta.url));

/** With these a BLAS makes no threads, whichever it is. */
export const ONE_THREAD = { OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1', OMP_NUM_THREADS: '1' };

export interface Python {
  readonly ask: <T>(request: object) => Promise<T>;
  /** The same; null and the end of the process if there is no answer after so many seconds. */
  readonly askWithin: <T>(seconds: number, request: object) => Promise<T | null>;
  readonly stop: () => void;
}

export function startPython(script: string, environment: Readonly<Record<string, string>> = {}): Python {
  const child = spawn(interpreter(), [scriptPath(script)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const broken = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.stdin.on('error', () => reject(new Error(`${script} ended early`)));
  });
  broken.catch(() => undefined);
  const ask = async <T>(request: object): Promise<T> => {
    child.stdin.write(`${JSON.stringify(request)}\n`);
    const answer = await Promise.race([lines.next(), broken]);
    if (answer.done === true) throw new Error(`${script} ended at ${JSON.stringify(request)}`);
    return JSON.parse(answer.value) as T;
  };
  return {
    ask,
    askWithin: async <T>(seconds: number, request: object): Promise<T | null> => {
      let late = false;
      const timer = setTimeout(() => {
        late = true;
        child.kill('SIGKILL');
      }, 1000 * seconds);
      try {
        return await ask<T>(request);
      } catch (error) {
        if (late) return null;
        throw error;
      } finally {
        clearTimeout(timer);
      }
    },
    stop: () => child.stdin.end(),
  };
}
