import { expect, it } from 'vitest';
import { labelsFrom } from '../../../proofs/zt25/instruments/model/labels.ts';
import { settingFrom } from '../../../proofs/zt25/instruments/model/setting.ts';
import { groupWeights } from '../../../proofs/zt25/instruments/model/weights.ts';
import { settingLines } from '../../../proofs/zt25/instruments/setting-lines.ts';

const texts = (lines: readonly { latex: string; value: string }[]) =>
  lines.map(({ latex, value }) => `${latex} = ${value}`);

it('says what the definitions make of a setting', () => {
  const labels = labelsFrom({ classes: 4, ratio: '4', majorities: undefined, minorityCount: undefined });
  const setting = settingFrom(labels, { gamma: 0.5, dimension: 4, delta: 8, initialisation: 'spectral', seed: 1 });
  const lines = texts(settingLines(setting));
  expect(lines).toContain(String.raw`n = 2 \cdot 4 + 2 \cdot 1 = 10`);
  const { majority, minority } = groupWeights(setting, 0.5);
  expect(majority / minority).toBeCloseTo(1 / 2, 15);
  expect(lines).toContain(String.raw`\omega_{\mathrm{maj}} = ${Number(majority.toPrecision(12))}`);
});
