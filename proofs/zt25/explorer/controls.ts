/**
 * The fields of the page and the state: a field is named like its entry, and R and γ have a slider too.
 * Outcome: what was typed, as text; nothing here asks whether it is right.
 */

import { part } from '../../../src/explorer/page/dom.ts';
import { QUANTITIES } from '../instruments/model/quantity.ts';
import { DEFAULT_STATE, STATE_KEYS, type State } from './state.ts';

type Field = HTMLInputElement | HTMLSelectElement;

const SLIDERS = ['R', 'gamma'] as const;

/** What a refusal begins with, and the field it is about. */
const NAMED: readonly (readonly [RegExp, keyof State])[] = [
  [/^k\b/, 'k'],
  [/^majorit/, 'majorities'],
  [/^R\b/, 'R'],
  [/^gamma\b/, 'gamma'],
  [/^d\b/, 'd'],
  [/^delta\b/, 'delta'],
  [/^seed\b/, 'seed'],
];

const radios = (): HTMLInputElement[] => [...document.querySelectorAll<HTMLInputElement>('input[name=matrix]')];

export function fillQuantities(): void {
  part('quantity').replaceChildren(...QUANTITIES.map((name) => new Option(name)));
}

/** A choice that there is not is passed over. */
export function showState(state: State): void {
  for (const key of STATE_KEYS) {
    if (key === 'matrix') continue;
    const field = part<Field>(key);
    field.value = state[key];
    if (field.value !== state[key] && field instanceof HTMLSelectElement) field.value = DEFAULT_STATE[key];
  }
  const matrix = radios().some(({ value }) => value === state.matrix) ? state.matrix : DEFAULT_STATE.matrix;
  for (const radio of radios()) radio.checked = radio.value === matrix;
  for (const key of SLIDERS) follow(key);
}

export const readState = (): State =>
  Object.fromEntries(
    STATE_KEYS.map((key) => [
      key,
      key === 'matrix' ? (radios().find(({ checked }) => checked)?.value ?? 'Z') : part<Field>(key).value,
    ]),
  ) as unknown as State;

/** Calls `changed` with the name of the field whenever one is. */
export function onChange(changed: (key: keyof State) => void): void {
  for (const key of SLIDERS) {
    const slider = part<HTMLInputElement>(`${key}-slider`);
    slider.addEventListener('input', () => {
      part<Field>(key).value = slider.value;
      changed(key);
    });
  }
  for (const key of STATE_KEYS) {
    const fields = key === 'matrix' ? radios() : [part<Field>(key)];
    for (const field of fields) {
      field.addEventListener('input', () => {
        if (key === 'R' || key === 'gamma') follow(key);
        changed(key);
      });
    }
  }
}

/** A slider stands where its field says, as far as it goes. */
function follow(key: (typeof SLIDERS)[number]): void {
  const [above, below = '1'] = part<Field>(key).value.split('/');
  const value = Number(above) / Number(below);
  if (Number.isFinite(value)) part<HTMLInputElement>(`${key}-slider`).value = `${value}`;
}

/** One line under the fields, and a sign at the field it is about; an empty line where all is well. */
export function showRefusal(line: string): void {
  const about = NAMED.find(([start]) => line !== '' && start.test(line))?.[1];
  const place = part('refusal');
  if (place.textContent !== line) place.textContent = line;
  for (const [, key] of NAMED) part(key).toggleAttribute('aria-invalid', key === about);
  if (about !== undefined) part(about).setAttribute('aria-invalid', 'true');
}
