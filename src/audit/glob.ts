/** Claim patterns: `*` is any text but a slash, `**` any text, `?` one character. A pattern without the part matches all parts. */
export function globMatcher(pattern: string): (id: string) => boolean {
  const source = pattern
    .split(/(\*\*|\*|\?)/)
    .map((piece) => WILDCARDS[piece] ?? piece.replace(/[.+^${}()|[\]\\]/g, '\\$&'))
    .join('');
  const whole = new RegExp(`^${source}(?:/.*)?$`, 'u');
  return (id) => whole.test(id);
}

const WILDCARDS: Readonly<Record<string, string>> = { '*': '[^/]*', '**': '.*', '?': '[^/]' };

/** Patterns separated by commas, each once and in one order: what was asked for, not how. */
export const patternsOf = (text: string): string[] =>
  [...new Set(text.split(',').map((pattern) => pattern.trim()))].filter((pattern) => pattern !== '').sort();

/** Does one of the patterns match? All ids do where there are none. */
export function matcherOf(patterns: readonly string[] | null): (id: string) => boolean {
  const matchers = patterns?.map(globMatcher) ?? [() => true];
  return (id) => matchers.some((matches) => matches(id));
}
