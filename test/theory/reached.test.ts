import { expect, test } from 'vitest';
import { symbol } from '../../src/language/latex/index.ts';
import { reachedFrom } from '../../src/theory/reached.ts';
import { readTheory } from '../../src/theory/read-theory.ts';

const { definitions } = readTheory('a, b > 0; x := a^2; y := x + b; z := y^2');

test.each([
  ['z', ['z', 'y', 'x', 'b', 'a']],
  ['x', ['x', 'a']],
  ['a', ['a']],
])('%s speaks of %j', (name, all) => {
  expect([...reachedFrom([symbol(name)], definitions)].toSorted()).toEqual(all.toSorted());
});

test('definitions that are not followed end the way', () => {
  const names = reachedFrom([symbol('z')], definitions, (one) => !('name' in one && one.name === 'x'));
  expect([...names].toSorted()).toEqual(['b', 'x', 'y', 'z']);
});
