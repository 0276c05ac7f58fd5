/** Every quantity with the function that derives it: a table, read by name. */

import { latex } from '../../../../src/algebra/print.ts';
import { type Scalar, Unable } from '../../../../src/algebra/scalar.ts';
import type { Case } from '../../../../src/derive/case.ts';
import { computed, type Derived } from '../../../../src/derive/derivation.ts';
import { FEATURE_GROUPS, type FeatureGroup } from '../model/feature-group.ts';
import type { Quantity } from '../model/quantity.ts';
import { effectiveWeights } from './effective-weights.ts';
import { extentOf } from './extent.ts';
import { labelDecomposition } from './label-decomposition.ts';
import { learningTime } from './learning-time.ts';
import { learningWindow } from './learning-window.ts';
import { unweighted } from './parameters.ts';

/** One derived form, or several that share out the region of the quantity among them. */
type Derivation = (given: Case) => readonly Derived<Scalar>[];

const PER_GROUP: Readonly<Record<string, (group: FeatureGroup) => (given: Case) => Derived<Scalar>>> = {
  sigma: (group) => (given) => {
    const { value, steps } = labelDecomposition(given);
    const sigma = value.singularValues[group];
    const count = latex(value.multiplicities[group]);
    return {
      value: sigma,
      steps: [...steps, computed(`\\sigma = ${latex(sigma)}`, `on a feature group of $${count}$ dimensions`)],
    };
  },
  lambda: (group) => (given) => {
    const { value, steps } = effectiveWeights(given);
    return { value: value.diagonal[group], steps };
  },
  'time.vanilla': (group) => (given) => learningTime(unweighted(given), group),
  'time.weighted': (group) => (given) => learningTime(given, group),
};

/** What belongs to a feature group is there where the group is. */
const ofGroup =
  (group: FeatureGroup, derive: (given: Case) => Derived<Scalar>): Derivation =>
  (given) => [{ ...derive(given), extent: extentOf(group) }];

const DERIVATIONS: ReadonlyMap<string, Derivation> = new Map<string, Derivation>([
  ...Object.entries(PER_GROUP).flatMap(([name, of]) =>
    FEATURE_GROUPS.map((group): [string, Derivation] => [`${name}.${group}`, ofGroup(group, of(group))]),
  ),
  ['window.vanilla', (given) => learningWindow(unweighted(given))],
  ['window.weighted', learningWindow],
]);

/**
 * The derived forms of a quantity with their steps, each with the extent in which it holds: several where no single one
 * holds in all of the case.
 * @throws Unable the case is beyond the algebra.
 */
export function deriveForms(quantity: Quantity, given: Case): readonly Derived<Scalar>[] {
  const derivation = DERIVATIONS.get(quantity);
  if (derivation === undefined) throw new RangeError(`no derivation for ${quantity}`);
  return derivation(given);
}

/**
 * The one derived form of a quantity, see {@link deriveForms}.
 * @throws Unable the case is beyond the algebra, or has several forms.
 */
export function deriveQuantity(quantity: Quantity, given: Case): Derived<Scalar> {
  const [form, ...others] = deriveForms(quantity, given);
  if (form === undefined || others.length > 0) throw new Unable(`${quantity} has a form that depends on γ: give γ`);
  return form;
}
