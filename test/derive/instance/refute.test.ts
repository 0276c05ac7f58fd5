import { expect, test } from 'vitest';
import { refute } from '../../../src/derive/instance/refute.ts';
import { readTheory } from '../../../src/theory/read-theory.ts';
import { sidesOf } from '../exact/scopes.ts';

const refuted = (latex: string, declarations: string) => {
  const theory = readTheory(declarations);
  return refute(...sidesOf(latex, theory), theory);
};

test('a counterexample has the values of its symbols, and both sides at the entry', () => {
  const found = refuted('x^2 = x', 'x > 0; x < 1');
  expect(found?.sides[0]).not.toBe(found?.sides[1]);
  expect(Object.keys(found?.values ?? {})).toEqual(['x']);
  expect(found?.entry).toEqual([1, 1]);
});

test('conditions hold in every example: what is true under them is not refuted', () => {
  expect(refuted('|x| = x', 'x > 0')).toBeNull();
  expect(refuted('|x| = x', 'x \\in \\mathbb{R}')).not.toBeNull();
  expect(refuted('x = y', 'x, y \\in \\mathbb{R}; x = y')).toBeNull();
  expect(refuted('A A^{-1} = I', 'A \\in \\mathbb{R}^{n \\times n} invertible')).toBeNull();
  expect(refuted('Q^\\top Q = I', 'Q \\in \\mathbb{R}^{n \\times d} orthonormal columns')).toBeNull();
  expect(refuted('Q Q^\\top = I', 'Q \\in \\mathbb{R}^{n \\times d} orthonormal columns')).not.toBeNull();
  expect(refuted('P^2 = P', 'P \\in \\mathbb{R}^{n \\times n} projection')).toBeNull();
  expect(refuted('P^{-1} P = P', 'P \\in \\mathbb{R}^{n \\times n} projection')).toBeNull();
});

test('what may not be zero is zero in no example', () => {
  expect(refuted('n = 1', 'n \\in \\mathbb{Z}; n^2 = n; n \\ne 0')).toBeNull();
  expect(refuted('n = 1', 'n \\in \\mathbb{Z}; n^2 = n')).not.toBeNull();
  expect(refuted('0^{(n - 1)^2} = 0', 'n \\in \\mathbb{N}; n \\ne 1')).toBeNull();
  expect(refuted('a = b', 'a, b \\in \\mathbb{Z}; a^2 = b^2; a + b \\ne 0')).toBeNull();
  expect(refuted('x y = x', 'x, y \\in \\mathbb{R}; x y \\ne 0')).not.toBeNull();
  expect(refuted('a = 0', 'a \\in \\mathbb{Z}; x \\in \\mathbb{R}^d; a x = 0; x \\ne 0')).toBeNull();
});

test('what is true only of size 1 is refuted', () => {
  expect(refuted('A B = B A', 'A, B \\in \\mathbb{R}^{n \\times n}')?.values.A?.length).toBeGreaterThan(1);
  expect(refuted('\\det(2 A) = 2 \\det(A)', 'A \\in \\mathbb{R}^{n \\times n}')).not.toBeNull();
});

test('along a flow: at its start, and by the rate there', () => {
  const flow = 'a, x_0 \\in \\mathbb{R}; x(t) solves \\dot x = a x, x(0) = x_0';
  expect(refuted('x(t) = x_0 + 1', flow)?.rate).toBeUndefined();
  expect(refuted('x(t) = x_0 e^{-a t}', flow)?.rate).toBe('t');
  expect(refuted('x(t) = x_0 e^{a t}', flow)).toBeNull();
});

test('the same seed finds the same', () => {
  const find = () => refuted('A B = B A', 'A, B \\in \\mathbb{R}^{n \\times n}');
  expect(find()).toEqual(find());
});
