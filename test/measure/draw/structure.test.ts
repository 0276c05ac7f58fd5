/** What follows from a structure. */
import { expect, test } from 'vitest';
import { Unable } from '../../../src/algebra/unable.ts';
import type { Structure } from '../../../src/language/declare/index.ts';
import { closed } from '../../../src/measure/draw/structure.ts';

const of = (rows: number, columns: number, ...structure: readonly Structure[]) =>
  [...closed(new Set(structure), rows, columns)].sort();

test('consequences', () => {
  expect(of(3, 3, 'positive definite')).toEqual([
    'invertible',
    'positive definite',
    'positive semidefinite',
    'symmetric',
  ]);
  expect(of(3, 3, 'upper triangular', 'orthogonal')).toContain('diagonal');
  expect(of(3, 3, 'orthonormal columns')).toContain('orthogonal');
  expect(of(3, 2, 'orthonormal columns')).toEqual(['orthonormal columns']);
  expect(of(2, 3)).toEqual([]);
});

test('square structures of what is not square', () => {
  expect(() => of(2, 3, 'invertible')).toThrow(Unable);
});
