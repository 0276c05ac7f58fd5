/** A formula for a quantity of the first paper, judged as `errata check` judges it. */
import { FAMILY } from '../../proofs/zt25/instruments/family.ts';
import { type CheckResult, checkFormula as checkOf } from '../../src/audit/check.ts';
import { quantityNamed } from '../../src/audit/quantity.ts';
import type { Run } from '../../src/audit/run.ts';

export async function checkFormula(
  quantity: string,
  formula: string,
  { seed, settings, ...flags }: Run & { readonly gamma?: string; readonly majorityShare?: string },
): Promise<CheckResult> {
  return checkOf(quantityNamed(quantity, [{ id: FAMILY.id, family: FAMILY }]), formula, flags, { seed, settings });
}
