import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { standIns } from './stand-ins.ts';

function slurm({ built = true } = {}) {
  const made = standIns({ sbatch: `case "$*" in *merge.sbatch*) echo 8 ;; *) echo '7;cluster' ;; esac` });
  const main = join(made.cluster, '..', 'dist', 'src', 'cli');
  if (built) mkdirSync(main, { recursive: true });
  if (built) writeFileSync(join(main, 'main.js'), '');
  return made;
}

describe('submit', () => {
  it('submits an array of shards, and a merge that waits for all of it', () => {
    const { run, calls, cwd, cluster } = slurm();
    writeFileSync(join(cwd, 'mine.json'), '{}');
    const options = ['--shards=3', '--seed', '7', '--claims', 'zt25/*, zt26', '--baseline', 'mine.json'];
    expect(run('submit', [...options, '--reports', 'my reports'])).toMatchObject({ code: 0, err: '' });
    const [array = [], merge = []] = calls('sbatch');
    const reports = join(cwd, 'my reports');
    const inputs = [expect.stringMatching(/node$/), expect.stringMatching(/dist\/src\/cli\/main\.js$/), reports, '3'];
    expect(array).toEqual([
      '--parsable',
      '--array=1-3',
      `--output=${reports}/slurm/shard-%a.log`,
      join(cluster, 'errata-array.sbatch'),
      ...inputs,
      ...['--seed', '7', '--claims', 'zt25/*, zt26'],
    ]);
    expect(merge).toEqual([
      '--parsable',
      '--dependency=afterok:7',
      '--kill-on-invalid-dep=yes',
      `--output=${reports}/slurm/merge.log`,
      join(cluster, 'errata-merge.sbatch'),
      ...inputs,
      ...['--baseline', join(cwd, 'mine.json')],
    ]);
  });

  it('submits some shards of as many as before', () => {
    const { run, calls } = slurm();
    run('submit', ['--shards', '16', '--array', '3,11']);
    const [array = []] = calls('sbatch');
    expect(array[1]).toBe('--array=3,11');
    expect(array.at(-1)).toBe('16');
  });

  it.each([
    [['--shards', '0'], '--shards = 0'],
    [['--shards', '1001'], '--shards = 1001'],
    [['--shards', 'x'], '--shards = x'],
    [['--shards'], '--shards has no value'],
    [['--baseline', 'nowhere'], '--baseline = nowhere'],
    [['--out', 'x'], '--out is set for each job'],
    [['--resume'], '--resume is set for each job'],
  ])('refuses %j in one line', (args, start) => {
    const { run, calls } = slurm();
    const { code, out, err } = run('submit', args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.startsWith(`submit: ${start}`)).toBe(true);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(calls('sbatch')).toEqual([]);
  });
  it('refuses a checkout that is not built', () => {
    const { run, calls } = slurm({ built: false });
    const { code, err } = run('submit', []);
    expect(code).toBe(2);
    expect(err).toMatch(/^submit: .*main\.js is not there; .*npm ci.*\n$/);
    expect(calls('sbatch')).toEqual([]);
  });
});
