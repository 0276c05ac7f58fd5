/** What the sections of the page share: the report, the ids it can link to, and its steps, each once. */
import type { ClaimResult, Report, Step } from '../audit/result.ts';
import { claimIds } from './outline.ts';

export interface Page {
  readonly report: Report;
  readonly known: ReadonlySet<string>;
  /** Every step of every derivation, in the order in which they first occur. */
  readonly steps: readonly Step[];
  /** A step's anchor. */
  readonly anchor: (step: Step) => string;
}

export function pageOf(report: Report): Page {
  const numbers = new Map<string, number>();
  const steps: Step[] = [];
  for (const step of report.claims.flatMap(stepsOf)) {
    if (numbers.has(keyOf(step))) continue;
    steps.push(step);
    numbers.set(keyOf(step), steps.length);
  }
  return { report, known: claimIds(report), steps, anchor: (step) => `step-${numbers.get(keyOf(step))}` };
}

const stepsOf = ({ derived }: ClaimResult): readonly Step[] => derived?.steps ?? [];
const keyOf = ({ latex, why, status }: Step): string => JSON.stringify([latex, why, status]);
