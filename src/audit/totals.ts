/** What a report says of its claims together, as sums: how many have each verdict, and the power of all their checks. */
import { type Power, wrongVariants } from '../judge/power.ts';
import type { ClaimResult, Report } from './result.ts';

export function totalPower(claims: readonly ClaimResult[]): Report['power'] {
  const all = claims.flatMap(({ power, erratum }) => [power, erratum?.power ?? null]).filter((power) => power !== null);
  const sum = (count: (power: Power) => number) => all.reduce((total, power) => total + count(power), 0);
  return { planted: sum((p) => p.planted), wrong: sum(wrongVariants), refuted: sum((p) => p.refuted) };
}

export function countsOf(claims: readonly Pick<ClaimResult, 'verdict'>[]): Report['counts'] {
  const count = (verdict: ClaimResult['verdict']) => claims.filter((claim) => claim.verdict === verdict).length;
  return {
    verified: count('verified'),
    refuted: count('refuted'),
    undecided: count('undecided'),
    illPosed: count('ill-posed'),
    vacuous: count('vacuous'),
  };
}
