import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimResult } from '../../../src/audit/result.ts';
import { errataLatex } from '../../../src/report/errata/latex.ts';
import { MINES, mangled } from '../../fuzz/latex.ts';
import { claim, hostileReport, reportOf, sampleReport } from '../sample-report.ts';
import { ERRATUM, inherits, refuted } from './refuted.ts';
import { errorsOf, faultsOf, hasTex } from './tex.ts';

const words = fc.oneof(mangled, fc.constantFrom(...MINES), fc.string({ unit: 'binary', maxLength: 20 }), fc.string());
const anything = fc.array(words, { maxLength: 3 }).map((parts) => parts.join(' $'));

/** A refuted claim with noise in every field that the document shows. */
const noisy: fc.Arbitrary<ClaimResult> = fc
  .tuple(fc.uuid(), anything, anything, anything, anything)
  .map(([id, a, b, c, d]) =>
    refuted(`d/${id}`, {
      ...{ title: a, place: b, why: c, brokenStep: d },
      printed: { latex: b, text: c, readAs: d, ours: false },
      counterexample: {
        setting: { [a]: b },
        at: { part: a, claim: b },
        of: [c, d],
        printed: c,
        actual: d,
        discrepancy: 1,
        budget: 0,
        replay: a,
        worked: [{ latex: b, value: c }],
      },
      erratum: {
        ...ERRATUM,
        formulas: [{ latex: d, region: { words: [a], relations: [] }, verdict: 'verified', strength: 'exact' }],
        prose: b,
      },
      repair: { region: a, hypotheses: [b, c], verdict: 'verified', strength: 'exact', evidence: [] },
    }),
  );
const noise = reportOf(fc.sample(noisy, { seed: 7, numRuns: 40 }));

const DOCUMENTS = [
  ['a sample', errataLatex(sampleReport())],
  ['a hostile report', errataLatex(hostileReport())],
  ['a report of noise', errataLatex(noise)],
  ['a report without refuted claims', errataLatex(reportOf([claim({ id: 'd/a' })]))],
  ['a report of no claims', errataLatex(reportOf([]))],
] as const;

describe.each(DOCUMENTS)('the document of %s', (_, document) => {
  it('is ASCII and closes all it opens', () => {
    expect(faultsOf(document)).toEqual([]);
  });

  it.skipIf(!hasTex)('compiles without an error, where pdflatex is installed', () => {
    expect(errorsOf(document)).toEqual([]);
  });
});

describe('errataLatex', () => {
  const sample = errataLatex(sampleReport());

  it('has printed and corrected formula as they stand', () => {
    const [claim13] = sampleReport().claims.filter(({ id }) => id === 'zt25/eq-13');
    expect(sample).toContain(claim13?.printed.latex.replace(/ *\\tag\{13\}/, '').trim());
    expect(sample).toContain('\\formula{(13)}{%');
    expect(sample).toContain(claim13?.erratum?.formulas[0]?.latex);
  });

  it('has a summary, the counterexample and the straight quotes of its command', () => {
    expect(sample).toContain('\\section*{Summary}');
    expect(sample).toContain('(sqrt(2) + 1)/sqrt(3) = 1.3938468501173517');
    expect(sample).toContain('errata check lambda.majmin {\\char13}\\textbackslash{}sqrt\\{(R+1)/R\\}{\\char13}');
  });

  it('tells our formula from what the document prints, of a root and of a follower', () => {
    const printed = { latex: 'T_3 = 1/9', text: '*minorities* come late', readAs: 'T_3=1/9', ours: true };
    const document = errataLatex(
      reportOf([refuted('d/a', { printed }), refuted('d/b', { ...inherits('d/a'), printed })]),
    );
    const told =
      /Printed\}\s+\\begin\{quote\}\s+\\emph\{minorities\} come late\s+\\end\{quote\}\s+\\subsubsection\*\{Formalised by us\}\s+\\formula\{\}\{%\s+T_3 = 1\/9/g;
    expect(document.match(told)).toHaveLength(2);
  });

  it('says how a formula was read: typeset, or in words', () => {
    const read = (readAs: string) =>
      errataLatex(reportOf([refuted('d/a', { printed: { latex: 'x', text: '', readAs, ours: false } })]));
    expect(read('T_2 - T_1 = x')).toContain('Read as\n\n\\formula{}{%\nT_2 - T_1 = x\n}');
    expect(read('\\input{x}')).toContain('Read as\n\n\\begin{quote}\\texttt{\\textbackslash{}input');
    expect(read('runs of gradient flow')).toContain('Read as: runs of gradient flow');
    expect(read('x')).not.toContain('Read as');
  });

  it('counts each verdict, and names what is neither verified nor refuted', () => {
    expect(sample).toMatch(/claims checked, \d+ verified, \d+ refuted, 1 ill-posed, 1 vacuous\./);
    expect(sample).toMatch(
      /\\item undecided: Summary: The window is bounded by \$\\sqrt2\$ \(\\texttt\{zt26\/summary\/window\}\)\./,
    );
    expect(sample).toMatch(/\\item ill-posed: .*\\texttt\{zt25\/eq-\{\}10\}/);
    expect(errataLatex(reportOf([refuted('d/a')]))).not.toContain('Neither verified nor refuted');
  });

  it('tells a follower under its root, without a counterexample of its own', () => {
    const found = {
      setting: { k: 4 },
      at: {},
      of: ['the formula', 'measured'] as const,
      printed: '1',
      actual: '2',
      discrepancy: 1,
      budget: 0,
      replay: 'replay it',
      worked: [],
    };
    const report = reportOf([
      refuted('d/a', { erratum: ERRATUM, counterexample: found }),
      refuted('d/b', { ...inherits('d/a'), erratum: ERRATUM, counterexample: found }),
    ]);
    const document = errataLatex(report);
    expect(document.match(/\\section\*\{\d+\. /g)).toHaveLength(1);
    expect(document.match(/\\subsection\*\{Also affected/g)).toHaveLength(1);
    expect(document.match(/\\texttt\{replay it\}/g)).toHaveLength(1);
  });

  it('shows a formula that could do something as it is typed', () => {
    const whole = errataLatex(hostileReport());
    const document = whole.slice(whole.indexOf('\\begin{document}'));
    expect(document).not.toMatch(/\\(?:href|includegraphics|def|input|write)\b/);
    expect(document).toContain('\\textbackslash{}includegraphics');
  });

  it('is the same for the same report', () => {
    expect(errataLatex(sampleReport())).toBe(sample);
  });
});
