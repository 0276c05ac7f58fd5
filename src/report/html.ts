/**
 * `index.html`: one page that needs nothing else: no script, no network, no font of its own; it works from a file.
 * Outcome: the same report gives the same bytes; no data of the report becomes markup.
 */
import type { Report } from '../audit/result.ts';
import { figuresSection } from './figures/section.ts';
import { claimTableSection, documentSections } from './html-claims.ts';
import { distributionSection } from './html-distribution.ts';
import { header } from './html-header.ts';
import { ledgerSection } from './html-ledger.ts';
import { refutedSection } from './html-refuted.ts';
import { html, type Markup } from './markup.ts';
import { claimIds } from './outline.ts';
import { reproduction } from './reproduction.ts';
import { STYLE } from './style.ts';

/** Nothing may load or run; styles stand in the page, Temml's on its elements. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const SECTIONS: readonly ((report: Report, known: ReadonlySet<string>) => Markup)[] = [
  refutedSection,
  ledgerSection,
  figuresSection,
  distributionSection,
  claimTableSection,
  documentSections,
];

export function reportHtml(report: Report): string {
  const known = claimIds(report);
  const page = html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${{ markup: POLICY }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Errata: ${Object.keys(report.ledger).join(', ')}</title>
<style>${{ markup: STYLE }}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the findings</a>
${header(report)}<main id="main">
${SECTIONS.map((section) => section(report, known))}</main>
${footer(report)}</body>
</html>
`;
  return page.markup;
}

function footer(report: Report): Markup {
  const { command, facts } = reproduction(report);
  return html`<footer aria-labelledby="reproduce">
<h2 id="reproduce">How to reproduce this page</h2>
<pre><code>${command}</code></pre>
<p>${facts}</p>
</footer>
`;
}
