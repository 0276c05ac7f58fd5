/**
 * Derived curves of each feature group over time: the reduced equations that the derive room finds, as numbers and
 * integrated. Where an equation is scalar the amplitude is the logistic curve, else it has no closed form.
 */
import { numberAt } from '../../../../src/algebra/evaluate.ts';
import type { Region } from '../../../../src/theory/region.ts';
import { derivedReduction } from '../derivations.ts';
import type { FeatureGroup } from '../model/feature-group.ts';
import type { Setting } from '../model/setting.ts';
import { pointOfStep } from '../step-setting.ts';
import { named } from '../symbols.ts';
import { type Reading, reducedFlow } from './reduced-flow.ts';

export function reducedCurves(
  reading: Reading,
  region: Region,
  setting: Setting,
  times: readonly number[],
): Readonly<Record<FeatureGroup, readonly number[]>> {
  const { directions } = derivedReduction('weighted', region).value;
  const at = named(pointOfStep(setting));
  const solved = (group: FeatureGroup): readonly number[] => {
    const numbers = directions[group].map(({ target, weight }) => ({
      target: numberAt(target, at),
      weight: numberAt(weight, at),
    }));
    return reducedFlow(reading, numbers, setting.delta, times).values;
  };
  return { majmaj: solved('majmaj'), majmin: solved('majmin'), minmin: solved('minmin') };
}
