/** Where the feature groups exist, in the words of the theory. */
import type { Extent } from '../../../../src/derive/derivation.ts';
import type { FeatureGroup } from '../model/feature-group.ts';

/** Where each feature group exists: a group of a single class has none inside it. */
const EXISTS: Readonly<Record<FeatureGroup, Extent>> = {
  majmaj: ['at least two majority classes'],
  majmin: [],
  minmin: ['at least two minority classes'],
};
export const extentOf = (group: FeatureGroup): Extent => EXISTS[group];

/** Where all of them do. */
export const ALL_GROUPS: Extent = ['at least two classes in each group'];
