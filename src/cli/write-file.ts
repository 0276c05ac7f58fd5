/**
 * Writes a file that the user named, whole or not at all: into a temporary file beside it, flushed, then renamed.
 * @throws InputError it cannot be written, or something that is no file stands there (a device, a directory).
 */
import { randomUUID } from 'node:crypto';
import { realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { InputError } from '../base/input-error.ts';
import { writeFlushed } from '../report/write-flushed.ts';

export async function writeWhole(flag: string, path: string, text: string): Promise<void> {
  await throughTemporary(flag, path, text, rename);
}

/** Proves that the file can be written, before time is spent on what goes into it. */
export async function requireWritable(flag: string, path: string): Promise<void> {
  await throughTemporary(flag, path, '', (temporary) => rm(temporary));
}

async function throughTemporary(
  flag: string,
  path: string,
  text: string,
  finish: (temporary: string, target: string) => Promise<void>,
): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const there = await stat(target).catch(() => null);
  if (there !== null && !there.isFile()) {
    throw new InputError(
      `${flag} = ${path}`,
      'what stands there is not a file',
      'give a new name or the name of a file',
    );
  }
  const temporary = join(dirname(target), `.errata.${randomUUID()}.tmp`);
  try {
    await writeFlushed(temporary, text);
    await finish(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    throw new InputError(
      `${flag} = ${path}`,
      `it cannot be written (${code})`,
      'give a file in a directory you may write to',
    );
  }
}
