/** A region as a result holds it. */
import { type Region, relationsOf, wordsOf } from '../theory/region.ts';
import type { RegionResult } from './result.ts';

export const shownRegion = (region: Region): RegionResult => ({
  words: wordsOf(region),
  relations: relationsOf(region),
});
