/**
 * A shard: one of N parts of a run, with the results of its claims before folding, which needs all of them. Joined
 * shards are a shard of several parts.
 * Inputs: the claims of a run and N. Outcome: the parts, which depend on nothing else; a shard as text, and back. Its seal
 * finds accidents; what somebody altered and sealed again is found by `recheck.ts`.
 */
import { InputError } from '../base/input-error.ts';
import { isVerdict } from './baseline.ts';
import { costOf, type Group, groupsOf } from './group.ts';
import { type Identity, isIdentity } from './identity.ts';
import { readSealed } from './read-json.ts';
import type { RegisteredClaim } from './registry.ts';
import { faultInClaim } from './report-shape.ts';
import { type ClaimResult, jsonText } from './result.ts';
import { sealed } from './seal.ts';

/** Part `index` of `of`, counted from 1. */
export interface Part {
  readonly index: number;
  readonly of: number;
}

export interface Shard {
  readonly schema: 'errata-shard/1';
  readonly run: Identity;
  readonly of: number;
  /** Which parts it holds, ascending. */
  readonly shards: readonly number[];
  /** Sorted by id. */
  readonly results: readonly ClaimResult[];
}

export const SHARD_FILE = 'shard.json';
export const MOST_SHARDS = 1000;

/** The claims of each of N parts: group by group, the costliest first, each to the part with the least to do. */
export function partsOf(claims: readonly RegisteredClaim[], of: number): RegisteredClaim[][] {
  const parts = Array.from({ length: of }, () => ({ cost: 0, groups: [] as Group[] }));
  for (const group of groupsOf(claims)) {
    const idlest = parts.reduce((a, b) => (b.cost < a.cost ? b : a));
    idlest.cost += costOf(group);
    idlest.groups.push(group);
  }
  return parts.map(({ groups }) => groups.flat());
}

export function shardOf(run: Identity, { index, of }: Part, results: readonly ClaimResult[]): Shard {
  return { schema: 'errata-shard/1', run, of, shards: [index], results: byId(results) };
}

/** In an order that depends on no other claim: code units of the ids. */
export const byId = (results: Iterable<ClaimResult>): ClaimResult[] =>
  [...results].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

/** The file of a shard, sealed. */
export const shardJson = (shard: Shard): string => `${sealed(jsonText(shard, 'shard', 2))}\n`;

/** @throws InputError the file holds no shard, or was changed since it was written. */
export function readShard(file: string): Shard {
  const shard = readSealed('shard', file, MEND);
  if (!isShard(shard)) throw refusal(file, 'it is no shard of schema errata-shard/1');
  for (const result of shard.results) {
    const fault = faultInClaim(result);
    if (fault !== null) throw refusal(file, `its result of ${result.id} is not as this program writes it: ${fault}`);
  }
  return shard;
}

const MEND = 'write it anew with errata verify --shard';
const refusal = (file: string, rule: string) => new InputError(`shard = ${file}`, rule, MEND);

function isShard(value: object): value is Shard {
  const { schema, run, of, shards, results } = value as Partial<Shard>;
  return (
    schema === 'errata-shard/1' &&
    isIdentity(run) &&
    isIndex(of, MOST_SHARDS) &&
    Array.isArray(shards) &&
    shards.every((index) => isIndex(index, of)) &&
    Array.isArray(results) &&
    results.every((result) => isVerdict(result) && typeof result.id === 'string')
  );
}

const isIndex = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 1 && value <= most;
