/**
 * A cause as an issue that an author can be sent: a title, and a body in Markdown.
 * Outcome: the same cause gives the same text; no data of the report becomes Markdown.
 */
import type { ClaimResult, Report } from '../../audit/result.ts';
import { correctionOf } from '../correction.ts';
import { comparisonRows } from '../counterexample.ts';
import { mdCorrected, mdPrinted, mdReadAs } from '../markdown-claim.ts';
import { mdBlock, mdBlocks, mdCode, mdProse, mdText } from '../markdown-text.ts';
import { flat } from '../printable.ts';
import type { Cause } from './cause.ts';
import { brokenLine, correctionLine, followsLine, sentence, sourceOf, whereItHolds, wordsAround } from './told.ts';

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
  ...mdReadAs(printed),
];

const corrected = (claim: ClaimResult): string[] => [
  '**Corrected**',
  ...correction(claim),
  mdProse(whereItHolds(claim)),
];

function correction(claim: ClaimResult): string[] {
  const found = correctionOf(claim);
  if (found.kind === 'none') return [mdProse(sentence(found.why))];
  const { erratum } = found;
  return [...erratum.formulas.flatMap(mdCorrected), mdProse(erratum.prose), mdText(correctionLine(erratum))];
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
    ...mdReadAs(follower.printed),
    'Corrected:',
    ...correction(follower),
  ]);
  return ['**Also affected**', ...each];
}
