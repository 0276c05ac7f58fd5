/**
 * What a verdict is about, and whether a setting is among it. Inputs: a quantity and a setting. Outcome: the conditions in
 * words that the setting does not meet; none where the verdict speaks of it.
 */
import { type CaseOptions, regionOfCase, requireMeasurable } from '../audit/case-options.ts';
import { regionOfQuantity } from '../audit/statement-region.ts';
import { settingOfStep } from '../audit/step-setting.ts';
import { InputError } from '../base/input-error.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Setting } from '../model/setting.ts';
import { unmetBy as unmetIn } from '../theory/region.ts';

/** Learning times are those from the spectral start, whatever start is simulated. */
const SPECTRAL = 'from the spectral initialisation';

export function unmetBy(setting: Setting, quantity: Quantity, options: CaseOptions): string[] {
  const region = regionOfQuantity(quantity, regionOfCase(options));
  return [
    ...unmetIn(settingOfStep(setting), region),
    ...(setting.initialisation === 'spectral' ? [] : region.runs.filter((r) => r === SPECTRAL)),
  ];
}

/** Can formulas be judged in this case? */
export function isJudged(options: CaseOptions): boolean {
  try {
    requireMeasurable(regionOfCase(options));
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}
