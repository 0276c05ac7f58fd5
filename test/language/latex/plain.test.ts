import fc from 'fast-check';
import { all, create, type Fraction } from 'mathjs';
import { describe, expect, it } from 'vitest';
import { type Fractions, fractionOf } from '../../../src/algebra/formula-fraction.ts';
import { fraction } from '../../../src/algebra/fraction.ts';
import { Unable } from '../../../src/algebra/unable.ts';
import { type Formula, parseFormula } from '../../../src/language/latex/index.ts';
import { plainFormula } from '../../../src/language/latex/plain.ts';

const plain = (text: string): string | null => plainFormula(parseFormula(text));

it.each([
  ['(1-s)*k', '(1-s)*k'],
  ['1 - s k', '1-s*k'],
  [String.raw`\frac{a+b}{c d}`, '(a+b)/(c*d)'],
  [String.raw`\frac{a}{b}`, 'a/b'],
  ['a - (b - c)', 'a-(b-c)'],
  ['a - (b + c)', 'a-(b+c)'],
  ['-a^2', '-a^2'],
  ['(-a)^2', '(-a)^2'],
  ['a^{b+1}', 'a^(b+1)'],
  ['(a^b)^c', '(a^b)^c'],
  ['(a b)^2', '(a*b)^2'],
  [String.raw`\gamma + \frac12`, 'gamma+1/2'],
  ['a/(b/c)', 'a/(b/c)'],
  [String.raw`\sqrt{x}`, 'x^(1/2)'],
])('%s is %s', (latex, text) => {
  expect(plain(latex)).toBe(text);
});

it.each([String.raw`\max(x, 1)`, '|x|', String.raw`\log x + 1`])('%s is no arithmetic', (latex) => {
  expect(plain(latex)).toBeNull();
});

const math = create(all ?? {}, { number: 'Fraction' });

/** Arithmetic as a tree, whatever the nesting. */
const { formula } = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<Formula>({ kind: 'symbol', name: 'x' }, { kind: 'symbol', name: 'y' }),
    fc
      .tuple(fc.nat(9), fc.integer({ min: 1, max: 9 }))
      .map(([n, d]): Formula => ({ kind: 'number', numerator: BigInt(n), denominator: BigInt(d) })),
    fc.tuple(tie('formula'), tie('formula')).map((terms): Formula => ({ kind: 'add', terms })),
    fc.tuple(tie('formula'), tie('formula')).map((factors): Formula => ({ kind: 'multiply', factors })),
    fc
      .tuple(tie('formula'), tie('formula'))
      .map(([numerator, denominator]): Formula => ({ kind: 'divide', numerator, denominator })),
    tie('formula').map((operand): Formula => ({ kind: 'negate', operand })),
    fc.tuple(tie('formula'), fc.integer({ min: 0, max: 3 })).map(
      ([base, n]): Formula => ({
        kind: 'power',
        base,
        exponent: { kind: 'number', numerator: BigInt(n), denominator: 1n },
      }),
    ),
  ),
}));

/** A value, or the kind of its absence. */
function outcome(of: Formula, values: Fractions): string {
  try {
    return fractionOf(of, values).toFraction();
  } catch (error) {
    if (error instanceof Unable) return error.message;
    throw error;
  }
}

describe('the text', () => {
  it('means what the formula does, read by another reader in exact arithmetic', () => {
    const values = { x: fraction(3, 7), y: fraction(-5, 2) };
    fc.assert(
      fc.property(formula, (tree) => {
        const text = plainFormula(tree) ?? '';
        const expected = outcome(tree, values);
        if (expected.includes(' ')) return;
        const found: Fraction = math.evaluate(text, { x: math.fraction(3, 7), y: math.fraction(-5, 2) });
        expect([text, math.fraction(found).toFraction()]).toEqual([text, expected]);
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});
