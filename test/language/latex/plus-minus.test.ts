/** ± is both readings: as a chain where they share a side, and refused with both named where only one will do. */
import { describe, expect, it } from 'vitest';
import { parseFormula, parseStatement, readTyped } from '../../../src/language/latex/read.ts';

const tex = String.raw;

describe('both at once', () => {
  it.each([
    [tex`T = a \pm b`, 'a - b = T = a + b'],
    [tex`T = \pm a`, '-a = T = +a'],
    [tex`a \pm b = T`, 'a + b = T = a - b'],
    ['T = a ± b ∓ c', 'a - b + c = T = a + b - c'],
    [tex`T \le a \pm b`, tex`a - b \ge T \le a + b`],
    [tex`T := R^{\pm 1}`, 'R^{-1} =: T := R^{+1}'],
    [tex`T = a \pm b = c \pm d`, 'c - d = a - b = T = a + b = c + d'],
  ])('%s', (latex, chain) => {
    expect(parseStatement(latex)).toEqual(parseStatement(chain));
  });
});

it.each([
  [parseFormula, tex`R \pm 1`, /"\\pm" at character 3: makes two of one: R \+ 1, and R - 1; give them one by one/],
  [parseFormula, '1 ∓ R', /"∓" at character 3: makes two of one: 1 - R, and 1 \+ R/],
  [parseStatement, tex`a \pm b = c \pm d`, /makes two of one: a \+ b = c \+ d, and a - b = c - d/],
  [parseStatement, tex`a \to b \pm 1`, /makes two of one/],
  [parseStatement, tex`T = a \pm`, /something is missing/],
] as const)('refused: %#', (read, latex, message) => {
  expect(() => read(latex)).toThrow(message);
});

describe('typed for a quantity', () => {
  const typed = (latex: string) => readTyped(latex, 'q', ['R', 'k']);

  it.each([
    ['R + 1', 'q = R + 1'],
    ['T = R + 1', 'q = R + 1'],
    [tex`\sigma_{\text{maj-min}} := R + 1`, 'q = R + 1'],
    [tex`\Delta T = R \pm 1`, 'R - 1 = q = R + 1'],
    [tex`\begin{equation} T = R + 1. \tag{3} \end{equation}`, 'q = R + 1'],
  ])('%s', (latex, statement) => {
    expect(typed(latex)).toEqual(parseStatement(statement));
  });

  it.each([
    ['R = k', /relation behind what is no name/],
    ['T + 1 = R', /relation behind what is no name/],
    ['e = R', /relation behind what is no name/],
    ['T = R = k', /relation where none may stand|is a relation/],
    [tex`T \approx R`, /relation/],
    ['T = x', /the symbol x/],
    ['T =', /something is missing/],
    ['T', /the symbol T/],
  ])('refuses %s', (latex, message) => {
    expect(() => typed(latex)).toThrow(message);
  });
});
