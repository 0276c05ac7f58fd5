/**
 * The derived witness: the reduced equations, derived once for all settings, then put into numbers. Where a feature obeys
 * a scalar equation its solution is a formula; else the derived equations of w and h_j are integrated.
 */
import { numberAt } from '../../../src/algebra/evaluate.ts';
import type { Scalar } from '../../../src/algebra/scalar.ts';
import { remembered } from '../../../src/base/remembered.ts';
import { growthRates } from '../instruments/derive/growth.ts';
import { GENERAL, unweighted } from '../instruments/derive/parameters.ts';
import { deriveQuantity } from '../instruments/derive/quantities.ts';
import { reduction } from '../instruments/derive/reduction.ts';
import { amplitude } from '../instruments/derive/trajectory.ts';
import { reducedFlow } from '../instruments/figures/reduced-flow.ts';
import type { FeatureGroup } from '../instruments/model/feature-group.ts';
import type { Setting } from '../instruments/model/setting.ts';
import { pointOfStep } from '../instruments/step-setting.ts';
import { named } from '../instruments/symbols.ts';
import { type Curve, curveOf } from './curve.ts';

type Name = 'sigma' | 'lambda' | 'time.weighted';

const formOf = remembered(
  (name: Name, group: FeatureGroup) => `${name}.${group}`,
  (name, group) => deriveQuantity(`${name}.${group}`, GENERAL).value,
);
const rates = remembered(
  () => '',
  () => growthRates(GENERAL).value,
);
const solution = remembered(
  () => '',
  () => amplitude().value,
);
/** Without weights all features obey scalar equations, with weights of whatever exponent two of them do. */
const reductionOf = remembered(
  (vanilla: boolean) => `${vanilla}`,
  (vanilla) => reduction(vanilla ? unweighted(GENERAL) : GENERAL).value,
);

/** A derived quantity at a setting. */
export const derivedValue = (name: Name, group: FeatureGroup, setting: Setting): number =>
  numberAt(formOf(name, group), named(pointOfStep(setting)));

/** How fast a feature grows from a vanishing start. */
export const derivedRate = (group: FeatureGroup, setting: Setting): number =>
  numberAt(rates()[group], named(pointOfStep(setting)));

export function derivedCurve(group: FeatureGroup, setting: Setting, times: readonly number[]): Curve {
  const { ansatzHolds, directions } = reductionOf(setting.gamma === 0);
  const point = named(pointOfStep(setting));
  const numberOf = (a: Scalar): number => numberAt(a, point);
  if (!ansatzHolds[group]) {
    const numbers = directions[group].map(({ target, weight }) => ({
      target: numberOf(target),
      weight: numberOf(weight),
    }));
    const { values, learned } = reducedFlow('amplitude', numbers, setting.delta, times);
    return { amplitude: values, learned };
  }
  const known = {
    sigma: derivedValue('sigma', group, setting),
    lambda: derivedValue('lambda', group, setting),
    delta: setting.delta,
  };
  return curveOf((t) => numberAt(solution(), named({ ...known, t })), times);
}
