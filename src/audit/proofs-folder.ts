/**
 * Where documents lie: in `proofs/` of the project in whose directory a command runs, if there are any in JavaScript; else
 * those that come with the program.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface ProofsFolder {
  readonly path: string;
  /** `.ts` in a checkout of the program, `.js` elsewhere. */
  readonly extension: string;
  /** Of the project, not of the program. */
  readonly own: boolean;
}

const SHIPPED = fileURLToPath(new URL('../../proofs', import.meta.url));
const BUILT = import.meta.url.slice(import.meta.url.lastIndexOf('.'));

/** The folders in which a document stands. */
export const documentFolders = ({ path, extension }: ProofsFolder): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(path, entry.name, `document${extension}`)))
    .map((entry) => entry.name)
    .sort();

export function proofsFolder(directory = process.cwd()): ProofsFolder {
  const own: ProofsFolder = { path: resolve(directory, 'proofs'), extension: '.js', own: true };
  const there = existsSync(own.path) && documentFolders(own).length > 0;
  return there && own.path !== SHIPPED ? own : { path: SHIPPED, extension: BUILT, own: false };
}
