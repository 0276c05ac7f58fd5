/** What became of a claim's wrong variants, in words. */
import type { ClaimResult, Report } from '../audit/result.ts';
import { ratio } from './number.ts';

type Power = NonNullable<ClaimResult['power']>;

/** "12 of 12 wrong variants refuted (of 15 planted: 2 equal to the claim, 1 without a meaning)". */
export function powerLine(power: Power): string {
  const { planted, same, noStatement, trueAsWell, refuted, survivors } = power;
  const left = [
    [same, 'equal to the claim'],
    [noStatement, 'without a meaning'],
    [trueAsWell, 'true as well'],
  ] as const;
  const out = left.flatMap(([count, what]) => (count === 0 ? [] : [`${count} ${what}`]));
  return `${refuted} of ${refuted + survivors.length} wrong variants refuted (of ${planted} planted${out.length === 0 ? '' : `: ${out.join(', ')}`})`;
}

/** How far away the nearest wrong variant is, where anything was measured. */
export const nearestLine = ({ nearest }: Power): string =>
  nearest === null
    ? ''
    : `nearest to it: ${nearest.slip}, at a discrepancy of ${nearest.discrepancy} against a budget of ${nearest.budget} (ratio ${ratio(nearest)})`;

/** Slip, spoilt statement and reason of each wrong variant that was not refuted. */
export const survivorLines = ({ survivors }: Power): string[] =>
  survivors.map(({ slip, latex, why }) => `not refuted: ${slip}: ${latex}: ${why}`);

/** "without R > 1: refuted; without m = 1: true as well". */
export const hypothesesLine = ({ hypotheses }: Power): string =>
  hypotheses.map(({ words, without }) => `without ${words}: ${without}`).join('; ');

/** The kill rate of a whole run. */
export const totalPowerLine = ({ power }: Pick<Report, 'power'>): string =>
  `${power.refuted} of ${power.wrong} wrong variants refuted, ${power.planted} planted`;
