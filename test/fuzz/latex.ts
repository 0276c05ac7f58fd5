/**
 * LaTeX, right and broken in every way we know: written by a grammar, then cut, mixed, swollen or mined.
 * `provablyBroken` is the oracle: rules that do not depend on the reader. What it does not condemn may be well formed.
 */
import fc from 'fast-check';

const tex = String.raw;

/** A formula in R, k and V that is well formed. */
export const wellFormed: fc.Arbitrary<string> = fc.letrec<{ formula: string }>((tie) => {
  const inner = tie('formula');
  const pair = fc.tuple(inner, inner);
  return {
    formula: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      fc.constantFrom('R', 'k', 'V', 'e', '1', '2', '17', '0.25', tex`\sqrt{R}`, tex`\sqrt{R+1}`),
      pair.map(([a, b]) => tex`\frac{${a}}{${b}}`),
      pair.map(([a, b]) => tex`\left(${a} + ${b}\right)`),
      pair.map(([a, b]) => tex`\left(${a} - \left(${b}\right)\right)`),
      pair.map(([a, b]) => tex`\left(${a}\right) \cdot \left(${b}\right)`),
      inner.map((a) => tex`\sqrt{${a}}`),
      inner.map((a) => tex`\left|${a}\right|`),
      inner.map((a) => tex`\left(${a}\right)^{2}`),
      inner.map((a) => tex`\left(${a}\right)^{-1/2}`),
      fc
        .tuple(fc.constantFrom('ln', 'log', 'exp', 'sin', 'cos', 'tan', 'sinh', 'cosh', 'tanh'), inner)
        .map(([name, a]) => `\\${name}\\left(${a}\\right)`),
      pair.map(([a, b]) => tex`\max\left(${a}, ${b}\right)`),
    ),
  };
}).formula;

/** Things no formula may hold, by what they try. */
export const MINES: readonly string[] = [
  tex`\foo`,
  tex`\input{/etc/passwd}`,
  tex`\include{secret}`,
  tex`\write18{touch ran}`,
  tex`\immediate\write18{touch ran}`,
  tex`\openin5=/etc/passwd`,
  tex`\href{javascript:alert(1)}{x}`,
  tex`\url{file:///etc/passwd}`,
  tex`\def\x{\x\x}\x`,
  tex`\newcommand{\x}{1}`,
  tex`\catcode37=12`,
  tex`\csname input\endcsname`,
  tex`\text{<script>alert(1)</script>}`,
  '<script>alert(1)</script>',
  '</style><script>',
  '</math><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  `\${process.exit(7)}`,
  '{{constructor.constructor("return process")()}}',
  '`touch ran`',
  '$(touch ran)',
  "';touch ran;'",
  '__proto__',
  tex`\__proto__`,
  tex`\operatorname{constructor}(R)`,
  tex`\operatorname{__proto__}(R)`,
  tex`\toString`,
  'import("fs")',
  'NaN',
  'Infinity',
  '-Infinity',
  'undefined',
  '9'.repeat(41),
  '0'.repeat(3000),
  '\u0000',
  '\u001b[2J',
  '\u202e',
  '\u2028',
  '\ud800',
  '𝑅',
  '１',
  '%',
  '#',
  '&',
];

/** Formulas that are too much, each within the characters a reader would take or far beyond them. */
export const MONSTERS: readonly string[] = [
  '',
  ' \n\t ',
  '{'.repeat(10_000) + '}'.repeat(10_000),
  `${'{'.repeat(10_000)}R`,
  '('.repeat(10_000),
  `${tex`\sqrt{`.repeat(10_000)}R${'}'.repeat(10_000)}`,
  `${tex`\sqrt{`.repeat(400)}R${'}'.repeat(400)}`,
  `${tex`\frac{1}{`.repeat(10_000)}R${'}'.repeat(10_000)}`,
  `${tex`\frac{1}{`.repeat(380)}R${'}'.repeat(380)}`,
  `${tex`\left(`.repeat(10_000)}R${tex`\right)`.repeat(10_000)}`,
  `${tex`\left(`.repeat(280)}R${tex`\right)`.repeat(280)}`,
  `${'R^{'.repeat(900)}R${'}'.repeat(900)}`,
  `${'10^{'.repeat(50)}10${'}'.repeat(50)}`,
  tex`10^{10^{10}}`,
  tex`R^{10^{10^{10}}}`,
  tex`R^{999999999}`,
  tex`R^{-999999999}`,
  tex`(R+1)^{999999999}`,
  tex`(R+k+1)^{1000}`,
  tex`(R+k+1)^{50}`,
  tex`\sqrt[999999999]{R}`,
  tex`(\sqrt{R}+\sqrt{R+1}+\sqrt{R+2}+\sqrt{R+3}+\sqrt{k})^{20}`,
  tex`\frac{1}{(R+k+1)^{12}} + \frac{1}{(R+k+2)^{12}}`,
  tex`\frac{1}{(R+k+1)^{40}} + \frac{1}{(R+k+2)^{40}}`,
  Array.from({ length: 60 }, (_, i) => tex`\frac{1}{R+${i + 1}}`).join('+'),
  Array.from({ length: 60 }, (_, i) => tex`\frac{1}{R+${i + 1}k}`).join('+'),
  Array.from({ length: 40 }, (_, i) => tex`\sqrt{R+${i + 1}}`).join('+'),
  Array.from({ length: 40 }, (_, i) => tex`\sqrt{R+${i + 1}}`).join(tex` \cdot `),
  tex`\sqrt{${'9'.repeat(40)}}`,
  tex`\sqrt{${'1000000007'.repeat(3)}}`,
  `${'9'.repeat(5000)}`,
  `0.${'9'.repeat(5000)}`,
  tex`\frac{1}{0}`,
  tex`\frac{R}{R-R}`,
  tex`\frac{0}{0}`,
  tex`0^{-1}`,
  tex`\ln(0)`,
  tex`\sqrt{-1}`,
  tex`(-1)^{1/2}`,
  '1/2R',
  '2 3',
  'R2',
  'R(k+1)',
  `R${'+R'.repeat(50_000)}`,
  `R${'+R'.repeat(1990)}`,
  `1${'+1'.repeat(1990)}`,
  'R '.repeat(1990),
  'a'.repeat(100_000),
  '\u0000'.repeat(100_000),
  tex`\text{${'a'.repeat(3900)}}`,
  tex`\max(${'R,'.repeat(1000)}R)`,
  `${tex`\max(R,`.repeat(300)}R${')'.repeat(300)}`,
];

const PIECE = /\\[A-Za-z]+|\\.|[0-9.]+|./gsu;
const piecesOf = (latex: string): string[] => latex.match(PIECE) ?? [];

type Change = (pieces: readonly string[], at: number, to: number, mine: string) => string[];

/** Ways to spoil a formula; `at` and `to` are places in it. */
const CHANGES: readonly Change[] = [
  (pieces, at) => pieces.slice(0, at),
  (pieces, at) => pieces.slice(at),
  (pieces, at) => pieces.toSpliced(at, 1),
  (pieces, at) => pieces.toSpliced(at, 0, pieces[at] ?? ''),
  (pieces, at, to) => pieces.with(at, pieces[to] ?? '').with(to, pieces[at] ?? ''),
  (pieces, at, _to, mine) => pieces.toSpliced(at, 0, mine),
  (pieces, at, _to, mine) => pieces.toSpliced(at, 1, mine),
  (pieces, at) => pieces.toSpliced(at, 0, '{'),
  (pieces, at) => pieces.toSpliced(at, 0, '}'),
  (pieces, at, to) => [...pieces.slice(0, at), ...pieces.slice(at).toReversed(), ...pieces.slice(0, to)],
];

const mine: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...MINES),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }),
  fc.integer({ min: 1, max: 5000 }).map((digits) => '7'.repeat(digits)),
  fc.integer({ min: 1, max: 200 }).map((depth) => '{'.repeat(depth)),
  fc.string({ unit: fc.constantFrom(...'abcdxyzABCXYZ'), minLength: 3, maxLength: 9 }).map((word) => `\\${word}`),
);

/** A formula with one to three changes. Most are broken; what is not must be read or refused all the same. */
export const mangled: fc.Arbitrary<string> = fc
  .tuple(wellFormed, fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), mine), { minLength: 1, maxLength: 3 }))
  .map(([latex, changes]) =>
    changes
      .reduce<string[]>((pieces, [which, at, to, planted]) => {
        if (pieces.length === 0) return [planted];
        const change = CHANGES[which % CHANGES.length] as Change;
        return change(pieces, at % pieces.length, to % pieces.length, planted);
      }, piecesOf(latex))
      .join(''),
  );

/** Commands of TeX and names of programming languages that are no part of any formula. */
const FORBIDDEN =
  /\\(?:foo|input|include|write|immediate|openin|href|url|def|newcommand|catcode|csname|toString|_)(?![A-Za-z])/;

/** Why a text is no formula in R, k and V, whoever reads it; null where these rules do not say. */
export function provablyBroken(latex: string): string | null {
  if ([...latex].length > 4000) return 'longer than 4000 characters';
  if (/[^\P{C}\t\r\n]/u.test(latex)) return 'a character that is none';
  const said = latex.replace(/(\\[^A-Za-z])|%[^\n]*/gs, '$1');
  if (said.trim() === '') return 'empty';
  const bare = said.replace(/\\[^A-Za-z]/gs, ' ');
  let depth = 0;
  for (const sign of bare) {
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    if (depth < 0) return 'a brace closed that was not opened';
    if (depth > 60) return 'nested deeper than 60';
  }
  if (depth !== 0) return 'a brace not closed';
  if (/\d{41}/.test(said)) return 'a number of more than 40 digits';
  if (FORBIDDEN.test(said)) return 'an unknown command';
  if (/[<>#&`"'@?]/.test(bare)) return 'a sign of no formula';
  if (bare.split('$').length % 2 === 0) return 'a dollar sign without another';
  return null;
}
