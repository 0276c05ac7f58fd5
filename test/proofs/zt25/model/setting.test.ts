import { expect, test } from 'vitest';
import { labelsFrom } from '../../../../proofs/zt25/instruments/model/labels.ts';
import { MAX_DELTA, type Setting, settingFrom } from '../../../../proofs/zt25/instruments/model/setting.ts';
import { InputError } from '../../../../src/base/input-error.ts';
import { messageOf } from './settings.ts';

const labels = labelsFrom({ classes: 4, ratio: 10 });
type Rest = Omit<Setting, keyof typeof labels>;
const good: Rest = { gamma: 0.5, dimension: 4, delta: 8, initialisation: 'spectral', seed: 1 };

test('a setting is its labels and the rest, unchanged', () => {
  expect(settingFrom(labels, good)).toEqual({ ...labels, ...good });
});

test('borders that are inside', () => {
  for (const change of [
    { dimension: 3 },
    { gamma: 10 },
    { gamma: -10 },
    { gamma: 0 },
    { delta: MAX_DELTA },
    { delta: Number.MIN_VALUE },
    { seed: 0 },
    { seed: 0xffff_ffff },
  ]) {
    expect(settingFrom(labels, { ...good, ...change })).toMatchObject(change);
  }
  expect(MAX_DELTA).toBe(100);
});

const faults: readonly [Partial<Rest>, RegExp][] = [
  [{ gamma: Number.NaN }, /^gamma = NaN: .*from -10 to 10; give --gamma 0\.5$/],
  [{ gamma: Number.POSITIVE_INFINITY }, /^gamma = Infinity: .*give --gamma/],
  [{ gamma: 10.001 }, /^gamma = 10\.001: .*give --gamma/],
  [{ gamma: -11 }, /^gamma = -11: .*give --gamma/],
  [{ dimension: 2 }, /^d = 2: .*at least k − 1 = 3.*cannot interpolate it; give --d 4$/],
  [{ dimension: 3.5 }, /^d = 3\.5: .*integer.*give --d 4/],
  [{ dimension: Number.NaN }, /^d = NaN: .*give --d 4/],
  [{ dimension: 0 }, /^d = 0: /],
  [{ delta: 0 }, /^delta = 0: .*above 0 and at most 100; give --delta 8$/],
  [{ delta: -1 }, /^delta = -1: .*give --delta 8/],
  [{ delta: 100.01 }, /^delta = 100\.01: .*at most 100/],
  [{ delta: Number.NaN }, /^delta = NaN: .*give --delta 8/],
  [{ delta: Number.POSITIVE_INFINITY }, /^delta = Infinity: /],
  [{ seed: -1 }, /^seed = -1: .*from 0 to 4294967295; give --seed 1$/],
  [{ seed: 1.5 }, /^seed = 1\.5: .*give --seed 1/],
  [{ seed: 2 ** 32 }, /^seed = 4294967296: /],
  [{ seed: Number.NaN }, /^seed = NaN: /],
  [{ dimension: 1_000_000 }, /^d = 1000000, n = 22: .*a simulation can hold 1048576; lower d, k, R/],
];

test.each(faults)('refused in one line with value, rule and mend: %j', (change, pattern) => {
  const run = () => settingFrom(labels, { ...good, ...change });
  expect(run).toThrow(InputError);
  expect(messageOf(run)).toMatch(pattern);
});

test('the border of memory: d (n + k) up to 2^20', () => {
  const per = 22 + 4;
  const most = Math.floor(2 ** 20 / per);
  expect(settingFrom(labels, { ...good, dimension: most }).dimension).toBe(most);
  expect(() => settingFrom(labels, { ...good, dimension: most + 1 })).toThrow(/a simulation can hold/);
});
