/** Every quantity with the function that derives it: a table, read by name. */

import { latex } from '../algebra/print.ts';
import type { Scalar } from '../algebra/scalar.ts';
import { FEATURE_GROUPS, type FeatureGroup } from '../model/feature-group.ts';
import type { Quantity } from '../model/quantity.ts';
import { computed, type Derived } from './derivation.ts';
import { effectiveWeights } from './effective-weights.ts';
import { labelDecomposition } from './label-decomposition.ts';
import { learningTime } from './learning-time.ts';
import { learningWindow } from './learning-window.ts';
import { type Case, unweighted } from './parameters.ts';

type Derivation = (given: Case) => Derived<Scalar>;

const PER_GROUP: Readonly<Record<string, (group: FeatureGroup) => Derivation>> = {
  sigma: (group) => (given) => {
    const { value, steps } = labelDecomposition(given);
    const sigma = value.singularValues[group];
    const count = latex(value.multiplicities[group]);
    return {
      value: sigma,
      steps: [...steps, computed(`\\sigma = ${latex(sigma)}`, `with multiplicity $${count}$`)],
    };
  },
  lambda: (group) => (given) => {
    const { value, steps } = effectiveWeights(given);
    return { value: value.diagonal[group], steps };
  },
  'time.vanilla': (group) => (given) => learningTime(unweighted(given), group),
  'time.weighted': (group) => (given) => learningTime(given, group),
};

const DERIVATIONS: ReadonlyMap<string, Derivation> = new Map<string, Derivation>([
  ...Object.entries(PER_GROUP).flatMap(([name, of]) =>
    FEATURE_GROUPS.map((group): [string, Derivation] => [`${name}.${group}`, of(group)]),
  ),
  ['window.vanilla', (given) => learningWindow(unweighted(given))],
  ['window.weighted', learningWindow],
]);

/**
 * The derived form of a quantity with its steps.
 * @throws Unable the case is beyond the algebra.
 */
export function deriveQuantity(quantity: Quantity, given: Case): Derived<Scalar> {
  const derivation = DERIVATIONS.get(quantity);
  if (derivation === undefined) throw new RangeError(`no derivation for ${quantity}`);
  return derivation(given);
}
