/** Faults of ours, as lines: where there is one the audit failed, whatever else it says. */
import type { Fault, Report } from '../audit/result.ts';
import { flat } from './printable.ts';

export const faultLine = ({ id, fault }: Fault): string => `fault of ours: ${flat(id)}: ${flat(fault)}`;

export const faultLines = ({ faults }: Pick<Report, 'faults'>): string[] => faults.map(faultLine);

/** Of figures and trials that could not be made. */
export function faultsBeside({ faults, claims }: Pick<Report, 'faults' | 'claims'>): Fault[] {
  const ids = new Set(claims.map(({ id }) => id));
  return faults.filter(({ id }) => !ids.has(id));
}
