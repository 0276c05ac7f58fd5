import { describe, expect, it } from 'vitest';
import { unsealed } from '../../../src/audit/seal.ts';
import { errataLatex } from '../../../src/report/errata/latex.ts';
import { PREAMBLE } from '../../../src/report/errata/preamble.ts';
import { reportHtml } from '../../../src/report/html.ts';
import { reportJson } from '../../../src/report/json.ts';
import { reportJunit } from '../../../src/report/junit.ts';
import { reportMarkdown } from '../../../src/report/markdown.ts';
import { isHarmless, isTypeset } from '../../../src/report/tex/harmless.ts';
import { faultsOf } from '../errata/tex.ts';
import { readXml } from '../xml.ts';
import { AMONG_WORDS, HOSTILE, planted } from './hostile.ts';

const R = String.raw;

describe('a formula', () => {
  it.each([
    R`\sqrt{\frac{R+1}{R}}`,
    R`\begin{bmatrix} a & b \\ c & d \end{bmatrix}`,
    R`\begin{align*} a &= b \\ c &= d \end{align*}`,
    R`\text{if } R > 1, \quad \left\| x \right\|`,
    R`{a \over b} + \cfrac{1}{2}`,
  ])('that shows something is typeset: %s', (latex) => {
    expect(isTypeset(latex)).toBe(true);
  });

  it.each(HOSTILE.filter((latex) => !latex.startsWith('a \\\\href')))(
    'that does something is not harmless: %s',
    (latex) => {
      expect(isHarmless(latex)).toBe(false);
    },
  );

  it.each([R`\frac{1`, R`\left( x`, 'a & b \\', R`\sqrt`, '{'.repeat(50) + '}'.repeat(50), 'x'.repeat(30_000)])(
    'that cannot be read or is beyond measure is not typeset: %s',
    (latex) => {
      expect(isTypeset(latex)).toBe(false);
    },
  );
});

/** A page without its code. */
const withoutCode = (page: string): string =>
  page.replace(/^ *(`{3,})\n[\s\S]*?\n *\1$/gm, '').replace(/(?<![`\\])(`+)(?!`)[\s\S]+?(?<!`)\1(?!`)/g, '');
const BLOCK = /^ *\$\$\n(.*)\n *\$\$$/gm;
const INLINE = /(?<!\\|<span>)\$([^$\n]+)\$/g;

const withoutNumber = (latex: string): string => latex.replace(/\\tag\{[\w.]*\}/g, '');

/** As a reader sees it that takes backslashes before punctuation away before it looks for formulas. */
const unescaped = (latex: string): string => latex.replace(/\\([!-/:-@[-`{-~])/g, '$1');

describe.each(HOSTILE)('where a report holds %s', (latex) => {
  const reports = AMONG_WORDS.map((among) => planted(latex, among(latex)));

  it('no Markdown reader finds it in a formula', () => {
    for (const page of reports.map(reportMarkdown).map(withoutCode)) {
      const blocks = [...page.matchAll(BLOCK)].map(([, formula = '']) => formula);
      const rest = page.replace(BLOCK, '');
      const formulas = [...blocks, ...[...rest.matchAll(INLINE)].map(([, formula = '']) => formula)];
      expect(formulas.length).toBeGreaterThan(20);
      expect(
        formulas.map(withoutNumber).filter((formula) => !isHarmless(formula) || !isHarmless(unescaped(formula))),
      ).toEqual([]);
      // What is left begins no formula: neither a dollar, nor a bracket or an environment after a backslash.
      const words = rest.replace(INLINE, '').replaceAll('<span>$</span>', ' ').replaceAll('<span>\\\\</span>', ' ');
      expect(words.match(/.{0,60}(?:\$|\\\\(?:\(|\\\[|begin)).{0,60}/g)).toBeNull();
      expect(words.replace(/^<a id="[^"]*"><\/a>$/gm, '')).not.toMatch(/(?<!\\)<[a-z/!?]/i);
    }
  });

  it('the page has no element or attribute that acts', () => {
    for (const page of reports.map(reportHtml)) {
      const tags =
        page.replace(/<style>[\s\S]*?<\/style>|<script>[\s\S]*?<\/script>/g, '').match(/<[a-z][^>]*>/gi) ?? [];
      expect(tags.length).toBeGreaterThan(1000);
      expect(tags.filter((tag) => /^<(?:script|img|iframe|object|embed|base)\b/i.test(tag))).toEqual([]);
      expect(tags.filter((tag) => /\s(?:src|on\w+|xlink:\w+|href(?!="#))\s*=?/i.test(unquoted(tag)))).toEqual([]);
    }
  });

  it('the LaTeX document has no command of it', () => {
    const own = new Set(
      [...`${PREAMBLE}${COMMANDS_OF_THE_DOCUMENT}`.matchAll(/\\([A-Za-z]+)/g)].map(([, name]) => name),
    );
    for (const document of reports.map(errataLatex)) {
      expect(faultsOf(document)).toEqual([]);
      const body = document.slice(document.indexOf('\\begin{document}'));
      for (const [, name = ''] of latex.matchAll(/\\([A-Za-z]+)/g)) {
        if (isHarmless(`\\${name}`) || own.has(name)) continue;
        expect(body).not.toMatch(new RegExp(`(?<!\\\\)\\\\${name}(?![A-Za-z])`));
      }
      expect(body).not.toContain('^^');
    }
  });

  it('JUnit and JSON hold it as text', () => {
    for (const report of reports) {
      expect(readXml(reportJunit(report)).name).toBe('testsuites');
      expect(unsealed(Buffer.from(reportJson(report)))).toEqual({ value: report });
    }
  });
});

/** A tag with its values, other than addresses, left out. */
const unquoted = (tag: string): string => tag.replace(/(?<!href)="[^"]*"/g, '');

const COMMANDS_OF_THE_DOCUMENT = R`\begin\end\section\subsection\subsubsection\item\emph\textbf\texttt\textbackslash\LARGE`;
