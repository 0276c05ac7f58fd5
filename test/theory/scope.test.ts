import { expect, test } from 'vitest';
import { parseFormula } from '../../src/language/latex/index.ts';
import { readTheory } from '../../src/theory/read-theory.ts';
import { sizesIn, withSymbols } from '../../src/theory/scope.ts';
import { typeOf } from '../../src/theory/typing.ts';
import { scope } from './scopes.ts';

test('a later symbol hides an earlier one of its name', () => {
  const both = withSymbols(scope('x \\in \\mathbb{R}'), scope('x \\in \\mathbb{Z}').symbols.values());
  expect(both.symbols.get('x')?.type).toEqual({ kind: 'scalar', numbers: 'integer' });
});

test('a theory is a scope: sizes that are defined, or said to be whole, are known', () => {
  const theory = readTheory(
    '0 < s < 1; s k \\in \\mathbb{Z}; k \\in \\mathbb{N}; n := s k; A \\in \\mathbb{R}^{n \\times n}',
  );
  const read = (latex: string) => typeOf(parseFormula(latex), theory);
  expect(read('A \\mathbb{I}_{s k}').kind).toBe('matrix');
  expect(sizesIn(theory).isWhole(parseFormula('n + k - 1'))).toBe(false);
  expect(sizesIn(theory).isWhole(parseFormula('n - 1'))).toBe(true);
  expect(() => read('A \\mathbb{I}_{k}')).toThrow('which is k × k');
});
