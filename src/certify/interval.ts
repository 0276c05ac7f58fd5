/** Numbers that are enclosed: intervals of doubles, rounded outwards by far more than a double is wrong. */
import { type Env, evaluate, numberOf, type Ring, type Tree, WHOLE, whole } from './formula.ts';
import { Beyond, must, spend } from './refusal.ts';

export type Interval = readonly [number, number];

export function hull(a: number, b = a, c = a, d = b): Interval {
  const [low, high] = [Math.min(a, b, c, d), Math.max(a, b, c, d)];
  must(Number.isFinite(low) && Number.isFinite(high), 'a number that is not finite', Beyond);
  return [low - Math.abs(low) * 2 ** -48 - 2 ** -1000, high + Math.abs(high) * 2 ** -48 + 2 ** -1000];
}
export const middle = ([low, high]: Interval): number => (low + high) / 2;
export const meet = (a: Interval, b: Interval): boolean => a[0] <= b[1] && b[0] <= a[1];
export const mayVanish = ([low, high]: Interval): boolean => low <= 0 && high >= 0;

/** How much of its size may be unknown: of what a run is handed; of a closed form; of what is measured, and has a closed form too
 * (honest ones are known to 2.2e-6); and of a matrix, in an entry that may be 0. */
export const UNKNOWN = { given: 1e-11, said: 1e-6, measured: 1e-3, closed: 1e-5, zero: 1e-12 };
/** The middle of what is hardly wider than is allowed beside its size; or 0 for what may be 0, beside the rest of its matrix. */
export function known(x: Interval, share: number, among: readonly Interval[] = []): number {
  const rest = Math.max(0, ...among.map((y) => Math.abs(middle(y))));
  const allowed = Math.max(share * Math.abs(middle(x)) + 2 ** -900, mayVanish(x) ? UNKNOWN.zero * rest : 0);
  must(x[1] - x[0] <= allowed, 'a run, or its closed form, that is not known well enough', Beyond);
  return mayVanish(x) ? 0 : middle(x);
}

const corners = (f: typeof Math.pow, [a, b]: Interval, [c, d]: Interval) => hull(f(a, c), f(b, c), f(a, d), f(b, d));
export const INTERVALS: Ring<Interval> = {
  number: (text) => hull(text === 'e' ? Math.E : Number(whole(text))),
  add: (a, b) => hull(a[0] + b[0], a[1] + b[1]),
  mul: (a, b) => corners((x, y) => x * y, a, b),
  power: (a, exponent, at) => {
    if (WHOLE.test(`${exponent}`)) spend(Number(exponent));
    if (WHOLE.test(`${exponent}`)) return Array(Number(exponent)).fill(a).reduce(INTERVALS.mul, hull(1));
    must(a[0] > 0 || (exponent === '-1' && a[1] < 0), 'a division by, or a root of, what it may not', Beyond);
    return corners((x, y) => x ** y, a, exponent === '-1' ? [-1, -1] : numberOf(evaluate(exponent, at)));
  },
};

/** What a run is handed at a point: doubles in the place of intervals. */
export const givenAt = (at: Env<Interval>) => (tree: Tree, part: number) => {
  const value = evaluate(tree, at);
  if (value.length === 1) return known(numberOf(value), UNKNOWN.given);
  const matrix = value[part] ?? [];
  return matrix.map((line) => line.map((entry) => known(entry, UNKNOWN.given, matrix.flat())));
};
