/** The singular values of the labels by all three witnesses, one bar a group. */
import { numberAt } from '../../../../src/algebra/evaluate.ts';
import { derivedSubject } from '../../../../src/audit/derivations.ts';
import { type BarsFigure, rounded } from '../../../../src/audit/figures/figure.ts';
import type { Claims } from '../../../../src/audit/instruments.ts';
import type { Family } from '../../../../src/theory/family.ts';
import { featuresOf } from '../measurements.ts';
import { FEATURE_GROUPS } from '../model/feature-group.ts';
import { pointOfStep } from '../step-setting.ts';
import { named } from '../symbols.ts';
import type { FigureOf } from './entry.ts';
import { printedDiagonal } from './printed.ts';
import { regionAt, settingAt } from './settings.ts';

export function singularValuesFigure(
  entry: FigureOf<'singular values'>,
  claims: Claims,
  family: Family,
): Pick<BarsFigure, 'kind' | 'y' | 'bars'> {
  const setting = settingAt(entry);
  const region = regionAt('0', family);
  const at = named(pointOfStep(setting));
  const diagonal = printedDiagonal(entry.printed, claims, region);
  const bars = FEATURE_GROUPS.flatMap((group, i) => {
    const printed = diagonal[i];
    const measured = featuresOf(setting).groups[group]?.values[0];
    const derived = numberAt(derivedSubject(`sigma.${group}`, region).value, at);
    return [
      ...(printed == null ? [] : [{ group, witness: 'printed' as const, value: rounded(numberAt(printed, at)) }]),
      { group, witness: 'derived' as const, value: rounded(derived) },
      ...(measured === undefined ? [] : [{ group, witness: 'measured' as const, value: rounded(measured) }]),
    ];
  });
  return { kind: 'bars', y: 'singular value', bars };
}
