/** The exact values that the symbols k, s, R, m and γ take in a region, but for those that it fixes. */
import { type Domain, given, modelDomain } from '../algebra/domain.ts';
import { fraction } from '../algebra/fraction.ts';
import type { Regime } from './regime.ts';

export function domainOf(regime: Regime): Domain {
  const fixed = [
    ['s', regime.share],
    ['m', regime.minorityCount],
    ['k', regime.classes],
    ['gamma', regime.gamma],
    ['R', regime.balanced ? 1 : null],
  ] as const;
  return fixed.reduce(
    // A region without settings has no domain, and nothing is decided on it.
    (domain, [name, value]) => (value == null ? domain : (given(domain, name, fraction(value)) ?? domain)),
    modelDomain(regime.allGroups ? 2 : 1, regime.imbalanced ?? false),
  );
}
