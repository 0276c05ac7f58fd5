/** How much is kept of one function's values, in units of `weigh`. */
const CAPACITY = 512;

/**
 * A pure function that is asked the same thing often; what it throws is remembered too. What was asked first is
 * forgotten first; a large value may weigh more than 1.
 */
export function remembered<K extends readonly unknown[], T>(
  key: (...args: K) => string,
  compute: (...args: K) => T,
  weigh: (...args: K) => number = () => 1,
) {
  const known = new Map<string, { readonly outcome: () => T; readonly weight: number }>();
  let held = 0;
  return (...args: K): T => {
    const k = key(...args);
    const found = known.get(k);
    if (found !== undefined) return found.outcome();
    const outcome = outcomeOf(() => compute(...args));
    const weight = weigh(...args);
    for (const [oldest, { weight: freed }] of known) {
      if (held + weight <= CAPACITY) break;
      known.delete(oldest);
      held -= freed;
    }
    known.set(k, { outcome, weight });
    held += weight;
    return outcome();
  };
}

function outcomeOf<T>(compute: () => T): () => T {
  try {
    const value = compute();
    return () => value;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}
