/** How settings of this theory are told: as records of a report, and as flags of a command. */
import type { SettingForm } from '../../../src/audit/instruments.ts';
import { InputError } from '../../../src/base/input-error.ts';
import { type Setting as StepSetting, settingFrom } from './model/setting.ts';
import { settingLines } from './setting-lines.ts';
import { type SettingFlags, settingOption } from './setting-option.ts';
import { flagsOf, recordOf, settingOfStep, stepOf } from './step-setting.ts';

export const SETTINGS: SettingForm = {
  record: recordOf,
  flags: (setting) => flagsOf(stepOf(setting)),
  read: (flags) => {
    const { k, R } = flags;
    if (k === undefined && R === undefined) return null;
    if (k === undefined || R === undefined) {
      throw new InputError(`--${k === undefined ? 'R' : 'k'} alone`, 'a setting has both k and R', 'give --k 4 --R 2');
    }
    return settingOfStep(settingOption({ ...(flags as unknown as SettingFlags), k, R }, 'samples'));
  },
  lines: (setting, record) => {
    const step = stepOf(setting);
    // The weights of the loss that was compared: without any for loss (4), which has γ = 0.
    return settingLines(record === undefined ? step : { ...step, gamma: Number(record.gamma) });
  },
  requireSimulable: (setting) => {
    const step: StepSetting = stepOf(setting);
    settingFrom(step, step);
  },
};
