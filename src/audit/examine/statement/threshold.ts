import { childrenOf, type Formula } from '../../../language/latex/index.ts';

const THRESHOLDS: ReadonlySet<string> = new Set(['floor', 'ceiling', 'min', 'max', 'sign', 'rank']);

export function hasThreshold(formula: Formula): boolean {
  if (formula.kind === 'indicator' || formula.kind === 'absolute') return true;
  if (formula.kind === 'apply' && THRESHOLDS.has(formula.function)) return true;
  // Sizes may be ranks.
  if (formula.kind === 'identity' || formula.kind === 'ones' || formula.kind === 'zeros') return false;
  return childrenOf(formula).some(hasThreshold);
}
