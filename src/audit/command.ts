/** The command of a run, one text for one run: it names what the report depends on, and can be read back. */
import type { Run } from './run.ts';

/** `errata verify …`, of the claims with these patterns or of all. */
export function commandOf({ claims, seed, settings }: Run & { readonly claims: string | null }): string {
  const chosen = claims === null ? [] : [`--claims '${claims}'`];
  return ['errata verify', ...chosen, `--seed ${seed}`, `--settings ${settings}`].join(' ');
}

/** The patterns in such a command; null where it is of all claims. */
export function claimsIn(command: string): string | null {
  return /--claims '([^']*)'/.exec(command)?.[1] ?? null;
}

/** A word for a shell, as it is where that is safe. */
export const shellWord = (text: string): string =>
  /^[\w./@%+=:,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
