/** `errata verify`: the audit, or one shard of it; what is finished is kept in a journal until all of it is. */
import { join } from 'node:path';
import { assemble } from '../audit/assemble.ts';
import { AuditFailure } from '../audit/audit-failure.ts';
import { identityOf } from '../audit/identity.ts';
import { openJournal } from '../audit/journal.ts';
import { planOf } from '../audit/plan.ts';
import { runWork } from '../audit/pool.ts';
import { MOST_SHARDS, type Part, partsOf, SHARD_FILE, shardJson, shardOf } from '../audit/shard.ts';
import { InputError } from '../base/input-error.ts';
import { integerOption } from '../base/option.ts';
import { writeFiles } from '../report/write.ts';
import { EXIT, type ExitCode, type Io } from './command.ts';
import { baselineFrom, conclude } from './conclude.ts';
import { onInterrupt } from './interrupt.ts';
import { LATEST, prepareOut } from './out.ts';
import { progressBar } from './progress.ts';

export interface VerifyOptions {
  readonly claims?: string;
  readonly seed: string;
  readonly settings: string;
  readonly out?: string;
  readonly baseline?: string;
  readonly jobs?: string;
  readonly shard?: string;
  readonly resume?: boolean;
  readonly json?: boolean;
}

export async function verify(options: VerifyOptions, io: Io): Promise<ExitCode> {
  const seed = integerOption('--seed', options.seed, 0, 0xffff_ffff);
  const settings = integerOption('--settings', options.settings, 1, 100_000);
  const jobs = options.jobs === undefined ? undefined : integerOption('--jobs', options.jobs, 1, 256);
  const part = options.shard === undefined ? null : partOption(options.shard);
  if (part !== null && options.baseline !== undefined) {
    throw new InputError('--baseline', 'a shard is compared with nothing', 'give it to errata merge');
  }
  const out = options.out ?? (part === null ? LATEST : join('reports', `shard-${part.index}-of-${part.of}`));
  const baseline = part === null ? baselineFrom(options.baseline) : null;
  const plan = await planOf({ claims: options.claims ?? null, seed, settings });
  const claims = part === null ? plan.needed : (partsOf(plan.needed, part.of)[part.index - 1] ?? []);
  const identity = identityOf(plan.chosen);

  const takeBack = await prepareOut(out, part === null ? 'report' : 'shard');
  const journal = openJournal(out, { ...identity, shard: options.shard ?? null }, options.resume ?? false);
  const { size: known } = journal.known;
  if (known > 0) io.err(`resumed: ${known} of ${claims.length} claims were finished before\n`);
  const bar = progressBar(io);
  const interrupt = onInterrupt();
  try {
    const done = await runWork(
      {
        claims: claims.filter(({ id }) => !journal.known.has(id)),
        finished: [...journal.known.values()],
        ...(part === null ? { trials: plan.trials, figures: plan.figures } : { trials: [], figures: [] }),
      },
      plan.chosen,
      {
        ...(jobs === undefined ? {} : { jobs }),
        signal: interrupt.signal,
        onProgress: bar.update,
        onResult: journal.add,
      },
    );
    const results = [...journal.known.values(), ...done.results];
    bar.stop();
    const code =
      part === null
        ? await conclude(
            assemble(plan, results, done),
            { out, baselineFile: options.baseline, baseline, json: options.json ?? false },
            io,
          )
        : await writeShard(shardJson(shardOf(identity, part, results)), out, options.json ?? false, io);
    journal.remove();
    return code;
  } catch (error) {
    if (!(error instanceof AuditFailure)) {
      // A place that cannot be written keeps nothing that could be resumed.
      journal.remove();
      await takeBack();
      throw error;
    }
    throw new AuditFailure(`${error.message}\nwhat is finished is kept: the same command with --resume does the rest`);
  } finally {
    bar.stop();
    journal.close();
    interrupt.stop();
  }
}

async function writeShard(text: string, out: string, json: boolean, io: Io): Promise<ExitCode> {
  const written = await writeFiles([{ name: SHARD_FILE, text }], out);
  io.out(json ? text : `written: ${written.join(', ')}\njoin the shards with errata merge\n`);
  return EXIT.agrees;
}

/** @throws InputError not I/N with 1 ≤ I ≤ N. */
function partOption(text: string): Part {
  const [index, of] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).slice(1).map(Number);
  if (index !== undefined && of !== undefined && index >= 1 && index <= of && of <= MOST_SHARDS) return { index, of };
  throw new InputError(`--shard = ${text}`, `it must be I/N with 1 <= I <= N <= ${MOST_SHARDS}`, 'give --shard 1/2');
}
