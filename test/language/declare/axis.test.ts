import { expect, test } from 'vitest';
import { readDeclarations } from '../../../src/language/declare/index.ts';
import { shown } from './shown.ts';

test.each([
  ['k classes: a majority, b minority', 'k classes: a majority, b minority'],
  ['k classes: all alike', 'k classes: alike'],
  ['k classes: s k majority and (1 - s) k minority', 'k classes: s k majority, \\left(1 - s\\right) k minority'],
  [
    '$n$ samples: $R m$ of each majority class, $m$ of each minority class',
    'n samples: R m of each majority class, m of each minority class',
  ],
  ['n samples: p of each class', 'n samples: p of each any class'],
  // A word of the language is a word here too.
  ['n points: a positive, b negative', 'n points: a positive, b negative'],
  ['2 k nodes: k left, k right', '2 k nodes: k left, k right'],
])('%s', (text, is) => {
  expect(readDeclarations(text).map(shown)).toEqual([is]);
});

test('what maps, and what is defined, is no axis', () => {
  expect(readDeclarations('f : \\mathbb{R} \\to \\mathbb{R}').map(({ kind }) => kind)).toEqual(['symbols']);
  expect(readDeclarations('x := 2').map(({ kind }) => kind)).toEqual(['definition']);
});

test.each([
  ['k classes: a', 'is no group'],
  ['k classes: majority', 'is no group'],
  ['k classes: p of majority class', 'does not say of each'],
  ['n samples: p of each very big class', 'is no name of a group'],
  ['k classes: a + majority, b minority', ''],
])('%s is refused', (text, rule) => {
  expect(() => readDeclarations(text)).toThrow(rule);
});
