/** The region of a statement as relations of the symbols k, s, R, m and γ, in the plain text of certificates. */
import type { Regime } from './regime.ts';

/**
 * Every relation that a setting of the regime satisfies and none other does, given what a setting is: k, s·k, (1−s)·k, m
 * and R·m are integers. What holds everywhere (k ≥ 2, R ≥ 1, …) is written too.
 */
export function regionRelations(regime: Regime): readonly string[] {
  const least = regime.allGroups ? 2 : 1;
  return [
    regime.classes === undefined ? 'k >= 2' : `k = ${regime.classes}`,
    ...(regime.share === null ? [] : [`s = ${regime.share}`]),
    `s*k >= ${least}`,
    `(1-s)*k >= ${least}`,
    regime.balanced ? 'R = 1' : regime.imbalanced ? 'R > 1' : 'R >= 1',
    regime.minorityCount === null ? 'm >= 1' : `m = ${regime.minorityCount}`,
    ...(regime.gamma === null ? [] : [`gamma = ${regime.gamma}`]),
  ];
}
