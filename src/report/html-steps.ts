/**
 * Derivations. Many claims share steps, so every step stands once, in a section of its own; a claim names its steps one
 * by one and links to them, and the page's script copies a formula to where its derivation is opened.
 */
import type { ClaimResult, Step } from '../audit/result.ts';
import { formula, prose } from './html-parts.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import type { Page } from './page.ts';
import { STEP_STATUS } from './vocabulary.ts';

export function stepsSection({ steps, anchor }: Page): Markup {
  if (steps.length === 0) return NOTHING;
  const one = (step: Step): Markup =>
    html`<li id="${anchor(step)}"><p>${status(step)} ${prose(step.why)}</p>${formula(step.latex)}</li>\n`;
  return html`<section aria-labelledby="steps"><h2 id="steps">Steps of the derivations</h2>
<p>Each step once, in the order in which the claims come to use it. Nothing here was typed in: every line is the outcome of a computation from the definitions.</p>
<ol class="steps">${steps.map(one)}</ol></section>
`;
}

/** The steps of one claim by name. */
export function derivation({ id, derived }: ClaimResult, { anchor }: Page): Markup {
  const steps = derived?.steps ?? [];
  if (steps.length === 0) return NOTHING;
  const one = (step: Step): Markup =>
    html`<li><a href="#${anchor(step)}">${STEP_STATUS[step.status].mark} ${prose(step.why)}</a></li>\n`;
  return html`<details class="derivation" id="derivation-${id}"><summary>Derivation, ${steps.length} ${steps.length === 1 ? 'step' : 'steps'}</summary>
<ol>${steps.map(one)}</ol></details>
`;
}

function status({ status: name }: Step): Markup {
  return html`<span class="badge ${name}"><span aria-hidden="true">${STEP_STATUS[name].mark} </span>${name}</span>`;
}
