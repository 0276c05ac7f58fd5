/** The errata in the page: for each cause the text to send, in a block that can be copied, beside links to its claims. */
import type { Report } from '../../audit/result.ts';
import { copyable, prose, reference } from '../html-parts.ts';
import { html, join, type Markup, NOTHING } from '../markup.ts';
import { type Cause, causesOf } from './cause.ts';
import { issueOf, issueText } from './issue.ts';

export function errataSection(report: Report, known: ReadonlySet<string>): Markup {
  const causes = causesOf(report);
  if (causes.length === 0) return NOTHING;
  return html`<section aria-labelledby="errata"><h2 id="errata">Errata ready to send</h2>
<p>One text for each error, to paste into an issue or a letter; claims that only inherit an error are told with it. The same as a LaTeX document: <code>errata report --errata errata.tex</code>.</p>
${causes.map((cause) => entry(report, cause, known))}</section>
`;
}

function entry(report: Report, cause: Cause, known: ReadonlySet<string>): Markup {
  const { root, followers } = cause;
  const told = followers.length === 0 ? NOTHING : html`<p>Told with it: ${links(followers, known)}</p>\n`;
  const summary = html`${prose(root.place)}: ${prose(root.title)}`;
  return html`<details class="erratum-text"><summary>${summary}</summary>
<p>Of ${reference(root.id, known)}</p>
${told}${copyable(issueText(issueOf(report, cause)))}</details>
`;
}

const links = (claims: Cause['followers'], known: ReadonlySet<string>): Markup =>
  join(
    claims.map(({ id }) => reference(id, known)),
    ', ',
  );
