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
