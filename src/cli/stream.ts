/**
 * Standard output and standard error, written at once and to the end.
 * Outcome: a reader that has seen enough (`head`, `less`) is no failure: what comes after is dropped, and the command goes
 * on to its own end. @throws InputError standard output that cannot be written, such as a full disk. Where standard error
 * cannot be written nobody can be told; the exit code stays what it is.
 */
import { writeSync } from 'node:fs';
import { InputError } from '../base/input-error.ts';

/** Writes what it can of the bytes and says how many that were; throws as `writeSync` does. */
export type Write = (bytes: Uint8Array) => number;

export const STDOUT: Write = (bytes) => writeSync(1, bytes);
export const STDERR: Write = (bytes) => writeSync(2, bytes);

export function output(write: Write): (text: string) => void {
  let closed = false;
  return (text) => {
    if (closed) return;
    const code = written(write, text);
    if (code === 'EPIPE') closed = true;
    else if (code !== null) {
      throw new InputError('standard output', `it cannot be written (${code})`, 'send it where there is room for it');
    }
  };
}

export const messages =
  (write: Write): ((text: string) => void) =>
  (text) => {
    written(write, text);
  };

/** Null when all of it is written, else the code of the error. */
function written(write: Write, text: string): string | null {
  let rest: Uint8Array = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(write(rest));
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
      if (code !== 'EAGAIN') return code;
      // A pipe that does not block is full.
      Atomics.wait(PAUSE, 0, 0, MILLISECONDS);
    }
  }
  return null;
}

const PAUSE = new Int32Array(new SharedArrayBuffer(4));
const MILLISECONDS = 2;
