import { expect, it } from 'vitest';
import { checkLine, simulateLine } from '../../src/explorer/command-lines.ts';
import { settingOf } from '../../src/explorer/setting.ts';
import { DEFAULT_STATE } from '../../src/explorer/state.ts';

const setting = settingOf({ ...DEFAULT_STATE, k: '6', R: '5/2', majorities: '2', gamma: '0.7', seed: '4' });

it('a run, with everything it depends on', () => {
  expect(simulateLine(setting)).toBe(
    'npx errata simulate --k 6 --majorities 2 --R 5/2 --minority-count 2 --gamma 0.7 --d 6 --delta 8 --init spectral --seed 4',
  );
});

it('a check, quoted for a shell', () => {
  expect(checkLine({ quantity: 'sigma.majmaj', formula: "\\sqrt{R}'" }, setting)).toBe(
    "npx errata check sigma.majmaj '\\sqrt{R}'\\''' --gamma 0.7 --majority-share 2/6 --seed 4",
  );
});
