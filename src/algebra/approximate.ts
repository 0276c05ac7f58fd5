/** Numbers with a bound on their error, and the operations on them that everything else is made of. */
/** A value and an absolute bound on its error. */
export interface Approximate {
  readonly value: number;
  readonly error: number;
}

export type Values = Readonly<Record<string, Approximate>>;

export const exactly = (value: number): Approximate => ({ value, error: 0 });

/** Relative error of one library function or operation, generously. */
export const OPERATION = 4 * Number.EPSILON;

/** Below the normal numbers rounding is absolute: a result that fell below them errs by as much. */
const UNDERFLOW = 2 ** -1022;

export const rounded = (value: number, error: number): Approximate => ({
  value,
  error: error + Math.abs(value) * OPERATION + (Math.abs(value) < UNDERFLOW ? UNDERFLOW : 0),
});

export const times = (a: Approximate, b: Approximate): Approximate =>
  rounded(a.value * b.value, a.error * (Math.abs(b.value) + b.error) + Math.abs(a.value) * b.error);

export function quotient(a: Approximate, b: Approximate): Approximate {
  const least = Math.abs(b.value) - b.error;
  if (!(least > 0)) return { value: a.value / b.value, error: Number.POSITIVE_INFINITY };
  return rounded(a.value / b.value, (a.error + Math.abs(a.value / b.value) * b.error) / least);
}
