/**
 * Takes out of dist/ what its sources no longer have: a compiler that works on what has changed deletes nothing, and a
 * document that is gone would still be audited. Runs in the root of the package, before the compiler.
 */
import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What the compiler makes of `x.ts`. */
const MADE = /\.(?:d\.ts|js)$/;

/** @param {string} folder of sources, and below dist/ of what is made of them */
function prune(folder) {
  const made = join('dist', folder);
  for (const entry of readdirSync(made, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) prune(path);
    else if (MADE.test(entry.name) && !existsSync(path.replace(MADE, '.ts'))) rmSync(join('dist', path));
  }
  if (readdirSync(made).length === 0) rmdirSync(made);
}

for (const folder of ['src', 'proofs']) if (existsSync(join('dist', folder))) prune(folder);
