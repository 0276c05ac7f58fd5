/**
 * A report from its file.
 * Outcome: the report, as far as its claims are judged; @throws InputError there is none, with the caller's mend.
 */
import { readFileSync } from 'node:fs';
import { InputError } from '../model/input-error.ts';
import { isVerdict } from './baseline.ts';
import type { Report } from './result.ts';

export const REPORT_FILE = 'report.json';

export function readReport(file: string, mend: string): Report {
  try {
    const report: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (isReport(report)) return report;
  } catch {
    // Unreadable and not a report end the same way.
  }
  throw new InputError(`report = ${file}`, 'there is no report of schema errata-report/1', mend);
}

function isReport(value: unknown): value is Report {
  if (typeof value !== 'object' || value === null) return false;
  const { schema, run, claims } = value as Partial<Report>;
  return (
    schema === 'errata-report/1' &&
    typeof run?.command === 'string' &&
    Array.isArray(claims) &&
    claims.every((claim) => isVerdict(claim) && typeof claim.id === 'string')
  );
}
