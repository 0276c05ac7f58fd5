import { expect, it } from 'vitest';
import { settingOf } from '../../../../proofs/zt25/explorer/setting.ts';
import { DEFAULT_STATE } from '../../../../proofs/zt25/explorer/state.ts';
import { perform } from '../../../../proofs/zt25/explorer/tasks.ts';

const setting = settingOf({ ...DEFAULT_STATE, k: '4', R: '3' });

it('answers can be sent between threads', async () => {
  for (const answer of [await perform('theory', setting), await perform('measure', { setting, exact: false })]) {
    expect(answer.ok).toBe(true);
    expect(structuredClone(answer)).toEqual(answer);
  }
});

it('bad input comes back as one line, without dashes', async () => {
  const answer = await perform('check', { quantity: 'sigma', formula: 'R', setting });
  expect(answer).toMatchObject({ ok: false, refused: true });
  expect(answer.ok ? '' : answer.message).toMatch(/^quantity sigma: .*; use sigma/);
  const wide = await perform('check', { quantity: 'sigma.majmaj', formula: 'R', setting: { ...setting, gamma: 5 } });
  expect(wide.ok ? '' : wide.message).toMatch(/^gamma = 5: .*from -3 to 3/);
});
