/**
 * Random settings for the tests of this room. Inputs: none. Outcomes: fast-check arbitraries with a fixed seed.
 * Not a failure: a group without components.
 */
import fc from 'fast-check';
import { type Labels, labelsFrom } from '../../../../proofs/zt25/instruments/model/labels.ts';
import { type Setting, settingFrom } from '../../../../proofs/zt25/instruments/model/setting.ts';

export const SEEDED = { seed: 20250714, numRuns: 60 } as const;

/** Labels with 2 to 7 classes, any share of majorities, R from 1 to 12. */
export const someLabels: fc.Arbitrary<Labels> = fc
  .tuple(
    fc.integer({ min: 2, max: 7 }),
    fc.integer({ min: 1, max: 6 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 2 }),
  )
  .map(([classes, majorities, ratio, minorityCount]) =>
    labelsFrom({ classes, majorities: Math.min(majorities, classes - 1), ratio, minorityCount }),
  );

/** Settings with moderate δ, both starts, both losses. */
export const someSetting: fc.Arbitrary<Setting> = fc
  .tuple(
    someLabels,
    fc.constantFrom(0, 0.5, 1, -0.3),
    fc.integer({ min: 0, max: 2 }),
    fc.integer({ min: 1, max: 6 }),
    fc.constantFrom('spectral' as const, 'random' as const),
    fc.integer({ min: 0, max: 1000 }),
  )
  .map(([labels, gamma, extra, delta, initialisation, seed]) =>
    settingFrom(labels, { gamma, dimension: labels.classes + extra, delta, initialisation, seed }),
  );

/** The setting of the paper's figures, changed as asked. */
export function paperSetting(
  changes: Partial<Omit<Setting, keyof Labels>> & { ratio?: number | string } = {},
): Setting {
  const { ratio = 10, ...rest } = changes;
  const fixed = { gamma: 0, dimension: 6, delta: 8, initialisation: 'spectral', seed: 1 } as const;
  return settingFrom(labelsFrom({ classes: 4, ratio }), { ...fixed, ...rest });
}
