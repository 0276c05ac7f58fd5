/** `errata new DIR`: a small document that runs, to start from. Nothing is written where something stands already. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { isClaimId } from '../audit/baseline.ts';
import { shellWord } from '../audit/command.ts';
import { InputError, oneLine } from '../base/input-error.ts';
import { EXIT, type ExitCode, type Io } from './command.ts';
import { templateOf } from './template.ts';

export async function create(directory: string, io: Io): Promise<ExitCode> {
  const id = basename(resolve(directory));
  if (!isClaimId(`${id}/x`)) {
    throw new InputError(
      `directory = ${oneLine(directory)}`,
      'its name is that of the document: letters, digits, points and dashes',
      'give another name, such as ridge',
    );
  }
  if (existsSync(directory) && !(statSync(directory).isDirectory() && readdirSync(directory).length === 0)) {
    throw new InputError(
      `directory = ${directory}`,
      'it must be new or empty, so that nothing is lost',
      'give another name',
    );
  }
  const files = Object.entries(templateOf(id));
  try {
    for (const [path, text] of files) {
      await mkdir(dirname(join(directory, path)), { recursive: true });
      await writeFile(join(directory, path), text, { flag: 'wx' });
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    throw new InputError(
      `directory = ${directory}`,
      `it cannot be written (${code})`,
      'give one that you may write to',
    );
  }
  io.out(`written: ${files.map(([path]) => join(directory, path)).join(', ')}\n`);
  io.out(`next: cd ${shellWord(directory)}, then errata verify; one of its statements is wrong\n`);
  return EXIT.agrees;
}
