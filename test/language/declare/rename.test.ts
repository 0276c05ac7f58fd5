import { expect, test } from 'vitest';
import { renamed, substituted } from '../../../src/language/declare/rename.ts';
import { PLAIN_VOCABULARY, parseFormula, printFormula } from '../../../src/language/latex/index.ts';

const read = (latex: string) => parseFormula(latex, { vocabulary: PLAIN_VOCABULARY });

test('all symbols are replaced at once', () => {
  const swapped = renamed(
    read('x + 2 y'),
    new Map([
      ['x', 'y'],
      ['y', 'x'],
    ]),
  );
  expect(printFormula(swapped)).toBe('y + 2 x');
  expect(printFormula(substituted(read('x^2'), new Map([['x', read('a + b')]])))).toBe('\\left(a + b\\right)^{2}');
});

test('what a sum or a limit binds is another symbol', () => {
  const values = new Map([['i', read('q')]]);
  expect(printFormula(substituted(read('i + \\sum_{i=1}^{n} i'), values))).toBe('q + \\sum_{i = 1}^{n} i');
  expect(printFormula(substituted(read('\\lim_{i \\to \\infty} i'), values))).toBe('\\lim_{i \\to \\infty} i');
});

test.each([
  ['\\sum_{i=1}^{n} i x', '\\sum_{j = 1}^{n} j i'],
  ['\\sum_{i=1}^{j} (i + x)', '\\sum_{l = 1}^{j} \\left(l + i\\right)'],
  ['\\lim_{i \\to \\infty} \\frac{x}{i}', '\\lim_{j \\to \\infty} \\frac{i}{j}'],
  ['\\left. i x \\right|_{i = 2}', '\\left. j i \\right|_{j = 2}'],
  ['\\frac{d}{d i} (i x)', '\\left. \\frac{\\mathrm{d} \\left(i x\\right)}{\\mathrm{d} i} \\right|_{x = i}'],
])('what is put into %s keeps its meaning', (latex, is) => {
  expect(
    printFormula(
      substituted(
        read(latex),
        new Map([
          ['x', read('i')],
          ['y', read('i')],
        ]),
      ),
    ),
  ).toBe(is);
});

test('what is nowhere in it leaves a formula as it is', () => {
  const sum = read('\\sum_{i=1}^{n} i');
  expect(substituted(sum, new Map([['x', read('i')]]))).toEqual(sum);
});

test('a derivative is by the new symbol', () => {
  expect(printFormula(renamed(read('\\nabla_{x} (x^2)'), new Map([['x', 'y']])))).toBe(
    printFormula(read('\\nabla_{y} (y^2)')),
  );
});
