/**
 * Writes a file that the user named, whole or not at all: into a temporary file beside it, then renamed.
 * @throws InputError it cannot be written, or something that is no file stands there (a device, a directory).
 */
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { InputError } from '../model/input-error.ts';

export async function writeWhole(flag: string, path: string, text: string): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const there = await stat(target).catch(() => null);
  if (there !== null && !there.isFile()) {
    throw new InputError(
      `${flag} = ${path}`,
      'what stands there is not a file',
      'give a new name or the name of a file',
    );
  }
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, text, { flag: 'wx' });
    await rename(temporary, target);
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
