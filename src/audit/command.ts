/** Commands that repeat what was found: a run, one text for one run, which can be read back; or one comparison of it. */
import type { At } from '../judge/verdict.ts';
import type { Family } from '../theory/family.ts';
import type { Setting } from '../theory/setting.ts';
import { instrumentsOf } from './instruments.ts';
import type { Run } from './run.ts';

/** `errata verify …`, of the claims with these patterns or of all. */
export function commandOf({ claims, seed, settings }: Run & { readonly claims: string | null }): string {
  const chosen = claims === null ? [] : [`--claims '${claims}'`];
  return ['errata verify', ...chosen, `--seed ${seed}`, `--settings ${settings}`].join(' ');
}

/**
 * `errata replay …`: the two numbers of one comparison.
 * @param what the id of a claim, or a quantity and a formula
 * @param setting null for a statement about formulas, which needs none
 */
export function replayCommand(what: readonly string[], setting: Setting | null, at: At, family: Family): string {
  const flags = AT_FLAGS.flatMap(({ flag, text }) => {
    const value = text(at);
    return value === undefined ? [] : [value === '' ? flag : `${flag} ${shellWord(value)}`];
  });
  const given = setting === null ? [] : [instrumentsOf(family).settings.flags(setting)];
  return ['errata replay', ...what.map(shellWord), ...given, ...flags].join(' ');
}

const AT_FLAGS: readonly { readonly flag: string; readonly text: (at: At) => string | undefined }[] = [
  { flag: '--relation', text: ({ relation }) => relation?.toString() },
  { flag: '--component', text: ({ component }) => component?.toString() },
  { flag: '--entry', text: ({ entry }) => entry?.join(',') },
  { flag: '--t', text: ({ t }) => t?.toString() },
  { flag: '--part', text: ({ part }) => part },
  { flag: '--exact', text: ({ exact }) => (exact ? '' : undefined) },
];

/** The patterns in the command of a run; null where it is of all claims. */
export function claimsIn(command: string): string | null {
  return /--claims '([^']*)'/.exec(command)?.[1] ?? null;
}

/** A word for a shell, as it is where that is safe. */
export const shellWord = (text: string): string =>
  /^[\w./@%+=:,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
