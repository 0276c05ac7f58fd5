/** What a world remembers, what depends on what, and definitions that go in a circle. */
import { expect, test } from 'vitest';
import { Unable } from '../../../src/algebra/unable.ts';
import type { Definition } from '../../../src/language/declare/index.ts';
import { type Formula, number, parseFormula, symbol } from '../../../src/language/latex/index.ts';
import { evaluate } from '../../../src/measure/evaluate.ts';
import { World } from '../../../src/measure/interpret/world.ts';
import { numberIn, scalar } from '../../../src/measure/value.ts';

const read = (latex: string): Formula => parseFormula(latex, { trajectories: new Set() });
const define = (name: string, latex: string, ...of: readonly string[]): Definition => ({
  kind: 'formula',
  name,
  value: read(latex),
  ...(of.length > 0 ? { of } : {}),
});
const world = new World({
  values: { a: scalar(3), t: scalar(2) },
  definitions: [
    define('b', 'a^2'),
    define('c', 'b + 1'),
    define('f', 'x^2 + a', 'x'),
    define('p', 'q'),
    define('q', 'p'),
  ],
});
const value = (f: Formula): number => numberIn(evaluate(f, world)).value;

test('definitions, over definitions and with parameters', () => {
  expect(value(symbol('c'))).toBe(10);
  expect(value({ kind: 'apply', function: 'f', arguments: [symbol('b')] })).toBe(84);
  expect([...world.dependencies('c')].sort()).toEqual(['a', 'b', 'c']);
  expect(world.value('b')).toBe(world.value('b'));
});

test('derivatives go through definitions', () => {
  expect(value({ kind: 'derivative', operand: symbol('c'), variable: 'a' })).toBe(6);
  expect(value({ kind: 'derivative', operand: symbol('t'), variable: 'a' })).toBe(0);
});

test('values at a point are bound in what is derived', () => {
  const rate: Formula = { kind: 'derivative', operand: symbol('c'), variable: 'a' };
  expect(value({ kind: 'at', operand: rate, variables: ['a'], values: [number(5n)] })).toBe(10);
});

test('circles, unknown symbols, functions of another number of arguments', () => {
  expect(() => value(symbol('p'))).toThrow(/by itself/);
  expect(() => value(symbol('z'))).toThrow(Unable);
  expect(() => value({ kind: 'apply', function: 'f', arguments: [symbol('a'), symbol('a')] })).toThrow(/arguments/);
});

test('a world with other values is another, and remembered', () => {
  const other = world.where({ a: scalar(1) });
  expect(numberIn(other.value('c')).value).toBe(2);
  expect(world.where({ a: scalar(1) })).toBe(other);
  expect(value(symbol('c'))).toBe(10);
});
