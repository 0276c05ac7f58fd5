import { expect, test } from 'vitest';
import { printFormula, printStatement } from '../../src/language/latex/index.ts';
import { readTheory } from '../../src/theory/read-theory.ts';
import type { TheoryDeclaration } from '../../src/theory/theory.ts';

const SETTINGS = {
  parameters: [
    { name: 'k', meaning: 'classes', domain: ['k ≥ 2'], whole: 'k', drawn: { upTo: 9, usual: 4 } },
    { name: 's', meaning: 'share', domain: ['s > 0', 's < 1'], whole: 's*k', drawn: { upTo: 1, usual: 1 } },
    { name: 'gamma', meaning: 'exponent', domain: [], drawn: { values: ['0', '1/2'] } },
  ],
  phrases: {},
  runs: [],
  strata: [],
  sizes: { static: { costs: [] }, matrix: { costs: [] }, dynamic: { costs: [] } },
  parts: [],
} satisfies TheoryDeclaration['settings'];

test('parameters of settings are symbols, with their domains', () => {
  const { symbols } = readTheory({ settings: SETTINGS, declare: 'k classes: s k red, (1 - s) k blue' });
  const told = [...symbols.values()].map(({ name, type, conditions, whole }) => [
    name,
    type.kind === 'scalar' ? type.numbers : type.kind,
    conditions.map((one) => printStatement(one)).filter((line) => !line.includes('\\left')),
    whole.map(printFormula),
  ]);
  expect(told.slice(0, 3)).toEqual([
    ['k', 'natural', ['k \\ge 2'], []],
    ['s', 'real', ['s > 0', 's < 1', 's k \\ge 1'], expect.arrayContaining(['s k'])],
    ['gamma', 'real', [], []],
  ]);
});

test.each([
  [{ settings: SETTINGS, declare: 'k \\in \\mathbb{N}' }, /the symbol k: is declared twice, first in .*parameter k/],
  [{ settings: SETTINGS, define: 's := 1' }, /s/],
])('what is a parameter is declared by it alone', (declaration, line) => {
  expect(() => readTheory(declaration, { file: 'theory.ts' })).toThrow(line);
});
