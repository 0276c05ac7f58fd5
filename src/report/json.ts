/**
 * `report.json`: the audit's result as it is, keys in the order in which it was built, sealed.
 * Outcome: the same report gives the same bytes; a number that JSON cannot hold throws.
 */
import { jsonText, type Report } from '../audit/result.ts';
import { sealed } from '../audit/seal.ts';

export const reportJson = (report: Report): string => `${sealed(jsonText(report, 'report', 2))}\n`;
