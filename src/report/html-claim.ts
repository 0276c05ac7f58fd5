/** One claim as a section: a list of parts, each of which is nothing when the claim has no such thing. */
import type { ClaimResult } from '../audit/result.ts';
import { blameLine } from './blame.ts';
import { certificateName } from './certificate-name.ts';
import { correctionLabel, repairLabel } from './correction.ts';
import { comparisonRows } from './counterexample.ts';
import { fragment } from './fragment.ts';
import { axis } from './html-axis.ts';
import { evidenceTable } from './html-evidence.ts';
import {
  badge,
  copyable,
  correctedFormula,
  formula,
  list,
  paragraph,
  prose,
  reference,
  verdictLine,
} from './html-parts.ts';
import { settings } from './html-settings.ts';
import { derivation } from './html-steps.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import { inlineMath } from './math.ts';
import { isReadDifferently } from './outline.ts';
import type { Page } from './page.ts';
import { hypothesesLine, nearestLine, powerLine, survivorLines } from './power.ts';
import { regionLine } from './region.ts';
import { OURS } from './vocabulary.ts';

type Part = (claim: ClaimResult, page: Page) => Markup;

/** What the three witnesses say, side by side where there is room. */
const WITNESSES: readonly Part[] = [printed, derived, measured];

const PARTS: readonly Part[] = [
  counterexample,
  erratum,
  repair,
  brokenStep,
  readings,
  evidence,
  power,
  settings,
  uses,
  reproduce,
];

/** One claim, folded; its verdict and title are always in sight. */
export function claimSection(claim: ClaimResult, page: Page): Markup {
  const { id, verdict, strength, groups } = claim;
  return html`<details class="claim ${verdict}" id="${id}" data-verdict="${verdict}" data-strength="${strength ?? ''}" data-groups="${groups.join(' ')}">
<summary>${badge(verdict)} <span class="title">${prose(claim.title)}</span> <code>${id}</code>${strength === null ? NOTHING : html` <span class="quiet">${strength}</span>`}</summary>
<p class="verdict"><span>${prose(claim.why)}</span> <span class="quiet region">${regionLine(claim.region)}</span> <a class="permalink" href="#${fragment(id)}" aria-label="Permanent link to ${id}">#</a></p>
<div class="witnesses">
${WITNESSES.map((witness) => witness(claim, page))}</div>
${PARTS.map((part) => part(claim, page))}</details>
`;
}

function part(title: string, ...body: readonly Markup[]): Markup {
  return html`<h5>${title}</h5>\n${body}\n`;
}

function witness(title: string, ...body: readonly Markup[]): Markup {
  return html`<div class="witness"><h5>${title}</h5>\n${body}</div>\n`;
}

function printed(claim: ClaimResult): Markup {
  const { text, latex, readAs, ours } = claim.printed;
  return witness(
    'Printed',
    text === '' ? NOTHING : html`<blockquote>${paragraph(text)}</blockquote>`,
    ours && latex !== '' ? html`<p>${OURS}:</p>` : NOTHING,
    latex === '' ? NOTHING : html`<div class="equation">${formula(latex)}${derivationIcon(claim)}</div>`,
    isReadDifferently(claim.printed) ? html`<p>Read as <code>${readAs}</code></p>` : NOTHING,
    latex === ''
      ? NOTHING
      : html`<details class="source"><summary>${ours ? 'Our LaTeX' : 'LaTeX as printed'}</summary><pre><code>${latex}</code></pre></details>`,
    claim.hypotheses.length === 0 ? NOTHING : html`<p>Hypotheses:</p>${list(claim.hypotheses.map(prose))}`,
    claim.notes.length === 0 ? NOTHING : html`<p>Read so:</p>${list(claim.notes.map(prose))}`,
  );
}

/** From an equation to its derivation. */
function derivationIcon({ id, derived: found }: ClaimResult): Markup {
  if (found === null || found.steps.length === 0) return NOTHING;
  const label = `Derivation for ${id}`;
  return html`<a class="icon" href="#${fragment(`derivation-${id}`)}" aria-label="${label}" title="${label}">∴</a>`;
}

function counterexample(claim: ClaimResult): Markup {
  const found = claim.counterexample;
  if (found === null) return NOTHING;
  return part(
    'The smallest counterexample found',
    html`<dl>\n${comparisonRows(found).map(([term, value]) => html`<dt>${term}</dt><dd>${value}</dd>\n`)}</dl>`,
    found.worked.length === 0
      ? NOTHING
      : html`<p>Worked through:</p><ul class="worked">${found.worked.map(({ latex, value }) => html`<li>${inlineMath(latex)} <span>= ${value}</span></li>\n`)}</ul>`,
    html`<p>The two numbers are repeated by:</p>${copyable(found.replay)}`,
  );
}

function erratum(claim: ClaimResult): Markup {
  const found = claim.erratum;
  if (found === null) return NOTHING;
  const holds = found.verdict === 'verified';
  return part(
    `Erratum: ${correctionLabel(found)}`,
    html`<div class="${holds ? 'erratum' : 'unproven'}">${found.formulas.map((of) =>
      holds ? correctedFormula(of) : html`${correctedFormula(of)}<p>${verdictLine(of.verdict, of.strength)}</p>`,
    )}${paragraph(holds ? found.prose : found.why)}<p>${verdictLine(found.verdict, found.strength)}</p></div>`,
    foldedEvidence(`Evidence for the erratum of ${claim.id}`, found.evidence),
  );
}

function repair(claim: ClaimResult): Markup {
  const found = claim.repair;
  if (found === null) return NOTHING;
  return part(
    repairLabel(found),
    html`<div class="${found.verdict === 'verified' ? 'erratum' : 'unproven'}">${list(found.hypotheses.map(prose))}<p>${verdictLine(found.verdict, found.strength)}</p></div>`,
    foldedEvidence(`Evidence for the mended hypotheses of ${claim.id}`, found.evidence),
  );
}

function brokenStep(claim: ClaimResult, { known }: Page): Markup {
  if (claim.brokenStep === null) return NOTHING;
  return part(
    'Where the argument breaks',
    html`<p>The first step that fails is ${reference(claim.brokenStep, known)}.</p>`,
  );
}

function derived(claim: ClaimResult, page: Page): Markup {
  return claim.derived === null ? NOTHING : witness('Derived', formula(claim.derived.latex), derivation(claim, page));
}

function measured(claim: ClaimResult): Markup {
  return claim.measured === null ? NOTHING : witness('Measured', paragraph(claim.measured));
}

function readings(claim: ClaimResult): Markup {
  if (claim.readings.length === 0) return NOTHING;
  const reading = (r: ClaimResult['readings'][number]): Markup =>
    html`${paragraph(r.text)}${formula(r.latex)}<p>${verdictLine(r.verdict, r.strength)} ${prose(r.why)} ${regionLine(r.region)}</p>`;
  return part('Other readings', list(claim.readings.map(reading)));
}

function evidence(claim: ClaimResult): Markup {
  if (claim.evidence.length === 0) return NOTHING;
  return part('Evidence', axis(claim), foldedEvidence(`Evidence for ${claim.id}`, claim.evidence));
}

function foldedEvidence(name: string, evidence: ClaimResult['evidence']): Markup {
  const { length } = evidence;
  if (length === 0) return NOTHING;
  const summary = `${length} ${length === 1 ? 'comparison' : 'comparisons'} as numbers`;
  return html`<details class="numbers"><summary>${summary}</summary>\n${evidenceTable(name, evidence)}</details>\n`;
}

function power({ power: found }: ClaimResult): Markup {
  if (found === null) return NOTHING;
  const lines = [powerLine(found), nearestLine(found), hypothesesLine(found), ...survivorLines(found)].filter(
    (line) => line !== '',
  );
  return part('Power of the check', list(lines.map((line) => html`${line}`)));
}

function uses(claim: ClaimResult, { known }: Page): Markup {
  const { uses: ids, blame } = claim;
  if (ids.length === 0 && blame === null) return NOTHING;
  return part(
    'Uses',
    list(ids.map((id) => reference(id, known))),
    blame === null ? NOTHING : html`<p class="blame">${blameLine(blame)}</p>`,
  );
}

function reproduce({ id, certificate }: ClaimResult, { report }: Page): Markup {
  return html`<div class="reproduce">${part(
    'Reproduce it',
    copyable(`npx errata verify --claims '${id}' --seed ${report.run.seed} --settings ${report.run.settings}`),
    html`<p class="quiet">${
      certificate.kind === 'none'
        ? `No certificate: ${certificate.reason}.`
        : `errata certify checks ${certificateName(id)}, beside this page, without the program that wrote it.`
    }</p>`,
  )}</div>`;
}
