/** Braces, brackets and \over: read where the formula is the same without them, or where they are parentheses. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseFormula, parseStatement } from '../../../src/language/latex/read.ts';
import { UnreadableFormula } from '../../../src/language/latex/unreadable.ts';

const tex = String.raw;

it.each([
  ['{R}+1', 'R+1'],
  ['{R+1}', 'R+1'],
  ['({R+1})', '(R+1)'],
  ['{-R}', '-R'],
  ['R^2/3', 'R^{2}/3'],
  ['R^{1}/2', 'R^{1}/2'],
  [tex`\sqrt{{R+1}}`, tex`\sqrt{R+1}`],
  ['{R}^2', 'R^2'],
  [tex`{\sigma}_i`, tex`\sigma_i`],
  ['{(R+1)}^2', '(R+1)^2'],
  ['2{R}', '2R'],
  ['{R^2}k', 'R^2 k'],
  [tex`{a \over b}`, tex`\frac{a}{b}`],
  [tex`a \over b`, tex`\frac{a}{b}`],
  [tex`2{R+1 \over k}`, tex`2\frac{R+1}{k}`],
  [tex`\sqrt{R+1 \over 2}`, tex`\sqrt{\frac{R+1}{2}}`],
  [tex`\left(R \over k\right)^2`, tex`\left(\frac{R}{k}\right)^2`],
  [tex`{1 \over {1 \over R}}`, tex`\frac{1}{\frac{1}{R}}`],
  ['[R+1]k', '(R+1)k'],
  [tex`\left[R+1\right]^2`, '(R+1)^2'],
  [tex`\{R+1\}^2`, '(R+1)^2'],
  [tex`2[k-\{R+(k-1)\}]`, '2(k-(R+(k-1)))'],
  [tex`\left\{R+1\right\}`, '(R+1)'],
  [tex`\cfrac{1}{1+\cfrac{1}{R}}`, tex`\frac{1}{1+\frac{1}{R}}`],
  [tex`\nicefrac{R}{2} + \sfrac12 + \dfrac1R + \tfrac R2`, tex`\frac{R}{2} + \frac12 + \frac1R + \frac R2`],
  [tex`R^\frac12`, tex`R^{\frac12}`],
  [tex`\sqrt\frac{R+1}2`, tex`\sqrt{\frac{R+1}{2}}`],
  [tex`(R+1)^\frac{1}{2}k`, tex`(R+1)^{\frac12} k`],
  ['R^{.5}', 'R^{0.5}'],
  ['R^{-.5}', 'R^{-0.5}'],
  ['.25R', '0.25R'],
  ['1{,}000R', '1000R'],
  ['12{,}345{,}678.5', '12345678.5'],
  ['2*R*k', tex`2 \cdot R \cdot k`],
  [tex`R \div k`, 'R/k'],
  ['+R', 'R'],
  ['(+R)', '(R)'],
  ['R^{+2}', 'R^{2}'],
])('%s', (latex, plain) => {
  expect(parseFormula(latex)).toEqual(parseFormula(plain));
});

it('alone on its side of a relation', () => {
  expect(parseStatement('T = {R+1} = {k}')).toEqual(parseStatement('T = R+1 = k'));
});

/** The formula, or null where it is refused. */
function readOrRefused(latex: string) {
  try {
    return parseFormula(latex);
  } catch (error) {
    if (error instanceof UnreadableFormula) return null;
    throw error;
  }
}

it('what is read with braces is read the same without them, whatever stands around', () => {
  const piece = fc.constantFrom(
    'R',
    'k',
    '2',
    '{R',
    '{k',
    '{R+k}',
    '{R}',
    '{-R}',
    '}',
    '(',
    ')',
    '+',
    '-',
    '/',
    '^2',
    '!',
    ' ',
  );
  let read = 0;
  fc.assert(
    fc.property(fc.array(piece, { minLength: 2, maxLength: 9 }), (pieces) => {
      const latex = pieces.join('');
      const formula = latex.includes('{') ? readOrRefused(latex) : null;
      if (formula === null) return;
      read += 1;
      expect([
        latex,
        readOrRefused(
          latex
            .replaceAll('{', ' ')
            .replace(/}(?=[A-Za-z])/g, ' ')
            .replaceAll('}', ''),
        ),
      ]).toEqual([latex, formula]);
    }),
    { seed: 21, numRuns: 30_000 },
  );
  expect(read).toBeGreaterThan(500);
});
