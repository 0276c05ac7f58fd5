/**
 * Joins shards of one run. Joining is associative, commutative and idempotent: what comes out depends on which shards
 * went in, not on their order, their grouping or how often each is given.
 * Inputs: shards, each with the name that errors give it. Outcome: one shard; @throws InputError they are not of one
 * run, or say different things of one claim.
 */
import { InputError } from '../base/input-error.ts';
import { differenceOf } from './identity.ts';
import type { ClaimResult } from './result.ts';
import { byId, type Shard } from './shard.ts';

export interface Named<T> {
  readonly name: string;
  readonly value: T;
}

/** One or more. */
export type Some<T> = readonly [T, ...T[]];

export const isSome = <T>(list: readonly T[]): list is Some<T> => list.length > 0;

export function mergeShards([first, ...others]: Some<Named<Shard>>): Shard {
  const found = new Map<string, Named<ClaimResult>>();
  for (const { name, value } of [first, ...others]) {
    requireSameRun(first, { name, value });
    for (const result of value.results) {
      const known = found.get(result.id);
      if (known === undefined) found.set(result.id, { name, value: result });
      else requireSameResult(known, { name, value: result });
    }
  }
  const shards = new Set([first, ...others].flatMap(({ value }) => value.shards));
  return {
    ...first.value,
    shards: [...shards].sort((a, b) => a - b),
    results: byId([...found.values()].map(({ value }) => value)),
  };
}

/** Which of the N shards are not there. */
export const missingFrom = ({ of, shards }: Shard): number[] =>
  Array.from({ length: of }, (_, i) => i + 1).filter((index) => !shards.includes(index));

function requireSameRun(a: Named<Shard>, b: Named<Shard>): void {
  const facts = ({ value }: Named<Shard>) => ({ ...value.run, 'number of shards': value.of });
  const difference = differenceOf(facts(a), facts(b));
  if (difference === null) return;
  throw new InputError(
    `${a.name} and ${b.name}`,
    `they are shards of different runs: ${difference}`,
    'give the shards of one run',
  );
}

/** Of the same claim, or of the same part of it. */
export function requireSameResult(a: Named<Pick<ClaimResult, 'id'>>, b: Named<Pick<ClaimResult, 'id'>>): void {
  if (JSON.stringify(a.value) === JSON.stringify(b.value)) return;
  throw new InputError(
    `${a.name} and ${b.name}`,
    `they have different results of ${a.value.id}, of the same run`,
    'one of them is damaged: run its shard again',
  );
}
