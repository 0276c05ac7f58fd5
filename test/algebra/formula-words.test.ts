import { expect, test } from 'vitest';
import { nameOf, powerText, type WordMeaning, wordsOf } from '../../src/algebra/formula-words.ts';
import { rational, Unable } from '../../src/algebra/scalar.ts';
import {
  addWords,
  negateWords,
  productOfWords,
  scaleWords,
  subtractWords,
  type WordSum,
  word,
  wordsEqual,
} from '../../src/algebra/words.ts';
import { parseFormula, parseStatement } from '../../src/language/latex/index.ts';
import { PAPER } from '../language/latex/paper.ts';

const SYMMETRIC = new Set(['Omega']);
const letters = Object.fromEntries(
  ['W', 'H', 'Z', 'Omega'].flatMap((name) => [
    [name, word(name)],
    [`bold(${name})`, word(name)],
  ]),
);
const MEANING: WordMeaning = {
  ...letters,
  'd/dt bold(W)': word('dW'),
  'd/dt bold(H)': word('dH'),
  'Omega^1/2': word('Root'),
  'bold(Omega)^1/2': word('Root'),
};
const read = (text: string): WordSum => wordsOf(parseFormula(text), MEANING, SYMMETRIC);
const residual = subtractWords(word('Z'), word('W', 'H'));

test('the flow equations as printed, side by side', () => {
  const half = word('Root');
  const weighted = productOfWords(subtractWords(word('Z', 'Root'), word('W', 'H', 'Root')), half);
  const cases: readonly [string, readonly WordSum[]][] = [
    [
      PAPER.eq18a,
      [
        word('dW'),
        negateWords(productOfWords(weighted, word("H'"))),
        negateWords(productOfWords(residual, word('Omega'), word("H'"))),
      ],
    ],
    [
      PAPER.eq18b,
      [
        word('dH'),
        negateWords(productOfWords(word("W'"), weighted)),
        negateWords(productOfWords(word("W'"), residual, word('Omega'))),
      ],
    ],
  ];
  for (const [text, expected] of cases) {
    const { sides } = parseStatement(text);
    expect(sides).toHaveLength(expected.length);
    sides.forEach((side, i) => {
      expect(wordsEqual(wordsOf(side, MEANING, SYMMETRIC), expected[i] as WordSum)).toBe(true);
    });
  }
});

test('transposes turn the order and leave symmetric matrices, numbers scale exactly', () => {
  expect(wordsEqual(read('(W H \\Omega)^\\top'), word('Omega', "H'", "W'"))).toBe(true);
  expect(wordsEqual(read('W H'), word('H', 'W'))).toBe(false);
  expect(wordsEqual(read('0.123456789123 W'), scaleWords(word('W'), rational('123456789123/1000000000000')))).toBe(
    true,
  );
  expect(wordsEqual(read('2 W - W + H - H'), word('W'))).toBe(true);
  expect(wordsEqual(read('0.5 Z + 0.5 Z'), addWords(word('Z'), rewriteZero()))).toBe(true);
});

const rewriteZero = (): WordSum => subtractWords(word('W'), word('W'));

test('refused: unknown names, other powers, division', () => {
  for (const text of ['Q', 'W^2', '\\Omega^{-1}', '\\sqrt{Z}', '\\frac{W}{2}', '\\|W\\|_F', '\\mathbb{I} W']) {
    expect(() => read(text)).toThrow(Unable);
  }
  expect(() => wordsOf({ kind: 'symbol', name: 'toString' }, MEANING, SYMMETRIC)).toThrow(/no meaning/);
});

test('names and powers', () => {
  expect(nameOf(parseFormula('W(t)'))).toBe('W');
  expect(nameOf(parseFormula('W'))).toBe('W');
  expect(() => nameOf(parseFormula('W + 1'))).toThrow(Unable);
  expect(powerText(parseFormula('2'))).toBe('2');
  expect(powerText(parseFormula('0.5'))).toBe('1/2');
  expect(powerText(parseFormula('\\frac{3}{4}'))).toBe('3/4');
  expect(() => powerText(parseFormula('R'))).toThrow(Unable);
});
