import fc from 'fast-check';
import { Matrix, SingularValueDecomposition } from 'ml-matrix';
import { expect, test } from 'vitest';
import { type BlockMatrix, blockMatrix, full, instantiate, type Space, type Term } from '../../src/algebra/blocks.ts';
import { ownName } from '../../src/algebra/domain.ts';
import { numberAt } from '../../src/algebra/evaluate.ts';
import { rational, Unable } from '../../src/algebra/scalar.ts';
import { singularValueDecomposition } from '../../src/derive/spectrum.ts';
import { symbol } from '../algebra/named.ts';
import { basisOf, expectDecided } from '../proofs/zt25/derive/settings.ts';
import { distance, SEEDED } from '../proofs/zt25/model/settings.ts';

/** Groups of coordinates of numeric sizes; a group of one coordinate is a point. */
const space = (name: string, sizes: readonly number[]): Space =>
  sizes.map((size, i) => ({ name: `${name} ${i}`, axes: [full(`group ${i} of ${size}`, rational(size))] }));

/** What treats the coordinates of a group alike, on up to three groups and of rank at most two on their quotient. */
const someMatrix: fc.Arbitrary<BlockMatrix> = fc
  .tuple(
    fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
    fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 12, maxLength: 12 }),
  )
  .map(([sizes, picks]) => {
    const rows = space('rows', sizes);
    const columns = rows.slice(0, 2);
    const x = (i: number) => rational(picks[i] ?? 0);
    return blockMatrix(rows, columns, (_to, from, i, j): Term[] => [
      ...(i === j && from.axes.every(({ kind }) => kind === 'full') ? [['I', x(i)] as Term] : []),
      ['J', x(3 + 3 * j + i)],
    ]);
  });

test('what is decomposed is decomposed as the numbers are: values, orthonormal factors, the product', () => {
  let decomposed = 0;
  fc.assert(
    fc.property(someMatrix, (A) => {
      const numbers = instantiate(A, {}, basisOf);
      try {
        const { value, steps } = singularValueDecomposition(A, 'A');
        const [U, Sigma, V] = [value.U, value.Sigma, value.V].map((a) => instantiate(a, {}, basisOf)) as [
          Matrix,
          Matrix,
          Matrix,
        ];
        expectDecided(steps);
        const r = U.columns;
        expect(distance(U.transpose().mmul(U), Matrix.eye(r))).toBeLessThan(1e-10);
        expect(distance(V.transpose().mmul(V), Matrix.eye(r))).toBeLessThan(1e-10);
        expect(distance(U.mmul(Sigma).mmul(V.transpose()), numbers)).toBeLessThan(1e-10);
        const derived = value.components
          .flatMap(({ singularValue, multiplicity }) =>
            new Array<number>(numberAt(multiplicity, {})).fill(numberAt(singularValue, {})),
          )
          .sort((a, b) => b - a);
        const measured = new SingularValueDecomposition(numbers, { autoTranspose: true }).diagonal
          .filter((s) => s > 1e-10)
          .sort((a, b) => b - a);
        expect(derived.length).toBe(measured.length);
        for (const [i, s] of derived.entries()) expect(Math.abs(s - (measured[i] as number))).toBeLessThan(1e-9);
        decomposed++;
      } catch (error) {
        if (!(error instanceof Unable)) throw error;
      }
    }),
    { ...SEEDED, numRuns: 60 },
  );
  // Roots inside roots are beyond the algebra; most draws have none.
  expect(decomposed).toBeGreaterThan(15);
});

test('labels that are not centred, of three groups with symbols for sizes: a block and a constant vector for each', () => {
  const own = (name: string): string => ownName(name, 'positive');
  const sizes = ['a', 'b', 'c'].map((name) => full(name, symbol(own(name))));
  const rows: Space = sizes.map((axis, i) => ({ name: `group ${i}`, axes: [axis] }));
  const columns: Space = sizes.map((axis, i) => ({
    name: `group ${i}`,
    axes: [axis, full(`samples ${i}`, symbol(own(`n_${i}`)))],
  }));
  const Y = blockMatrix(rows, columns, (_to, _from, i, j) => (i === j ? [['I', 'J', rational(1)]] : []));
  const { value, steps } = singularValueDecomposition(Y, 'Y');
  expectDecided(steps);
  expect(value.components.map(({ kind }) => kind)).toEqual(
    [0, 1, 2].flatMap(() => ['complement', 'constant'] as const),
  );
  const at = Object.fromEntries(
    Object.entries({ a: 2, b: 3, c: 4, n_0: 5, n_1: 6, n_2: 7 }).map(([name, size]) => [own(name), size]),
  );
  expect(value.components.map(({ singularValue }) => numberAt(singularValue, at) ** 2).map(Math.round)).toEqual([
    5, 5, 6, 6, 7, 7,
  ]);
  expect(value.components.map(({ multiplicity }) => numberAt(multiplicity, at))).toEqual([1, 1, 2, 1, 3, 1]);
});

test('beyond it: nested rows, and a quotient of rank three', () => {
  const nested: Space = [{ name: 'nested', axes: [full('a', symbol('k')), full('b', symbol('R'))] }];
  const identity = blockMatrix(nested, nested, () => [[rational(1)]]);
  expect(() => singularValueDecomposition(identity, 'A')).toThrow(/nested/);
  const rows = space('rows', [2, 3, 4]);
  const regular = blockMatrix(rows, rows, (_to, _from, i, j): Term[] => [
    ...(i === j ? [['I', rational(1)] as Term] : []),
    ['J', rational(1)],
  ]);
  expect(() => singularValueDecomposition(regular, 'A')).toThrow(/rank three/);
});
