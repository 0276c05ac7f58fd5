/**
 * The errata as a LaTeX document that any pdflatex with amsmath and amssymb compiles.
 * Inputs: a report. Outcome: ASCII; printed and corrected formulas as they stand; the same report gives the same bytes.
 */
import type { ClaimResult, Printed, Report } from '../../audit/result.ts';
import { correctionOf } from '../correction.ts';
import { comparisonRows } from '../counterexample.ts';
import { byDocument, documentOf, tally, withVerdict } from '../outline.ts';
import { readAsOf } from '../read-as.ts';
import { regionLine } from '../region.ts';
import { reproduction } from '../reproduction.ts';
import { texDisplay, texProse, texQuote } from '../tex/prose.ts';
import { texCode, texText } from '../tex/text.ts';
import { OURS, VERDICTS } from '../vocabulary.ts';
import { type Cause, causesOf } from './cause.ts';
import { PREAMBLE } from './preamble.ts';
import { brokenLine, correctionLine, followsLine, sentence, sourceOf, whereItHolds, wordsAround } from './told.ts';

export function errataLatex(report: Report): string {
  const causes = causesOf(report);
  return `${blocks([
    PREAMBLE,
    '\\begin{document}',
    '\\begin{center}\\LARGE Errata\\end{center}',
    audited(report),
    causes.length === 0 ? 'No claim of this audit was refuted.' : summary(causes),
    ...causes.map((cause, i) => section(report, cause, i + 1)),
    colophon(report),
    '\\end{document}',
  ])}\n`;
}

/** Non-empty blocks with a blank line between. */
const blocks = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');

const heading = (level: 'section' | 'subsection', text: string): string => `\\${level}*{${text}}`;
const label = (text: string): string => `\\subsubsection*{${text}}`;
const items = (kind: 'itemize' | 'enumerate', lines: readonly string[]): string =>
  lines.length === 0
    ? ''
    : [
        `\\begin{${kind}}\\setlength{\\itemsep}{0pt}\\setlength{\\parskip}{0pt}`,
        ...lines.map((line) => `\\item ${line}`),
        `\\end{${kind}}`,
      ].join('\n');

/** What is neither verified nor refuted; the reader must not take it for either. */
const OPEN = ['undecided', 'ill-posed', 'vacuous'] as const;

function audited(report: Report): string {
  const documents = byDocument(report).filter(({ claims }) => claims.length > 0);
  const lines = documents.map(({ claims }) => {
    const found = tally(claims).filter(({ count }) => count > 0);
    const counts = found.map(({ verdict, count }) => `, ${count} ${VERDICTS[verdict].label}`).join('');
    const of = claims[0] === undefined ? '' : texText(sourceOf(report, claims[0]));
    return `${of}: ${claims.length} claims checked${counts}.`;
  });
  const open = OPEN.flatMap((verdict) => withVerdict(report.claims, verdict));
  const entries = open.map((claim) => `${VERDICTS[claim.verdict].label}: ${namedWithId(claim)}.`);
  return blocks([
    label('Audited'),
    items('itemize', lines),
    entries.length === 0 ? '' : 'Neither verified nor refuted:',
    items('itemize', entries),
  ]);
}

const named = ({ place, title }: ClaimResult): string => `${texProse(place)}: ${texProse(title)}`;

const namedWithId = (claim: ClaimResult): string => `${named(claim)} (${texCode(claim.id)})`;

function summary(causes: readonly Cause[]): string {
  const lines = causes.map(({ root, followers }) => {
    const others = followers.map(({ id }) => texCode(id)).join(', ');
    return `${namedWithId(root)}${others === '' ? '' : `; from it follow the errors of ${others}`}.`;
  });
  return blocks([heading('section', 'Summary'), items('enumerate', lines)]);
}

function section(report: Report, { root, followers }: Cause, number: number): string {
  return blocks([
    heading('section', `${number}. ${named(root)}`),
    `${texText(sourceOf(report, root))}, ${texProse(root.place)}; ${texCode(root.id)}.`,
    ...printed(root),
    ...corrected(root),
    ...counterexample(root),
    texText(brokenLine(root)),
    ...followers.flatMap((follower) => affected(follower, root)),
  ]);
}

const quote = (words: string): string => `\\begin{quote}\n${texQuote(words)}\n\\end{quote}`;

/** @param words whether the words around a formula are told too; where there is no formula they always are */
const printed = ({ printed: it }: ClaimResult, words = true): string[] => [
  label('Printed'),
  it.ours || (words && wordsAround(it) !== '') ? quote(it.text) : '',
  it.ours ? label(OURS) : '',
  texDisplay(it.latex),
  ...read(it),
];

function read(it: Printed): string[] {
  const found = readAsOf(it);
  if (found === null) return [];
  return found.kind === 'words' ? [texText(`Read as: ${found.value}`)] : ['Read as', texDisplay(found.value)];
}

const corrected = (claim: ClaimResult): string[] => [...correction(claim), texProse(whereItHolds(claim))];

function correction(claim: ClaimResult): string[] {
  const found = correctionOf(claim);
  if (found.kind === 'none') return [label('Corrected'), texProse(sentence(found.why))];
  const { erratum } = found;
  const formulas = erratum.formulas.flatMap((of) => [texDisplay(of.latex), texText(regionLine(of.region))]);
  return [label('Corrected'), ...formulas, texProse(erratum.prose), texText(correctionLine(erratum))];
}

function counterexample({ counterexample: found, why }: ClaimResult): string[] {
  if (found === null) return [];
  const rows = comparisonRows(found).map(([term, value]) => texText(`${term}: ${value}`));
  return [
    label('Counterexample'),
    `Why it is refuted: ${texProse(sentence(why))}`,
    items('itemize', rows),
    `The two numbers are repeated by \\begin{quote}${texCode(found.replay)}\\end{quote}`,
  ];
}

function affected(follower: ClaimResult, root: ClaimResult): string[] {
  const elsewhere = documentOf(follower.id) === documentOf(root.id) ? '' : ', in another document';
  return [
    heading('subsection', `Also affected: ${named(follower)}`),
    `${texCode(follower.id)}${elsewhere}. ${texText(followsLine(follower, root))}`,
    ...printed(follower, false),
    ...correction(follower),
  ];
}

function colophon(report: Report): string {
  const { command, facts } = reproduction(report);
  return blocks([
    heading('section', 'How this was found'),
    `Each statement was taken as printed, derived from the definitions, and measured numerically without either. The audit is run again by \\begin{quote}${texCode(command)}\\end{quote}`,
    texText(facts),
  ]);
}
