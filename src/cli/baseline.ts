/** `errata baseline --accept PATTERN`: takes verdicts of a report over into the baseline. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { acceptInto, driftOf, EMPTY_BASELINE, isClaimId, isVerdict, readBaseline } from '../audit/baseline.ts';
import { globMatcher } from '../audit/glob.ts';
import { packageRoot } from '../audit/package.ts';
import { readJson } from '../audit/read-json.ts';
import type { Report } from '../audit/result.ts';
import { InputError } from '../model/input-error.ts';
import { EXIT, type ExitCode, type Io, json } from './command.ts';
import { writeWhole } from './write-file.ts';

export interface BaselineOptions {
  readonly accept: string;
  readonly from: string;
  readonly baseline?: string;
  readonly json?: boolean;
}

export async function baseline(options: BaselineOptions, io: Io): Promise<ExitCode> {
  const file = options.baseline ?? join(packageRoot(), 'reports', 'baseline.json');
  const report = readReport(join(options.from, 'report.json'));
  const matches = globMatcher(options.accept);
  if (!report.claims.some(({ id }) => matches(id))) {
    throw new InputError(`--accept ${options.accept}`, 'no claim of the report has such an id', 'see errata list');
  }
  const before = existsSync(file) ? readBaseline(file) : EMPTY_BASELINE;
  const after = acceptInto(before, report, matches);
  const changed = driftOf(report, before, false).filter(({ id }) => matches(id));
  await writeWhole('--baseline', file, json(after));
  io.out(
    options.json
      ? json({ changed })
      : `${changed.map(({ id, from, to }) => `${id}: ${from} -> ${to}\n`).join('')}${changed.length} verdicts taken over\n`,
  );
  return EXIT.agrees;
}

/** Has a claim of a report what a baseline takes from it? */
const isJudged = (claim: unknown): boolean =>
  typeof claim === 'object' &&
  claim !== null &&
  'id' in claim &&
  typeof claim.id === 'string' &&
  isClaimId(claim.id) &&
  isVerdict(claim);

const MEND = 'run errata verify first, or give --from DIR';

function readReport(file: string): Report {
  const report = readJson('report', file, MEND) as Partial<Report> | null;
  if (report?.schema === 'errata-report/1' && Array.isArray(report.claims) && report.claims.every(isJudged))
    return report as Report;
  throw new InputError(`report = ${file}`, 'there is no report of schema errata-report/1', MEND);
}
