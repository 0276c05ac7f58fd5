/**
 * The three kinds of principal component of the label matrix. Source: zt25, section 3.2: a maj-maj component is
 * neutral to minorities, a min-min component is neutral to majorities, the maj-min component opposes the groups.
 */
export const FEATURE_GROUPS = ['majmaj', 'majmin', 'minmin'] as const;

export type FeatureGroup = (typeof FEATURE_GROUPS)[number];
