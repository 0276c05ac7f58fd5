/** From what was typed to a setting of the model, by the model's own rules. @throws InputError one line: value, rule, mend. */
import Fraction from 'fraction.js';
import { InputError } from '../../../src/base/input-error.ts';
import { exponentFrom as exactExponent } from '../instruments/cases.ts';
import { labelsFrom } from '../instruments/model/labels.ts';
import { type Initialisation, type Setting, settingFrom } from '../instruments/model/setting.ts';
import type { State } from './state.ts';

export type SettingState = Pick<State, 'k' | 'majorities' | 'R' | 'gamma' | 'd' | 'delta' | 'init' | 'seed'>;

const INITIALISATIONS: readonly Initialisation[] = ['spectral', 'random'];

export function settingOf(state: SettingState): Setting {
  const labels = labelsFrom({
    classes: numberFrom('k', state.k),
    ratio: state.R,
    majorities: state.majorities.trim() === '' ? undefined : numberFrom('majority classes', state.majorities),
  });
  const initialisation = INITIALISATIONS.find((kind) => kind === state.init);
  if (initialisation === undefined) {
    throw new InputError(`initialisation = ${state.init}`, 'it must be spectral or random', 'choose spectral');
  }
  return settingFrom(labels, {
    gamma: exponentFrom(state.gamma),
    dimension: state.d.trim() === '' ? labels.classes : numberFrom('d', state.d),
    delta: numberFrom('delta', state.delta),
    initialisation,
    seed: numberFrom('seed', state.seed),
  });
}

/** What `errata check` accepts, so that whatever can be drawn can be judged: a fraction or a decimal, exactly. */
const exponentFrom = (text: string): number => new Fraction(exactExponent(text)).valueOf();

function numberFrom(name: string, text: string): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (Number.isFinite(value)) return value;
  throw new InputError(`${name} = ${text}`, 'it must be a number', 'type one, such as 2');
}
