/** Text and formulas of a document in the pages of a report: whatever they hold comes out as text, and nothing runs. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ClaimResult } from '../../src/audit/result.ts';
import { unsealed } from '../../src/audit/seal.ts';
import { reportHtml } from '../../src/report/html.ts';
import { reportJson } from '../../src/report/json.ts';
import { claim, NUMERIC, reportOf } from '../report/sample-report.ts';
import { MINES, mangled } from './latex.ts';
import { SEED, SHARE } from './share.ts';

const PIECES = [
  ...MINES,
  ...[
    '<img src=x onerror=alert(1)>',
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    '<!--',
    ']]>',
    '<a href="',
    '>',
  ],
  ...[
    '</title>',
    '</pre></code>',
    '&lt;script&gt;',
    '&#60;script&#62;',
    '$',
    '$$',
    '\\$',
    '`',
    '\\unicode{x3c}',
    '\\char"3C',
  ],
  ...[
    '\\class{x}{y}',
    '\\id{x}{y}',
    '\\style{x}{y}',
    '\\data{onclick=1}{y}',
    '\\htmlClass{x}{y}',
    '\\includegraphics{x}',
  ],
];
const text: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), mangled, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 5 })
  .map((pieces) => pieces.join(' '));

const hostile: fc.Arbitrary<ClaimResult> = fc
  .tuple(text, text, text, text, text)
  .map(([id, title, latex, why, replay]) =>
    claim({
      id: `zt26/${id}`,
      title,
      place: why,
      printed: { latex, text: title, readAs: why, ours: false },
      hypotheses: [title, `$${latex}$`],
      notes: [why],
      region: { words: [title, why], relations: [latex] },
      uses: [id],
      verdict: 'refuted',
      strength: 'proved',
      why,
      derived: { latex, steps: [{ latex, why, status: 'argued' }] },
      measured: title,
      readings: [
        { text: title, latex, region: { words: [why], relations: [title] }, verdict: 'undecided', strength: null, why },
      ],
      evidence: [{ ...NUMERIC, method: why, worst: { [title]: why } }],
      counterexample: {
        setting: { [id]: title },
        at: { part: title, claim: why },
        of: [title, why],
        printed: latex,
        actual: why,
        discrepancy: 1,
        budget: 0,
        replay,
        worked: [{ latex, value: why }],
      },
      power: {
        planted: 2,
        same: 0,
        noStatement: 0,
        trueAsWell: 0,
        refuted: 1,
        survivors: [{ slip: title, latex, why }],
        nearest: { slip: why, latex, discrepancy: 1, budget: 0.5 },
        hypotheses: [{ words: why, without: 'open' }],
      },
      repair: { region: title, hypotheses: [why], verdict: 'verified', strength: 'exact', evidence: [NUMERIC] },
      erratum: {
        ...{
          formulas: [{ latex, region: { words: [title], relations: [why] }, verdict: 'verified', strength: 'exact' }],
          prose: why,
          why: title,
        },
        ...{ verdict: 'verified', strength: 'exact', evidence: [NUMERIC], power: null },
      },
      blame: { status: 'inherits the error', from: [id], why },
      brokenStep: id,
    }),
  );

/** Elements of the page and of MathML; nothing in this list loads, links elsewhere or runs. */
const ELEMENTS =
  /^<(?:!DOCTYPE html|\/?(?:html|head|b|meta|title|style|body|a|header|main|footer|nav|section|h[1-6]|p|div|span|code|pre|ul|ol|li|dl|dt|dd|table|caption|colgroup|col|thead|tbody|tr|th|td|details|summary|blockquote|strong|em|br|small|i|form|label|input|select|option|button|output|figure|figcaption|svg|g|path|line|polygon|rect|circle|text|math|semantics|annotation|m[a-z]+)(?=[\s>/]))/;

it('no claim puts an element, a handler or an address into the page', () => {
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 1, maxLength: 3 }), (claims) => {
      const page = reportHtml(reportOf(claims)).replace(/<style>[^<]*<\/style>|<script>.*<\/script>/gs, '');
      for (const tag of page.match(/<[^>]*>?/g) ?? []) {
        expect([tag, ELEMENTS.test(tag)]).toEqual([tag, true]);
        const attributes = tag.replace(/"[^"]*"/g, '""');
        expect([tag, /\s(?:on\w+|src|srcset|action|formaction|style\w+|xlink:\w+)\s*=/i.test(attributes)]).toEqual([
          tag,
          false,
        ]);
        for (const [, address = ''] of tag.matchAll(/\shref="([^"]*)"/g)) expect(address).toMatch(/^#/);
      }
    }),
    { seed: SEED, numRuns: SHARE.page },
  );
});

it('the report as data gives back what was put in', () => {
  fc.assert(
    fc.property(hostile, (one) => {
      const report = reportOf([one]);
      expect(unsealed(Buffer.from(reportJson(report)))).toEqual({ value: JSON.parse(JSON.stringify(report)) });
    }),
    { seed: SEED, numRuns: SHARE.page },
  );
});
