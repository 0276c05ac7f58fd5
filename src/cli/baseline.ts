/** `errata baseline --accept PATTERN`: takes verdicts of a report over into the baseline. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { acceptInto, driftOf, EMPTY_BASELINE, readBaseline } from '../audit/baseline.ts';
import { matcherOf, patternsOf } from '../audit/glob.ts';
import { REPORT_FILE, readReport } from '../audit/read-report.ts';
import { judgementsOf } from '../audit/result.ts';
import { InputError } from '../model/input-error.ts';
import { EXIT, type ExitCode, type Io, json } from './command.ts';
import { BASELINE_FILE } from './conclude.ts';
import { LATEST } from './out.ts';
import { writeWhole } from './write-file.ts';

export interface BaselineOptions {
  readonly accept: string;
  readonly from?: string;
  readonly baseline?: string;
  readonly json?: boolean;
}

export async function baseline(options: BaselineOptions, io: Io): Promise<ExitCode> {
  const file = options.baseline ?? BASELINE_FILE;
  const report = readReport(join(options.from ?? LATEST, REPORT_FILE), 'run errata verify first, or give --from DIR');
  const before = existsSync(file) ? readBaseline(file) : EMPTY_BASELINE;
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
  await writeWhole('--baseline', file, json(acceptInto(before, report, changed)));
  io.out(
    options.json
      ? json({ changed })
      : `${changed.map(({ id, from, to }) => `${id}: ${from} -> ${to}\n`).join('')}${changed.length} verdicts taken over\n`,
  );
  return EXIT.agrees;
}
