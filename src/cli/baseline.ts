/**
 * `errata baseline --accept PATTERN`: takes verdicts of a report over into the baseline of the project, which begins as the
 * one that comes with errata, or into the file given.
 */
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { acceptInto, driftOf, EMPTY_BASELINE } from '../audit/baseline.ts';
import { matcherOf, patternsOf } from '../audit/glob.ts';
import { REPORT_FILE, readReport } from '../audit/read-report.ts';
import { judgementsOf } from '../audit/result.ts';
import { InputError } from '../base/input-error.ts';
import { writeFiles } from '../report/write.ts';
import { EXIT, type ExitCode, type Io, json } from './command.ts';
import { baselineFrom, OWN_BASELINE } from './conclude.ts';
import { LATEST } from './out.ts';
import { writeWhole } from './write-file.ts';

export interface BaselineOptions {
  readonly accept: string;
  readonly from?: string;
  readonly baseline?: string;
  readonly json?: boolean;
}

export async function baseline(options: BaselineOptions, io: Io): Promise<ExitCode> {
  const report = readReport(join(options.from ?? LATEST, REPORT_FILE), 'run errata verify first, or give --from DIR');
  const { baseline: given } = options;
  const isNew = given !== undefined && !existsSync(given);
  const before = (isNew ? null : baselineFrom(given)?.baseline) ?? EMPTY_BASELINE;
  const drift = driftOf(report, before);
  const known = [...judgementsOf(report.claims), ...drift].map(({ id }) => id);
  // An id is that claim with its erratum and readings, though as a pattern it would be its parts as well.
  const matches = known.includes(options.accept)
    ? (id: string) => id === options.accept || id.startsWith(`${options.accept}#`)
    : matcherOf(patternsOf(options.accept));
  if (!known.some(matches)) {
    throw new InputError(`--accept ${options.accept}`, 'no claim of the report has such an id', 'see errata list');
  }
  const changed = drift.filter(({ id }) => matches(id));
  const file = await write(given, json(acceptInto(before, report, changed)));
  io.out(
    options.json
      ? json({ changed, written: file })
      : `${changed.map(({ id, from, to }) => `${id}: ${from} -> ${to}\n`).join('')}${changed.length} verdict${changed.length === 1 ? '' : 's'} taken over into ${file}\n`,
  );
  return EXIT.agrees;
}

/** Outcome: the file. The folder of the project's own is made where it is missing. */
async function write(given: string | undefined, text: string): Promise<string> {
  if (given === undefined) await writeFiles([{ name: basename(OWN_BASELINE), text }], dirname(OWN_BASELINE));
  else await writeWhole('--baseline', given, text);
  return given ?? OWN_BASELINE;
}
