/**
 * A cause as an issue that an author can be sent: a title, and a body in Markdown.
 * Outcome: the same cause gives the same text; no data of the report becomes Markdown.
 */
import type { ClaimResult, Printed, Report } from '../../audit/result.ts';
import { comparisonRows } from '../counterexample.ts';
import { mdPrinted } from '../markdown-claim.ts';
import { mdBlock, mdBlocks, mdCode, mdDisplay, mdProse, mdText } from '../markdown-text.ts';
import { flat } from '../printable.ts';
import { readAsOf } from '../read-as.ts';
import type { Cause } from './cause.ts';
import {
  brokenLine,
  correctionLine,
  followsLine,
  NO_CORRECTION,
  sentence,
  sourceOf,
  whereItHolds,
  wordsAround,
} from './told.ts';

export interface Issue {
  readonly title: string;
  readonly body: string;
}

export function issueOf(report: Pick<Report, 'ledger'>, { root, followers }: Cause): Issue {
  return {
    title: flat(`${root.place}: ${root.title}`),
    body: mdBlocks([
      `In *${mdText(sourceOf(report, root))}*, ${mdProse(root.place)} (${mdCode(root.id)}).`,
      ...printed(root),
      ...corrected(root),
      ...counterexample(root),
      mdText(brokenLine(root)),
      ...affected(root, followers),
    ]),
  };
}

/** The whole text as it is copied. */
export const issueText = ({ title, body }: Issue): string => `${title}\n\n${body}\n`;

const printed = ({ printed }: ClaimResult): string[] => [
  '**Printed**',
  wordsAround(printed) === '' || printed.ours ? '' : `> ${mdProse(printed.text)}`,
  ...mdPrinted(printed),
  ...read(printed),
];

function read(printed: Printed): string[] {
  const found = readAsOf(printed);
  if (found === null) return [];
  return found.kind === 'words' ? [mdText(`Read as: ${found.value}`)] : ['Read as', mdDisplay(found.value)];
}

function corrected({ erratum, repair, why }: ClaimResult): string[] {
  const holds = repair === null ? '' : mdProse(whereItHolds(repair));
  if (erratum === null) return ['**Corrected**', `${NO_CORRECTION} ${mdProse(sentence(why))}`, holds];
  return ['**Corrected**', mdDisplay(erratum.latex), mdProse(erratum.prose), mdText(correctionLine(erratum)), holds];
}

function counterexample({ counterexample: found }: ClaimResult): string[] {
  if (found === null) return [];
  const rows = comparisonRows(found).map(([term, value]) => `- ${mdText(`${term}: ${value}`)}`);
  return ['**Counterexample**', rows.join('\n'), 'The two numbers are repeated by:', mdBlock(found.replay)];
}

function affected(root: ClaimResult, followers: readonly ClaimResult[]): string[] {
  if (followers.length === 0) return [];
  const each = followers.flatMap((follower) => [
    `**${mdProse(follower.place)}: ${mdProse(follower.title)}** (${mdCode(follower.id)})`,
    mdText(followsLine(follower, root)),
    'Printed:',
    ...mdPrinted(follower.printed),
    ...read(follower.printed),
    ...(follower.erratum === null
      ? [NO_CORRECTION]
      : ['Corrected:', mdDisplay(follower.erratum.latex), mdProse(follower.erratum.prose)]),
  ]);
  return ['**Also affected**', ...each];
}
