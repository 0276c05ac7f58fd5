/**
 * The audit: runs the claims of all documents and returns the report.
 * Inputs: which claims, seed, number of settings, workers. Outcome: a report that depends on seed, settings and the
 * choice of claims only; @throws InputError no claim matches; AuditFailure the run could not be ended.
 */
import { assemble } from './assemble.ts';
import { planOf } from './plan.ts';
import { type Progress, runWork } from './pool.ts';
import type { Report } from './result.ts';
import { DEFAULT_SEED, DEFAULT_SETTINGS } from './run.ts';

export { DEFAULT_SEED, DEFAULT_SETTINGS };

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
  const { claims = null, seed = DEFAULT_SEED, settings = DEFAULT_SETTINGS } = options;
  const plan = await planOf({ claims, seed, settings });
  const done = await runWork({ claims: plan.needed, trials: plan.trials, figures: plan.figures }, plan.chosen, options);
  return assemble(plan, done.results, done);
}
