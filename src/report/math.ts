/**
 * LaTeX, typeset on the server as MathML by Temml. LaTeX is data: only known commands are typeset (tex/harmless.ts), Temml
 * trusts none of it, what it emits may hold no link, address, id or handler; all else is shown as code.
 * Outcome: always markup.
 */
import temml from 'temml';
import { html, type Markup } from './markup.ts';
import { printable } from './printable.ts';
import { isHarmless, LARGEST } from './tex/harmless.ts';

/** Attributes that could load, link, run or take a claim's anchor. `\ref` is the one untrusted command that makes them. */
const UNWANTED = /<[^>]*\s(?:id|href|src|on\w+|xlink:\w+)\s*=/i;
/** A label would become an id; it shows nothing. */
export const LABEL = /\\label\s*\{[^{}]*\}/g;
/** Temml sets a number as a table as wide as the page; here it is a part of the formula's box. */
export const TAG = /\\tag\*?\s*\{([^{}]*)\}/g;

/** A formula on its own line, in a box that scrolls when the formula is wider than the page. */
export function displayMath(latex: string): Markup {
  const numbers = [...latex.matchAll(TAG)].map(([, number = '']) => html`<span class="tag">(${number})</span>`);
  return html`<div class="formula">${typeset(latex.replace(TAG, ''), true)}${numbers}</div>`;
}

export function inlineMath(latex: string): Markup {
  return typeset(latex, false);
}

function typeset(latex: string, displayMode: boolean): Markup {
  const source = printable(latex).replace(LABEL, '');
  if (!isHarmless(source)) return asCode(latex);
  try {
    const markup = temml.renderToString(source, { displayMode, trust: false, throwOnError: true, maxSize: LARGEST });
    return UNWANTED.test(markup) ? asCode(latex) : { markup };
  } catch {
    // Temml throws its own ParseError for LaTeX, and plain errors for some of what it does not expect.
    return asCode(latex);
  }
}

function asCode(latex: string): Markup {
  return html`<code class="latex" title="LaTeX that could not be typeset">${latex}</code>`;
}
