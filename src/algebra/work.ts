/**
 * Work, counted in products of terms: a bound on how long a formula that somebody typed may keep the algebra busy.
 * It is a count and no clock, so that the same formula ends the same way on every machine.
 * Outcome: what is asked for, or {@link Unable} as soon as it takes more than is granted.
 */
import { Unable } from './unable.ts';

let spent = 0;
let limit = Number.POSITIVE_INFINITY;

/** Spends work that is about to be done. */
export function spend(products: number): void {
  spent += products;
  if (spent > limit) throw new Unable('an expression that takes too much work');
}

/** Runs with at most this much work, which counts towards what was granted outside. */
export function withWork<T>(most: number, run: () => T): T {
  const outside = limit;
  limit = Math.min(outside, spent + most);
  try {
    return run();
  } finally {
    limit = outside;
  }
}
