/**
 * Reports joined with each other and with their own shards: all must say the same, and that is what comes out.
 * @throws InputError they are of different runs, one is not whole, they say different things of one claim, or a result that
 * was run again is another.
 */
import { InputError } from '../base/input-error.ts';
import { headerOf, summaryOf } from './assemble.ts';
import { claimsIn } from './command.ts';
import { unfolded } from './fold.ts';
import type { Joined } from './join.ts';
import { requireItsClaims, requireOfRun } from './join-shards.ts';
import { type Named, requireSameResult, type Some } from './merge.ts';
import { type Plan, planOf } from './plan.ts';
import { type Recheck, recheckReport } from './recheck.ts';
import type { ClaimResult, Report } from './result.ts';
import type { Shard } from './shard.ts';

export async function joinReports(
  reports: Some<Named<Report>>,
  shards: readonly Named<Shard>[],
  recheck: Recheck | null,
): Promise<Joined> {
  const [first] = reports;
  const { seed, settings, command } = first.value.run;
  const plan = await planOf({ seed, settings, claims: claimsIn(command) });
  const claims = new Map(plan.registered.map((claim) => [claim.id, claim]));
  for (const report of reports) {
    requireWhole(plan, report);
    requireSameResults(first, { name: report.name, value: report.value.claims }, (result) => result);
    for (const part of ['trials', 'figures'] as const)
      report.value[part].forEach((one, i) => {
        const mine = first.value[part][i] ?? one;
        requireSameResult({ name: first.name, value: mine }, { name: report.name, value: one });
      });
  }
  for (const shard of shards) {
    requireOfRun(shard, first.name, plan.chosen);
    requireItsClaims(plan, shard);
    requireSameResults(first, { name: shard.name, value: shard.value.results }, (result) => {
      const claim = claims.get(result.id);
      return claim === undefined ? result : unfolded(claim, result);
    });
  }
  const rechecked = recheck === null ? [] : await recheckReport(plan, first, recheck);
  return { kind: 'report', report: first.value, rechecked };
}

/** Of the claims that are in both, as far as `part` goes. */
function requireSameResults(
  report: Named<Report>,
  { name, value: results }: Named<readonly ClaimResult[]>,
  part: (result: ClaimResult) => Pick<ClaimResult, 'id'>,
): void {
  const known = new Map(report.value.claims.map((claim) => [claim.id, claim]));
  for (const result of results) {
    const mine = known.get(result.id);
    if (mine !== undefined) requireSameResult({ name: report.name, value: part(mine) }, { name, value: part(result) });
  }
}

/** A report of this run by this program, with every claim it is of. */
function requireWhole(plan: Plan, { name, value: { claims, trials, figures, faults, ...rest } }: Named<Report>): void {
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
  const unmade = new Set(ids(faults));
  const made = (list: readonly { readonly id: string }[]): string[] => ids(list).filter((id) => !unmade.has(id));
  const idsDue = [ids(plan.wanted), made(plan.trials), made(plan.figures)];
  const due = { ids: idsDue, ...headerOf(plan), ...summaryOf(claims, plan) };
  if (JSON.stringify({ ids: [ids(claims), ids(trials), ids(figures)], ...rest }) === JSON.stringify(due)) return;
  throw new InputError(
    `report = ${name}`,
    'it is not the whole report of this run by this program',
    'write it anew with errata verify',
  );
}
