/** The errata in the Markdown page: for each cause the text to send, in a block as it is typed. */
import type { Report } from '../../audit/result.ts';
import { mdBlock, mdBlocks, mdProse } from '../markdown-text.ts';
import { causesOf } from './cause.ts';
import { issueOf, issueText } from './issue.ts';

export function errataMarkdown(report: Report): string {
  const entries = causesOf(report).flatMap((cause) => [
    `### Erratum: ${mdProse(cause.root.place)}: ${mdProse(cause.root.title)}`,
    mdBlock(issueText(issueOf(report, cause)).trimEnd()),
  ]);
  return entries.length === 0 ? '' : mdBlocks(['## Errata ready to send', ...entries]);
}
