/** `errata merge DIR…`: joins the shards of a run into its report, or, with --partial, into a larger shard. */
import { joinDirectories } from '../audit/join.ts';
import { SHARD_FILE, shardJson } from '../audit/shard.ts';
import { InputError } from '../model/input-error.ts';
import { writeFiles } from '../report/write.ts';
import { EXIT, type ExitCode, type Io } from './command.ts';
import { baselineFrom, conclude } from './conclude.ts';
import { LATEST, prepareOut } from './out.ts';

export interface MergeOptions {
  readonly out?: string;
  readonly baseline?: string;
  readonly partial?: boolean;
  readonly json?: boolean;
}

export async function merge(directories: readonly string[], options: MergeOptions, io: Io): Promise<ExitCode> {
  const { out = LATEST, baseline: baselineFile, partial = false, json = false } = options;
  const baseline = baselineFrom(baselineFile);
  const joined = await joinDirectories(directories);
  if (joined.kind === 'report') {
    const takeBack = await prepareOut(out, 'report');
    try {
      return await conclude(joined.report, { out, baselineFile, baseline, json }, io);
    } catch (error) {
      await takeBack();
      throw error;
    }
  }
  const { shard, missing } = joined;
  const which = `shard ${missing.join(', ')} of ${shard.of}`;
  if (!partial) {
    throw new InputError(
      `merge ${directories.join(' ')}`,
      `${which} is missing`,
      'give its directory too, or join what there is with --partial',
    );
  }
  await prepareOut(out, 'shard');
  const text = shardJson(shard);
  const written = await writeFiles([{ name: SHARD_FILE, text }], out);
  io.out(json ? text : `written: ${written.join(', ')}\nstill missing: ${which}\n`);
  return EXIT.agrees;
}
