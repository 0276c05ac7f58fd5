/**
 * The baseline: every claim's verdict and strength, as they are accepted. Any change in either direction is drift.
 * @throws InputError the file cannot be read or is no baseline.
 */
import { readFileSync } from 'node:fs';
import type { Strength, VerdictName } from '../judge/verdict.ts';
import { InputError } from '../model/input-error.ts';
import type { Report } from './result.ts';

export interface Baseline {
  readonly schema: 'errata-baseline/1';
  readonly claims: Readonly<Record<string, { readonly verdict: VerdictName; readonly strength: Strength | null }>>;
}

export const EMPTY_BASELINE: Baseline = { schema: 'errata-baseline/1', claims: {} };

export function readBaseline(file: string): Baseline {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new InputError(
      `baseline = ${file}`,
      `it cannot be read (${reasonOf(error)})`,
      'give a file that errata baseline wrote',
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new InputError(`baseline = ${file}`, 'it is no JSON', 'write it anew with errata baseline --accept');
  }
  if (!isBaseline(value)) {
    throw new InputError(
      `baseline = ${file}`,
      'it is no baseline of schema errata-baseline/1',
      'write it anew with errata baseline --accept',
    );
  }
  return value;
}

const reasonOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown reason';

function isBaseline(value: unknown): value is Baseline {
  if (typeof value !== 'object' || value === null) return false;
  const { schema, claims } = value as Partial<Baseline>;
  return (
    schema === 'errata-baseline/1' &&
    typeof claims === 'object' &&
    claims !== null &&
    !Array.isArray(claims) &&
    Object.values(claims).every(isVerdict)
  );
}

const VERDICTS = ['verified', 'refuted', 'undecided', 'ill-posed', 'vacuous'];
const STRENGTHS = ['proved', 'exact', 'bounded', 'sampled', null];

/** Has it a verdict and a strength, as a baseline keeps them? */
export function isVerdict(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { verdict, strength } = value as { verdict?: string; strength?: string | null };
  return VERDICTS.includes(verdict ?? '') && STRENGTHS.includes(strength === undefined ? '' : strength);
}

export interface Drift {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

const name = (entry: { verdict: string; strength: string | null } | undefined): string =>
  entry === undefined ? 'absent' : entry.strength === null ? entry.verdict : `${entry.verdict} (${entry.strength})`;

/** Claims of the report whose verdict or strength is not the baseline's; on a whole run, also those that are gone. */
export function driftOf(report: Report, baseline: Baseline, whole: boolean): Drift[] {
  const now = new Map(report.claims.map((claim) => [claim.id, claim]));
  const ids = whole ? new Set([...now.keys(), ...Object.keys(baseline.claims)]) : new Set(now.keys());
  return [...ids].flatMap((id) => {
    const from = name(baseline.claims[id]);
    const to = name(now.get(id));
    return from === to ? [] : [{ id, from, to }];
  });
}

/** The baseline with the report's verdicts taken over where `accept` says so. */
export function acceptInto(baseline: Baseline, report: Report, accept: (id: string) => boolean): Baseline {
  const claims = { ...baseline.claims };
  for (const { id, verdict, strength } of report.claims) if (accept(id)) claims[id] = { verdict, strength };
  return { ...baseline, claims };
}
