/**
 * The baseline: every claim's verdict and strength, as they are accepted. Any change in either direction is drift.
 * @throws InputError the file cannot be read or is no baseline.
 */
import type { Strength, VerdictName } from '../judge/verdict.ts';
import { InputError } from '../model/input-error.ts';
import { readJson } from './read-json.ts';
import type { Report } from './result.ts';

export interface Baseline {
  readonly schema: 'errata-baseline/1';
  readonly claims: Readonly<Record<string, { readonly verdict: VerdictName; readonly strength: Strength | null }>>;
}

export const EMPTY_BASELINE: Baseline = { schema: 'errata-baseline/1', claims: {} };

const MEND = 'write it anew with errata baseline --accept';

export function readBaseline(file: string): Baseline {
  const value = readJson('baseline', file, MEND);
  if (isBaseline(value)) return value;
  throw new InputError(`baseline = ${file}`, 'it is no baseline of schema errata-baseline/1', MEND);
}

function isBaseline(value: unknown): value is Baseline {
  if (typeof value !== 'object' || value === null) return false;
  const { schema, claims } = value as Partial<Baseline>;
  return (
    schema === 'errata-baseline/1' &&
    typeof claims === 'object' &&
    claims !== null &&
    !Array.isArray(claims) &&
    Object.entries(claims).every(([id, claim]) => isClaimId(id) && isVerdict(claim))
  );
}

/** Document, item and part: no name of a prototype, nothing a terminal would obey. */
export const isClaimId = (id: string): boolean => /^[A-Za-z0-9][\w.-]*(?:\/[A-Za-z0-9][\w.-]*){1,2}$/.test(id);

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
    const from = name(Object.hasOwn(baseline.claims, id) ? baseline.claims[id] : undefined);
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
