/**
 * Places in a range that may be too long to go through: the first ones, others ever further apart, and on both sides of
 * every place between those at which a sign changes. Outcome: whole numbers from `from` to `to`, in order.
 */
const FIRST = 64;

/** Places beyond the first are so many times the one before. */
const APART = 1.25;

/** @param signs each −1, 0 or 1 at a place */
export function spread(from: number, to: number, signs: readonly ((place: number) => number)[]): number[] {
  const places: number[] = [];
  for (let place = from; place <= to; ) {
    places.push(place);
    const run = place - from;
    place = run < FIRST ? place + 1 : from + Math.ceil(run * APART);
  }
  if (to > (places.at(-1) ?? to)) places.push(to);
  const turns = signs.flatMap((sign) => places.slice(1).flatMap((high, i) => turnIn(places[i] as number, high, sign)));
  return [...new Set([...places, ...turns])].sort((a, b) => a - b);
}

/** Where a sign that is another at both ends is no longer that of the lower one. */
function turnIn(from: number, to: number, sign: (place: number) => number): number[] {
  const start = sign(from);
  if (sign(to) === start) return [];
  let [low, high] = [from, to];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (sign(middle) === start) low = middle;
    else high = middle;
  }
  return [low, high, Math.min(high + 1, to)];
}
