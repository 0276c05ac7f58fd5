import { expect, test } from 'vitest';
import { Stretch } from '../../../src/language/declare/stretch.ts';

test('it is split outside of brackets only, and parts keep their places', () => {
  const parts = Stretch.of('f(a, b), {c, d}, [0, 1), e').split(',');
  expect(parts.map(({ text }) => text)).toEqual(['f(a, b)', '{c, d}', '[0, 1)', 'e']);
  expect(parts.map(({ inPlace }) => inPlace.length - inPlace.trimStart().length)).toEqual([0, 9, 17, 25]);
});

test('words are one piece, letters of formulas are not', () => {
  const kinds = (text: string) =>
    Stretch.of(text).pieces.map(({ kind, text: piece }) => (kind === 'word' ? `<${piece}>` : piece));
  expect(kinds('A is symmetric')).toEqual(['A', '<is>', '<symmetric>']);
  expect(kinds('A \\text{is positive semi-definite}')).toEqual(['A', '<is>', '<positive>', '<semidefinite>']);
  expect(kinds('\\operatorname{svd}(Z)')).toEqual(['<svd>', '(', 'Z', ')']);
  expect(kinds('\\operatorname{tr}')).toEqual(['\\operatorname', '{', 't', 'r', '}']);
  expect(kinds('x_{real} s.t. y')).toContain('<s.t.>');
});

test('the inside of a bracket and what is behind it', () => {
  const { inside, next } = Stretch.of('(a, (b)) c').group(0);
  expect([inside.text, next]).toEqual(['a, (b)', 7]);
});

test('dollar signs say nothing', () => {
  expect(
    Stretch.of('$x$, \\(y\\)')
      .split(',')
      .map(({ text }) => text.trim()),
  ).toEqual(['x', 'y']);
});

test('brackets have to fit', () => {
  expect(() => Stretch.of('a)')).toThrow('closes a bracket that was not opened');
  expect(() => Stretch.of('(a')).toThrow('leaves a bracket open');
});
