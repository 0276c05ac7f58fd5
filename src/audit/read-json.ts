/**
 * A JSON file that the user named, as data of no known shape; sealed where the program wrote it, plain where people do.
 * @throws InputError it is no file, is too large, cannot be read, holds no JSON, or its seal is missing or broken.
 */
import { readFileSync, statSync } from 'node:fs';
import { InputError } from '../base/input-error.ts';
import { unsealed } from './seal.ts';

/** In bytes; a report of every claim takes less than a hundredth of it. */
const LARGEST_FILE = 2 ** 26;

/** @param name what the file is to the user; @param mend what to do when it is no such thing */
export function readJson(name: string, file: string, mend: string): unknown {
  const refuse = refusal(name, file, mend);
  const text = bytesOf(file, refuse).toString('utf8');
  try {
    return JSON.parse(text);
  } catch {
    throw refuse('it is no JSON');
  }
}

/** As in `readJson`, of a file with a seal, which is taken off. */
export function readSealed(name: string, file: string, mend: string): Readonly<Record<string, unknown>> {
  const refuse = refusal(name, file, mend);
  const found = unsealed(bytesOf(file, refuse));
  if ('fault' in found) throw refuse(found.fault);
  return found.value;
}

type Refuse = (rule: string) => InputError;

const refusal =
  (name: string, file: string, mend: string): Refuse =>
  (rule) =>
    new InputError(`${name} = ${file}`, rule, mend);

function bytesOf(file: string, refuse: Refuse): Buffer {
  try {
    // A pipe or a device might never end.
    const { size } = requireFile(file, refuse);
    if (size > LARGEST_FILE) throw refuse(`it is larger than ${LARGEST_FILE / 2 ** 20} MiB`);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw refuse(`it cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'})`);
  }
}

function requireFile(file: string, refuse: Refuse) {
  const there = statSync(file);
  if (!there.isFile()) throw refuse('it is not a file');
  return there;
}
