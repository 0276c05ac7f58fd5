/** Derived witnesses about the flow that many statements share; each is derived once for a region. */
import { caseOf, keyOf } from '../../../src/audit/derivations.ts';
import { remembered } from '../../../src/base/remembered.ts';
import type { Region } from '../../../src/theory/region.ts';
import { gradientFlow } from './derive/gradient.ts';
import { initialSlopes } from './derive/initial-slope.ts';
import { unweighted } from './derive/parameters.ts';
import { reduction } from './derive/reduction.ts';
import { amplitude } from './derive/trajectory.ts';
import type { FeatureGroup } from './model/feature-group.ts';

export const LOSSES = ['vanilla', 'weighted'] as const;
export type Loss = (typeof LOSSES)[number];

/** How the flow of a loss reduces to its features. */
export const derivedReduction = remembered(
  (loss: Loss, region: Region) => `${loss} ${keyOf(region)}`,
  (loss, region) => reduction(loss === 'vanilla' ? unweighted(caseOf(region)) : caseOf(region)),
);

export const derivedSlopes = remembered(
  (region: Region, group: FeatureGroup) => `${group} ${keyOf(region)}`,
  (region, group) => initialSlopes(caseOf(region), group),
);

export const derivedFlow = remembered(() => '', gradientFlow);
export const derivedAmplitude = remembered(() => '', amplitude);
