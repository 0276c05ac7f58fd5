import { expect, test } from 'vitest';
import { engineFor, fits, methodFor, prepare } from '../../../../proofs/zt25/instruments/measure/capacity.ts';
import { labelsFrom } from '../../../../proofs/zt25/instruments/model/labels.ts';
import { type Setting, settingFrom } from '../../../../proofs/zt25/instruments/model/setting.ts';
import { InputError } from '../../../../src/base/input-error.ts';

const sized = (classes: number, ratio: number, changes: Partial<Setting> = {}): Setting =>
  settingFrom(
    labelsFrom({ classes, ratio }, 'statistics'),
    { gamma: 0.5, dimension: classes, delta: 8, initialisation: 'spectral', seed: 1, ...changes },
    'statistics',
  );

test('small settings are simulated in full, larger ones reduced, the largest by descent', () => {
  expect(engineFor(sized(4, 10))).toBe('full');
  expect(engineFor(sized(20, 100))).toBe('reduced');
  expect(methodFor(sized(20, 1e6))).toBe('flow');
  expect(methodFor(sized(1000, 1e6))).toBe('descent');
  expect(methodFor(sized(20, 1e6), 'full')).toBe('descent');
});

test('R changes nothing of what fits reduced, and decides it in full', () => {
  for (const initialisation of ['spectral', 'random'] as const) {
    for (const ratio of [10, 1e9]) expect(fits('reduced', 'flow', sized(50, ratio, { initialisation }))).toBe(true);
  }
  expect(fits('full', 'descent', sized(20, 1e3))).toBe(true);
  expect(fits('full', 'descent', sized(20, 1e4))).toBe(false);
});

test('the start is that of the full engine wherever that can be formed, and says so where not', () => {
  const near = prepare(sized(6, 500, { initialisation: 'random' }), 'flow');
  expect([near.drawn, near.problem.engine]).toEqual(['samples', 'reduced']);
  const full = prepare(sized(6, 500, { initialisation: 'random' }), 'flow', 'full');
  expect([...near.problem.start.slice(0, 36)]).toEqual([...full.problem.start.slice(0, 36)]);
  expect(prepare(sized(6, 1e6), 'flow').drawn).toBe('statistics');
});

test('what cannot fit is refused with what would, and what is named fits', () => {
  expect(() => prepare(sized(20, 1e6), 'flow', 'full')).toThrow(/--engine reduced/);
  expect(() => prepare(sized(1000, 10), 'flow', 'reduced')).toThrow(/--method descent/);
  let message = '';
  try {
    prepare(sized(9000, 10), 'descent', 'reduced');
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    message = (error as InputError).message;
  }
  const k = Number(/up to k = (\d+) with d = \1 fits/.exec(message)?.[1]);
  expect(fits('reduced', 'descent', sized(k, 10))).toBe(true);
  expect(fits('reduced', 'descent', sized(k + 1, 10))).toBe(false);
});
