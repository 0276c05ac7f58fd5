/**
 * The baseline: the verdict and strength of every claim, of its erratum (`id#erratum`) and of its other readings
 * (`id#reading-1`), as they are accepted. Any change in either direction is drift.
 * @throws InputError the file cannot be read or is no baseline.
 */

import { InputError } from '../base/input-error.ts';
import type { Strength, VerdictName } from '../judge/verdict.ts';
import { claimsIn } from './command.ts';
import { matcherOf, patternsOf } from './glob.ts';
import { readJson } from './read-json.ts';
import { type Drift, judgementsOf, type Report } from './result.ts';

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
    Object.entries(claims).every(([id, claim]) => isJudgementId(id) && isVerdict(claim))
  );
}

/** Does it name a claim, or what is judged beside one? */
const isJudgementId = (id: string): boolean => isClaimId(id.replace(/#(?:erratum|reading-[1-9]\d*)$/, ''));

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

const name = (entry: { verdict: string; strength: string | null } | undefined): string =>
  entry === undefined ? 'absent' : entry.strength === null ? entry.verdict : `${entry.verdict} (${entry.strength})`;

/** What has not the verdict or strength of the baseline, and what is in the baseline and should be in the report. */
export function driftOf(report: Report, baseline: Baseline): Drift[] {
  const now = new Map(judgementsOf(report.claims).map((judgement) => [judgement.id, judgement]));
  const claims = claimsIn(report.run.command);
  const isOfRun = matcherOf(claims === null ? null : patternsOf(claims));
  const ids = new Set([...now.keys(), ...Object.keys(baseline.claims).filter(isOfRun)]);
  return [...ids].flatMap((id) => {
    const from = name(Object.hasOwn(baseline.claims, id) ? baseline.claims[id] : undefined);
    const to = name(now.get(id));
    return from === to ? [] : [{ id, from, to }];
  });
}

/** The baseline with what the report says of these; one that is gone from the report is gone from it. */
export function acceptInto(baseline: Baseline, report: Report, accepted: readonly Drift[]): Baseline {
  const now = new Map(judgementsOf(report.claims).map((judgement) => [judgement.id, judgement]));
  const claims = { ...baseline.claims };
  for (const { id } of accepted) {
    const judgement = now.get(id);
    if (judgement === undefined) delete claims[id];
    else claims[id] = { verdict: judgement.verdict, strength: judgement.strength };
  }
  return { ...baseline, claims };
}
