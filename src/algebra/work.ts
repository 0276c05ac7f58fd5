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

/** How much is kept of one function's values. */
const CAPACITY = 512;

/**
 * A pure function that is asked the same thing often. What is remembered is charged for as if it were done again, so
 * that what a formula may take does not depend on those before it; what fails is not, as it may have had too little.
 */
export function rememberedWithWork<A, T>(
  key: (argument: A) => string,
  compute: (argument: A) => T,
): (argument: A) => T {
  const known = new Map<string, { readonly value: T; readonly work: number }>();
  return (argument) => {
    const k = key(argument);
    const found = known.get(k);
    if (found !== undefined) {
      spend(found.work);
      return found.value;
    }
    const before = spent;
    const value = compute(argument);
    if (known.size === CAPACITY) known.clear();
    known.set(k, { value, work: spent - before });
    return value;
  };
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
