/** A setting as the model of the first paper has it, and back; its record and its flags. */
import { fraction } from '../../../src/algebra/fraction.ts';
import type { SettingRecord } from '../../../src/judge/comparison.ts';
import { pointOf, type Setting } from '../../../src/theory/setting.ts';
import type { Labels } from './model/labels.ts';
import type { Setting as StepSetting } from './model/setting.ts';

/** Runs start from the spectral initialisation, unless an experiment says otherwise. */
export function stepOf({ values, seed }: Setting): StepSetting {
  const number = (name: string): number => (values[name] ?? fraction(0)).valueOf();
  const [k, m] = [number('k'), number('m')];
  return {
    classes: k,
    majorities: Math.round(number('s') * k),
    majorityCount: Math.round(number('R') * m),
    minorityCount: m,
    gamma: number('gamma'),
    dimension: number('d'),
    delta: number('delta'),
    initialisation: 'spectral',
    seed,
  };
}

export const settingOfStep = (step: StepSetting): Setting => ({
  values: {
    k: fraction(step.classes),
    s: fraction(step.majorities, step.classes),
    R: fraction(step.majorityCount, step.minorityCount),
    m: fraction(step.minorityCount),
    gamma: fraction(step.gamma),
    d: fraction(step.dimension),
    delta: fraction(step.delta),
  },
  seed: step.seed,
});

/** The values of the symbols at a setting of the model. */
export const pointOfStep = (step: StepSetting): Record<string, number> => pointOf(settingOfStep(step));

/** A setting as it is reported. */
export const recordOf = (setting: Setting | StepSetting, initialised = false): SettingRecord =>
  'values' in setting ? recordOfStep(stepOf(setting), initialised) : recordOfStep(setting, initialised);

function recordOfStep(setting: StepSetting, initialised: boolean): SettingRecord {
  return {
    k: setting.classes,
    majorities: setting.majorities,
    R: ratioText(setting),
    'minority count': setting.minorityCount,
    gamma: setting.gamma,
    ...(initialised
      ? { d: setting.dimension, delta: setting.delta, init: setting.initialisation, seed: setting.seed }
      : {}),
  };
}

/** R as an integer or a fraction. */
export const ratioText = ({ majorityCount, minorityCount }: Labels): string =>
  fraction(majorityCount, minorityCount).toFraction();

/** Flags of `errata simulate` that make this setting. */
export const flagsOf = (setting: StepSetting): string =>
  [
    `--k ${setting.classes}`,
    `--majorities ${setting.majorities}`,
    `--R ${ratioText(setting)}`,
    `--minority-count ${setting.minorityCount}`,
    `--gamma ${setting.gamma}`,
    `--d ${setting.dimension}`,
    `--delta ${setting.delta}`,
    `--init ${setting.initialisation}`,
    `--seed ${setting.seed}`,
  ].join(' ');
