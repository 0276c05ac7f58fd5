import fc from 'fast-check';
import { expect, it } from 'vitest';
import { caseOfSetting, checkLine, simulateLine } from '../../../../proofs/zt25/explorer/command-lines.ts';
import { settingOf } from '../../../../proofs/zt25/explorer/setting.ts';
import { DEFAULT_STATE } from '../../../../proofs/zt25/explorer/state.ts';
import { exponentFrom } from '../../../../proofs/zt25/instruments/cases.ts';

const setting = settingOf({ ...DEFAULT_STATE, k: '6', R: '5/2', majorities: '2', gamma: '0.7', seed: '4' });

it('a run, with everything it depends on', () => {
  expect(simulateLine(setting)).toBe(
    'npx errata simulate --k 6 --majorities 2 --R 5/2 --minority-count 2 --gamma 0.7 --d 6 --delta 8 --init spectral --seed 4',
  );
});

it('a check, quoted for a shell', () => {
  expect(checkLine({ quantity: 'sigma.majmaj', formula: "\\sqrt{R}'" }, setting)).toBe(
    "npx errata check sigma.majmaj '\\sqrt{R}'\\''' --gamma 7/10 --majority-share 1/3 --seed 4",
  );
});

it('judges with the very exponent that was typed, as a fraction', () => {
  const term = fc.integer({ min: 1, max: 1000 });
  fc.assert(
    fc.property(term, term, fc.constantFrom('', '-'), (above, below, sign) => {
      fc.pre(above <= 3 * below);
      const { gamma } = settingOf({ ...DEFAULT_STATE, gamma: `${sign}${above}/${below}` });
      const asked = exponentFrom(caseOfSetting({ ...setting, gamma }).gamma);
      expect(asked).toBe(exponentFrom(`${sign}${above}/${below}`));
    }),
    { seed: 1 },
  );
});

it('runs with the very double of a fraction', () => {
  const third = settingOf({ ...DEFAULT_STATE, gamma: '1/3' });
  expect(simulateLine(third)).toContain(` --gamma ${1 / 3} `);
  expect(checkLine({ quantity: 'lambda.majmaj', formula: '1' }, third)).toContain(' --gamma 1/3 ');
});
