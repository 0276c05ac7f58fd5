import { expect, test } from 'vitest';
import { sizesOf } from '../../../src/measure/draw/sizes.ts';
import { readTheory } from '../../../src/theory/read-theory.ts';

test('sizes are what types and families are counted by', () => {
  const { symbols } = readTheory(String.raw`k, m, n \in \mathbb{N}; A \in \mathbb{R}^{n \times 2 m}; x \in \mathbb{R}`);
  expect([...sizesOf([...symbols.values()])]).toEqual(['n', 'm']);
});
