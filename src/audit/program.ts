/**
 * Which program this is, to the byte: a digest of its own files and of the documents, as they run.
 * Outcome: the same for the same files, wherever they lie and however their lines end.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { manifest } from './package.ts';

/** `.ts` in a checkout, `.js` in the built package. */
const EXTENSION = import.meta.url.slice(import.meta.url.lastIndexOf('.'));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export function programDigest(): string {
  const hash = createHash('sha256').update(JSON.stringify(manifest()));
  for (const file of ['src', 'proofs'].flatMap(filesOf).sort()) {
    hash.update(`\n${file}\n${readFileSync(join(ROOT, file), 'utf8').replaceAll('\r\n', '\n')}`);
  }
  return hash.digest('hex').slice(0, DIGITS);
}

/** Enough to tell programs apart, short enough to read. */
const DIGITS = 16;

/** The files of the program in a folder, as paths from the root, with slashes. */
const filesOf = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(EXTENSION) && !name.endsWith(`.d${EXTENSION}`))
    .map((name) => `${folder}/${name.split(sep).join('/')}`);
