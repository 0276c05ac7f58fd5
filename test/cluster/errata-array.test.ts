import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { standIns } from './stand-ins.ts';

const TASK = { SLURM_ARRAY_JOB_ID: '7', SLURM_ARRAY_TASK_ID: '2', SLURM_CPUS_PER_TASK: '4' };
const FOLDER = 'reports/shard-2-of-3';
const journal = (claims: number) => `run\n${'claim\n'.repeat(claims)}`;

/** A turn that finds a journal of two claims, leaves one of `claims`, and whose run ends as told. */
function turn(claims: number, end: string) {
  const slurm = standIns({
    node: `printf '${journal(claims).replaceAll('\n', '\\n')}' > ${FOLDER}/.journal.ndjson\n${end}`,
    scontrol: ':',
  });
  mkdirSync(join(slurm.cwd, FOLDER), { recursive: true });
  writeFileSync(join(slurm.cwd, FOLDER, '.journal.ndjson'), journal(2));
  const { code } = slurm.run('errata-array.sbatch', ['node', 'main.js', 'reports', '3', '--seed', '5'], TASK);
  return { code, requeued: slurm.calls('scontrol').length, slurm };
}

/** A signal to the script, which is the parent of the run; the run goes on long enough to see it ended. */
const signalled = (name: string) => `trap 'exit 3' TERM; kill -${name} $PPID; sleep 0.3`;

describe('errata-array.sbatch', () => {
  it('runs its shard, and goes on where it ended', () => {
    const { slurm } = turn(3, 'exit 0');
    expect(slurm.calls('node')).toEqual([
      ['main.js', 'verify', '--shard', '2/3', '--out', FOLDER, '--jobs', '4', '--resume', '--seed', '5'],
    ]);
  });

  it.each([
    ['is done', 3, 'exit 0', 0, 0],
    ['has bad input', 3, 'exit 2', 2, 0],
    ['broke after a claim', 3, 'exit 3', 3, 1],
    ['broke before a claim', 2, 'exit 3', 3, 0],
    ['is killed after a claim', 3, 'kill -KILL $$', 137, 1],
    ['is killed before a claim', 2, 'kill -KILL $$', 137, 0],
    ['has a minute left, after a claim', 3, signalled('USR1'), 3, 1],
    ['has a minute left, before a claim', 2, signalled('USR1'), 3, 0],
    ['is ended by Slurm', 3, `${signalled('TERM')}; exit 3`, 3, 0],
  ])('which %s', (_what, claims, end, code, requeued) => {
    expect(turn(claims, end)).toMatchObject({ code, requeued });
  });

  it('queues its own task again, not the array', () => {
    expect(turn(3, 'exit 3').slurm.calls('scontrol')).toEqual([['requeue', '7_2']]);
  });
});
