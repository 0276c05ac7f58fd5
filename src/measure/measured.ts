/**
 * A measured number and how wrong it can be.
 * Inputs: values with absolute budgets. Outcomes: the same of sums, quotients and comparisons.
 * Not a failure: an infinite budget, which says that the measurement decides nothing.
 */
export interface Measured {
  readonly value: number;
  /** Absolute: the exact quantity lies within `budget` of `value`. Never negative. */
  readonly budget: number;
}

/** Unit roundoff u of doubles, 2^-53: fl(x ∘ y) = (x ∘ y)(1 + ε) with |ε| ≤ u. */
export const UNIT_ROUNDOFF = Number.EPSILON / 2;

/** a − b. */
export function difference(a: Measured, b: Measured): Measured {
  const value = a.value - b.value;
  return { value, budget: a.budget + b.budget + Math.abs(value) * UNIT_ROUNDOFF };
}

/** a / b. The budget is infinite if b may be zero. */
export function quotient(a: Measured, b: Measured): Measured {
  const value = a.value / b.value;
  const least = Math.abs(b.value) - b.budget;
  if (!(least > 0)) return { value, budget: Infinity };
  return {
    value,
    budget: (a.budget + Math.abs(value) * b.budget) / least + Math.abs(value) * UNIT_ROUNDOFF,
  };
}

/** Whether two measurements of one quantity can both be right: their intervals meet. */
export function agree(a: Measured, b: Measured): boolean {
  return Math.abs(a.value - b.value) <= a.budget + b.budget;
}
