/**
 * Shards joined: folded into the report of their run once all are there.
 * @throws InputError they are of different runs or of another program, one has other claims than it should, or a result
 * that was run again is another.
 */
import { InputError } from '../base/input-error.ts';
import { assemble, besideOf } from './assemble.ts';
import { differenceOf, identityOf } from './identity.ts';
import type { Joined } from './join.ts';
import { mergeShards, missingFrom, type Named, type Some } from './merge.ts';
import { type Chosen, type Plan, planOf } from './plan.ts';
import { type Recheck, recheckShards } from './recheck.ts';
import { partsOf, type Shard } from './shard.ts';

export async function joinShards(shards: Some<Named<Shard>>, recheck: Recheck | null): Promise<Joined> {
  const shard = mergeShards(shards);
  for (const one of shards) requireOfRun(one, 'this program', shard.run);
  const plan = await planOf(shard.run);
  for (const one of shards) requireItsClaims(plan, one);
  const rechecked = recheck === null ? [] : await recheckShards(plan, shards, recheck);
  const missing = missingFrom(shard);
  if (missing.length > 0) return { kind: 'shard', shard, missing, rechecked };
  // No shard holds what is beside its claims, because no claim needs it.
  const report = assemble(plan, shard.results, besideOf(plan, shard.results));
  return { kind: 'report', report, rechecked };
}

/** Is the shard of this run, by the program that is running? `other` says what it is held against. */
export function requireOfRun({ name, value }: Named<Shard>, other: string, chosen: Chosen): void {
  const difference = differenceOf(value.run, identityOf(chosen));
  if (difference === null) return;
  throw new InputError(
    `${name} and ${other}`,
    `they do not belong together: ${difference}`,
    'give the shards of one run',
  );
}

/** A shard has the results of its own claims, all of them and no others. */
export function requireItsClaims(plan: Plan, { name, value: { of, shards, results } }: Named<Shard>): void {
  const parts = partsOf(plan.needed, of);
  const due = new Set(shards.flatMap((index) => parts[index - 1] ?? []).map(({ id }) => id));
  const there = new Set(results.map(({ id }) => id));
  const wrong = [...due].find((id) => !there.has(id)) ?? [...there].find((id) => !due.has(id));
  if (wrong === undefined) return;
  throw new InputError(
    `directory = ${name}`,
    `it does not hold the claims of shard ${shards.join(', ')} of ${of}: see ${wrong}`,
    'run it again with errata verify --shard',
  );
}
