import { describe, expect, it } from 'vitest';
import { fractionOf } from '../../src/algebra/formula-fraction.ts';
import { fraction } from '../../src/algebra/fraction.ts';
import { NotReal, Unable } from '../../src/algebra/unable.ts';
import { parseFormula } from '../../src/language/latex/index.ts';

const VALUES = { x: fraction(3, 2), y: fraction(-2), z: fraction(0) };
const at = (text: string): string => fractionOf(parseFormula(text), VALUES).toFraction();

describe('a formula of arithmetic', () => {
  it.each([
    ['7', '7'],
    [String.raw`\frac{6}{4}`, '3/2'],
    ['x', '3/2'],
    ['x + y + 1', '1/2'],
    ['x - y', '7/2'],
    ['-x', '-3/2'],
    ['2*x*y', '-6'],
    ['x/y', '-3/4'],
    ['(1-x)*y', '1'],
    ['x^2', '9/4'],
    ['x^{-2}', '4/9'],
    ['y^3', '-8'],
    ['|y|', '2'],
    ['|x|', '3/2'],
    ['z^0', '1'],
  ] as const)('%s has an exact value', (text, value) => {
    expect(at(text)).toBe(value);
  });

  it('is exact where doubles are not', () => {
    expect(fractionOf(parseFormula('a + b - 3/10'), { a: fraction('1/10'), b: fraction('1/5') }).sign).toBe(0);
    expect(at('x/10 + x/5 - 3*x/10')).toBe('0');
  });
});

it.each(['x/z', 'z^{-1}', '1/(x - 3/2)'])('%s divides by zero, and has no value', (text) => {
  expect(() => at(text)).toThrow(NotReal);
});

it.each([
  ['w + 1', /symbol w has no value/],
  ['x^{1/2}', /not whole/],
  ['0*y^x', /not whole/],
  [String.raw`\sqrt{x}`, /not whole/],
  [String.raw`\log x`, /no fraction/],
])('%s is none', (text, reason) => {
  expect(() => at(text)).toThrow(Unable);
  expect(() => at(text)).toThrow(reason);
});

it('knows no values but those given', () => {
  expect(() => fractionOf({ kind: 'symbol', name: 'toString' }, {})).toThrow(Unable);
});
