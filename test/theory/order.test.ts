import { expect, test } from 'vitest';
import { definedBy, readDeclarations } from '../../src/language/declare/index.ts';
import { inOrder } from '../../src/theory/order.ts';

const ordered = (text: string, typed: readonly string[] = []): string[] =>
  inOrder(
    readDeclarations(text).flatMap((said, index) =>
      said.kind === 'definition' ? [{ value: said.definition, place: `line ${index + 1}` }] : [],
    ),
    (name) => typed.includes(name),
  ).map(({ value }) => definedBy(value).join(' '));

test('what is used comes first, and the printed order stays where it can', () => {
  expect(ordered('a := b + c; c := 1; b := c; d := 2')).toEqual(['c', 'b', 'a', 'd']);
});

test('what a sum binds or a function takes is used by nobody', () => {
  expect(ordered('a := \\sum_{i=1}^{3} i; i := 2; f(x) := x + i; x := a')).toEqual(['a', 'i', 'f', 'x']);
});

test('a loss comes before its flow, if what moves has a type of its own', () => {
  const text = 'L := w^2; w := flow of L from 1';
  expect(ordered(text, ['w'])).toEqual(['L', 'w']);
  expect(() => ordered(text)).toThrow('line 1, the definition of L: goes in a circle: L, w, L');
});

test('a circle is told with its members, and what only leads to it is none', () => {
  expect(() => ordered('z := a; a := b; b := a')).toThrow('line 2, the definition of a: goes in a circle: a, b, a');
});
