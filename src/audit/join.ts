/**
 * What the directories of a run hold together: its report once every shard is there, else a larger shard.
 * Inputs: directories that `errata verify` or `errata merge` wrote. A report stands for all of its shards: joined with
 * itself or with some of them it stays as it is. Outcome: a report, or a shard and what it lacks; and which claims were
 * run again. @throws InputError a directory holds neither or both, its file is damaged, they are not of one run, or a
 * result that was run again is another.
 */
import { InputError } from '../base/input-error.ts';
import { joinReports } from './join-reports.ts';
import { joinShards } from './join-shards.ts';
import { isSome } from './merge.ts';
import { readDirectory } from './read-directory.ts';
import type { Recheck } from './recheck.ts';
import type { Report } from './result.ts';
import type { Shard } from './shard.ts';

export type Joined = (
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'shard'; readonly shard: Shard; readonly missing: readonly number[] }
) & { readonly rechecked: readonly string[] };

export async function joinDirectories(directories: readonly string[], recheck: Recheck | null = null): Promise<Joined> {
  const held = directories.map(readDirectory);
  const shards = held.flatMap(({ name, shard }) => (shard === null ? [] : [{ name, value: shard }]));
  const reports = held.flatMap(({ name, report }) => (report === null ? [] : [{ name, value: report }]));
  if (isSome(reports)) return joinReports(reports, shards, recheck);
  if (isSome(shards)) return joinShards(shards, recheck);
  throw new InputError('directories = none', 'there is nothing to join', 'give one or more');
}
