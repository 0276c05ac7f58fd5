/** Formulas that would do something, and a report with one of them wherever a text or a formula stands. */
import type { Report } from '../../../src/audit/result.ts';
import { HOSTILE_TEXT, hostileReport } from '../sample-report.ts';

const R = String.raw;

export const HOSTILE: readonly string[] = [
  R`\href{javascript:alert(1)}{R}`,
  R`\url{https://evil.example}`,
  R`\def\a{\a\a}\a`,
  R`\gdef\x{y} \let\y=\x \newcommand{\z}{1}`,
  R`\write18{ls}`,
  R`\immediate\write18{ls} \openout5=x`,
  R`\input{/etc/passwd}`,
  R`\include{x}`,
  R`\includegraphics{https://evil.example/x.png}`,
  R`\html{<script>alert(1)</script>}`,
  R`\htmlClass{a}{b} \htmlData{a=b}{c} \htmlId{a}{b} \htmlStyle{color:red}{b}`,
  R`\class{a}{b} \cssId{a}{b} \style{color:red}{b} \data{a=b}{c}`,
  R`\catcode\@=11`,
  R`\csname input\endcsname`,
  R`\require{html} \unicode{x41}`,
  R`\special{ps: x}`,
  R`\text{<img src=x onerror=alert(1)>\href{javascript:alert(1)}{x}}`,
  R`\tag{\href{javascript:alert(1)}{1}}`,
  R`a \tag{\input x}`,
  R`\begin{verbatim} x \end{verbatim}`,
  R`\begin{filecontents}{x} \end{filecontents}`,
  R`\loop\iftrue\repeat`,
  R`\color{red}{x} \colorbox{red}{x}`,
  R`\ref{zt25/eq-13} \eqref{x} \cite{y}`,
  R`x ^^5cinput{y}`,
  R`x % \href{y}{z}`,
  'a$ <script>alert(1)</script> $b',
  // After a line break it is a word, unless a reader takes the first of two backslashes away.
  R`a \\href{javascript:alert(1)}{b}`,
];

/** The ways in which a text can hold a formula. */
export const AMONG_WORDS: readonly ((latex: string) => string)[] = [
  (latex) => `where $${latex}$ holds`,
  (latex) => `where $$${latex}$$ holds`,
  (latex) => R`where \(${latex}\) holds`,
  (latex) => R`where \[${latex}\] holds`,
  (latex) => `where ${latex} holds, for $5`,
  (latex) => R`where \$${latex}\$ holds`,
  (latex) => `$ $${latex}$`,
  (latex) => R`\begin{align}${latex}\end{align}`,
];

/** The hostile report with these words and this formula in all places. */
export function planted(latex: string, words: string): Report {
  const visit = (value: unknown, key: string, hostile: boolean): unknown => {
    if (typeof value === 'string') {
      return hostile && key === 'latex' ? latex : value.replaceAll(HOSTILE_TEXT, () => words);
    }
    if (Array.isArray(value)) return value.map((one) => visit(one, key, hostile));
    if (typeof value !== 'object' || value === null) return value;
    const inside = hostile || ('id' in value && String(value.id).startsWith('zt26/hostile'));
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [
        name.replaceAll(HOSTILE_TEXT, () => words),
        visit(one, name, inside),
      ]),
    );
  };
  return visit(hostileReport(), '', false) as Report;
}
