import { expect, test } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { differing } from './steady.ts';

const TEN = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

async function differences(claims: string, seeds: readonly number[]): Promise<string[]> {
  const results = new Map<number, Awaited<ReturnType<typeof audit>>['claims']>();
  for (const seed of seeds) results.set(seed, (await audit({ claims, seed, settings: 20 })).claims);
  return differing(results);
}

/** A smaller version of `npm run seeds`: claims whose verdict, erratum or mended hypotheses once hung on the seed. */
test('ten seeds agree on what simulations are compared with', async () => {
  const claims = 'zt25/app-C.2/uniform-scaling,zt25/eq-17/time-majmin,zt25/cor-C.3/weighted-majmin';
  expect(await differences(claims, TEN)).toEqual([]);
}, 600_000);

test('seeds agree on statements about runs', async () => {
  expect(await differences('zt25/fig-2/e-random', [1, 9])).toEqual([]);
}, 600_000);
