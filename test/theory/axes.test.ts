import { expect, test } from 'vitest';
import { printFormula } from '../../src/language/latex/index.ts';
import { membersWithin, sizesOf, totalOf } from '../../src/theory/axes.ts';
import { readTheory } from '../../src/theory/read-theory.ts';

const THREE = `
  k classes: a majority, b minority
  n samples: p of each majority class, q of each minority class
  v views: 2 of each majority sample, 3 of each minority sample`;

test('a kind within a kind within a kind', () => {
  const { axes, symbols } = readTheory(THREE);
  const [classes, samples, views] = [...axes.values()] as [never, never, never];
  expect(sizesOf(views, axes).map(printFormula)).toEqual(['2 p a', '3 q b']);
  expect(membersWithin(views, classes, axes).map(printFormula)).toEqual(['p \\cdot 2', 'q \\cdot 3']);
  expect(membersWithin(views, samples, axes).map(printFormula)).toEqual(['2', '3']);
  expect(printFormula(totalOf(samples, axes))).toBe('p a + q b');
  expect(symbols.get('n')?.type).toEqual({ kind: 'scalar', numbers: 'natural' });
});

test('members that are alike are one group', () => {
  const { axes } = readTheory('k \\in \\mathbb{N}; k classes: all alike; n samples: p of each class');
  expect(sizesOf(axes.get('samples') as never, axes).map(printFormula)).toEqual(['p k']);
});

test('sizes that are declared add up', () => {
  expect(() =>
    readTheory('k \\in \\mathbb{N}; 0 < s < 1; s k \\in \\mathbb{Z}; k classes: s k red, (1 - s) k blue'),
  ).not.toThrow();
});

test.each([
  [
    'k \\in \\mathbb{N}; k classes: a red, 2 blue',
    /axis classes: has k members, and its groups a \+ 2; make them add up/,
  ],
  ['n samples: p of each class', /the word class: is no axis/],
  ['k classes: a red, b blue; n samples: p of each red class', /has other groups than classes: red, blue/],
  ['k classes: a red, b blue; n samples: p of each red class, q of each green class', /has other groups than classes/],
  ['k classes: a red, b blue; n samples: p of each red class, q left', /in some groups alone/],
  ['k classes: a red, b blue; j classes: c red', /is declared twice/],
  ['k classes: a red, b red', /the axis classes: has two groups of one name, red; name them apart/],
  ['Y := membership of samples in classes', /the word samples: is no axis/],
  ['k classes: a red, b blue; Y := membership of classes in classes', /is not within classes/],
  ['k classes: a red, b blue; f_c := g_c for each class c', /g/],
  [
    'k classes: a red, b blue; n samples: p of each red class, q of each blue class; Z \\in \\mathbb{R}^{d \\times n}; f_c := Z e_c for each class c',
    /has n entries, and c is one of k classes/,
  ],
])('%s is refused', (text, line) => {
  expect(() => readTheory(text)).toThrow(line);
});

test('what has a vector for each member of an axis is a family of them', () => {
  const theory = readTheory(
    'k classes: a red, b blue; A \\in \\mathbb{R}^{d \\times k}; f_c := A e_c for each class c',
  );
  expect(theory.symbols.get('f')).toMatchObject({ of: ['c'], type: { kind: 'matrix' } });
});
