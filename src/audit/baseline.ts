/**
 * The baseline: every claim's verdict and strength, as they are accepted. Any change in either direction is drift.
 * @throws InputError the file cannot be read or is no baseline.
 */
import { readFileSync } from 'node:fs';
import type { Strength, VerdictName } from '../judge/verdict.ts';
import { InputError } from '../model/input-error.ts';
import { claimsIn } from './command.ts';
import { matcherOf, patternsOf } from './glob.ts';
import type { Drift, Report } from './result.ts';

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

const name = (entry: { verdict: string; strength: string | null } | undefined): string =>
  entry === undefined ? 'absent' : entry.strength === null ? entry.verdict : `${entry.verdict} (${entry.strength})`;

/** Claims whose verdict or strength is not the baseline's, and those of the baseline that the report should have. */
export function driftOf(report: Report, baseline: Baseline): Drift[] {
  const now = new Map(report.claims.map((claim) => [claim.id, claim]));
  const claims = claimsIn(report.run.command);
  const isOfRun = matcherOf(claims === null ? null : patternsOf(claims));
  const ids = new Set([...now.keys(), ...Object.keys(baseline.claims).filter(isOfRun)]);
  return [...ids].flatMap((id) => {
    const from = name(baseline.claims[id]);
    const to = name(now.get(id));
    return from === to ? [] : [{ id, from, to }];
  });
}

/** The baseline with what the report says of these claims; one that is gone from the report is gone from it. */
export function acceptInto(baseline: Baseline, report: Report, accepted: readonly Drift[]): Baseline {
  const now = new Map(report.claims.map((claim) => [claim.id, claim]));
  const claims = { ...baseline.claims };
  for (const { id } of accepted) {
    const claim = now.get(id);
    if (claim === undefined) delete claims[id];
    else claims[id] = { verdict: claim.verdict, strength: claim.strength };
  }
  return { ...baseline, claims };
}
