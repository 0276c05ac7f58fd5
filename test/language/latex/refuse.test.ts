/** What must not be read: each refusal is one line, of one type, at once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/base/input-error.ts';
import { parseFormula, parseStatement, readFormula, readStatement } from '../../../src/language/latex/read.ts';
import { UnreadableFormula } from '../../../src/language/latex/unreadable.ts';
import { PAPER } from './paper.ts';
import { TYPED } from './typed.ts';

const tex = String.raw;

function refusal(read: (latex: string) => unknown, latex: string): string {
  try {
    read(latex);
  } catch (error) {
    if (error instanceof UnreadableFormula && error instanceof InputError) return error.message;
    throw error;
  }
  throw new Error(`was read: ${latex.slice(0, 80)}`);
}

/** Reads, or refuses as it should; throws on anything else. */
function readsOrRefuses(latex: string): boolean {
  try {
    parseFormula(latex);
    return true;
  } catch (error) {
    if (!(error instanceof UnreadableFormula)) throw error;
    expect(error.message).toMatch(/^[^\n\r]{10,700}$/);
    return false;
  }
}

describe('ambiguous to a reader', () => {
  it.each([
    ['1/2R', /"R" at character 4.*under the slash.*\\frac/],
    ['1/2(R+1)', /under the slash/],
    [tex`1/2\cdot R`, /under the slash/],
    ['a/b/c', /under the slash/],
    ['2 3', /does not continue the number/],
    [tex`1\,000`, /does not continue the number/],
    ['R2', /number after a factor/],
    ['R^23', /number after a factor/],
    [tex`\sqrt23`, /number after a factor/],
    [tex`2\frac12`, /mixed number/],
    ['1.5e+3', /power of ten/],
    ['2e-1', /power of ten/],
    ['37.2(1)', /argument or a factor/],
    [tex`\sqrt\,[3]{R}`, /a root and a space/],
    [tex`\sigma\,_{i}`, /a script after a space/],
    [tex`\left\,(R\right)`, /separated from the size before it/],
    ['x(t)', /argument or a factor/],
    ['f(x)', /argument or a factor/],
    ['R(2)', /argument or a factor/],
    [tex`H^\top(t)`, /argument or a factor/],
    [tex`(\overline W\,\overline H)(t)`, /argument or a factor/],
    ['W(H+Z)', /argument of W or a factor/],
    ['a_i(k+1)', /argument of a_i or a factor/],
    [tex`\ln R k`, /belong to the argument/],
    [tex`\ln R/2`, /belong to the argument/],
    [tex`\ln 2R`, /belong to the argument/],
    [tex`\ln R^2`, /not one plain factor/],
    [tex`\ln\ln R`, /not one plain factor/],
    [tex`\ln(R)^2`, /put the base in parentheses/],
    [tex`\ln(R)(k+1)`, /belong to the argument/],
    [tex`\operatorname{tr}(A)^{-1}`, /may be of the trace, or of the matrix/],
    [tex`\ln^2 R`, /may not stand on the name ln/],
    [tex`\log^2 R`, /may not stand on the name log/],
    [tex`\frac{1}{2}^R`, /put the base in parentheses/],
    ['R^T', /power or a transpose/],
    ['x^2^3', /second script/],
    ['x_i_j', /second script/],
    ['2{R+1}', /"\{" at character 2: opens braces that print nothing.*write parentheses/],
    ['k-{R+1}', /braces that print nothing/],
    ['{R+1}{k}', /braces that print nothing/],
    ['(k){R+1}', /braces that print nothing/],
    ['{R+1}/2', /braces that print nothing/],
    ['{-R}+1', /braces that print nothing/],
    ['R^1/2', /"\/" at character 4: may or may not belong to the exponent/],
    [tex`\left\{R\right.`, /"\." at character 15/],
    [tex`\big R`, /"\\big" at character 1/],
    [tex`\begin{equation}R\end{equation*}`, /begins equation, which does not end the formula/],
    ['{R+1}^2', /braces that print nothing/],
    ['{R^2}^3', /second script/],
    ['2{3}', /number after a factor/],
    ['{2}{3}', /number after a factor/],
    [tex`{\ln R} k`, /belong to the argument/],
    [tex`{1 \over 2}^R`, /put the base in parentheses/],
    [tex`(a \over b)`, /\\over.*braces around the whole fraction/],
    [tex`{a \over b \over c}`, /\\over.*braces/],
    ['√2R', /belong to the argument/],
    ['√R/2', /belong to the argument/],
    ['√R²', /under the root only in part/],
    ['√(R+1)²', /put the base in parentheses/],
    ['√(R+1)(k+1)', /belong to the argument/],
    ['2½', /mixed number/],
    ['R^2!', /only/],
    ['R!!', /stands on a factorial/],
    ['k!^2', /stands on a factorial/],
    [tex`\frac12!`, /only/],
    ['1,000', /"," at character 2: may part thousands, decimals or two numbers.*1\{,\}000/],
    ['1{,}00', /parts no thousands/],
    ['0{,}125', /parts no thousands/],
    ['1000{,}000', /parts no thousands/],
    ['5%', /percentage/],
    ['5% of R', /percentage/],
    [tex`\bigl(R)`, /\\bigr\) is missing|"\\bigr\)" is missing/],
    [tex`\bigl(R\Bigr)`, /"\\bigr\)" is missing/],
    [tex`\sqrt\displaystyle{R}`, /a root and a space/],
    [tex`\{a, b\}`, /parts a list/],
    ['|a|b|c|', /bar that may open or close/],
    ['|a|b + c|d|', /bar that may open or close/],
    [tex`A B \otimes C`, /one or all of the factors/],
    [tex`A \otimes B C`, /follows a Kronecker product/],
    [tex`\frac{d}{dt}X Y`, /belong to the argument/],
    [tex`\frac{\mathrm{d}W H}{\mathrm{d}t}`, /one factor derived/],
    [tex`\frac{d^2 x}{dt^2}`, /one first derivative/],
    [tex`\frac{d}{d+1}`, /symbol to derive by/],
    [tex`\frac{x}{\mathrm{d}t}`, /differential d is missing above/],
    [tex`a \quad b`, /after a wide space/],
    [tex`W \quad (t)`, /after a wide space/],
    [tex`[a \quad - b]`, /new entry of the row/],
    [tex`[a, b \quad c]`, /two separators/],
    [tex`\Delta`, /is not one letter|missing/],
    [tex`\mathbf{0}_{n}`, /columns of the zeros/],
    ['2**R', /"\*" at character 3.*a power as x/],
    ['a--b', /negative part in parentheses/],
    ['2+', /something is missing/],
    ['2++R', /./],
  ])('%s', (latex, message) => {
    expect(refusal(parseFormula, latex)).toMatch(message);
  });
});

describe('not mathematics, or not understood', () => {
  it.each([
    ['', /something is missing/],
    ['  \n\t ', /something is missing/],
    [tex`\foo`, /"\\foo" at character 1: is not a command/],
    ['foo(R)', /looks like a word/],
    ['sin(R)', /looks like a word/],
    ['NaN', /looks like a word/],
    ['Infinity', /looks like a word/],
    ['pi', /looks like a word/],
    ['__proto__', /./],
    ['constructor', /looks like a word/],
    [tex`\constructor`, /is not a command/],
    [tex`\toString`, /is not a command/],
    [tex`\begin{constructor} a \end{constructor}`, /not a known matrix/],
    [tex`\operatorname{constructor}(R)`, /no known function/],
    [tex`\operatorname{foo}(R)`, /no known function/],
    ['R=1', /is a relation, and a formula has none/],
    [tex`\infty`, /infinity/],
    ['100%', /percentage/],
    [tex`100\%`, /./],
    ['!R', /put the number before it/],
    ["R'", /derivative/],
    ['𝑅', /U\+1D445/],
    ['１', /U\+FF11/],
    ['Я', /U\+042F/],
    ['√', /something is missing/],
    ['R\u0000', /U\+0000/],
    ['R\u202e', /U\+202E/],
    ['\ud800', /U\+D800/],
    ['R\\', /is not a command/],
    ['{R', /not closed/],
    ['R}', /not opened/],
    ['(R', /"\)" is missing/],
    [tex`\left(R\right]`, /"\)" is missing/],
    [tex`\left(R)`, /\\right/],
    [tex`\frac{1}`, /argument is missing/],
    [tex`\frac{}{2}`, /something is missing/],
    [tex`\sqrt[1]{R}`, /index/],
    [tex`\sqrt[0]{R}`, /index/],
    ['007', /leading zeros/],
    ['1.+R', /does not continue the number/],
    ['R.5', /number after a factor/],
    ['1.2.3', /./],
    ['1'.repeat(41), /more than 40 digits/],
    [tex`\mathrm{d}`, /outside a derivative/],
    [tex`\overline{WH}`, /./],
    [tex`\mathbf{WH}`, /./],
    [tex`\begin{cases} a & b \end{cases}`, /cases .* one by one/],
    [tex`\begin{vmatrix} a & b \end{vmatrix}`, /not a known matrix/],
    [tex`\begin{array}{cc} a & b \end{array}`, /without brackets/],
    [tex`\left[\begin{array}{c|c} a & b \end{array}\right]`, /is not a column/],
    [tex`\left[\begin{array}{ccc} a & b \end{array}\right]`, /uneven rows/],
    [tex`\begin{bmatrix} a & b \\ c \end{bmatrix}`, /uneven rows/],
    [tex`\begin{bmatrix} a & \end{bmatrix}`, /an entry is missing/],
    [tex`\begin{bmatrix} a \\[2pt] b \end{bmatrix}`, /space after/],
    [tex`\begin{bmatrix} a \end{pmatrix}`, /does not end bmatrix/],
    [tex`\begin{bmatrix} a`, /./],
    [tex`\mathbb{1}[t]`, /relation is missing/],
    [tex`\sum_i x_i`, /write the sum out/],
    [tex`\input{/etc/passwd}`, /is not a command/],
    [tex`\write18{ls}`, /is not a command/],
    [tex`\href{javascript:alert(1)}{x}`, /is not a command/],
    [tex`\def\x{1}\x`, /is not a command/],
    [tex`\newcommand{\x}{1}`, /is not a command/],
    [tex`\catcode37=12`, /is not a command/],
    [tex`\text{<script>alert(1)</script>}`, /is not a command/],
    ['<script>', /./],
    ['R # k', /./],
    ['$R', /dollar signs/],
    ['$R$ and $k$', /looks like a word|dollar/],
    ['R,k', /punctuation/],
    ['R;;', /punctuation/],
    [tex`R \tag`, /no argument in braces/],
    [tex`R \text{ for all } R`, /leave words out/],
    [tex`\sqrt[-2]{R}`, /index is not 2, 3, 4/],
    [tex`\sqrt[1/2]{R}`, /index is not 2, 3, 4/],
    ['sqrt(R+1)', /"s" at character 1.*write \\sqrt\{…\}/],
    ['gamma R', /write \\gamma/],
    ['log(R)', /write \\log/],
    ['abs(R)', /write \|…\|/],
    [tex`i \in [r]`, /range of the index/],
  ])('%s', (latex, message) => {
    expect(refusal(parseFormula, latex)).toMatch(message);
    expect(refusal(parseFormula, latex)).toMatch(/^[^\n\r]{10,700}$/);
  });

  it.each([
    ['a == b', /follows a relation/],
    ['a <= b', /write \\le/],
    ['a : b', /write :=/],
    [tex`a \stackrel{?}{=} b`, /not a limit/],
    [tex`a \stackrel{t \to 0}{\longrightarrow} b`, /not a limit/],
    [tex`a \stackrel{t \to \infty}{=} b`, /arrow/],
    [tex`a \underset{t}{\to} b`, /is not a command/],
    [tex`a \neq b`, /use one of/],
    ['R != 1', /factorial or an inequality/],
    ['R ≠ 1', /"≠" at character 3.*use one of/],
    ['a = ', /missing/],
    ['= a', /relation where none may stand/],
    [tex`a = \infty`, /infinity/],
    [tex`a = b \\`, /./],
  ])('as a statement: %s', (latex, message) => {
    expect(refusal(parseStatement, latex)).toMatch(message);
  });

  it('through the promises too', async () => {
    await expect(readFormula('1/2R')).rejects.toBeInstanceOf(UnreadableFormula);
    await expect(readStatement('1/2R')).rejects.toBeInstanceOf(UnreadableFormula);
  });
});

describe('bounds', () => {
  it.each([
    ['100,000 characters', `R${'+R'.repeat(50_000)}`],
    ['5,000 nested braces', '{'.repeat(5000) + '}'.repeat(5000)],
    ['1,900 nested braces', '{'.repeat(1900) + '}'.repeat(1900)],
    ['1,900 parentheses', `${'('.repeat(1900)}R${')'.repeat(1900)}`],
    ['3,900 open brackets', '['.repeat(3900)],
    ['many roots', `${tex`\sqrt{`.repeat(500)}R${'}'.repeat(500)}`],
    ['many derivatives', `${tex`\frac{d}{dt}`.repeat(300)}R`],
    ['many logarithms', `${tex`\ln`.repeat(900)} R`],
    ['many powers', `${'R^{'.repeat(900)}R${'}'.repeat(900)}`],
    ['many bars', '|'.repeat(3900)],
    ['many lefts', tex`\left(`.repeat(600)],
    ['one long word', tex`\text{` + 'a'.repeat(3900)],
  ])('%s', (_, latex) => {
    const start = performance.now();
    expect(refusal(parseFormula, latex)).toMatch(/^[^\n\r]{10,700}$/);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('reads what is long but flat', () => {
    expect(readsOrRefuses(`R${'+R'.repeat(1999)}`)).toBe(true);
    expect(readsOrRefuses('R '.repeat(1999))).toBe(true);
    expect(readsOrRefuses(`${'('.repeat(15)}R${')'.repeat(15)}`)).toBe(true);
  });
});

describe('anything else', () => {
  const whole = [...Object.values(PAPER), ...TYPED.map(([latex]) => latex)];

  it('reads or refuses every prefix and every formula with one piece left out', () => {
    for (const latex of whole) {
      for (let end = 0; end < latex.length; end += 1) {
        readsOrRefuses(latex.slice(0, end));
        readsOrRefuses(latex.slice(0, end) + latex.slice(end + 1));
      }
    }
  });

  it('reads or refuses random pieces in random order', () => {
    const pieces = [
      'R',
      't',
      'd',
      'W',
      '2',
      '0',
      '+',
      '-',
      '/',
      '^',
      '_',
      '{',
      '}',
      '(',
      ')',
      '[',
      ']',
      '|',
      '&',
      '=',
      ',',
      '.',
      ' ',
    ];
    const commands = [
      'frac',
      'sqrt',
      'left',
      'right',
      'mathbb{1}',
      'mathbf{0}',
      'mathrm{d}',
      'ln',
      'max',
      'quad',
      'otimes',
      'times',
      'top',
      '|',
      '\\',
      'begin{bmatrix}',
      'end{bmatrix}',
      'overline',
      'Delta',
      'text{ab}',
      'rm',
      'infty',
      'to',
      'stackrel',
    ];
    const piece = fc.constantFrom(...pieces, ...commands.map((name) => `\\${name} `));
    const soup = fc.array(piece, { maxLength: 25 }).map((list) => list.join(''));
    fc.assert(
      fc.property(soup, (latex) => void readsOrRefuses(latex)),
      { seed: 8, numRuns: 20_000 },
    );
    const statement = (latex: string) => {
      try {
        parseStatement(latex);
      } catch (error) {
        if (!(error instanceof UnreadableFormula)) throw error;
      }
    };
    fc.assert(fc.property(soup, statement), { seed: 9, numRuns: 5000 });
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (latex) => void readsOrRefuses(latex)),
      { seed: 10, numRuns: 3000 },
    );
  });
});
