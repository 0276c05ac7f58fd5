import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { scriptPath } from '../../bench/python.ts';
import { type Derivation, sameSpectrum } from '../../bench/symbolic.ts';

test('a process derives the spectrum that a matrix of four classes has at R = 7', () => {
  const text = execFileSync(process.execPath, [scriptPath('derive-once.ts')]).toString();
  const { seconds, eigenvalues } = JSON.parse(text) as Derivation;
  expect(seconds).toBeGreaterThan(0);
  expect(eigenvalues.map((of) => of.reduce((sum, [, count]) => sum + count, 0))).toEqual([4, 6, 8]);
  expect(
    sameSpectrum(eigenvalues[0] ?? [], [
      [0, 1],
      [1, 1],
      [4, 1],
      [7, 1],
    ]),
  ).toBe(true);
});
