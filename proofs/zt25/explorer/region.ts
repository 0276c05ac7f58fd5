/**
 * What a verdict is about, and whether a setting is among it. Inputs: a quantity and a setting. Outcome: the conditions in
 * words that the setting does not meet; none where the verdict speaks of it.
 */

import type { Flags } from '../../../src/audit/instruments.ts';
import { regionOfQuantity } from '../../../src/audit/statement-region.ts';
import { InputError } from '../../../src/base/input-error.ts';
import { unmetBy as unmetIn } from '../../../src/theory/region.ts';
import { CASES } from '../instruments/cases.ts';
import { FAMILY } from '../instruments/family.ts';
import type { Setting } from '../instruments/model/setting.ts';
import { settingOfStep } from '../instruments/step-setting.ts';

/** Learning times are those from the spectral start, whatever start is simulated. */
const SPECTRAL = 'from the spectral initialisation';

export function unmetBy(setting: Setting, quantity: string, ofCase: Flags): string[] {
  const region = regionOfQuantity(quantity, CASES.judged(ofCase, FAMILY));
  return [
    ...unmetIn(settingOfStep(setting), region),
    ...(setting.initialisation === 'spectral' ? [] : region.runs.filter((r) => r === SPECTRAL)),
  ];
}

/** Can formulas be judged in this case? */
export function isJudged(ofCase: Flags): boolean {
  try {
    CASES.judged(ofCase, FAMILY);
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}
