/**
 * The distinct singular values of the centred labels Z, from the largest down, each with its multiplicity as a singular
 * value: feature groups whose values are equal share a level. Outcome: one level where all are tied, else one for each
 * group, for R > 1 and two classes in each. @throws Unable the order of two values is not that for all R.
 */
import { isLess } from '../../../../src/algebra/order.ts';
import { latex } from '../../../../src/algebra/print.ts';
import { add, type Scalar, Unable } from '../../../../src/algebra/scalar.ts';
import { areEqual } from '../../../../src/algebra/zero.ts';
import { perCase } from '../../../../src/derive/case.ts';
import { checked, type Derived } from '../../../../src/derive/derivation.ts';
import { FEATURE_GROUPS } from '../model/feature-group.ts';
import { nameOf } from '../symbols.ts';
import { ALL_GROUPS } from './extent.ts';
import { labelDecomposition } from './label-decomposition.ts';

export interface Level {
  readonly value: Scalar;
  readonly multiplicity: Scalar;
}

/** R > 1: beyond it values are tied. */
const UNTIED = new Set([nameOf('R')]);

export const levels = perCase((given): Derived<readonly Level[]> => {
  const { value, steps } = labelDecomposition(given);
  const { singularValues: sigma, multiplicities } = value;
  const sorted = FEATURE_GROUPS.toSorted((a, b) => (isLess(sigma[a], sigma[b], UNTIED) ? 1 : -1));
  const found: Level[] = [];
  for (const group of sorted) {
    const last = found.at(-1);
    const multiplicity = multiplicities[group];
    if (last === undefined || !areEqual(last.value, sigma[group])) found.push({ value: sigma[group], multiplicity });
    else found[found.length - 1] = { value: last.value, multiplicity: add(last.multiplicity, multiplicity) };
  }
  const descending = found.every((level, i) => i === 0 || isLess(level.value, (found[i - 1] as Level).value, UNTIED));
  if (!descending) throw new Unable('singular values whose order depends on the setting');
  const tied = found.length === 1;
  return {
    value: found,
    steps: [
      ...steps,
      checked(
        found.map(({ value: level }) => latex(level)).join(' > '),
        tied ? 'all singular values are equal' : 'the singular values of the feature groups, for R > 1',
        descending,
      ),
    ],
    ...(tied ? {} : { extent: [...ALL_GROUPS, 'R > 1'] }),
  };
});
