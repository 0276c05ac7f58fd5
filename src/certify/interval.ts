/** Numbers that are enclosed: intervals of doubles, rounded outwards by far more than a double is wrong. */
import { evaluate, numberOf, type Ring, WHOLE, whole } from './formula.ts';
import { Beyond, must } from './refusal.ts';

export type Interval = readonly [number, number];

export function hull(...all: number[]): Interval {
  must(all.every(Number.isFinite), 'a number that is not finite');
  const [low, high] = [Math.min(...all), Math.max(...all)];
  return [low - Math.abs(low) * 2 ** -48 - 2 ** -1000, high + Math.abs(high) * 2 ** -48 + 2 ** -1000];
}
export const middle = ([low, high]: Interval): number => (low + high) / 2;
export const meet = (a: Interval, b: Interval): boolean => a[0] <= b[1] && b[0] <= a[1];

const corners = (f: typeof Math.pow, [a, b]: Interval, c: Interval) => hull(...c.flatMap((x) => [f(a, x), f(b, x)]));
export const INTERVALS: Ring<Interval> = {
  number: (text) => hull(text === 'e' ? Math.E : Number(whole(text))),
  add: (a, b) => hull(a[0] + b[0], a[1] + b[1]),
  mul: (a, b) => corners((x, y) => x * y, a, b),
  power: (a, exponent, at) => {
    if (WHOLE.test(`${exponent}`)) return Array(Number(exponent)).fill(a).reduce(INTERVALS.mul, hull(1));
    must(a[0] > 0 || (exponent === '-1' && a[1] < 0), 'a division by, or a root of, what it may not', Beyond);
    return corners((x, y) => x ** y, a, exponent === '-1' ? [-1, -1] : numberOf(evaluate(exponent, at)));
  },
};
