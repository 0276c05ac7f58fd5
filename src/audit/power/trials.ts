/**
 * The definitions that a run puts on trial: those of each document that is run whole, for a part of its claims says nothing of
 * what all of them notice. Inputs: documents, the claims that are run, and then their results. Outcome: a trial each, or a fault.
 */
import type { Document } from '../claim.ts';
import { faultText } from '../fault.ts';
import { claimsOf, type RegisteredClaim } from '../registry.ts';
import type { ClaimResult, Fault, TrialResult } from '../result.ts';
import { definitionsIn, type TriedDefinition, trialOf } from './definitions.ts';

export interface RegisteredTrial extends TriedDefinition {
  readonly id: string;
  /** Those about its theory, in any document. */
  readonly claims: readonly RegisteredClaim[];
}

/** @param run the claims of the run */
export function trialsIn(documents: readonly Document[], run: readonly RegisteredClaim[]): RegisteredTrial[] {
  const ids = new Set(run.map(({ id }) => id));
  return documents.flatMap((document) => {
    const claims = run.filter(({ region }) => region.family.id === document.declared.id);
    // A theory belongs to the document that declares it.
    if (document.theory !== undefined || claims.length === 0) return [];
    if (!claimsOf([document]).every(({ id }) => ids.has(id))) return [];
    return definitionsIn(document.declared).map((definition, i) => ({
      ...definition,
      id: `${document.id}/theory/definition-${i + 1}`,
      claims,
    }));
  });
}

/** The ids of what is verified. */
export const verifiedIn = (results: readonly ClaimResult[]): string[] =>
  results.filter(({ verdict }) => verdict === 'verified').map(({ id }) => id);

/** @param verified ids of claims */
export function tryDefinition(trial: RegisteredTrial, verified: readonly string[], seed: number): TrialResult {
  const claims = trial.claims.filter(({ id }) => verified.includes(id));
  return { id: trial.id, ...trialOf(trial, claims, seed) };
}

/** As many as can be made, in their order, and the faults of the others. */
export function tryDefinitions(
  trials: readonly RegisteredTrial[],
  results: readonly ClaimResult[],
  seed: number,
): { trials: TrialResult[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const verified = verifiedIn(results);
  const made = trials.flatMap((trial) => {
    try {
      return [tryDefinition(trial, verified, seed)];
    } catch (error) {
      faults.push({ id: trial.id, fault: faultText(error) });
      return [];
    }
  });
  return { trials: made, faults };
}
