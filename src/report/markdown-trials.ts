/** The definitions on trial as a Markdown table, and below it the wrong variants that no claim notices. */
import type { Report } from '../audit/result.ts';
import { mdBlocks, mdProse, mdTable, mdText } from './markdown-text.ts';
import { definitionProse, noticedText, TRIALS } from './trials.ts';

export function mdTrials({ trials }: Report): string {
  if (trials.length === 0) return '';
  const rows = trials.map((trial) => [mdProse(definitionProse(trial.definition)), mdText(noticedText(trial))]);
  const missed = trials.flatMap((trial) =>
    trial.missed.map(({ slip, latex }) => `- ${mdText(slip)}: ${mdProse(definitionProse(latex))}`),
  );
  return mdBlocks([
    '## Definitions on trial',
    mdText(TRIALS),
    mdTable(['Definition', 'Wrong variants'], rows),
    ...(missed.length === 0 ? [] : ['Not noticed:', missed.join('\n')]),
  ]);
}
