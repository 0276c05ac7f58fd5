import { expect, it } from 'vitest';
import { measure } from '../../../../proofs/zt25/explorer/measurement.ts';
import { settingOf } from '../../../../proofs/zt25/explorer/setting.ts';
import { DEFAULT_STATE } from '../../../../proofs/zt25/explorer/state.ts';
import { FEATURE_GROUPS } from '../../../../proofs/zt25/instruments/model/feature-group.ts';
import { simulate } from '../../../../proofs/zt25/instruments/simulate.ts';

const setting = settingOf({ ...DEFAULT_STATE, k: '4', R: '6', init: 'random', seed: '5' });

it('at rest is the run of the command', () => {
  const { groups, times, drift } = measure({ setting, exact: true });
  const run = simulate(setting, { method: 'flow', samples: 121 });
  expect(times).toEqual(run.times);
  expect(drift).toBe(run.conservationDrift);
  for (const group of FEATURE_GROUPS) {
    expect(groups[group]?.amplitude).toEqual(run.amplitudes[group]);
    expect(groups[group]?.learned).toBe(run.learningTimes[group]?.value);
    expect(groups[group]?.budget).toBe(run.learningTimes[group]?.budget);
  }
});

it('in motion is as good as a picture, and claims no budget', () => {
  const quick = measure({ setting, exact: false });
  const exact = measure({ setting, exact: true });
  for (const group of FEATURE_GROUPS) {
    expect(quick.groups[group]?.learned).toBeCloseTo(exact.groups[group]?.learned as number, 4);
    expect(quick.groups[group]?.budget).toBeNull();
  }
  expect(quick.drift).toBeGreaterThan(exact.drift);
});
