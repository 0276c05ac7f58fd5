/**
 * Two exact readings of one formula that share nothing but numbers: normal forms of words, put into numbers afterwards, and
 * entries from the start. Random formulas, random members of every structure.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MatrixValue } from '../../../src/algebra/matrices/value.ts';
import { multiply, ONE, type Scalar, ZERO } from '../../../src/algebra/scalar.ts';
import { substitute } from '../../../src/algebra/substitute.ts';
import { symbolsOf } from '../../../src/algebra/symbols.ts';
import { Unable } from '../../../src/algebra/unable.ts';
import type { Letter, WordSum } from '../../../src/algebra/words.ts';
import { withWork } from '../../../src/algebra/work.ts';
import { exactly } from '../../../src/derive/exact/exactly.ts';
import type { ExactWorld } from '../../../src/derive/exact/world.ts';
import { Draws } from '../../../src/derive/instance/draws.ts';
import { evaluateEntries } from '../../../src/derive/instance/evaluate.ts';
import { Instance, numberIn } from '../../../src/derive/instance/instance.ts';
import { exponentialEntries } from '../../../src/derive/instance/matrix-exponential.ts';
import {
  addEntries,
  determinantEntries,
  type Entries,
  entriesOf,
  identityEntries,
  inverseEntries,
  mapEntries,
  multiplyEntries,
  scalarEntries,
  traceEntries,
  transposeEntries,
} from '../../../src/derive/instance/rational-matrix.ts';
import { sameEntries } from '../../../src/derive/instance/satisfies.ts';
import { type Formula, PLAIN_VOCABULARY, parseFormula, printFormula } from '../../../src/language/latex/index.ts';
import { readTheory } from '../../../src/theory/read-theory.ts';
import { SEEDED } from '../../proofs/zt25/model/settings.ts';

const THEORY = readTheory(
  'n \\in \\mathbb{N}; d \\in \\mathbb{N}; A \\in \\mathbb{R}^{n \\times n} invertible; B \\in \\mathbb{R}^{n \\times n}; ' +
    'S \\in \\mathbb{S}^n_{++}; X \\in \\mathbb{R}^{n \\times d}; Q \\in O(n); D \\in \\mathbb{R}^{n \\times n} diagonal; ' +
    'P \\in \\mathbb{R}^{n \\times n} projection; u, v \\in \\mathbb{R}^n; \\lambda > 0; a \\in \\mathbb{R}',
);

/** The value of a normal form in an example. */
function entriesOfValue(value: MatrixValue, world: ExactWorld, at: Instance): Entries {
  const size = (a: Scalar): number => Number(number(a).unit.coefficient.valueOf());
  const letter = ({ name, transposed }: Letter): Entries => {
    const entries = untransposed(name);
    return transposed ? transposeEntries(entries) : entries;
  };
  const untransposed = (name: string): Entries => {
    const { rows } = world.ring.alphabet.of(name);
    const sum = world.ring.inverseSums.find((s) => s.name === name);
    if (sum !== undefined) return inverseEntries(words(sum.of, rows, rows));
    if (name.endsWith('⁻¹')) return inverseEntries(untransposed(name.slice(0, -2)));
    const e = world.ring.exponentials.get(name);
    if (e !== undefined)
      return exponentialEntries(mapEntries(words(e.of, rows, rows), (x) => multiply(x, number(e.time))));
    if (name.startsWith('𝟙')) return entriesOf(size(rows), 1, () => ONE);
    return at.symbol(name);
  };
  const words = (sum: WordSum, rows: Scalar, columns: Scalar): Entries =>
    [...sum.values()]
      .map(({ coefficient, letters }) =>
        multiplyEntries(
          scalarEntries(number(coefficient)),
          letters.length === 0 ? identityEntries(size(rows)) : letters.map(letter).reduce(multiplyEntries),
        ),
      )
      .reduce(
        addEntries,
        entriesOf(size(rows), size(columns), () => ZERO),
      );
  const number = (a: Scalar): Scalar =>
    substitute(a, Object.fromEntries([...symbolsOf(a)].map((name) => [name, symbolNumber(name)])));
  const symbolNumber = (name: string): Scalar => {
    const atom = world.ring.atoms.get(name);
    if (atom === undefined) return numberIn(at.symbol(name.replace(/:.*$/, '')));
    switch (atom.kind) {
      case 'number':
        return numberIn(atom.letters.map(letter).reduce(multiplyEntries));
      case 'trace':
        return traceEntries(atom.letters.map(letter).reduce(multiplyEntries));
      case 'determinant':
        return determinantEntries(words(atom.of, atom.size, atom.size));
      case 'function':
        throw new Unable('a function');
    }
  };
  return words(value.words, value.rows, value.columns);
}

const instanceOf = (seed: number): Instance => {
  const draws = new Draws(seed);
  return new Instance({
    scope: THEORY,
    draws,
    style: 'general',
    sizes: new Map([
      ['n', 1 + draws.below(3)],
      ['d', 1 + draws.below(3)],
    ]),
    evaluate: evaluateEntries,
    definitions: new Map(),
    values: new Map(),
    roots: new Map(),
    smalls: { count: 0 },
  });
};

/** LaTeX of formulas by their size. */
const { square, vector, scalar } = fc.letrec<{ square: string; vector: string; scalar: string }>((tie) => ({
  square: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(
      'A',
      'B',
      'S',
      'Q',
      'D',
      'P',
      'X X^\\top',
      'A^{-1}',
      'S^{-1}',
      'I',
      'u v^\\top',
      'u \\mathbb{1}_n^\\top',
    ),
    fc.tuple(tie('square'), tie('square')).map(([a, b]) => `\\left(${a}\\right) \\cdot \\left(${b}\\right)`),
    fc.tuple(tie('square'), tie('square')).map(([a, b]) => `\\left(${a} + ${b}\\right)`),
    fc.tuple(tie('square'), tie('square')).map(([a, b]) => `\\left(${a} - \\lambda \\cdot ${b}\\right)`),
    tie('square').map((a) => `\\left(${a}\\right)^{\\top}`),
    tie('square').map((a) => `\\left(${a} + 7 I\\right)^{-1}`),
    fc.tuple(tie('scalar'), tie('square')).map(([a, b]) => `\\left(${a}\\right) \\cdot \\left(${b}\\right)`),
  ),
  vector: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('u', 'v', '\\mathbb{1}_n'),
    fc.tuple(tie('square'), tie('vector')).map(([a, b]) => `\\left(${a}\\right) \\cdot \\left(${b}\\right)`),
  ),
  scalar: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('a', '\\lambda', '2', '\\|u\\|^2', 'v^\\top u', 'n', '\\|X\\|_F^2'),
    tie('square').map((a) => `\\operatorname{tr}\\left(${a}\\right)`),
    tie('square').map((a) => `\\det\\left(${a}\\right)`),
    fc
      .tuple(tie('vector'), tie('square'), tie('vector'))
      .map(([x, m, y]) => `\\left(${x}\\right)^{\\top} \\left(${m}\\right) \\cdot \\left(${y}\\right)`),
    fc.tuple(tie('scalar'), tie('scalar')).map(([a, b]) => `\\left(${a} + ${b}\\right)`),
    fc.tuple(tie('scalar'), tie('scalar')).map(([a, b]) => `\\left(${a}\\right) \\cdot \\left(${b}\\right)`),
  ),
}));

/** Products of terms; a fraction of a second. */
const WORK = 20_000;

/** Both readings at one example; null where one of them has no value. */
function agree(formula: Formula, seed: number): boolean | null {
  try {
    const { value, world } = exactly(formula, THEORY);
    const at = instanceOf(seed);
    return withWork(WORK, () => sameEntries(entriesOfValue(value, world, at), at.evaluate(formula)));
  } catch (error) {
    if (error instanceof Unable) return null;
    throw error;
  }
}

test('matrices, columns and numbers', () => {
  let compared = 0;
  fc.assert(
    fc.property(fc.oneof(square, vector, scalar), fc.nat(10_000), (text, seed) => {
      const outcome = agree(parseFormula(text, { vocabulary: PLAIN_VOCABULARY }), seed);
      if (outcome !== null) compared += 1;
      expect(outcome, text).not.toBe(false);
    }),
    { ...SEEDED, numRuns: 300 },
  );
  expect(compared).toBeGreaterThan(200);
});

test('gradients in columns, matrices and numbers', () => {
  let compared = 0;
  fc.assert(
    fc.property(
      scalar,
      fc.constantFrom('u', 'v', 'A', 'B', 'X', 'a', 'lambda'),
      fc.nat(10_000),
      (text, variable, seed) => {
        const operand = parseFormula(text, { vocabulary: PLAIN_VOCABULARY });
        const outcome = agree({ kind: 'gradient', operand, variable }, seed);
        if (outcome !== null) compared += 1;
        expect(outcome, `${variable}: ${printFormula(operand)}`).not.toBe(false);
      },
    ),
    { ...SEEDED, numRuns: 120 },
  );
  expect(compared).toBeGreaterThan(60);
});
