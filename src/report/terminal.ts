/**
 * What `errata verify` says at the end: per document its counts and the claims that did not hold, then the totals.
 * Outcome: text of at most `width` columns; long titles and formulas are cut, and `errata show` has them whole.
 */
import { styleText } from 'node:util';
import Table from 'cli-table3';
import type { ClaimResult, Report } from '../audit/result.ts';
import type { VerdictName } from '../judge/verdict.ts';
import { correctionLabel, correctionOf } from './correction.ts';
import { capital, failureText } from './counterexample.ts';
import { byDocument, type DocumentClaims, tally } from './outline.ts';
import { totalPowerLine } from './power.ts';
import { flat } from './printable.ts';
import { regionLine } from './region.ts';
import { VERDICT_NAMES, VERDICTS } from './vocabulary.ts';

export interface TerminalOptions {
  readonly colour: boolean;
  readonly width: number;
}

type Paint = (verdict: VerdictName, text: string) => string;

const COLOURS: Readonly<Record<VerdictName, 'green' | 'red' | 'yellow' | 'magenta' | 'cyan'>> = {
  verified: 'green',
  refuted: 'red',
  undecided: 'yellow',
  'ill-posed': 'magenta',
  vacuous: 'cyan',
};

const NARROWEST = 60;
const VERDICT_COLUMN = 13;
const LONGEST_ID = 32;

export function claimTable(report: Report, { colour, width }: TerminalOptions): string {
  const paint: Paint = (verdict, text) =>
    colour ? styleText(COLOURS[verdict], text, { validateStream: false }) : text;
  const columns = Math.max(width, NARROWEST);
  const documents = byDocument(report).map((one) => documentLines(one, columns, paint));
  const totals = VERDICT_NAMES.map((verdict) => ({ verdict, count: report.counts[VERDICTS[verdict].count] }));
  return `${documents.join('\n')}\ntotal: ${countsLine(totals, paint)}\n${totalPowerLine(report)}\n`;
}

function documentLines({ document, title, claims }: DocumentClaims, width: number, paint: Paint): string {
  const head = cut(`${document}  ${flat(title)}`, width);
  const failing = claims.filter(({ verdict }) => verdict !== 'verified');
  const lines = failing.length === 0 ? '' : `${failingTable(failing, width, paint)}\n`;
  return `${head}\n${countsLine(tally(claims), paint)}\n${lines}`;
}

function countsLine(counts: readonly { verdict: VerdictName; count: number }[], paint: Paint): string {
  return counts.map(({ verdict, count }) => paintCount(verdict, count, paint)).join(' · ');
}

function paintCount(verdict: VerdictName, count: number, paint: Paint): string {
  const text = `${count} ${VERDICTS[verdict].label}`;
  return count === 0 ? text : paint(verdict, text);
}

function failingTable(claims: readonly ClaimResult[], width: number, paint: Paint): string {
  const idColumn = Math.min(LONGEST_ID, Math.max(...claims.map(({ id }) => id.length))) + 2;
  const table = new Table({
    chars: BORDERLESS,
    colWidths: [VERDICT_COLUMN, idColumn, width - VERDICT_COLUMN - idColumn],
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 1 },
  });
  table.push(
    ...claims.flatMap((claim) => {
      const { mark, label } = VERDICTS[claim.verdict];
      const shown = claim.printed.latex === '' ? claim.title : claim.printed.latex;
      const first = [paint(claim.verdict, `${mark} ${label}`), flat(claim.id), flat(shown)];
      const others = told(claim).map((line) => cut(flat(line), width - VERDICT_COLUMN - 1));
      return [first, ...others.filter((line) => line !== '').map((content) => ['', { colSpan: 2, content }])];
    }),
  );
  return table.toString().replace(/ +$/gm, '');
}

/** Of which settings; where what is printed fails there, or why nothing can be said; and the correction, by what it is. */
function told(claim: ClaimResult): string[] {
  const { region, counterexample, erratum, why } = claim;
  return [
    regionLine(region),
    counterexample === null ? why : `Fails: ${failureText(counterexample)}`,
    ...(erratum === null ? [] : [correctionLine(claim)]),
  ];
}

function correctionLine(claim: ClaimResult): string {
  const correction = correctionOf(claim);
  if (correction.kind === 'none') return correction.why;
  const { erratum } = correction;
  const formulas = erratum.formulas.map(({ latex }) => latex).join('; ');
  return `${capital(correctionLabel(erratum))}: ${formulas === '' ? erratum.prose : formulas}`;
}

function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
}

const BORDERLESS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '',
};
