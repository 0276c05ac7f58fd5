/**
 * What is stored, run again. A seal finds accidents; whoever alters a result on purpose can seal it again, but not make the
 * program compute it. So some claims, drawn at random or all, are run anew, and must give the very bytes.
 * Inputs: shards or a report, already known to be of this run by this program. Outcome: the ids that were run again;
 * @throws InputError a result is not what this program computes; it is named with its directory.
 */

import { InputError } from '../base/input-error.ts';
import { uniformStream } from '../measure/random.ts';
import { assemble, besideOf } from './assemble.ts';
import type { Named } from './merge.ts';
import { type Plan, withDependencies } from './plan.ts';
import { type PoolOptions, runClaims } from './pool.ts';
import type { RegisteredClaim } from './registry.ts';
import { jsonText, type Report } from './result.ts';
import type { Shard } from './shard.ts';

export interface Recheck extends PoolOptions {
  /** How many claims; all where there are fewer. */
  readonly count: number;
  /** Which: the same claims for the same seed. */
  readonly seed: number;
}

/** Every result of a drawn claim, in whichever shard. */
export async function recheckShards(plan: Plan, shards: readonly Named<Shard>[], recheck: Recheck): Promise<string[]> {
  const there = new Set(shards.flatMap(({ value }) => value.results.map(({ id }) => id)));
  const chosen = drawn(
    plan.needed.filter(({ id }) => there.has(id)),
    recheck,
  );
  const again = byId(await runClaims(chosen, plan.chosen, recheck));
  for (const { name, value } of shards) {
    for (const result of value.results) requireSame(name, result, again.get(result.id) ?? result, recheck);
  }
  return chosen.map(({ id }) => id);
}

/**
 * Drawn claims, with all that their verdicts are made from; what follows for every other claim from the results as they
 * stand, all trials, and all figures, which depend on no draw.
 */
export async function recheckReport(plan: Plan, { name, value }: Named<Report>, recheck: Recheck): Promise<string[]> {
  const chosen = drawn(plan.wanted, recheck);
  const stored = byId(value.claims);
  const unknown = plan.needed.filter(({ id }) => !stored.has(id));
  const run = withDependencies([...chosen, ...unknown], plan.registered);
  const again = byId(await runClaims(run, plan.chosen, recheck));
  const results = plan.needed.flatMap(({ id }) => again.get(id) ?? stored.get(id) ?? []);
  const computed = assemble(plan, results, besideOf(plan, results));
  for (const part of ['claims', 'trials', 'figures'] as const) {
    const due = byId<Stored>(computed[part]);
    for (const one of value[part]) requireSame(name, one, due.get(one.id) ?? null, recheck);
  }
  requireSame(name, { id: 'the whole', ...value }, { id: 'the whole', ...computed }, recheck);
  return chosen.map(({ id }) => id);
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): Map<string, T> =>
  new Map(list.map((one) => [one.id, one]));

/** So many of the claims, each choice as likely as any other, in the order of the ledger. */
export function drawn(claims: readonly RegisteredClaim[], { count, seed }: Recheck): RegisteredClaim[] {
  const uniform = uniformStream(seed);
  const ranked = claims.map((claim) => ({ claim, rank: uniform() })).sort((a, b) => a.rank - b.rank);
  const chosen = new Set(ranked.slice(0, count).map(({ claim }) => claim));
  return claims.filter((claim) => chosen.has(claim));
}

interface Stored {
  readonly id: string;
}

function requireSame(name: string, stored: Stored, computed: Stored | null, { count, seed }: Recheck): void {
  if (jsonText(stored, 'stored') === jsonText(computed, 'computed')) return;
  const again = Number.isFinite(count) ? `--recheck ${count} --recheck-seed ${seed}` : '--recheck all';
  throw new InputError(
    `directory = ${name}`,
    `its result of ${stored.id} is not what this program computes: ${firstDifference(stored, computed, '')}`,
    `run it again with errata verify; ${again} tells the same once more`,
  );
}

/** Where two results differ first, as a path; of objects with other keys in another order, the whole. */
function firstDifference(stored: unknown, computed: unknown, path: string): string {
  if (isObject(stored) && isObject(computed)) {
    const keys = Object.keys(stored);
    if (keys.join('\n') === Object.keys(computed).join('\n')) {
      const key = keys.find((one) => JSON.stringify(stored[one]) !== JSON.stringify(computed[one]));
      if (key !== undefined) return firstDifference(stored[key], computed[key], path === '' ? key : `${path}.${key}`);
    }
  }
  return path === '' ? 'it differs' : `${path} differs`;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
