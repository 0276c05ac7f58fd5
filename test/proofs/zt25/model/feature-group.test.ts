import { expect, test } from 'vitest';
import { FEATURE_GROUPS } from '../../../../proofs/zt25/instruments/model/feature-group.ts';

test('three groups, in the order in which every list of them stands', () => {
  expect(FEATURE_GROUPS).toEqual(['majmaj', 'majmin', 'minmin']);
});
