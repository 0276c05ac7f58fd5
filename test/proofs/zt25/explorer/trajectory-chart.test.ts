import { expect, it } from 'vitest';
import { measure } from '../../../../proofs/zt25/explorer/measurement.ts';
import type { Scene } from '../../../../proofs/zt25/explorer/scene.ts';
import { settingOf } from '../../../../proofs/zt25/explorer/setting.ts';
import { DEFAULT_STATE } from '../../../../proofs/zt25/explorer/state.ts';
import { theoryAt } from '../../../../proofs/zt25/explorer/theory.ts';
import { describeTrajectories } from '../../../../proofs/zt25/explorer/trajectory-chart.ts';

const setting = settingOf({ ...DEFAULT_STATE, k: '4', R: '3' });
const scene: Scene = {
  setting,
  theory: theoryAt(setting),
  measurement: measure({ setting, exact: false }),
  current: true,
};

it('says in words what each witness says', () => {
  const said = describeTrajectories(scene);
  expect(said.match(/printed [\d.]+, derived [\d.]+, measured [\d.]+/g)).toHaveLength(3);
  expect(said).not.toMatch(/not measured/);
});

it('says nothing of what was measured at another setting', () => {
  const said = describeTrajectories({ ...scene, current: false });
  expect(said).not.toMatch(/measured [\d.–]/);
  expect(said.match(/printed [\d.]+, derived [\d.]+[;.]/g)).toHaveLength(3);
  expect(said).toMatch(/It is not measured yet\./);
});
