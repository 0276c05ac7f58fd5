/** Commands that stand in for Slurm's and for node, first on the path: shell scripts that note how they were called. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Ended } from '../cli/run.ts';

const CLUSTER = fileURLToPath(new URL('../../cluster', import.meta.url));

export interface StandIns {
  readonly cwd: string;
  /** A copy of `cluster/`, in a checkout that holds nothing else. */
  readonly cluster: string;
  /** Runs a script of it among them. */
  readonly run: (script: string, args: readonly string[], env?: NodeJS.ProcessEnv) => Ended;
  /** The arguments of each call of a stand-in. */
  readonly calls: (name: string) => string[][];
}

/** Inputs: what each stand-in does after it was noted, as lines of a shell. */
export function standIns(scripts: Readonly<Record<string, string>>): StandIns {
  const cwd = mkdtempSync(join(tmpdir(), 'errata-cluster-'));
  const cluster = join(cwd, 'checkout', 'cluster');
  cpSync(CLUSTER, cluster, { recursive: true });
  const bin = join(cwd, 'bin');
  mkdirSync(bin);
  const noted = (name: string) => join(cwd, `${name}.calls`);
  for (const [name, script] of Object.entries(scripts)) {
    const note = `printf '%s\\037' "$@" >> '${noted(name)}'; echo >> '${noted(name)}'`;
    writeFileSync(join(bin, name), `#!/usr/bin/env bash\n${note}\n${script}\n`, { mode: 0o755 });
  }
  return {
    cwd,
    cluster,
    run: (script, args, env = {}) => {
      const path = { PATH: `${bin}${delimiter}${process.env.PATH}` };
      const ended = spawnSync('bash', [join(cluster, script), ...args], {
        cwd,
        encoding: 'utf8',
        env: { ...process.env, ...path, ...env },
      });
      return { code: ended.status, out: ended.stdout, err: ended.stderr };
    },
    calls: (name) =>
      existsSync(noted(name))
        ? readFileSync(noted(name), 'utf8')
            .split('\n')
            .slice(0, -1)
            .map((line) => line.split('\x1f').slice(0, -1))
        : [],
  };
}
