/**
 * `index.html`: one page that needs nothing else: no network, no font of its own; it works from a file. Its one script
 * filters and opens what is there already. Outcome: the same report gives the same bytes; no data becomes markup.
 */
import { createHash } from 'node:crypto';
import type { Report } from '../audit/result.ts';
import { enliven } from './browser.ts';
import { errataSection } from './errata/section.ts';
import { figuresSection } from './figures/section.ts';
import { graphSection } from './graph/section.ts';
import { distributionSection } from './html-distribution.ts';
import { contents, header } from './html-header.ts';
import { itemsSection } from './html-items.ts';
import { ledgerSection } from './html-ledger.ts';
import { copyable } from './html-parts.ts';
import { refutedSection } from './html-refuted.ts';
import { stepsSection } from './html-steps.ts';
import { trialsSection } from './html-trials.ts';
import { html, type Markup } from './markup.ts';
import { type Page, pageOf } from './page.ts';
import { reproduction } from './reproduction.ts';
import { STYLE } from './style.ts';

const SCRIPT = `(${enliven.toString()})();`;

/** Nothing may load, and nothing run but the page's own script; styles stand in the page, Temml's on its elements. */
const POLICY = `default-src 'none'; script-src 'sha256-${createHash('sha256').update(SCRIPT).digest('base64')}'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`;

interface Section {
  readonly id: string;
  readonly name: string;
  readonly render: (page: Page) => Markup;
}

const SECTIONS: readonly Section[] = [
  { id: 'refuted', name: 'Refuted', render: refutedSection },
  { id: 'figures', name: 'Figures', render: ({ report }) => figuresSection(report) },
  { id: 'dependencies', name: 'Dependencies', render: ({ report, known }) => graphSection(report, known) },
  { id: 'claims', name: 'Claims', render: itemsSection },
  { id: 'steps', name: 'Derivations', render: stepsSection },
  { id: 'errata', name: 'Errata to send', render: ({ report, known }) => errataSection(report, known) },
  { id: 'trials', name: 'Definitions', render: ({ report }) => trialsSection(report) },
  { id: 'distribution', name: 'Settings', render: ({ report }) => distributionSection(report) },
  { id: 'ledger', name: 'Ledger', render: ({ report }) => ledgerSection(report) },
];

export function reportHtml(report: Report): string {
  const page = pageOf(report);
  const sections = SECTIONS.map(({ id, name, render }) => ({ id, name, body: render(page) })).filter(
    ({ body }) => body.markup !== '',
  );
  const links = [...sections.map(({ id, name }) => [id, name] as const), ['reproduce', 'Reproduce'] as const];
  const { markup } = html`<!DOCTYPE html>
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
${contents(report, links)}<div class="page">
${header(report)}<main id="main">
${sections.map(({ body }) => body)}</main>
${footer(report)}</div>
<script>${{ markup: SCRIPT }}</script>
</body>
</html>
`;
  return markup;
}

function footer(report: Report): Markup {
  const { command, facts } = reproduction(report);
  return html`<footer aria-labelledby="reproduce">
<h2 id="reproduce">How to reproduce this page</h2>
${copyable(command)}
<p>${facts}</p>
</footer>
`;
}
