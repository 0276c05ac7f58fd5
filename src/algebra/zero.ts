/**
 * The exact zero test. Every identity of the program is decided here.
 * `zero`: the normal form is empty, which is a proof. `nonzero`: the value at a point of the domain is further from
 * zero than its rounding error, which is a proof too. `unknown`: neither; nobody may take it for either.
 */
import { rangeOf } from './domain.ts';
import { evaluate, type Point } from './evaluate.ts';
import { isOpaque } from './opaque.ts';
import { type Scalar, subtract, vanishes } from './scalar.ts';
import { symbolsOf } from './symbols.ts';

export type ZeroTest =
  | { readonly outcome: 'zero' }
  | { readonly outcome: 'nonzero'; readonly at: Point; readonly value: number }
  | { readonly outcome: 'unknown' };

/** Ways to spread points over the domain; each symbol takes another offset, so no two symbols agree by accident. */
const TRIES = [0, 1, 2, 3, 4, 5, 6, 7];

export function testZero(a: Scalar): ZeroTest {
  if (vanishes(a)) return { outcome: 'zero' };
  const names = [...symbolsOf(a)].sort();
  // It has one value at each point of the other symbols, and no point says which.
  if (names.some(isOpaque)) return { outcome: 'unknown' };
  for (const attempt of TRIES) {
    const at = Object.fromEntries(names.map((name, i) => [name, pointIn(name, i + attempt)]));
    const { value, error } = evaluate(a, at);
    if (Number.isFinite(value) && Number.isFinite(error) && Math.abs(value) > 2 * error) {
      return { outcome: 'nonzero', at, value };
    }
  }
  return { outcome: 'unknown' };
}

/** Is a = b, as functions on the domain? */
export const testEqual = (a: Scalar, b: Scalar): ZeroTest => testZero(subtract(a, b));

/** A proof that a = b, and nothing but the outcome `zero`; `false` is not a proof of the opposite. */
export const isZero = (a: Scalar): boolean => vanishes(a);
export const areEqual = (a: Scalar, b: Scalar): boolean => isZero(subtract(a, b));

const GOLDEN = 0.618_033_988_749_894_9;

function pointIn(name: string, index: number): number {
  const fraction = ((index + 1) * GOLDEN) % 1;
  const range = rangeOf(name);
  switch (range.kind) {
    case 'atLeast':
      return range.bound + 0.5 + 6 * fraction;
    case 'unitInterval':
      return 0.15 + 0.7 * fraction;
    case 'positive':
      return 0.3 + 2 * fraction;
    case 'real':
      return -0.7 + 2 * fraction;
  }
}
