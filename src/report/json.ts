/**
 * `report.json`: the audit's result as it is, keys in the order in which it was built.
 * Outcome: the same report gives the same bytes. A number that JSON cannot hold throws: it would be a bug of the audit,
 * and JSON would write it as null.
 */
import type { Report } from '../audit/result.ts';

export function reportJson(report: Report): string {
  refuseNonFinite(report, 'report');
  return `${JSON.stringify(report, null, 2)}\n`;
}

function refuseNonFinite(value: unknown, path: string): void {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError(`${path} is ${value}: a report holds finite numbers only`);
  }
  if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) refuseNonFinite(inner, `${path}.${key}`);
  }
}
