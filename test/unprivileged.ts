/**
 * A command run by somebody to whom permissions apply: root has rights over everything. It is the owner of the checkout,
 * who may read it wherever it lies, below a folder that is closed to others too; root as owner, without those rights.
 */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Ended } from './cli/run.ts';

const CHECKOUT = fileURLToPath(new URL('..', import.meta.url));

/** What stands before a command; nothing where permissions apply as it is. */
const BEFORE: readonly string[] = before();

function before(): string[] {
  if (process.geteuid?.() !== 0) return [];
  const { uid } = statSync(CHECKOUT);
  return uid === 0
    ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search']
    : ['setpriv', `--reuid=${uid}`, '--clear-groups'];
}

/** Is there anything to give root's rights up with? */
export const canBeUnprivileged = unprivileged(['true']).code === 0;

export function unprivileged(words: readonly string[]): Ended {
  const [command = '', ...args] = [...BEFORE, ...words];
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}
