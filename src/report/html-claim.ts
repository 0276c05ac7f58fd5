/** One claim as a section: a list of parts, each of which is nothing when the claim has no such thing. */
import type { ClaimResult, Step } from '../audit/result.ts';
import { blameLine } from './blame.ts';
import { coverageHead, coverageRows } from './coverage.ts';
import { fragment } from './fragment.ts';
import { evidenceTable } from './html-evidence.ts';
import { formula, list, paragraph, prose, reference, verdictLine } from './html-parts.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import { ratio, settingText, shortNumber } from './number.ts';
import { isReadDifferently } from './outline.ts';
import { nearestLine, powerLine, survivorLines } from './power.ts';
import { STEP_STATUS } from './vocabulary.ts';

type Part = (claim: ClaimResult, known: ReadonlySet<string>) => Markup;

const PARTS: readonly Part[] = [
  printed,
  hypotheses,
  counterexample,
  erratum,
  repair,
  brokenStep,
  derived,
  measured,
  readings,
  evidence,
  power,
  coverage,
  uses,
];

/** @param known the ids this page can link to */
export function claimSection(claim: ClaimResult, known: ReadonlySet<string>): Markup {
  return html`<section class="claim ${claim.verdict}" id="${claim.id}">
<h3>${prose(claim.title)} <a class="permalink" href="#${fragment(claim.id)}" aria-label="Permanent link to ${claim.id}">#</a></h3>
<p class="where"><code>${claim.id}</code> · ${claim.item} · ${prose(claim.place)}</p>
<p class="verdict">${verdictLine(claim.verdict, claim.strength)} <span>${prose(claim.why)}</span></p>
${PARTS.map((part) => part(claim, known))}</section>
`;
}

function part(title: string, ...body: readonly Markup[]): Markup {
  return html`<h4>${title}</h4>\n${body}\n`;
}

/** Long parts fold away; a refuted claim's are open, since they are what a reader comes for. */
function folded(claim: ClaimResult, summary: string, body: Markup): Markup {
  const open = claim.verdict === 'refuted' ? { markup: ' open' } : NOTHING;
  return html`<details${open}><summary>${summary}</summary>\n${body}</details>\n`;
}

function printed(claim: ClaimResult): Markup {
  const { text, latex, readAs } = claim.printed;
  return part(
    'Printed',
    text === '' ? NOTHING : html`<blockquote>${paragraph(text)}</blockquote>`,
    formula(latex),
    isReadDifferently(claim.printed) ? html`<p>Read as <code>${readAs}</code></p>` : NOTHING,
    latex === ''
      ? NOTHING
      : html`<details><summary>LaTeX as printed</summary><pre><code>${latex}</code></pre></details>`,
  );
}

function hypotheses(claim: ClaimResult): Markup {
  return claim.hypotheses.length === 0 ? NOTHING : part('Hypotheses', list(claim.hypotheses.map(prose)));
}

function counterexample(claim: ClaimResult): Markup {
  const found = claim.counterexample;
  if (found === null) return NOTHING;
  return part(
    'Counterexample',
    html`<dl>
<dt>Setting</dt><dd>${settingText(found.setting)}</dd>
<dt>Printed</dt><dd><code>${found.printed}</code></dd>
<dt>Actual</dt><dd><code>${found.actual}</code></dd>
<dt>Discrepancy</dt><dd>${shortNumber(found.discrepancy)} against a budget of ${shortNumber(found.budget)} (ratio ${ratio(found)})</dd>
</dl>
<p>Replay it:</p>
<pre><code>${found.replay}</code></pre>`,
  );
}

function erratum(claim: ClaimResult): Markup {
  const found = claim.erratum;
  if (found === null) return NOTHING;
  return part(
    'Erratum: what is true instead',
    html`<div class="erratum">${formula(found.latex)}${paragraph(found.prose)}<p>${verdictLine(found.verdict, found.strength)}</p></div>`,
    evidenceTable(`Evidence for the erratum of ${claim.id}`, found.evidence),
  );
}

function repair(claim: ClaimResult): Markup {
  const found = claim.repair;
  if (found === null) return NOTHING;
  return part(
    'Where it holds: the hypotheses mended',
    html`<div class="erratum">${list(found.hypotheses.map(prose))}<p>${verdictLine(found.verdict, found.strength)}</p></div>`,
    evidenceTable(`Evidence for the mended hypotheses of ${claim.id}`, found.evidence),
  );
}

function brokenStep(claim: ClaimResult, known: ReadonlySet<string>): Markup {
  if (claim.brokenStep === null) return NOTHING;
  return part(
    'Where the argument breaks',
    html`<p>The first step that fails is ${reference(claim.brokenStep, known)}.</p>`,
  );
}

function derived(claim: ClaimResult): Markup {
  if (claim.derived === null) return NOTHING;
  const { latex, steps } = claim.derived;
  const derivation = html`<ol class="steps">${steps.map(step)}</ol>`;
  const many = `Derivation, ${steps.length} ${steps.length === 1 ? 'step' : 'steps'}`;
  return part('Derived', formula(latex), steps.length === 0 ? NOTHING : folded(claim, many, derivation));
}

function step({ latex, why, status }: Step): Markup {
  const { mark } = STEP_STATUS[status];
  const badge = html`<span class="badge ${status}"><span aria-hidden="true">${mark} </span>${status}</span>`;
  return html`<li><p>${badge} ${prose(why)}</p>${formula(latex)}</li>\n`;
}

function measured(claim: ClaimResult): Markup {
  return claim.measured === null ? NOTHING : part('Measured', paragraph(claim.measured));
}

function readings(claim: ClaimResult): Markup {
  if (claim.readings.length === 0) return NOTHING;
  const reading = (r: ClaimResult['readings'][number]): Markup =>
    html`${paragraph(r.text)}${formula(r.latex)}<p>${verdictLine(r.verdict, null)} ${prose(r.why)}</p>`;
  return part('Other readings', list(claim.readings.map(reading)));
}

function evidence(claim: ClaimResult): Markup {
  const { length } = claim.evidence;
  if (length === 0) return NOTHING;
  const many = `Evidence, ${length} ${length === 1 ? 'comparison' : 'comparisons'}`;
  return folded(claim, many, evidenceTable(`Evidence for ${claim.id}`, claim.evidence));
}

function power({ power: found }: ClaimResult): Markup {
  if (found === null) return NOTHING;
  const lines = [powerLine(found), nearestLine(found), ...survivorLines(found)].filter((line) => line !== '');
  return part('Power of the check', list(lines.map((line) => html`${line}`)));
}

function coverage(claim: ClaimResult): Markup {
  const found = claim.coverage;
  if (found === null) return NOTHING;
  const rows = coverageRows(found).map(([name, count]) => html`<dt>${name}</dt><dd>${count}</dd>\n`);
  return html`<details><summary>Settings, ${coverageHead(found)}</summary>\n<dl>${rows}</dl></details>\n`;
}

function uses(claim: ClaimResult, known: ReadonlySet<string>): Markup {
  const { uses: ids, blame } = claim;
  if (ids.length === 0 && blame === null) return NOTHING;
  return part(
    'Uses',
    list(ids.map((id) => reference(id, known))),
    blame === null ? NOTHING : html`<p class="blame">${blameLine(blame)}</p>`,
  );
}
