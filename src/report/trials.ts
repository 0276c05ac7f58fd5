/** The words for what became of the wrong variants of a definition. */
import type { TrialResult } from '../audit/result.ts';

/** "7 of 8 noticed", or that nothing tests it. */
export const noticedText = ({ planted, noticed }: TrialResult): string =>
  planted > 0 && noticed === 0 ? 'untested: no claim would miss it' : `${noticed} of ${planted} noticed`;

/** A definition on lines of a terminal: what of it is tested, and which slips no claim would notice. */
export const trialLines = (trial: TrialResult): string[] => [
  `${trial.id}: ${trial.definition}: ${noticedText(trial)}`,
  ...trial.missed.map(({ slip, latex }) => `not noticed, ${slip}: ${latex}`),
];

/** A definition as words with a formula among them: `$\pi_c := n_c / n$ for each class c`. */
export function definitionProse(text: string): string {
  const [behind = ''] = / for each [^$]*$/.exec(text) ?? [];
  return `$${text.slice(0, text.length - behind.length)}$${behind}`;
}

export const TRIALS =
  'Wrong variants of each definition are planted, and a verified claim has to notice. What rests on a definition that no claim would miss is worth as much as that.';
