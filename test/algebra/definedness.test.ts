import { describe, expect, it } from 'vitest';
import { type Approximate, exactly, type Values } from '../../src/algebra/approximate.ts';
import { definedness } from '../../src/algebra/definedness.ts';
import { type Domain, given, shownName } from '../../src/algebra/domain.ts';
import { numberOf } from '../../src/algebra/formula-number.ts';
import { fraction } from '../../src/algebra/fraction.ts';
import { subtract } from '../../src/algebra/scalar.ts';
import { childrenOf } from '../../src/language/latex/children.ts';
import type { Formula } from '../../src/language/latex/formula.ts';
import { printFormula } from '../../src/language/latex/index.ts';
import { uniformStream } from '../../src/measure/random.ts';
import { modelDomain } from './domains.ts';
import { nameOf, symbol } from './named.ts';
import { formulaFrom, MEANING } from './read-scalar.ts';

const asked = (latex: string, meaning = MEANING): unknown => {
  const found = definedness([formulaFrom(latex)], meaning, modelDomain(1, false));
  if (found.answer !== 'not everywhere') return found.answer;
  const at = Object.entries(found.at).map(([name, value]) => `${shownName(name)} = ${value.toFraction()}`);
  return `${printFormula(found.part)} at ${at.join(', ')}`;
};

describe('a value everywhere', () => {
  it.each([
    String.raw`\sqrt{R}\frac{R+1}{R+1}`,
    String.raw`\frac{e^R}{e^R\sqrt{R}}`,
    String.raw`\sqrt{\frac{3}{R+5}}`,
    String.raw`\ln(R+1)`,
    String.raw`R^{\gamma}`,
    '(R-7)^2',
    String.raw`\frac{1}{\ln(R+1)}`,
    String.raw`\frac{\ln R}{\ln 10}`,
    'k!',
    '(k-2)!',
    String.raw`\binom{R}{2}`,
    String.raw`\binom{R}{k}`,
    '(-1)^{2k}',
    '(R-1)^{k}',
    String.raw`\frac{1}{|k-1|}`,
    String.raw`\sqrt{k-2}`,
    String.raw`\sqrt{(R-k)^2}`,
    String.raw`\ln((R-\sqrt{2})^2)`,
    String.raw`\frac{0}{R-1/2}`,
    String.raw`\frac{\frac{1}{R}}{\frac{1}{k}}`,
  ])('%s', (latex) => {
    expect(asked(latex)).toBe('everywhere');
  });

  it.each([
    [String.raw`\sqrt{R}\frac{R-1001}{R-1001}`, String.raw`\frac{R - 1001}{R - 1001} at R = 1001`],
    ['(R-7)^{-k}', String.raw`\left(R - 7\right)^{-k} at R = 7`],
    [String.raw`(R-7)^{R}+\sqrt{R-7}`, String.raw`\sqrt{R - 7} at R = 2`],
    [String.raw`(k-5)^{k-5}+\frac{1}{k-5}`, String.raw`\frac{1}{k - 5} at k = 5`],
    ['1+(R-7)^{-2}', String.raw`\left(R - 7\right)^{-2} at R = 7`],
    [String.raw`\frac{1}{1+\frac{1}{R-9}}`, String.raw`\frac{1}{R - 9} at R = 9`],
    [String.raw`\frac{1}{\frac{1}{R}-\frac{1}{11}}`, String.raw`\frac{1}{\frac{1}{R} - \frac{1}{11}} at R = 11`],
    [String.raw`\sqrt{R-5}`, String.raw`\sqrt{R - 5} at R = 2`],
    [String.raw`\sqrt[3]{k-5}`, String.raw`\sqrt[3]{k - 5} at k = 2`],
    [String.raw`\frac{1}{\sqrt{k-2}}`, String.raw`\frac{1}{\sqrt{k - 2}} at k = 2`],
    [String.raw`\frac{1}{k\sqrt{k-2}}`, String.raw`\frac{1}{k \sqrt{k - 2}} at k = 2`],
    [String.raw`\ln(R-1)`, String.raw`\ln\left(R - 1\right) at R = 1`],
    [String.raw`(R-1)^{\gamma}`, String.raw`\left(R - 1\right)^{\gamma} at R = 1`],
    [String.raw`\frac{R}{\ln R}`, String.raw`\frac{R}{\ln\left(R\right)} at R = 1`],
    [String.raw`\frac{1}{|R-9|}`, String.raw`\frac{1}{\left|R - 9\right|} at R = 9`],
    ['(k-3)!', String.raw`\left(k - 3\right)! at k = 2`],
    [String.raw`\frac{1}{1-1}`, String.raw`\frac{1}{1 - 1} at `],
    [String.raw`\frac{1}{R-k+k-R}`, String.raw`\frac{1}{R - k + k - R} at `],
  ])('%s has none', (latex, where) => {
    expect(asked(latex)).toBe(where);
  });

  it.each(['(-1)^{R}', '(-1)^{2R}', String.raw`(-1)^{k/2}`, String.raw`(1-R)^{\lfloor R \rfloor}`, '(k-5)^{k-5}'])(
    'is not denied to %s, where the exponent may be as it must be',
    (latex) => {
      expect(asked(latex)).toBe('unknown');
    },
  );

  it('is that of what the symbols stand for', () => {
    const times = { ...MEANING, T_1: symbol('R'), T_2: symbol('R') };
    expect(asked(String.raw`\frac{R}{T_1-T_2}`, times)).toBe(String.raw`\frac{R}{T_{1} - T_{2}} at `);
    const apart = { ...times, T_2: subtract(symbol('R'), symbol('k')) };
    expect(asked(String.raw`\frac{R}{T_1-T_2}`, apart)).toBe('everywhere');
  });

  it('of a factorial asks for a whole number, of a square too', () => {
    expect(asked('((k-1)^2)!')).toBe('everywhere');
    expect(asked('((R-k)^2)!')).toBe('unknown');
  });

  it('is not asked of what has no meaning here, and not known beyond the algebra', () => {
    expect(asked(String.raw`\frac{1}{X}`)).toBe('everywhere');
    expect(asked(String.raw`\frac{1}{\max(R-5, k-9)}`)).toBe('unknown');
    expect(asked('R!')).toBe('unknown');
    expect(asked(String.raw`\tan R`)).toBe('unknown');
  });
});

describe('formulas made at random', () => {
  const uniform = uniformStream(11);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(uniform() * from.length)] as T;
  const numeral = (n: number): Formula => ({ kind: 'number', numerator: BigInt(n), denominator: 1n });
  const make = (depth: number): Formula => {
    if (depth === 0)
      return uniform() < 0.55 ? { kind: 'symbol', name: pick(['R', 'k']) } : numeral(pick([1, 2, 3, 4, 5, 6, 7, 9]));
    const [a, b] = [make(depth - 1), make(depth - 1)];
    return pick<() => Formula>([
      () => ({ kind: 'add', terms: [a, b] }),
      () => ({ kind: 'add', terms: [a, { kind: 'negate', operand: b }] }),
      () => ({ kind: 'add', terms: [a, { kind: 'negate', operand: b }] }),
      () => ({ kind: 'multiply', factors: [a, b] }),
      () => ({ kind: 'divide', numerator: a, denominator: b }),
      () => ({ kind: 'divide', numerator: a, denominator: b }),
      () => ({ kind: 'power', base: a, exponent: { kind: 'number', numerator: 1n, denominator: 2n } }),
      () => ({ kind: 'power', base: a, exponent: { kind: 'negate', operand: numeral(1) } }),
    ])();
  };
  /** Has it a value at whole numbers, as far as doubles tell? */
  const hasValue = (formula: Formula, at: Values): boolean => {
    if (!childrenOf(formula).every((child) => hasValue(child, at))) return false;
    const isZero = (f: Formula): boolean => Math.abs(numberOf(f, at).value) <= 1e-11;
    if (formula.kind === 'divide') return !isZero(formula.denominator);
    if (formula.kind !== 'power') return true;
    return formula.exponent.kind === 'negate' ? !isZero(formula.base) : numberOf(formula.base, at).value >= -1e-11;
  };
  const whole = ['s', 'm'].reduce(
    (domain, name) => given(domain, nameOf(name), fraction(name === 's' ? '1/2' : 1)) as Domain,
    modelDomain(1, false),
  );
  const settings = Array.from({ length: 12 }, (_, i) => 2 * i + 2).flatMap((k) =>
    Array.from({ length: 30 }, (_, i): Values => ({ k: exactly(k), R: exactly(i + 1) })),
  );

  it('have a value in every small setting if it is proved, and none where it is said', () => {
    const answers = new Set<string>();
    for (let i = 0; i < 400; i++) {
      const formula = make(1 + (i % 3));
      const found = definedness([formula], MEANING, whole);
      const text = printFormula(formula);
      answers.add(found.answer);
      if (found.answer === 'everywhere') {
        expect([text, settings.find((at) => !hasValue(formula, at))]).toEqual([text, undefined]);
      }
      if (found.answer === 'not everywhere') {
        const at = { k: exactly(2), R: exactly(1) } as Record<string, Approximate>;
        for (const [name, value] of Object.entries(found.at)) at[shownName(name)] = exactly(value.valueOf());
        expect([text, found.at, hasValue(found.part, at)]).toEqual([text, found.at, false]);
      }
    }
    expect(answers).toContain('everywhere');
    expect(answers).toContain('not everywhere');
  });
});
