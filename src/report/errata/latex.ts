/**
 * The errata as a LaTeX document that any pdflatex with amsmath and amssymb compiles.
 * Inputs: a report. Outcome: ASCII; printed and corrected formulas as they stand; the same report gives the same bytes.
 */
import type { ClaimResult, Report } from '../../audit/result.ts';
import { byDocument, documentOf } from '../outline.ts';
import { reproduction } from '../reproduction.ts';
import { texDisplay, texProse } from '../tex/prose.ts';
import { texCode, texText } from '../tex/text.ts';
import { type Cause, causesOf } from './cause.ts';
import { PREAMBLE } from './preamble.ts';
import {
  brokenLine,
  correctionLine,
  counterexampleRows,
  followsLine,
  NO_CORRECTION,
  sentence,
  sourceOf,
  whereItHolds,
  wordsAround,
} from './told.ts';

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

function audited(report: Report): string {
  const documents = byDocument(report).filter(({ claims }) => claims.length > 0);
  const lines = documents.map(({ claims }) => {
    const refuted = claims.filter(({ verdict }) => verdict === 'refuted').length;
    const of = claims[0] === undefined ? '' : texText(sourceOf(report, claims[0]));
    return `${of}: ${claims.length} claims checked, ${refuted} refuted.`;
  });
  return blocks([label('Audited'), items('itemize', lines)]);
}

const named = ({ place, title }: ClaimResult): string => `${texProse(place)}: ${texProse(title)}`;

function summary(causes: readonly Cause[]): string {
  const lines = causes.map(({ root, followers }) => {
    const others = followers.map(({ id }) => texCode(id)).join(', ');
    return `${named(root)} (${texCode(root.id)})${others === '' ? '' : `; from it follow the errors of ${others}`}.`;
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

const printed = ({ printed }: ClaimResult): string[] => [
  label('Printed'),
  wordsAround(printed) === '' ? '' : `\\begin{quote}\n${texProse(printed.text)}\n\\end{quote}`,
  texDisplay(printed.latex),
];

function corrected({ erratum, repair, why }: ClaimResult): string[] {
  const holds = repair === null ? '' : texProse(whereItHolds(repair));
  if (erratum === null) return [label('Corrected'), `${NO_CORRECTION} ${texProse(sentence(why))}`, holds];
  const { latex, prose } = erratum;
  return [label('Corrected'), texDisplay(latex), texProse(prose), texText(correctionLine(erratum)), holds];
}

function counterexample({ counterexample: found, why }: ClaimResult): string[] {
  if (found === null) return [];
  const rows = counterexampleRows(found).map(([term, value]) => `${term}: ${texText(value)}`);
  return [
    label('Counterexample'),
    `Why it is refuted: ${texProse(sentence(why))}`,
    items('itemize', rows),
    `Replay it with \\begin{quote}${texCode(found.replay)}\\end{quote}`,
  ];
}

function affected(follower: ClaimResult, root: ClaimResult): string[] {
  const { printed, erratum } = follower;
  const instead =
    erratum === null
      ? [NO_CORRECTION]
      : [label('Corrected'), texDisplay(erratum.latex), texProse(erratum.prose), texText(correctionLine(erratum))];
  const elsewhere = documentOf(follower.id) === documentOf(root.id) ? '' : ', in another document';
  return [
    heading('subsection', `Also affected: ${named(follower)}`),
    `${texCode(follower.id)}${elsewhere}. ${texText(followsLine(follower, root))}`,
    label('Printed'),
    texDisplay(printed.latex),
    ...instead,
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
