import { expect, test } from 'vitest';
import { readDeclarations } from '../../src/language/declare/index.ts';
import { printFormula, symbol } from '../../src/language/latex/index.ts';
import { formulasOf, withFormulas } from '../../src/theory/definition-formulas.ts';

const definition = (text: string) => {
  const [said] = readDeclarations(text);
  if (said?.kind !== 'definition') throw new Error('a definition is read');
  return said.definition;
};

test.each([
  ['x := a', ['a']],
  ['(U, \\Sigma, V) := svd(a)', ['a']],
  ['w := flow of a from b', ['a', 'b']],
  ['w := descent of a from b with step c', ['a', 'c', 'b']],
  ['\\dot x = a, x(0) = b', ['a', 'b']],
  ['x_{n+1} = a, x_0 = b', ['a', 'b']],
  ['w := argmin_{w} a s.t. b = c', ['b', 'c', 'a']],
  ['x \\sim \\mathcal N(a, b)', ['a', 'b']],
  ['x_1, \\dots, x_n \\sim \\mathrm{Exp}(a)', ['a', 'n']],
])('%s', (text, formulas) => {
  expect(formulasOf(definition(text)).map(printFormula)).toEqual(formulas);
  const changed = withFormulas(definition(text), () => symbol('z'));
  expect(formulasOf(changed).map(printFormula)).toEqual(formulas.map(() => 'z'));
});
