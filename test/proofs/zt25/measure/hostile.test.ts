/**
 * Hostile formulas: any construct around any other, over numbers, matrices, flows, sequences, samples and minimisers.
 * Whatever comes is a value with bounds that are no NaN, or Unable; never another error.
 */
import fc from 'fast-check';
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { numberOf } from '../../../../src/algebra/formula-number.ts';
import { Unable } from '../../../../src/algebra/unable.ts';
import type { Definition } from '../../../../src/language/declare/index.ts';
import { type Formula, number, parseFormula, printFormula, symbol } from '../../../../src/language/latex/index.ts';
import { evaluate } from '../../../../src/measure/evaluate.ts';
import { World } from '../../../../src/measure/interpret/world.ts';
import { normalMatrix, normalStream } from '../../../../src/measure/random.ts';
import { exactly, numberIn, scalar, type Value } from '../../../../src/measure/value.ts';
import { SCALAR_NAMES, scalarFormula } from '../../../language/latex/arbitrary.ts';

const read = (latex: string): Formula => parseFormula(latex, { trajectories: new Set() });
const definitions: readonly Definition[] = [
  { kind: 'flow', rates: { w: read('-A A^\\top w') }, start: { w: symbol('x') }, time: 't' },
  { kind: 'recurrence', next: { r: read('\\frac{r}{2}') }, start: { r: symbol('a') }, time: 'm' },
  { kind: 'random', name: 'z', distribution: 'normal', parameters: [number(0n), number(1n)] },
  { kind: 'minimiser', loss: read('(v - a)^2'), over: ['v'], subjectTo: [] },
  { kind: 'svd', names: ['U', 'S', 'V'], of: symbol('A') },
  { kind: 'formula', name: 'L', value: read('w^\\top w + a'), of: ['w'] },
];
const normal = normalStream(1);
const values: Readonly<Record<string, Value>> = {
  A: exactly(normalMatrix(normal, 2, 2)),
  B: exactly(normalMatrix(normal, 2, 3)),
  x: exactly(normalMatrix(normal, 2, 1)),
  O: exactly(Matrix.zeros(2, 2)),
  a: scalar(1.5),
  n: scalar(2),
  t: scalar(0.25),
};

const NAMES = ['A', 'B', 'x', 'O', 'a', 'n', 't', 'w', 'r', 'z', 'v', 'U', 'S', 'L', 'unknown', 'i', 'e'];
const FUNCTIONS = [
  'tr',
  'det',
  'rank',
  'diag',
  'vec',
  'pinv',
  'inner',
  'hadamard',
  'ln',
  'sin',
  'max',
  'floor',
  'binom',
  'Var',
  'w',
  'L',
  'nothing',
];

type Node = fc.Arbitrary<Formula>;
const name = fc.constantFrom(...NAMES);

const anything: Node = fc.letrec<{ formula: Formula }>((tie) => {
  const f = tie('formula');
  const many = fc.array(f, { minLength: 1, maxLength: 3 });
  const of = (make: (operand: Formula, name: string) => Formula): Node => fc.tuple(f, name).map(([x, y]) => make(x, y));
  return {
    formula: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      name.map(symbol),
      fc.integer({ min: -3, max: 4 }).map((k) => number(BigInt(k))),
      fc.constantFrom<Formula>(
        { kind: 'identity', size: null },
        { kind: 'ones', size: symbol('n') },
        { kind: 'zeros', rows: null, columns: null },
        symbol('infinity'),
      ),
      many.map((terms): Formula => ({ kind: 'add', terms })),
      many.map((factors): Formula => ({ kind: 'multiply', factors })),
      many.map((factors): Formula => ({ kind: 'kronecker', factors })),
      fc.tuple(f, f).map(([numerator, denominator]): Formula => ({ kind: 'divide', numerator, denominator })),
      fc.tuple(f, f).map(([base, exponent]): Formula => ({ kind: 'power', base, exponent })),
      of((operand) => ({ kind: 'negate', operand })),
      of((operand) => ({ kind: 'transpose', operand })),
      of((operand) => ({ kind: 'absolute', operand })),
      of((operand) => ({ kind: 'expectation', operand })),
      of((operand, variable) => ({ kind: 'derivative', operand, variable })),
      of((operand, variable) => ({ kind: 'gradient', operand, variable })),
      fc.tuple(f, name, f).map(([operand, variable, to]): Formula => ({ kind: 'limit', operand, variable, to })),
      fc
        .tuple(f, name, f)
        .map(
          ([operand, variable, value]): Formula => ({ kind: 'at', operand, variables: [variable], values: [value] }),
        ),
      fc.tuple(f, fc.constantFrom('sum' as const, 'product' as const)).map(
        ([operand, sign]): Formula => ({
          kind: 'series',
          sign,
          index: 'i',
          from: number(1n),
          to: symbol('n'),
          operand,
        }),
      ),
      fc
        .tuple(f, fc.constantFrom(null, 'F', '2', '*', 'q'))
        .map(([operand, subscript]): Formula => ({ kind: 'norm', operand, subscript })),
      fc.tuple(f, many).map(([operand, indices]): Formula => ({ kind: 'entry', operand, indices })),
      fc
        .tuple(fc.constantFrom(...FUNCTIONS), many)
        .map(([fn, list]): Formula => ({ kind: 'apply', function: fn, arguments: list })),
      fc.tuple(f, f).map(([a, b]): Formula => ({ kind: 'indicator', condition: { sides: [a, b], relations: ['<='] } })),
      fc.tuple(f, f).map(
        ([a, b]): Formula => ({
          kind: 'matrix',
          rows: [
            [a, b],
            [b, a],
          ],
        }),
      ),
    ),
  };
}).formula;

test('a value with bounds, or Unable', () => {
  let valued = 0;
  fc.assert(
    fc.property(anything, (formula) => {
      const world = new World({ values, definitions, sizes: { w: [2, 1] }, effort: { samples: 128, tolerance: 1e-8 } });
      try {
        const { value, error } = evaluate(formula, world);
        expect(error.to1DArray().every((e) => e >= 0)).toBe(true);
        expect([error.rows, error.columns]).toEqual([value.rows, value.columns]);
        valued += 1;
      } catch (error) {
        if (!(error instanceof Unable)) throw error;
      }
    }),
    { seed: 20260101, numRuns: 3000 },
  );
  expect(valued).toBeGreaterThan(500);
});

test('numbers agree with the other reading of the same trees, within both bounds', () => {
  let compared = 0;
  const numbers = Object.fromEntries(
    SCALAR_NAMES.map((s, i) => [s, { value: 0.75 + i / 8, error: i % 2 === 0 ? 0 : 1e-9 }]),
  );
  const world = new World({
    values: Object.fromEntries(Object.entries(numbers).map(([s, x]) => [s, scalar(x.value, x.error)])),
  });
  fc.assert(
    fc.property(scalarFormula, (formula) => {
      try {
        const [a, b] = [numberIn(evaluate(formula, world)), numberOf(formula, numbers)];
        if (![a.value, b.value, a.error, b.error].every(Number.isFinite)) return;
        expect(Math.abs(a.value - b.value), printFormula(formula)).toBeLessThanOrEqual(a.error + b.error);
        compared += 1;
      } catch (error) {
        if (!(error instanceof Unable)) throw error;
      }
    }),
    { seed: 20260102, numRuns: 3000 },
  );
  expect(compared).toBeGreaterThan(1000);
});
