/** One claim as a section: a list of parts, each empty when the claim has no such thing. */
import type { ClaimResult, ErratumFormula, Printed, Step } from '../audit/result.ts';
import type { Evidence, Strength, VerdictName, WorkedLine } from '../judge/verdict.ts';
import { blameLine } from './blame.ts';
import { correctionLabel, repairLabel } from './correction.ts';
import { comparisonRows } from './counterexample.ts';
import { coverageHead, coverageRows } from './coverage.ts';
import {
  mdAnchor,
  mdBlock,
  mdBlocks,
  mdCode,
  mdDisplay,
  mdProse,
  mdReference,
  mdTable,
  mdText,
} from './markdown-text.ts';
import { ratio, settingsCount, settingText, shortNumber } from './number.ts';
import { isReadDifferently } from './outline.ts';
import { hypothesesLine, nearestLine, powerLine, survivorLines } from './power.ts';
import { readAsOf } from './read-as.ts';
import { regionLine } from './region.ts';
import { OURS, STEP_STATUS, VERDICTS } from './vocabulary.ts';

type Part = (claim: ClaimResult, known: ReadonlySet<string>) => string;

const PARTS: readonly Part[] = [
  printed,
  hypotheses,
  notes,
  derived,
  measured,
  verdict,
  evidence,
  power,
  coverage,
  readings,
  counterexample,
  erratum,
  repair,
  brokenStep,
  uses,
];

export function mdVerdict(name: VerdictName, strength: Strength | null): string {
  const { mark, label } = VERDICTS[name];
  return strength === null ? `${mark} ${label}` : `${mark} ${label}, ${strength}`;
}

/** @param known the ids this page can link to */
export function mdClaim(claim: ClaimResult, known: ReadonlySet<string>): string {
  return mdBlocks([
    mdAnchor(claim.id),
    `### ${VERDICTS[claim.verdict].mark} ${mdProse(claim.title)}`,
    `${mdCode(claim.id)} · ${mdText(claim.item)} · ${mdProse(claim.place)}`,
    ...PARTS.map((part) => part(claim, known)),
  ]);
}

export function mdEvidence(evidence: readonly Evidence[]): string {
  if (evidence.length === 0) return '';
  const rows = evidence.map((e) => [
    mdProse(e.method),
    settingsCount(e),
    shortNumber(e.discrepancy),
    shortNumber(e.budget),
    ratio(e),
    mdText(settingText(e.worst)),
  ]);
  return mdTable(['Method', 'Settings', 'Discrepancy', 'Budget', 'Ratio', 'Worst setting'], rows);
}

function part(title: string, ...blocks: readonly string[]): string {
  return mdBlocks([`**${title}**`, ...blocks]);
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

function printed({ printed }: ClaimResult): string {
  return part(
    'Printed',
    printed.text === '' ? '' : `> ${mdProse(printed.text)}`,
    printed.ours ? `${OURS}:` : '',
    mdDisplay(printed.latex),
    isReadDifferently(printed) ? `Read as ${mdCode(printed.readAs)}` : '',
  );
}

/** The formula of the document; or its words, and ours for them. */
export const mdPrinted = ({ text, latex, ours }: Printed): string[] =>
  ours ? [`> ${mdProse(text)}`, `${OURS}:`, mdDisplay(latex)] : [mdDisplay(latex)];

/** How it is read, where that is not by its letters alone. */
export function mdReadAs(printed: Printed): string[] {
  const found = readAsOf(printed);
  if (found === null) return [];
  return found.kind === 'words' ? [mdText(`Read as: ${found.value}`)] : ['Read as', mdDisplay(found.value)];
}

function hypotheses({ hypotheses }: ClaimResult): string {
  return hypotheses.length === 0 ? '' : part('Hypotheses', bullets(hypotheses.map(mdProse)));
}

function notes({ notes }: ClaimResult): string {
  return notes.length === 0 ? '' : part('Read so', bullets(notes.map(mdProse)));
}

function derived({ derived }: ClaimResult): string {
  return derived === null
    ? ''
    : part('Derived', mdDisplay(derived.latex), derived.steps.map(step).join('\n').trimEnd());
}

/** The formula is indented to stay in its numbered step. */
function step({ latex, why, status }: Step, index: number): string {
  const number = `${index + 1}. `;
  const indent = ' '.repeat(number.length);
  const formula = mdDisplay(latex).replace(/^/gm, indent);
  const head = `${number}${STEP_STATUS[status].mark} ${status}: ${mdProse(why)}`;
  return latex === '' ? head : `${head}\n\n${formula}\n`;
}

function measured({ measured }: ClaimResult): string {
  return measured === null ? '' : part('Measured', mdProse(measured));
}

function verdict({ verdict, strength, why, region }: ClaimResult): string {
  return part('Verdict', `${mdVerdict(verdict, strength)}. ${mdProse(why)}`, mdText(regionLine(region)));
}

function evidence({ evidence }: ClaimResult): string {
  return evidence.length === 0 ? '' : part('Evidence', mdEvidence(evidence));
}

function power({ power: found }: ClaimResult): string {
  if (found === null) return '';
  const lines = [powerLine(found), nearestLine(found), hypothesesLine(found), ...survivorLines(found)].filter(
    (line) => line !== '',
  );
  return part('Power of the check', bullets(lines.map(mdText)));
}

function coverage({ coverage: found }: ClaimResult): string {
  if (found === null) return '';
  const kinds = coverageRows(found).map(([name, count]) => `${mdText(name)}: ${mdText(count)}`);
  return part('Settings', mdText(coverageHead(found)), kinds.join(' · '));
}

function readings({ readings }: ClaimResult): string {
  const blocks = readings.flatMap((r) => [
    mdProse(r.text),
    mdDisplay(r.latex),
    `${mdVerdict(r.verdict, r.strength)}. ${mdProse(r.why)}`,
    mdText(regionLine(r.region)),
  ]);
  return readings.length === 0 ? '' : part('Other readings', ...blocks);
}

function counterexample({ counterexample: found }: ClaimResult): string {
  if (found === null) return '';
  return part(
    'Counterexample',
    bullets(comparisonRows(found).map(([term, value]) => `${mdText(term)}: ${mdText(value)}`)),
    found.worked.length === 0 ? '' : mdBlocks(['Worked through:', bullets(found.worked.map(mdWorked))]),
    'The two numbers are repeated by:',
    mdBlock(found.replay),
  );
}

const mdWorked = ({ latex, value }: WorkedLine): string => mdCode(`${latex} = ${value}`);

function erratum({ erratum: found }: ClaimResult): string {
  if (found === null) return '';
  const { formulas, prose, why, verdict, strength, evidence } = found;
  const holds = verdict === 'verified';
  return part(
    `Erratum: ${correctionLabel(found)}`,
    ...formulas.flatMap((of) => [...mdCorrected(of), holds ? '' : `${mdVerdict(of.verdict, of.strength)}.`]),
    mdProse(holds ? prose : why),
    `${mdVerdict(verdict, strength)}.`,
    mdEvidence(evidence),
  );
}

/** A formula of an erratum, and where it holds. */
export const mdCorrected = (of: ErratumFormula): string[] => [mdDisplay(of.latex), mdText(regionLine(of.region))];

function repair({ repair: found }: ClaimResult): string {
  if (found === null) return '';
  const { hypotheses, verdict, strength, evidence } = found;
  return part(
    repairLabel(found),
    bullets(hypotheses.map(mdProse)),
    `${mdVerdict(verdict, strength)}.`,
    mdEvidence(evidence),
  );
}

function brokenStep({ brokenStep }: ClaimResult, known: ReadonlySet<string>): string {
  return brokenStep === null ? '' : `The first step of the argument that fails is ${mdReference(brokenStep, known)}.`;
}

function uses({ uses, blame }: ClaimResult, known: ReadonlySet<string>): string {
  return mdBlocks([
    uses.length === 0 ? '' : `**Uses** ${uses.map((id) => mdReference(id, known)).join(', ')}`,
    blame === null ? '' : mdText(blameLine(blame)),
  ]);
}
