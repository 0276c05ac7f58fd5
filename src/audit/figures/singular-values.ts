/** The singular values of the labels by all three witnesses, one bar a group. */
import { numberAt } from '../../algebra/evaluate.ts';
import { FEATURE_GROUPS } from '../../model/feature-group.ts';
import { derivedSubject } from '../derivations.ts';
import { featuresOf } from '../measurements.ts';
import { pointOf } from '../regime.ts';
import type { FigureOf } from './entry.ts';
import { type BarsFigure, rounded } from './figure.ts';
import { type Claims, printedDiagonal } from './printed.ts';
import { regimeAt, settingAt } from './settings.ts';

export function singularValuesFigure(
  entry: FigureOf<'singular values'>,
  claims: Claims,
): Pick<BarsFigure, 'kind' | 'y' | 'bars'> {
  const setting = settingAt(entry);
  const regime = regimeAt('0');
  const at = pointOf(setting);
  const diagonal = printedDiagonal(entry.printed, claims, regime);
  const bars = FEATURE_GROUPS.flatMap((group, i) => {
    const printed = diagonal[i];
    const measured = featuresOf(setting).groups[group]?.values[0];
    const derived = numberAt(derivedSubject(`sigma.${group}`, regime).value, at);
    return [
      ...(printed == null ? [] : [{ group, witness: 'printed' as const, value: rounded(numberAt(printed, at)) }]),
      { group, witness: 'derived' as const, value: rounded(derived) },
      ...(measured === undefined ? [] : [{ group, witness: 'measured' as const, value: rounded(measured) }]),
    ];
  });
  return { kind: 'bars', y: 'singular value', bars };
}
