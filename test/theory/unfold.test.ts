import { expect, test } from 'vitest';
import {
  type Definition,
  formulaFrom,
  NOTHING_KNOWN,
  readDeclarations,
  withFunctions,
} from '../../src/language/declare/index.ts';
import { printFormula } from '../../src/language/latex/index.ts';
import { unfolded } from '../../src/theory/unfold.ts';

const definitions = (text: string): Definition[] =>
  readDeclarations(text, known).flatMap((said) => (said.kind === 'definition' ? [said.definition] : []));
const known = withFunctions(
  NOTHING_KNOWN,
  new Map([
    ['L', ['w']],
    ['G', ['a', 'b']],
  ]),
);
const unfold = (latex: string, moving: readonly string[], text: string): string =>
  printFormula(unfolded(formulaFrom(latex, known), moving, definitions(text)));

test.each([
  ['a function by its name', 'L', ['w'], 'L(w) := w^2', 'w^{2}'],
  ['of what moves under another name', 'L', ['v'], 'L(w) := w^2', 'v^{2}'],
  ['at a formula', '2 L(v + 1)', ['v'], 'L(w) := w^2', '2 \\cdot \\left(v + 1\\right)^{2}'],
  ['of two variables at once', 'G', ['u', 'a'], 'G(a, b) := a - b', 'u - a'],
  ['a symbol in which something moves', 'L', ['w'], 'L := r^2; r := w - c; c := 2 d', '\\left(w - c\\right)^{2}'],
  ['what stands still stays a symbol', 'c w', ['w'], 'c := 2 d', 'c w'],
  ['a function of more than moves stays', 'G', ['w'], 'G(a, b) := a - b', 'G'],
])('%s', (_, latex, moving, text, wanted) => {
  expect(unfold(latex, moving, text)).toBe(wanted);
});
