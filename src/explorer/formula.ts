/** The formula that is typed: typeset as it is typed, judged when asked, and its verdict taken back when its case changes. */
import { InputError } from '../model/input-error.ts';
import type { Setting } from '../model/setting.ts';
import { inlineMath } from '../report/math.ts';
import { checkLine } from './command-lines.ts';
import { part, showLine } from './dom.ts';
import { judgement } from './judgement.ts';
import { Lane } from './lane.ts';
import { refusalText } from './setting.ts';
import type { State } from './state.ts';

const lane = new Lane('check');

/** What a verdict is about; another one makes it old. */
let about = '';

const subject = (state: State, setting: Setting): string => checkLine(state, setting);

export function showFormula(state: State, setting: Setting | null): void {
  const { formula } = state;
  part('preview').innerHTML = formula.trim() === '' ? '' : inlineMath(formula).markup;
  const line = setting === null || formula.trim() === '' ? '' : subject(state, setting);
  showLine(part('check-line'), line);
  part('copy-check').hidden = line === '';
  if (about !== '' && line !== about) {
    about = '';
    lane.stop();
    part('verdict').textContent = '';
  }
}

export function judge(state: State, setting: Setting): void {
  const verdict = part('verdict');
  if (state.formula.trim() === '') {
    verdict.textContent = refusalText(
      new InputError('formula =', 'there is nothing to judge', 'type one, such as \\frac{1}{\\sqrt{R+1}}'),
    );
    return;
  }
  const asked = subject(state, setting);
  about = asked;
  verdict.textContent = 'judging: a few seconds, more for learning times…';
  verdict.setAttribute('aria-busy', 'true');
  lane.stop();
  lane.ask({ quantity: state.quantity, formula: state.formula, setting }, (answer) => {
    if (about !== asked) return;
    verdict.removeAttribute('aria-busy');
    if (answer.ok) verdict.innerHTML = judgement(answer.value).markup;
    else verdict.textContent = answer.message;
  });
}
