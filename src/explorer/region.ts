/**
 * What a verdict is about, and whether a setting is among it. Inputs: a quantity and a setting. Outcome: the hypotheses
 * in words that the setting does not meet; none where the verdict speaks of it.
 */
import { type CaseOptions, regimeOf, requireMeasurable } from '../audit/case-options.ts';
import { hypothesesOf } from '../audit/case-words.ts';
import { ANY_REGIME, type Regime, whereOf } from '../audit/regime.ts';
import { contains } from '../audit/where.ts';
import { InputError } from '../model/input-error.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Setting } from '../model/setting.ts';

const SPECTRAL = 'the initialisation is spectral';

/** Learning times are those from the spectral start, whatever start is simulated. */
export const ownHypotheses = (quantity: Quantity): string[] => (/^(time|window)\./.test(quantity) ? [SPECTRAL] : []);

/** Each restriction of a region by itself, so that the one that fails has a name. */
const restrictions = (regime: Regime): Regime[] =>
  Object.entries(regime).map(([name, value]) => ({ ...ANY_REGIME, [name]: value }));

export function unmetBy(setting: Setting, quantity: Quantity, options: CaseOptions): string[] {
  return [
    ...restrictions(regimeOf(options))
      .filter((regime) => !contains(whereOf(regime), setting))
      .flatMap(hypothesesOf),
    ...(setting.initialisation === 'spectral' ? [] : ownHypotheses(quantity)),
  ];
}

/** Can formulas be judged in this case? */
export function isJudged(options: CaseOptions): boolean {
  try {
    requireMeasurable(regimeOf(options));
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}
