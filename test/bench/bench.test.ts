import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { scriptPath } from '../../bench/python.ts';
import { SECTIONS } from '../../bench/sections.ts';

const bench = (...typed: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [scriptPath('bench.ts'), ...typed]);
  return { status, stdout: stdout.toString(), stderr: stderr.toString() };
};

test('a section that is not there ends in one line with those that are, and 2', () => {
  const { status, stdout, stderr } = bench('spectrum');
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^bench: section spectrum: .*\n$/);
  for (const name of Object.keys(SECTIONS)) expect(stderr).toContain(name);
});
