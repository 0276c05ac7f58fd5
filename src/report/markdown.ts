/**
 * `report.md`: the audit as one Markdown page, for a repository or a diff.
 * Outcome: the same report gives the same bytes; no data of the report becomes Markdown or HTML.
 */
import type { ClaimResult, Report } from '../audit/result.ts';
import { correctionOf } from './correction.ts';
import { errataMarkdown } from './errata/markdown.ts';
import { mdFigures } from './figures/markdown.ts';
import { mdClaim, mdCorrected, mdPrinted, mdReadAs, mdVerdict } from './markdown-claim.ts';
import { mdDistribution } from './markdown-distribution.ts';
import { mdBlock, mdBlocks, mdCode, mdProse, mdReference, mdTable, mdText } from './markdown-text.ts';
import { mdTrials } from './markdown-trials.ts';
import { byDocument, claimIds, withVerdict } from './outline.ts';
import { reproduction } from './reproduction.ts';
import { strengthName, VERDICT_NAMES, VERDICTS } from './vocabulary.ts';

const SECTIONS: readonly ((report: Report, known: ReadonlySet<string>) => string)[] = [
  head,
  faults,
  refuted,
  errataMarkdown,
  ledger,
  mdFigures,
  mdTrials,
  mdDistribution,
  claims,
  documents,
  reproduce,
];

export function reportMarkdown(report: Report): string {
  const known = claimIds(report);
  return `${mdBlocks(SECTIONS.map((section) => section(report, known)))}\n`;
}

function head(report: Report): string {
  const titles = byDocument(report).map(({ document, title }) => `- ${mdCode(document)} ${mdProse(title)}`);
  const totals = VERDICT_NAMES.map((name) => {
    const { mark, label, count, meaning } = VERDICTS[name];
    return [`${mark} ${label}`, String(report.counts[count]), meaning];
  });
  return mdBlocks(['# Errata', titles.join('\n'), mdTable(['Verdict', 'Claims', 'Meaning'], totals)]);
}

function faults(report: Report): string {
  if (report.faults.length === 0) return '';
  const lines = report.faults.map(({ id, fault }) => `- ${mdCode(id)} ${mdText(fault)}`);
  return mdBlocks(['## Faults of ours', 'The audit failed here; these say nothing of the document.', lines.join('\n')]);
}

function refuted(report: Report, known: ReadonlySet<string>): string {
  const found = withVerdict(report.claims, 'refuted').map((claim) => mdBlocks(correction(claim, known)));
  const none = 'No claim of this audit was refuted.';
  return mdBlocks(['## Refuted, and what is true instead', ...(found.length === 0 ? [none] : found)]);
}

function correction(claim: ClaimResult, known: ReadonlySet<string>): string[] {
  const { id, title, printed } = claim;
  const head = `### ${mdReference(id, known)}: ${mdProse(title)}`;
  return [head, 'Printed:', ...mdPrinted(printed), ...mdReadAs(printed), ...instead(claim)];
}

function instead(claim: ClaimResult): string[] {
  const correction = correctionOf(claim);
  if (correction.kind === 'none') return [mdProse(correction.why)];
  const { formulas, prose, verdict, strength } = correction.erratum;
  return ['True instead:', ...formulas.flatMap(mdCorrected), mdProse(prose), mdVerdict(verdict, strength)];
}

function ledger(report: Report): string {
  const lines = Object.entries(report.ledger);
  const rows = lines.map(([document, { title, items, claims, definitions, skipped }]) => [
    `${mdCode(document)} ${mdProse(title)}`,
    ...[items, claims, definitions, skipped.length].map(String),
  ]);
  const details = lines.flatMap(([document, { source, defined, skipped }]) => [
    `${mdCode(document)} is read from ${mdText(source)}.`,
    itemTable(
      ['Definition', 'Defines'],
      defined.map(({ item, defines }) => [mdCode(item), mdProse(defines)]),
    ),
    itemTable(
      ['Skipped', 'Reason', 'Note'],
      skipped.map(({ item, reason, note }) => [mdCode(item), mdText(reason), mdProse(note)]),
    ),
  ]);
  return mdBlocks(['## Ledger', mdTable(['Document', 'Items', 'Claims', 'Definitions', 'Skipped'], rows), ...details]);
}

function itemTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return rows.length === 0 ? '' : mdTable(heads, rows);
}

function claims(report: Report, known: ReadonlySet<string>): string {
  const rows = report.claims.map(({ id, title, verdict, strength }) => [
    VERDICTS[verdict].mark,
    mdReference(id, known),
    mdProse(title),
    VERDICTS[verdict].label,
    strengthName(strength),
  ]);
  return mdBlocks(['## Claims', mdTable(['', 'Claim', 'Title', 'Verdict', 'Strength'], rows)]);
}

function documents(report: Report, known: ReadonlySet<string>): string {
  const present = byDocument(report).filter((one) => one.claims.length > 0);
  return mdBlocks(
    present.flatMap((one) => [`## ${mdProse(one.title)}`, ...one.claims.map((claim) => mdClaim(claim, known))]),
  );
}

function reproduce(report: Report): string {
  const { command, facts } = reproduction(report);
  return mdBlocks(['## How to reproduce this page', mdBlock(command), mdText(facts)]);
}
