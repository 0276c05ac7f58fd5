/**
 * `errata merge DIR…`: joins the shards of a run into its report, or, with --partial, into a larger shard; with --recheck it
 * runs some of their claims again first.
 */
import { randomInt } from 'node:crypto';
import { type Joined, joinDirectories } from '../audit/join.ts';
import type { Recheck } from '../audit/recheck.ts';
import { SHARD_FILE, type Shard, shardJson } from '../audit/shard.ts';
import { InputError } from '../base/input-error.ts';
import { integerOption } from '../base/option.ts';
import { writeFiles } from '../report/write.ts';
import { EXIT, type ExitCode, type Io } from './command.ts';
import { baselineFrom, conclude } from './conclude.ts';
import { onInterrupt } from './interrupt.ts';
import { LATEST, writingTo } from './out.ts';
import { progressBar } from './progress.ts';

export interface MergeOptions {
  readonly out?: string;
  readonly baseline?: string;
  readonly partial?: boolean;
  readonly recheck?: string;
  readonly recheckSeed?: string;
  readonly json?: boolean;
}

export async function merge(directories: readonly string[], options: MergeOptions, io: Io): Promise<ExitCode> {
  const { out = LATEST, baseline: baselineFile, partial = false, json = false } = options;
  const baseline = baselineFrom(baselineFile);
  const recheck = recheckOf(options);
  const joined = await joinedAfter(directories, recheck, io);
  if (joined.kind === 'shard' && !partial) {
    throw new InputError(
      `merge ${directories.join(' ')}`,
      `${whichOf(joined.shard, joined.missing)} is missing`,
      'give its directory too, or join what there is with --partial',
    );
  }
  const told = recheck === null ? '' : recheckedLine(joined.rechecked, recheck);
  const code = await writingTo(out, joined.kind, () =>
    joined.kind === 'report'
      ? conclude(joined.report, { out, baselineFile, baseline, json }, io)
      : writeShard(joined, options, io),
  );
  (json ? io.err : io.out)(told);
  return code;
}

async function writeShard({ shard, missing }: Joined & { readonly kind: 'shard' }, options: MergeOptions, io: Io) {
  const { out = LATEST, json = false } = options;
  const text = shardJson(shard);
  const written = await writeFiles([{ name: SHARD_FILE, text }], out);
  io.out(json ? text : `written: ${written.join(', ')}\nstill missing: ${whichOf(shard, missing)}\n`);
  return EXIT.agrees;
}

const whichOf = ({ of }: Shard, missing: readonly number[]): string => `shard ${missing.join(', ')} of ${of}`;

/** Joined, and rechecked where that is asked for; which claims were, is said beside the result. */
async function joinedAfter(directories: readonly string[], recheck: Recheck | null, io: Io): Promise<Joined> {
  if (recheck === null) return joinDirectories(directories);
  const bar = progressBar(io);
  const interrupt = onInterrupt();
  try {
    return await joinDirectories(directories, { ...recheck, onProgress: bar.update, signal: interrupt.signal });
  } finally {
    bar.stop();
    interrupt.stop();
  }
}

/** Nobody can know beforehand which claims are drawn, unless a seed is given. */
function recheckOf({ recheck, recheckSeed }: MergeOptions): Recheck | null {
  if (recheck === undefined) {
    if (recheckSeed === undefined) return null;
    throw new InputError('--recheck-seed', 'it says which claims are run again', 'give --recheck too');
  }
  const seed =
    recheckSeed === undefined ? randomInt(SEEDS) : integerOption('--recheck-seed', recheckSeed, 0, SEEDS - 1);
  return { seed, count: recheck === 'all' ? Number.POSITIVE_INFINITY : integerOption('--recheck', recheck, 1, MOST) };
}

const SEEDS = 2 ** 32;
const MOST = 1_000_000;

/** "run again and the same: 3 claims, drawn with --recheck-seed 7: …". */
function recheckedLine(ids: readonly string[], { count, seed }: Recheck): string {
  const how = Number.isFinite(count) ? `, drawn with --recheck-seed ${seed}` : '';
  return `run again and the same: ${ids.length} claim${ids.length === 1 ? '' : 's'}${how}: ${ids.join(', ')}\n`;
}
