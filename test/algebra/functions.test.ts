/** Functions of exact scalars: what is proved of them, what has no value, and that nothing else is taken for proved. */
import { describe, expect, it } from 'vitest';
import { derivative } from '../../src/algebra/derivative.ts';
import { scalarOf } from '../../src/algebra/formula-scalar.ts';
import { limitAtInfinity } from '../../src/algebra/limit.ts';
import { compareScalars } from '../../src/algebra/order.ts';
import { latex } from '../../src/algebra/print.ts';
import { rational, type Scalar, ZERO } from '../../src/algebra/scalar.ts';
import { substitute } from '../../src/algebra/substitute.ts';
import { NotReal, Unable } from '../../src/algebra/unable.ts';
import { areEqual, testEqual } from '../../src/algebra/zero.ts';
import { parseFormula } from '../../src/language/latex/index.ts';
import { symbol } from './named.ts';

const tex = String.raw;
const MEANING = Object.fromEntries(['R', 'k', 'm', 's', 'gamma', 't'].map((name) => [name, symbol(name)]));
const of = (text: string): Scalar => scalarOf(parseFormula(text, { trajectories: new Set() }), MEANING);

describe('are equal', () => {
  it.each([
    ['|R-1|', 'R-1'],
    ['|1-R|', 'R-1'],
    ['|k-2|', 'k-2'],
    ['|-3|', '3'],
    ['|R-2|', '|2-R|'],
    ['|R-2|^2', '(R-2)^2'],
    ['|R-2|^{-2}', '(R-2)^{-2}'],
    [tex`|\sqrt2 - \sqrt3|`, tex`\sqrt3 - \sqrt2`],
    [tex`\max(R, 1)`, 'R'],
    [tex`\max(1, R, \sqrt{R})`, 'R'],
    [tex`\min(R, 1)`, '1'],
    [tex`\min(k, 2, R+1)`, tex`\min(R+1, 2)`],
    [tex`\max(R, k)`, tex`\max(k, R, 1)`],
    [tex`\ln(e^R)`, 'R'],
    [tex`\ln e`, '1'],
    [tex`\ln 1`, '0'],
    [tex`\ln(R^2)`, tex`2\ln R`],
    [tex`\ln(R^{\gamma})`, tex`\gamma \ln R`],
    [tex`\ln(Rk) - \ln k`, tex`\ln R`],
    [tex`\ln\frac{R+1}{R}`, tex`\ln(R+1) - \ln R`],
    [tex`\ln(R^2+R)`, tex`\ln(R+1) + \ln R`],
    [tex`\ln 12`, tex`2 \ln 2 + \ln 3`],
    [tex`\ln\sqrt{R}`, tex`\frac12 \cdot \ln R`],
    [tex`\log R`, tex`\ln R`],
    [tex`\log_2 8`, '3'],
    [tex`\log_{10}(1000 R)`, tex`3 + \frac{\ln R}{\ln 10}`],
    [tex`e^{\ln R}`, 'R'],
    [tex`e^{\ln(R)/2}`, tex`\sqrt{R}`],
    [tex`e^{\frac{k + \ln R}{2}}`, tex`\sqrt{R} e^{\frac{k}{2}}`],
    [tex`e^{-\ln R}`, tex`\frac1R`],
    [tex`e^{2\ln R + k}`, 'R^2 e^k'],
    [tex`\exp(\frac12 \cdot \ln(R+1))`, tex`\sqrt{R+1}`],
    [tex`\lfloor k \rfloor`, 'k'],
    [tex`\lceil 2k m - 3 \rceil`, '2k m - 3'],
    [tex`\lfloor -7/2 \rfloor`, '-4'],
    [tex`\lceil 7/2 \rceil`, '4'],
    ['5!', '120'],
    ['0!', '1'],
    [tex`\binom{k}{2}`, tex`\frac{k(k-1)}{2}`],
    [tex`\binom{R}{0}`, '1'],
    [tex`\binom{5}{2}`, '10'],
    [tex`\binom{3}{5}`, '0'],
    [tex`\cosh(R)^2 - 1`.replace(tex`\cosh(R)^2`, tex`(\cosh R)^2`), tex`(\sinh R)^2`],
    [tex`\tanh R`, tex`\frac{\sinh R}{\cosh R}`],
    [tex`\cos 0`, '1'],
    ['(-1)^{2k}', '1'],
    ['(-2)^{2k}', '2^{2k}'],
    ['(-1)^{2k+1}', '-1'],
    ['k! - k! + R', 'R'],
    ['e^1', 'e'],
  ])('%s and %s', (a, b) => {
    expect(areEqual(of(a), of(b))).toBe(true);
  });
});

describe('is not decided', () => {
  it.each([
    [tex`\ln R`, tex`R - 1`],
    ['|R-2|', 'R-2'],
    [tex`\max(R, k)`, 'R'],
    [tex`\lfloor R \rfloor`, 'R'],
    ['k!', 'k'],
    // True, and beyond the algebra: a difference of forms must not count as a difference.
    [tex`\max(R, k)`, tex`\frac{R + k + |R - k|}{2}`],
    [tex`\ln(\sqrt{R}+1) + \ln(\sqrt{R}-1)`, tex`\ln(R-1)`],
    ['(k+1)!', tex`(k+1) k!`],
    [tex`\sin(2R)`, tex`2 \sin(R) \cos(R)`],
  ])('%s and %s', (a, b) => {
    const outcome = testEqual(of(a), of(b)).outcome;
    expect(outcome === 'unknown' || outcome === 'zero').toBe(true);
    expect(compareScalars(of(a), of(b))).toMatch(/unknown|equal/);
  });

  it('stands for one value, whatever is put in elsewhere', () => {
    const a = of('R - |R-2|');
    expect(testEqual(substitute(a, { R: rational(5) }), rational(2)).outcome).toBe('unknown');
    expect(() => derivative(of('|R-2|'), 'R')).toThrow(Unable);
    expect(() => limitAtInfinity(of(tex`\ln(t)`), 't')).toThrow(Unable);
    expect(() => of('k^{|R-2|}')).toThrow(/an exponent with/);
    expect(compareScalars(of('|R-2|'), ZERO)).toBe('unknown');
  });
});

describe('has no value', () => {
  it.each([
    [tex`\ln(-R)`, /logarithm of something negative/],
    [tex`\ln(R-R)`, /logarithm of zero/],
    ['(-1)!', /factorial/],
    [tex`\binom{k}{1/2}`, /binomial/],
    ['(1/2)!', /factorial/],
    [tex`\sqrt{-R}`, /root of something negative/],
  ])('%s', (text, reason) => {
    expect(() => of(text)).toThrow(NotReal);
    expect(() => of(text)).toThrow(reason);
  });
});

it.each(['(-1)^{R}', tex`(-1)^{k/2}`])(
  '%s is beyond the algebra: it has a value where its exponent is whole',
  (text) => {
    expect(() => of(text)).toThrow(/whose exponent need not be a whole number/);
    expect(() => of(text)).not.toThrow(NotReal);
  },
);

describe('what is printed is read back as the same', () => {
  it.each([
    tex`2(R+1)|R-2|`,
    tex`\frac{\ln(R)(k+1)}{\ln(2)^{2}}`
      .replace(tex`\ln(2)^{2}`, tex`(\ln 2)^2`)
      .replace(tex`\ln(R)(k+1)`, tex`(k+1)\ln(R)`),
    tex`(k+1)!\max(R,k)`,
    tex`\lfloor R + \ln 2 \rfloor^{2}`,
    tex`\binom{k}{m} k`,
  ])('%s', (text) => {
    expect(areEqual(of(latex(of(text))), of(text))).toBe(true);
  });
});
