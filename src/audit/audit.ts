/**
 * The audit: runs the claims of all documents and returns the report.
 * Inputs: which claims, seed, number of settings, workers. Outcome: a report that depends on seed, settings and the
 * choice of claims only; @throws InputError no claim matches; AuditFailure a claim could not be run.
 */
import { availableParallelism } from 'node:os';
import { type Power, wrongVariants } from '../judge/power.ts';
import { InputError } from '../model/input-error.ts';
import { distributionOf } from './coverage.ts';
import { dependenciesOf, foldResults } from './fold.ts';
import { globMatcher } from './glob.ts';
import { ledgerOf } from './ledger.ts';
import { manifest } from './package.ts';
import { type Progress, runClaims } from './pool.ts';
import { claimsOf, documents, type RegisteredClaim } from './registry.ts';
import type { ClaimResult, Report } from './result.ts';
import { requireRun } from './run-claim.ts';

export const DEFAULT_SEED = 1;
export const DEFAULT_SETTINGS = 200;

export interface AuditOptions {
  /** Patterns of ids, separated by commas; all claims by default. */
  readonly claims?: string;
  readonly seed?: number;
  /** Settings a claim about explicit matrices is tried at; simulated ones get a share of it. */
  readonly settings?: number;
  /** Worker threads. */
  readonly jobs?: number;
  readonly onProgress?: Progress;
}

export async function audit(options: AuditOptions = {}): Promise<Report> {
  const all = await documents();
  const registered = claimsOf(all);
  const run = { seed: options.seed ?? DEFAULT_SEED, settings: options.settings ?? DEFAULT_SETTINGS };
  requireRun(run);
  const jobs = options.jobs ?? availableParallelism();
  if (!Number.isSafeInteger(jobs) || jobs < 1) {
    throw new InputError(`jobs = ${jobs}`, 'it must be an integer of at least 1', 'leave it out for one a core');
  }
  const wanted = matching(registered, options.claims);
  const needed = withDependencies(wanted, registered);
  const found = await runClaims(needed, run, jobs, options.onProgress ?? (() => undefined));
  const order = new Map(registered.map((claim, i) => [claim.id, i]));
  const sorted = [...found].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  const wantedIds = new Set(wanted.map((claim) => claim.id));
  const claims = foldResults(registered, sorted).filter((result) => wantedIds.has(result.id));
  const shown = new Set(wanted.map((claim) => claim.document));
  const command = ['errata verify', ...(options.claims === undefined ? [] : [`--claims '${options.claims}'`])]
    .concat(`--seed ${run.seed}`, `--settings ${run.settings}`)
    .join(' ');
  const { version, dependencies } = manifest();
  return {
    schema: 'errata-report/1',
    tool: { version, dependencies },
    run: { ...run, command },
    ledger: Object.fromEntries(all.filter((d) => shown.has(d.id)).map((d) => [d.id, ledgerOf(d)])),
    counts: countsOf(claims),
    power: totalPower(claims),
    distribution: distributionOf(claims),
    claims,
  };
}

/** @throws InputError no claim of any document matches: to be known before anything is made for a report. */
export async function requireClaims(patterns: string | undefined): Promise<void> {
  matching(claimsOf(await documents()), patterns);
}

/** Longer lists of patterns take more than a moment; all ids together are a tenth of it. */
const LONGEST_PATTERNS = 50_000;

/** @throws InputError no claim matches the pattern. */
function matching(registered: readonly RegisteredClaim[], patterns: string | undefined): RegisteredClaim[] {
  if (patterns === undefined) return [...registered];
  if (patterns.length > LONGEST_PATTERNS) {
    throw new InputError(
      `claims = ${patterns}`,
      `it must have at most ${LONGEST_PATTERNS} characters`,
      "use * such as 'zt25/*'",
    );
  }
  const matchers = patterns.split(',').map((pattern) => globMatcher(pattern.trim()));
  const found = registered.filter(({ id }) => matchers.some((matches) => matches(id)));
  if (found.length === 0) {
    throw new InputError(`claims = ${patterns}`, 'no claim has such an id', 'see errata list');
  }
  return found;
}

/** The wanted claims and those their verdicts are made from. */
function withDependencies(
  wanted: readonly RegisteredClaim[],
  registered: readonly RegisteredClaim[],
): RegisteredClaim[] {
  const byId = new Map(registered.map((claim) => [claim.id, claim]));
  const needed = new Map<string, RegisteredClaim>();
  const visit = (claim: RegisteredClaim): void => {
    if (needed.has(claim.id)) return;
    needed.set(claim.id, claim);
    for (const id of dependenciesOf(claim)) {
      const part = byId.get(id);
      if (part === undefined) throw new Error(`${claim.id} speaks of ${id}, which is no claim`);
      visit(part);
    }
  };
  wanted.forEach(visit);
  return registered.filter((claim) => needed.has(claim.id));
}

function totalPower(claims: readonly ClaimResult[]): Report['power'] {
  const all = claims.flatMap(({ power, erratum }) => [power, erratum?.power ?? null]).filter((power) => power !== null);
  const sum = (count: (power: Power) => number) => all.reduce((total, power) => total + count(power), 0);
  return { planted: sum((p) => p.planted), wrong: sum(wrongVariants), refuted: sum((p) => p.refuted) };
}

function countsOf(claims: readonly ClaimResult[]): Report['counts'] {
  const count = (verdict: ClaimResult['verdict']) => claims.filter((claim) => claim.verdict === verdict).length;
  return {
    verified: count('verified'),
    refuted: count('refuted'),
    undecided: count('undecided'),
    illPosed: count('ill-posed'),
    vacuous: count('vacuous'),
  };
}
