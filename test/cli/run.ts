import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command as a user runs it, in a process of its own. */
export function errata(args: readonly string[], cwd?: string, env: NodeJS.ProcessEnv = {}): Ended {
  const ended = spawnSync(process.execPath, ['--no-warnings', MAIN, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    ...(cwd === undefined ? {} : { cwd }),
    maxBuffer: 1 << 26,
  });
  return { code: ended.status, out: ended.stdout, err: ended.stderr };
}
