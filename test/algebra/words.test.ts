import fc from 'fast-check';
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { numberAt } from '../../src/algebra/evaluate.ts';
import { divide, ONE, rational, type Scalar, sqrt, subtract } from '../../src/algebra/scalar.ts';
import {
  addWords,
  definition,
  gradientOfTrace,
  letter,
  multiplyWords,
  NO_WORDS,
  negateWords,
  productOfWords,
  rewrite,
  scaleWords,
  subtractWords,
  transposeWords,
  type WordSum,
  word,
  wordsEqual,
} from '../../src/algebra/words.ts';
import { distance, SEEDED, someMatrix } from '../proofs/zt25/model/settings.ts';
import { named, symbol } from './named.ts';

const SIZE = 3;
const SYMMETRIC = new Set(['S']);
const POINT = { R: 2.6, k: 4.1 };

type Values = Readonly<Record<string, Matrix>>;
const someValues: fc.Arbitrary<Values> = fc
  .record({ A: someMatrix(SIZE, SIZE), B: someMatrix(SIZE, SIZE), S: someMatrix(SIZE, SIZE) })
  .map(({ A, B, S }) => ({ A, B, S: Matrix.add(S, S.transpose()).mul(0.5) }));

const COEFFICIENTS: readonly Scalar[] = [
  ONE,
  rational(-1),
  rational('2/3'),
  symbol('R'),
  sqrt(symbol('k')),
  divide(ONE, symbol('R')),
];
const someWords: fc.Arbitrary<WordSum> = fc
  .array(
    fc.tuple(
      fc.constantFrom(...COEFFICIENTS),
      fc.array(fc.constantFrom('A', "A'", 'B', "B'", 'S'), { minLength: 0, maxLength: 4 }),
    ),
    { minLength: 0, maxLength: 3 },
  )
  .map((terms) => terms.map(([c, letters]) => scaleWords(word(...letters), c)).reduce(addWords, NO_WORDS));

/** The value of a sum of words, letter by letter. */
function matrixOfWords(words: WordSum, values: Values): Matrix {
  let total = Matrix.zeros(SIZE, SIZE);
  for (const { coefficient, letters } of words.values()) {
    const product = letters.reduce((p, { name, transposed }) => {
      const matrix = values[name] as Matrix;
      return p.mmul(transposed ? matrix.transpose() : matrix);
    }, Matrix.eye(SIZE));
    total = Matrix.add(total, product.mul(numberAt(coefficient, named(POINT))));
  }
  return total;
}
const close = (a: Matrix, b: Matrix) => expect(distance(a, b)).toBeLessThan(1e-9 * (1 + a.norm() + b.norm()));

test('sums, products, multiples and transposes have the values of their matrices', () => {
  fc.assert(
    fc.property(someWords, someWords, someValues, (a, b, values) => {
      const [x, y] = [matrixOfWords(a, values), matrixOfWords(b, values)];
      close(matrixOfWords(addWords(a, b), values), Matrix.add(x, y));
      close(matrixOfWords(subtractWords(a, b), values), Matrix.sub(x, y));
      close(matrixOfWords(negateWords(a), values), Matrix.mul(x, -1));
      close(matrixOfWords(multiplyWords(a, b), values), x.mmul(y));
      close(matrixOfWords(productOfWords(a, b, a), values), x.mmul(y).mmul(x));
      close(matrixOfWords(scaleWords(a, symbol('R')), values), Matrix.mul(x, POINT.R));
      close(matrixOfWords(transposeWords(a, SYMMETRIC), values), x.transpose());
      expect(scaleWords(a, rational(0)).size).toBe(0);
    }),
    SEEDED,
  );
});

test('identities of a ring with transposes hold, and words that do not commute are not equal', () => {
  fc.assert(
    fc.property(someWords, someWords, someWords, someValues, (a, b, c, values) => {
      expect(wordsEqual(multiplyWords(a, addWords(b, c)), addWords(multiplyWords(a, b), multiplyWords(a, c)))).toBe(
        true,
      );
      expect(wordsEqual(multiplyWords(multiplyWords(a, b), c), multiplyWords(a, multiplyWords(b, c)))).toBe(true);
      expect(
        wordsEqual(
          transposeWords(multiplyWords(a, b), SYMMETRIC),
          multiplyWords(transposeWords(b, SYMMETRIC), transposeWords(a, SYMMETRIC)),
        ),
      ).toBe(true);
      // Equality holds exactly when random matrices cannot tell the two apart.
      const [ab, ba] = [multiplyWords(a, b), multiplyWords(b, a)];
      if (wordsEqual(ab, ba)) close(matrixOfWords(ab, values), matrixOfWords(ba, values));
    }),
    SEEDED,
  );
  expect(wordsEqual(word('A', 'B'), word('B', 'A'))).toBe(false);
  expect(wordsEqual(word('A'), word("A'"))).toBe(false);
  expect(wordsEqual(word('A'), scaleWords(word('A'), rational('1000001/1000000')))).toBe(false);
  expect(wordsEqual(word('A'), addWords(word('A'), word('B')))).toBe(false);
  expect(wordsEqual(addWords(word('A'), word('B')), word('A'))).toBe(false);
  expect(wordsEqual(scaleWords(word('A'), subtract(ONE, ONE)), NO_WORDS)).toBe(true);
  expect([...transposeWords(word('S', 'A'), SYMMETRIC).keys()]).toEqual(["A' S"]);
});

test('the gradient of a trace is the central difference, entry by entry', () => {
  fc.assert(
    fc.property(someWords, fc.constantFrom('A', 'B'), someValues, (a, name, values) => {
      const gradient = matrixOfWords(gradientOfTrace(a, name, SYMMETRIC), values);
      const at = (i: number, j: number, by: number) => {
        const moved = (values[name] as Matrix).clone();
        moved.set(i, j, moved.get(i, j) + by);
        return matrixOfWords(a, { ...values, [name]: moved }).trace();
      };
      for (let i = 0; i < SIZE; i++) {
        for (let j = 0; j < SIZE; j++) {
          const slope = (at(i, j, 1e-4) - at(i, j, -1e-4)) / 2e-4;
          expect(Math.abs(slope - gradient.get(i, j))).toBeLessThan(1e-5 * (1 + gradient.norm()));
        }
      }
    }),
    { ...SEEDED, numRuns: 100 },
  );
});

test('rewriting keeps the value when the rules hold: AᵀA = I and B = A S Aᵀ', () => {
  const [c, s] = [Math.cos(0.4), Math.sin(0.4)];
  const A = new Matrix([
    [c, -s, 0],
    [s, c, 0],
    [0, 0, 1],
  ]);
  const rules = [
    ...definition('B', word('A', 'S', "A'"), SYMMETRIC),
    { from: [{ name: 'A', transposed: true }, letter('A')], to: word() },
  ];
  fc.assert(
    fc.property(someWords, someMatrix(SIZE, SIZE), (a, M) => {
      const S = Matrix.add(M, M.transpose());
      const values = { A, S, B: A.mmul(S).mmul(A.transpose()) };
      const found = rewrite(a, rules);
      close(matrixOfWords(found, values), matrixOfWords(a, values));
      for (const { letters } of found.values()) {
        expect(letters.some((l) => l.name === 'B')).toBe(false);
        letters.forEach((l, i) => {
          const next = letters[i + 1];
          expect(l.name === 'A' && l.transposed && next?.name === 'A' && !next.transposed).toBe(false);
        });
      }
    }),
    SEEDED,
  );
  expect(wordsEqual(rewrite(word('B', 'B'), rules), word('A', 'S', 'S', "A'"))).toBe(true);
  // A Aᵀ was not given to be I.
  expect(wordsEqual(rewrite(word('A', "A'"), rules), word())).toBe(false);
  expect(wordsEqual(rewrite(word("B'"), rules), rewrite(word('B'), rules))).toBe(true);
});

test('rules without an end are refused', () => {
  expect(() => rewrite(word('A'), [{ from: [letter('A')], to: word('A', 'B') }])).toThrow(/do not come to an end/);
});
