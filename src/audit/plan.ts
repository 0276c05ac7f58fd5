/**
 * What a run is of: its draws, and the claims it needs. The order in which claims were asked for does not matter.
 * Inputs: what the user chose. Outcome: a plan; @throws InputError a seed or settings that are none, a pattern that no
 * claim matches.
 */
import { InputError } from '../base/input-error.ts';
import type { Document } from './claim.ts';
import { figuresOf, type RegisteredFigure } from './figures/make.ts';
import { dependenciesOf } from './fold.ts';
import { globMatcher, matcherOf, patternsOf } from './glob.ts';
import { type RegisteredTrial, trialsIn } from './power/trials.ts';
import { claimsOf, documents, type RegisteredClaim } from './registry.ts';
import { type Run, requireRun } from './run.ts';

/** All that the bytes of a report depend on, besides the program. */
export interface Chosen extends Run {
  /** Patterns of ids in canonical order, separated by commas; null for all claims. */
  readonly claims: string | null;
}

export interface Plan {
  readonly chosen: Chosen;
  readonly documents: readonly Document[];
  /** Every claim there is, in the order of the ledger, as are the others. */
  readonly registered: readonly RegisteredClaim[];
  readonly wanted: readonly RegisteredClaim[];
  /** The wanted claims and those their verdicts are made from. */
  readonly needed: readonly RegisteredClaim[];
  readonly trials: readonly RegisteredTrial[];
  /** Those of the items of the wanted claims. */
  readonly figures: readonly RegisteredFigure[];
}

export async function planOf({ claims, seed, settings }: Chosen): Promise<Plan> {
  requireRun({ seed, settings });
  const all = await documents();
  const registered = claimsOf(all);
  requireShort(claims);
  const patterns = claims === null ? null : patternsOf(claims);
  requireMatches(registered, patterns, claims);
  const matches = matcherOf(patterns);
  const wanted = registered.filter(({ id }) => matches(id));
  const needed = withDependencies(wanted, registered);
  const items = new Set(wanted.map(({ document, item }) => `${document}/${item}`));
  return {
    chosen: { claims: patterns?.join(',') ?? null, seed, settings },
    documents: all,
    registered,
    wanted,
    needed,
    trials: trialsIn(all, needed),
    figures: figuresOf(all).filter(({ document, entry }) => items.has(`${document}/${entry.item}`)),
  };
}

/** Longer lists of patterns take more than a moment; all ids together are a tenth of it. */
const LONGEST_PATTERNS = 50_000;

function requireShort(claims: string | null): void {
  if (claims === null || claims.length <= LONGEST_PATTERNS) return;
  throw new InputError(
    `claims = ${claims}`,
    `it must have at most ${LONGEST_PATTERNS} characters`,
    "use * such as 'paper/*'",
  );
}

function requireMatches(
  registered: readonly RegisteredClaim[],
  patterns: readonly string[] | null,
  claims: string | null,
): void {
  const isIdle = (pattern: string) => !registered.some(({ id }) => globMatcher(pattern)(id));
  const idle = patterns?.length === 0 ? claims : patterns?.find(isIdle);
  if (typeof idle !== 'string') return;
  throw new InputError(`claims = ${idle}`, 'no claim has such an id', 'see errata list');
}

/** The claims and those their verdicts are made from, in the order of the ledger. */
export function withDependencies(
  wanted: readonly RegisteredClaim[],
  registered: readonly RegisteredClaim[],
): RegisteredClaim[] {
  const byId = new Map(registered.map((claim) => [claim.id, claim]));
  const needed = new Set<string>();
  const visit = (claim: RegisteredClaim): void => {
    if (needed.has(claim.id)) return;
    needed.add(claim.id);
    for (const id of dependenciesOf(claim)) {
      const part = byId.get(id);
      if (part === undefined) throw new Error(`${claim.id} speaks of ${id}, which is no claim`);
      visit(part);
    }
  };
  wanted.forEach(visit);
  return registered.filter(({ id }) => needed.has(id));
}
