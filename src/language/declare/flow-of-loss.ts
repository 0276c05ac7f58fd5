/**
 * `(W, H)(t) := flow of \mathcal L from (W_0, H_0)`, `w := gradient descent of L from w_0 with step \eta`.
 * The loss may be a formula, a symbol, or a function of what moves: L, L(w), \|X w - y\|^2.
 * @throws InputError no loss, no start, another number of starts than of symbols, a step of a flow.
 */
import type { Formula } from '../latex/index.ts';
import type { Definition } from './definition.ts';
import { formulaIn, formulasIn } from './formula-in.ts';
import type { Head } from './head.ts';
import type { Known } from './known.ts';
import type { Stretch } from './stretch.ts';

const MEND = 'write flow of L from w_0, or descent of L from w_0 with step \\eta';

export function readFlowOfLoss({ names, of }: Head, value: Stretch, known: Known): Definition {
  const [ofAt, fromAt, stepAt] = ['of', 'from', 'step'].map((word) => value.find(word)) as [number, number, number];
  const kind = value.find('descent') === -1 ? 'gradient flow' : 'descent';
  if (ofAt === -1 || fromAt < ofAt) throw value.refused('tells no loss or no start', MEND);
  const end = stepAt === -1 ? value.pieces.length : stepAt - (value.pieces[stepAt - 1]?.text === 'with' ? 1 : 0);
  const loss = formulaIn(value.slice(ofAt + 1, fromAt), known);
  const starts = startsIn(value.slice(fromAt + 1, end), known);
  if (starts.length !== names.length)
    throw value.refused(`has ${starts.length} starts for ${names.length} symbols`, 'give each symbol its start');
  const start = Object.fromEntries(names.map((name, index) => [name, starts[index] as Formula]));
  if (of.length > 1) throw value.refused(`runs in ${of.join(' and ')} at once`, 'give one time');
  if (kind === 'gradient flow') {
    if (stepAt !== -1) throw value.slice(stepAt).refused('is a step of a flow, which has none', 'write descent of');
    return { kind, loss, start, time: of[0] ?? 't' };
  }
  if (stepAt === -1) throw value.refused('tells no step', MEND);
  return { kind, loss, start, time: of[0] ?? 'n', step: formulaIn(value.slice(stepAt + 1), known) };
}

/** Starts in parentheses or without, parted by commas. */
function startsIn(printed: Stretch, known: Known): readonly Formula[] {
  const isTuple = printed.pieces[0]?.text === '(' && printed.group(0).next === printed.pieces.length;
  return formulasIn(isTuple ? printed.group(0).inside : printed, known);
}
