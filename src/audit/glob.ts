/**
 * Claim patterns: `*` is any text but a slash, `**` any text, `?` one character. A pattern without the part matches all
 * parts, and one without a `#` what is judged beside the claim, such as its erratum. All places in the pattern are followed at once, so the work is at most pattern times id, whatever the pattern.
 */
export function globMatcher(pattern: string): (id: string) => boolean {
  const pieces = pattern.match(PIECE) ?? [];
  return (id) => {
    let places = skipStars(new Set([0]), pieces);
    for (const sign of id) {
      if ((sign === '/' || sign === '#') && places.has(pieces.length)) return true;
      places = skipStars(new Set([...places].flatMap((place) => after(place, pieces, sign))), pieces);
      if (places.size === 0) return false;
    }
    return places.has(pieces.length);
  };
}

/** A run of stars is `**`; what is no wildcard is one character. */
const PIECE = /\*+|[^*]/gsu;
const isStar = (piece: string | undefined): boolean => piece?.startsWith('*') ?? false;

/** A star may be nothing: its end is reached with it. */
function skipStars(places: ReadonlySet<number>, pieces: readonly string[]): Set<number> {
  const all = new Set(places);
  for (const place of all) if (isStar(pieces[place])) all.add(place + 1);
  return all;
}

/** Where a pattern stands after one more character. */
function after(place: number, pieces: readonly string[], sign: string): number[] {
  const piece = pieces[place];
  if (isStar(piece)) return piece === '*' && sign === '/' ? [] : [place];
  return piece === sign || (piece === '?' && sign !== '/') ? [place + 1] : [];
}

/** Patterns separated by commas, each once and in one order: what was asked for, not how. */
export const patternsOf = (text: string): string[] =>
  [...new Set(text.split(',').map((pattern) => pattern.trim()))].filter((pattern) => pattern !== '').sort();

/** Does one of the patterns match? All ids do where there are none. */
export function matcherOf(patterns: readonly string[] | null): (id: string) => boolean {
  const matchers = patterns?.map(globMatcher) ?? [() => true];
  return (id) => matchers.some((matches) => matches(id));
}
