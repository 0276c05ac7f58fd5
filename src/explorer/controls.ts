/**
 * A field and a slider for each number of the theory, and the other fields of the page. A field that is empty leaves its number
 * to be drawn, and shows what was. Outcome: what was typed, as text; nothing here asks whether it is right.
 */
import type { Choice } from '../audit/theory-setting.ts';
import { nameToLatex } from '../language/latex/name.ts';
import { html, type Markup } from '../report/markup.ts';
import { inlineMath } from '../report/math.ts';
import { shortNumber } from '../report/number.ts';
import { part } from './page/dom.ts';
import type { State } from './state.ts';

const OWN = ['seed', 'until', 'statement', 'assumed'] as const;

const field = ({ flag }: Choice): HTMLInputElement => part(`let-${flag}`);
const slider = ({ flag }: Choice): HTMLInputElement => part(`slide-${flag}`);

/** How far a slider goes where nothing bounds its number. */
const SPAN = { whole: 11, real: 8, below: -4 };

function sliderOf({ flag, name, isWhole, least, most }: Choice): Markup {
  const low = least ?? (most === null ? SPAN.below : most - SPAN.real);
  const high = most ?? low + (isWhole ? SPAN.whole : SPAN.real);
  const step = isWhole ? 1 : (high - low) / 100;
  // An end may be no value itself.
  const [from, to] = isWhole ? [low, high] : [low + step, high - step];
  return html`<input id="slide-${flag}" type="range" class="slider" min="${from}" max="${to}" step="${step}" aria-label="${name}, slider" />`;
}

const labelled = (choice: Choice): Markup => {
  const { name, flag, meaning, domain } = choice;
  const where = domain.map((one) => html`, ${inlineMath(one)}`);
  return html`<div class="field wide"><label for="let-${flag}">${inlineMath(nameToLatex(name))}: ${meaning}${where}</label><input id="let-${flag}" inputmode="decimal" aria-describedby="refusal" />${sliderOf(choice)}</div>`;
};

export function buildControls(choices: readonly Choice[]): void {
  part('numbers').innerHTML = html`${choices.map(labelled)}`.markup;
}

export function showState(state: State, choices: readonly Choice[]): void {
  for (const choice of choices) field(choice).value = state.numbers[choice.flag] ?? '';
  for (const key of OWN) part<HTMLInputElement>(key).value = state[key];
}

export function readState(choices: readonly Choice[]): State {
  const numbers = choices.flatMap((choice): [string, string][] => {
    const text = field(choice).value.trim();
    return text === '' ? [] : [[choice.flag, text]];
  });
  const own = OWN.map((key) => [key, part<HTMLInputElement>(key).value]);
  return { ...(Object.fromEntries(own) as Omit<State, 'numbers'>), numbers: Object.fromEntries(numbers) };
}

/** Calls `changed` whenever a field is that the setting depends on, `typed` for those of the statement. */
export function onChange(choices: readonly Choice[], changed: () => void, typed: () => void): void {
  for (const choice of choices) {
    slider(choice).addEventListener('input', () => {
      field(choice).value = slider(choice).value;
      changed();
    });
    field(choice).addEventListener('input', changed);
  }
  for (const key of ['seed', 'until']) part(key).addEventListener('input', changed);
  for (const key of ['statement', 'assumed']) part(key).addEventListener('input', typed);
}

/** What was drawn is hinted at where nothing was typed, and sliders stand where their numbers are. */
export function showDrawn(choices: readonly Choice[], numbers: Readonly<Record<string, number>>): void {
  for (const choice of choices) {
    const value = numbers[choice.name];
    if (value === undefined) continue;
    field(choice).placeholder = shortNumber(value);
    slider(choice).value = `${value}`;
  }
}

/** One line under the fields; an empty one where all is well. */
export function showRefusal(line: string): void {
  if (part('refusal').textContent !== line) part('refusal').textContent = line;
}
