/** The formula that is typed: typeset as it is typed, judged when asked, and its verdict taken back when its case changes. */

import type { CheckResult } from '../../../src/audit/check.ts';
import { InputError } from '../../../src/base/input-error.ts';
import { refusalText } from '../../../src/explorer/page/answer.ts';
import { part, showLine } from '../../../src/explorer/page/dom.ts';
import { Lane } from '../../../src/explorer/page/lane.ts';
import { inlineMath } from '../../../src/report/math.ts';
import type { Setting } from '../instruments/model/setting.ts';
import { caseOfSetting, checkLine } from './command-lines.ts';
import { judgement, UNMET, unmetText } from './judgement.ts';
import { openWorker } from './open-worker.ts';
import { isJudged, unmetBy } from './region.ts';
import type { State } from './state.ts';
import type { Formula } from './tasks.ts';

const lane = new Lane<Formula, CheckResult>('check', openWorker);

/** What the verdict, or the word in its place, is about; another one makes it old. Null: nothing is said. */
let about: string | null = null;
/** The verdict that is shown. */
let shown: CheckResult | null = null;
/** What the fields say now: less than a verdict speaks of may have changed since it was asked for. */
let here: Setting | null = null;

const subject = (state: State, setting: Setting | null): string =>
  setting === null ? `${state.quantity} ${state.formula}, no setting` : checkLine(state, setting);

export function showFormula(state: State, setting: Setting | null): void {
  const { formula } = state;
  here = setting;
  part('preview').innerHTML = formula.trim() === '' ? '' : inlineMath(formula).markup;
  const line =
    setting === null || formula.trim() === '' || !isJudged(caseOfSetting(setting)) ? '' : checkLine(state, setting);
  showLine(part('check-line'), line);
  part('copy-check').hidden = line === '';
  if (about !== null && subject(state, setting) !== about) say(null, '');
  if (setting !== null) showUnmet(setting);
}

/** k, R and the start may change while the verdict stays; whether it speaks of them is said anew. */
function showUnmet(setting: Setting): void {
  if (shown === null) return;
  const text = unmetText(unmetBy(setting, shown.quantity, caseOfSetting(setting)));
  const place = part(UNMET);
  if (place.textContent !== text) place.textContent = text;
}

/** A word in the place of a verdict; whatever is being judged is given up. */
function say(of: string | null, text: string): void {
  about = of;
  shown = null;
  lane.stop();
  const verdict = part('verdict');
  verdict.removeAttribute('aria-busy');
  verdict.textContent = text;
}

const NOTHING_TYPED = new InputError(
  'formula =',
  'there is nothing to judge',
  'type one, such as \\frac{1}{\\sqrt{R+1}}',
);

/** @param setting null where a field is wrong, which the page says beside it */
export function judge(state: State, setting: Setting | null): void {
  const asked = subject(state, setting);
  here = setting;
  if (state.formula.trim() === '') {
    say(asked, refusalText(NOTHING_TYPED));
    return;
  }
  if (setting === null) {
    say(asked, `Nothing is judged while a field is wrong. ${part('refusal').textContent}`);
    return;
  }
  say(asked, 'judging: a few seconds, more for learning times…');
  const verdict = part('verdict');
  verdict.setAttribute('aria-busy', 'true');
  lane.ask({ quantity: state.quantity, formula: state.formula, setting }, (answer) => {
    if (about !== asked) return;
    verdict.removeAttribute('aria-busy');
    if (!answer.ok) {
      verdict.textContent = answer.message;
      return;
    }
    shown = answer.value;
    verdict.innerHTML = judgement(shown).markup;
    if (here !== null) showUnmet(here);
  });
}
