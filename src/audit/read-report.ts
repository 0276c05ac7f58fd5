/**
 * A report from its file, which is sealed.
 * Outcome: the report, as far as its claims are judged, or all of it; without trials or figures where the program that wrote it had
 * none. @throws InputError there is none, or it was changed since it was written, with the caller's mend.
 */
import { InputError } from '../base/input-error.ts';
import { isClaimId, isVerdict } from './baseline.ts';
import { readSealed } from './read-json.ts';
import { faultIn } from './report-shape.ts';
import type { ClaimResult, Report } from './result.ts';

export const REPORT_FILE = 'report.json';

export function readReport(file: string, mend: string): Report {
  const report = readSealed('report', file, mend);
  const listed = <T>(list: readonly T[]): readonly T[] => (Array.isArray(list) ? list : []);
  if (isReport(report)) return { ...report, trials: listed(report.trials), figures: listed(report.figures) };
  throw new InputError(`report = ${file}`, 'there is no report of schema errata-report/1', mend);
}

/** A report with everything that its pages show. */
export function readWholeReport(file: string, mend: string): Report {
  const report = readReport(file, mend);
  const fault = faultIn(report);
  if (fault === null) return report;
  throw new InputError(`report = ${file}`, `${fault.slice(0, 100)} is missing or wrong`, mend);
}

function isReport(value: unknown): value is Report {
  if (typeof value !== 'object' || value === null) return false;
  const { schema, run, claims } = value as Partial<Report>;
  return (
    schema === 'errata-report/1' && typeof run?.command === 'string' && Array.isArray(claims) && claims.every(isJudged)
  );
}

/** Has a claim a verdict, and its erratum and each other reading too? */
const isJudged = (claim: Partial<ClaimResult>): boolean =>
  isVerdict(claim) &&
  typeof claim.id === 'string' &&
  isClaimId(claim.id) &&
  (claim.erratum === null || isVerdict(claim.erratum)) &&
  Array.isArray(claim.readings) &&
  claim.readings.every(isVerdict);
