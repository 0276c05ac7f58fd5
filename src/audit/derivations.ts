/** Derived witnesses that many statements share; each is derived once for a region. */
import { type Scalar, Unable } from '../algebra/scalar.ts';
import type { Derived } from '../derive/derivation.ts';
import { gradientFlow } from '../derive/gradient.ts';
import { initialSlopes } from '../derive/initial-slope.ts';
import { unweighted } from '../derive/parameters.ts';
import { reduction } from '../derive/reduction.ts';
import { amplitude } from '../derive/trajectory.ts';
import type { FeatureGroup } from '../model/feature-group.ts';
import { remembered } from './measurements.ts';
import { caseOf, type Regime } from './regime.ts';
import { beyond } from './region.ts';
import { subjectNamed } from './subject.ts';

export type Loss = 'vanilla' | 'weighted';

/** What a derivation sees of a region. */
const caseKey = ({ share, minorityCount, gamma, balanced }: Regime): string =>
  JSON.stringify([share, minorityCount, gamma, balanced ?? false]);

/** The derived forms of a subject in the case of a region, each with the extent in which it holds. */
const derivedForms: (name: string, regime: Regime) => readonly Derived<Scalar>[] = remembered(
  (name: string, regime: Regime) => `${name} ${caseKey(regime)}`,
  (name, regime) => subjectNamed(name).derived(caseOf(regime)),
);

/** The derived form that holds in all of a region. @throws Unable no derivation does. */
export function derivedSubject(name: string, regime: Regime): Derived<Scalar> {
  const forms = derivedForms(name, regime);
  const found = forms.find(({ extent = {} }) => beyond(regime, extent).length === 0);
  if (found !== undefined) return found;
  const where = forms.map(({ extent = {} }) => beyond(regime, extent).join(', '));
  throw new Unable(`${name} is derived for ${where.join(', or for ')}, which is not the whole region`);
}

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
