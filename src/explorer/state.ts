/**
 * What a visitor has chosen, as text, the way it was typed: it may be wrong. It is kept in the part of an address after `#`,
 * where a reload or a copied address finds it.
 */

/** Of the numbers of the theory by their flags, those that are not left to be drawn. */
export interface State {
  readonly numbers: Readonly<Record<string, string>>;
  readonly seed: string;
  readonly until: string;
  /** Typed LaTeX; empty: nothing to judge. */
  readonly statement: string;
  /** Relations, separated by `;`. */
  readonly assumed: string;
}

export const DEFAULT_STATE: State = { numbers: {}, seed: '1', until: '10', statement: '', assumed: '' };

const OWN = ['seed', 'until', 'statement', 'assumed'] as const;
/** Before the flag of a number, which may be called as one of those. */
const MARK = 'let-';

/** @param flags of the numbers that there are; all else is passed over */
export function stateFrom(hash: string, flags: readonly string[]): State {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const numbers = flags.flatMap((flag): [string, string][] => {
    const text = given.get(`${MARK}${flag}`) ?? '';
    return text === '' ? [] : [[flag, text]];
  });
  const own = OWN.map((key) => [key, given.get(key) ?? DEFAULT_STATE[key]]);
  return { ...(Object.fromEntries(own) as Omit<State, 'numbers'>), numbers: Object.fromEntries(numbers) };
}

export function hashOf(state: State): string {
  const numbers = Object.entries(state.numbers).map(([flag, text]) => [`${MARK}${flag}`, text]);
  const own = OWN.filter((key) => state[key] !== DEFAULT_STATE[key]).map((key) => [key, state[key]]);
  const text = new URLSearchParams([...numbers, ...own] as [string, string][]).toString();
  return text === '' ? '' : `#${text}`;
}
