/**
 * A JSON file that the user named, as data of no known shape.
 * @throws InputError it is no file, is too large, cannot be read, or holds no JSON.
 */
import { readFileSync, statSync } from 'node:fs';
import { InputError } from '../model/input-error.ts';

/** In bytes; a report of every claim takes less than a hundredth of it. */
const LARGEST_FILE = 2 ** 26;

/** @param name what the file is to the user; @param mend what to do when it is no such thing */
export function readJson(name: string, file: string, mend: string): unknown {
  const refuse = (rule: string) => new InputError(`${name} = ${file}`, rule, mend);
  let text: string;
  try {
    // A pipe or a device might never end.
    const { size } = requireFile(file, refuse);
    if (size > LARGEST_FILE) throw refuse(`it is larger than ${LARGEST_FILE / 2 ** 20} MiB`);
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw refuse(`it cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'})`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw refuse('it is no JSON');
  }
}

function requireFile(file: string, refuse: (rule: string) => InputError) {
  const there = statSync(file);
  if (!there.isFile()) throw refuse('it is not a file');
  return there;
}
