/**
 * The report of a plan from the results of its claims, whoever ran them and in whatever order they arrive.
 * Inputs: a plan, the result of every claim it needs, before folding, its trials and figures, and the faults of those that
 * could not be made. Outcome: the report.
 */
import { commandOf } from './command.ts';
import { distributionOf } from './coverage.ts';
import { faultsOf } from './fault.ts';
import type { Figure } from './figures/figure.ts';
import { tryFigures } from './figures/make.ts';
import { foldResults } from './fold.ts';
import { ledgerOf } from './ledger.ts';
import { manifest } from './package.ts';
import type { Plan } from './plan.ts';
import { tryDefinitions } from './power/trials.ts';
import type { ClaimResult, Fault, Report, TrialResult } from './result.ts';
import { countsOf, totalPower } from './totals.ts';

/** What a report holds beside its claims, and the faults of what is missing. */
export interface Beside {
  readonly trials: readonly TrialResult[];
  readonly figures: readonly Figure[];
  readonly faults: readonly Fault[];
}

/** Made here and now, of results that are there. */
export function besideOf({ trials, figures, chosen }: Plan, results: readonly ClaimResult[]): Beside {
  const [tried, drawn] = [tryDefinitions(trials, results, chosen.seed), tryFigures(figures)];
  return { trials: tried.trials, figures: drawn.figures, faults: [...tried.faults, ...drawn.faults] };
}

export function assemble(plan: Plan, results: readonly ClaimResult[], { trials, figures, faults }: Beside): Report {
  const { registered, wanted, needed } = plan;
  const found = new Map(results.map((result) => [result.id, result]));
  const inOrder = needed.map(({ id }) => {
    const result = found.get(id);
    if (result === undefined) throw new RangeError(`no result of ${id}`);
    return result;
  });
  const wantedIds = new Set(wanted.map(({ id }) => id));
  const claims = foldResults(registered, inOrder).filter(({ id }) => wantedIds.has(id));
  const all = [...faultsOf(claims), ...faults];
  return { ...headerOf(plan), ...summaryOf(claims, plan), claims, trials, figures, faults: all };
}

/** What a report says before its verdicts; the plan alone decides it. */
export function headerOf({
  chosen,
  documents,
  wanted,
}: Plan): Omit<Report, keyof Summary | 'claims' | 'trials' | 'figures' | 'faults'> {
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
