/**
 * What a visitor has chosen, as text, the way it was typed: it may be wrong. Inputs and outcomes: the part of an address
 * after `#`, which holds what differs from the defaults, so that a reload or a copied address shows the same.
 */
export interface State {
  readonly k: string;
  /** Empty: half of the classes. */
  readonly majorities: string;
  readonly R: string;
  readonly gamma: string;
  /** Empty: as many as classes. */
  readonly d: string;
  readonly delta: string;
  readonly init: string;
  readonly seed: string;
  /** Which label matrix is shown, Z or Y. */
  readonly matrix: string;
  readonly quantity: string;
  /** Typed LaTeX; empty: nothing to judge. */
  readonly formula: string;
}

export const DEFAULT_STATE: State = {
  k: '8',
  majorities: '',
  R: '20',
  gamma: '0.5',
  d: '',
  delta: '8',
  init: 'spectral',
  seed: '1',
  matrix: 'Z',
  quantity: 'time.weighted.majmin',
  formula: '',
};

export const STATE_KEYS = Object.keys(DEFAULT_STATE) as readonly (keyof State)[];

/** Names that are none of ours are passed over. */
export function stateFrom(hash: string): State {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  return Object.fromEntries(STATE_KEYS.map((key) => [key, given.get(key) ?? DEFAULT_STATE[key]])) as unknown as State;
}

export function hashOf(state: State): string {
  const changed = STATE_KEYS.filter((key) => state[key] !== DEFAULT_STATE[key]);
  const text = new URLSearchParams(changed.map((key) => [key, state[key]])).toString();
  return text === '' ? '' : `#${text}`;
}
