/** One claim as plain text, for `errata show`: every word of it, formulas as LaTeX, nothing cut. */
import type { ClaimResult, ErratumFormula } from '../audit/result.ts';
import type { Evidence, Strength, VerdictName } from '../judge/verdict.ts';
import { blameLine } from './blame.ts';
import { correctionLabel, repairLabel } from './correction.ts';
import { comparisonLines } from './counterexample.ts';
import { coverageHead, coverageRows } from './coverage.ts';
import { ratio, settingsCount, settingText, shortNumber } from './number.ts';
import { isReadDifferently } from './outline.ts';
import { hypothesesLine, nearestLine, powerLine, survivorLines } from './power.ts';
import { flat } from './printable.ts';
import { regionLine } from './region.ts';
import { OURS, STEP_STATUS, VERDICTS } from './vocabulary.ts';

type Section = (claim: ClaimResult) => readonly [title: string, lines: readonly string[]];

const SECTIONS: readonly Section[] = [
  ({ faults }) => ['faults of ours', faults],
  ({ printed }) => [
    'printed',
    [
      printed.text,
      printed.ours ? `${OURS.toLowerCase()}: ${printed.latex}` : printed.latex,
      isReadDifferently(printed) ? `read as: ${printed.readAs}` : '',
    ],
  ],
  ({ hypotheses }) => ['hypotheses', hypotheses],
  ({ notes }) => ['read so', notes],
  ({ counterexample: c }) => ['counterexample', c === null ? [] : counterexampleLines(c)],
  ({ erratum: e }) => [
    e === null ? '' : correctionLabel(e),
    e === null
      ? []
      : [
          ...e.formulas.map(erratumLine),
          e.verdict === 'verified' ? e.prose : e.why,
          verdictText(e.verdict, e.strength),
          ...e.evidence.map(evidenceLine),
        ],
  ],
  ({ repair: r }) => [
    r === null ? '' : r.verdict === 'verified' ? 'hypotheses mended' : repairLabel(r).toLowerCase(),
    r === null ? [] : [...r.hypotheses, verdictText(r.verdict, r.strength), ...r.evidence.map(evidenceLine)],
  ],
  ({ counterexample: c }) => ['repeat it', c === null ? [] : [c.replay]],
  ({ derived }) => ['derived', [derived?.latex ?? '', ...(derived?.steps ?? []).map(stepLine)]],
  ({ measured }) => ['measured', [measured ?? '']],
  ({ evidence }) => ['evidence', evidence.map(evidenceLine)],
  ({ power }) => [
    'power',
    power === null ? [] : [powerLine(power), nearestLine(power), hypothesesLine(power), ...survivorLines(power)],
  ],
  ({ coverage: c }) => [
    'settings',
    c === null ? [] : [coverageHead(c), ...coverageRows(c).map(([name, count]) => `${name}: ${count}`)],
  ],
  ({ readings }) => [
    'other readings',
    readings.flatMap((r) => [r.text, r.latex, `${verdictText(r.verdict, r.strength)}: ${r.why}`, regionLine(r.region)]),
  ],
  ({ brokenStep }) => ['first failing step', [brokenStep ?? '']],
  ({ uses, blame }) => ['uses', [...uses, blame === null ? '' : blameLine(blame)]],
];

export function showClaim(claim: ClaimResult): string {
  const head = [
    claim.id,
    claim.title,
    `${claim.item}, ${claim.place}`,
    `${verdictText(claim.verdict, claim.strength)}: ${claim.why}`,
    regionLine(claim.region),
  ];
  const sections = SECTIONS.map((section) => {
    const [title, lines] = section(claim);
    const shown = lines.map(flat).filter((line) => line !== '');
    return shown.length === 0 ? '' : `\n${title}\n${shown.map((line) => `  ${line}\n`).join('')}`;
  });
  return `${head
    .map(flat)
    .filter((line) => line !== '')
    .join('\n')}\n${sections.join('')}`;
}

function verdictText(verdict: VerdictName, strength: Strength | null): string {
  const { mark, label } = VERDICTS[verdict];
  return strength === null ? `${mark} ${label}` : `${mark} ${label} (${strength})`;
}

function erratumLine(of: ErratumFormula): string {
  return `${verdictText(of.verdict, of.strength)}: ${of.latex} ${regionLine(of.region)}`;
}

function stepLine({ latex, why, status }: NonNullable<ClaimResult['derived']>['steps'][number], index: number): string {
  return `${index + 1}. ${STEP_STATUS[status].mark} ${status}: ${why}${latex === '' ? '' : `: ${latex}`}`;
}

function evidenceLine(evidence: Evidence): string {
  const { method, discrepancy, budget, worst } = evidence;
  const at = worst === null ? '' : `, worst at ${settingText(worst)}`;
  return `${method}: ${settingsCount(evidence)} settings, discrepancy ${shortNumber(discrepancy)}, budget ${shortNumber(budget)}, ratio ${ratio(evidence)}${at}`;
}

function counterexampleLines(found: NonNullable<ClaimResult['counterexample']>): string[] {
  return [...comparisonLines(found), ...found.worked.map(({ latex, value }) => `${latex} = ${value}`)];
}
