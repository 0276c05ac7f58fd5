/**
 * Faults of ours: a check that threw, a certificate that the checker rejects, a figure that could not be made. They end
 * no run: what they befall is undecided, or left out, and the report says so.
 */
import { oneLine } from '../base/input-error.ts';
import type { ClaimResult, Fault } from './result.ts';

/** What was thrown, in one line; no stack, since a report holds no paths. */
export const faultText = (error: unknown): string =>
  oneLine(error instanceof Error ? `${error.name}: ${error.message}` : String(error));

/** Undecided, because of a fault of ours: whatever was found by then is not to be relied on. */
export const withFault = (result: ClaimResult, fault: string): ClaimResult => ({
  ...result,
  verdict: 'undecided',
  strength: null,
  why: `a fault of ours: ${fault}`,
  counterexample: null,
  erratum: null,
  repair: null,
  brokenStep: null,
  certificate: { kind: 'none', reason: 'there is no verdict to certify' },
  faults: [...result.faults, fault],
});

/** Of all claims, in their order. */
export const faultsOf = (claims: readonly Pick<ClaimResult, 'id' | 'faults'>[]): Fault[] =>
  claims.flatMap(({ id, faults }) => faults.map((fault) => ({ id, fault })));
