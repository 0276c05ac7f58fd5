/** Derived witnesses that many statements share; each is derived once for a region. */
import type { Scalar } from '../algebra/scalar.ts';
import type { Derived } from '../derive/derivation.ts';
import { gradientFlow } from '../derive/gradient.ts';
import { initialSlopes } from '../derive/initial-slope.ts';
import { unweighted } from '../derive/parameters.ts';
import { reduction } from '../derive/reduction.ts';
import { amplitude } from '../derive/trajectory.ts';
import type { FeatureGroup } from '../model/feature-group.ts';
import { remembered } from './measurements.ts';
import { caseOf, type Regime } from './regime.ts';
import { subjectNamed } from './subject.ts';

export type Loss = 'vanilla' | 'weighted';

/** What a derivation sees of a region. */
const caseKey = ({ share, minorityCount, gamma, balanced }: Regime): string =>
  JSON.stringify([share, minorityCount, gamma, balanced ?? false]);

/** @throws Unable no derivation in this region. */
export const derivedSubject: (name: string, regime: Regime) => Derived<Scalar> = remembered(
  (name: string, regime: Regime) => `${name} ${caseKey(regime)}`,
  (name, regime) => subjectNamed(name).derived(caseOf(regime)),
);

/** How the flow of a loss reduces to its features. */
export const derivedReduction = remembered(
  (loss: Loss, regime: Regime) => `${loss} ${caseKey(regime)}`,
  (loss, regime) => reduction(loss === 'vanilla' ? unweighted(caseOf(regime)) : caseOf(regime)),
);

export const derivedSlopes = remembered(
  (regime: Regime, group: FeatureGroup) => `${group} ${caseKey(regime)}`,
  (regime, group) => initialSlopes(caseOf(regime), group),
);

export const derivedFlow = remembered(() => '', gradientFlow);
export const derivedAmplitude = remembered(() => '', amplitude);
