/**
 * The report of a plan from the results of its claims, whoever ran them and in whatever order they arrive.
 * Inputs: a plan, the result of every claim it needs, before folding, its figures, and the faults of those that could not
 * be made. Outcome: the report.
 */
import { commandOf } from './command.ts';
import { distributionOf } from './coverage.ts';
import { faultsOf } from './fault.ts';
import type { Figure } from './figures/figure.ts';
import { foldResults } from './fold.ts';
import { ledgerOf } from './ledger.ts';
import { manifest } from './package.ts';
import type { Plan } from './plan.ts';
import type { ClaimResult, Fault, Report } from './result.ts';
import { countsOf, totalPower } from './totals.ts';

export interface Figures {
  readonly figures: readonly Figure[];
  readonly faults: readonly Fault[];
}

export function assemble(plan: Plan, results: readonly ClaimResult[], { figures, faults }: Figures): Report {
  const { registered, wanted, needed } = plan;
  const found = new Map(results.map((result) => [result.id, result]));
  const inOrder = needed.map(({ id }) => {
    const result = found.get(id);
    if (result === undefined) throw new RangeError(`no result of ${id}`);
    return result;
  });
  const wantedIds = new Set(wanted.map(({ id }) => id));
  const claims = foldResults(registered, inOrder).filter(({ id }) => wantedIds.has(id));
  return { ...headerOf(plan), ...summaryOf(claims, plan), claims, figures, faults: [...faultsOf(claims), ...faults] };
}

/** What a report says before its verdicts; the plan alone decides it. */
export function headerOf({
  chosen,
  documents,
  wanted,
}: Plan): Omit<Report, keyof Summary | 'claims' | 'figures' | 'faults'> {
  const shown = new Set(wanted.map(({ document }) => document));
  const { version, dependencies } = manifest();
  return {
    schema: 'errata-report/1',
    tool: { version, dependencies },
    run: { seed: chosen.seed, settings: chosen.settings, command: commandOf(chosen) },
    ledger: Object.fromEntries(documents.filter(({ id }) => shown.has(id)).map((d) => [d.id, ledgerOf(d)])),
  };
}

/** What a report says of all its claims together. */
export type Summary = Pick<Report, 'counts' | 'power' | 'distribution'>;

export const summaryOf = (claims: readonly ClaimResult[], { documents }: Pick<Plan, 'documents'>): Summary => ({
  counts: countsOf(claims),
  power: totalPower(claims),
  distribution: distributionOf(
    claims,
    documents.map(({ family }) => family),
  ),
});
