import { expect, test } from 'vitest';
import { jumpValue } from '../../../../proofs/zt25/instruments/measure/jump-value.ts';
import { limitLearningTimes } from '../../../../proofs/zt25/instruments/measure/learning-times.ts';
import { trainingProblem } from '../../../../proofs/zt25/instruments/measure/problem.ts';
import { FEATURE_GROUPS } from '../../../../proofs/zt25/instruments/model/feature-group.ts';
import { labelsFrom } from '../../../../proofs/zt25/instruments/model/labels.ts';
import { gradientFlow } from '../../../../src/measure/factors/flow.ts';
import { agree, type Measured } from '../../../../src/measure/measured.ts';
import { paperSetting } from './settings.ts';

const labels = labelsFrom({ classes: 4, ratio: 10 });

test('it is the amplitude at δ·T, and stays the same for other δ within budgets that are small', () => {
  for (const gamma of [0, 0.5]) {
    const limit = limitLearningTimes(labels, gamma);
    const jumps = jumpValue(labels, gamma, {}, limit);
    const others = jumpValue(labels, gamma, { deltas: [6, 9, 12, 15] });
    for (const group of FEATURE_GROUPS) {
      const jump = jumps[group] as Measured;
      const delta = limit.deltas.at(-1) as number;
      const time = delta * (limit.times[group]?.value as number);
      const run = gradientFlow(trainingProblem(paperSetting({ gamma, delta, dimension: 4 })), { times: [time] });
      expect(jump.value).toBeCloseTo(run.groups[group]?.amplitude[0] as number, 8);
      expect(jump.budget).toBeLessThan(1e-4);
      expect(agree(jump, others[group] as Measured)).toBe(true);
    }
  }
});

test('empty groups are null, undecided times leave the jump undecided', () => {
  expect(jumpValue(labelsFrom({ classes: 2, ratio: 3 }), 0).majmaj).toBeNull();
  const near = jumpValue(labelsFrom({ classes: 4, ratio: '5/4' }), 0, { initialisation: 'random' });
  expect(near.minmin?.budget).toBe(Infinity);
});
