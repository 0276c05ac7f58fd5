import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fraction } from '../../src/algebra/fraction.ts';
import {
  add,
  atomKey,
  basisOf,
  basisPowers,
  bounded,
  constant,
  type Factor,
  factor,
  fromTerms,
  integerPower,
  isEmpty,
  mergeFactors,
  multiply,
  multiplyBasis,
  negate,
  ONE,
  type Sum,
  scale,
  subtract,
  sumKey,
  term,
  variable,
  withExponent,
  ZERO,
} from '../../src/algebra/sum.ts';
import { Unable } from '../../src/algebra/unable.ts';
import { SEEDED } from '../proofs/zt25/model/settings.ts';

const R_PLUS_1 = add(variable('R'), ONE);
const ATOMS: readonly [Factor['atom'], readonly string[], (at: Point) => number][] = [
  [{ kind: 'variable', name: 'R' }, ['1/2', '1', '2', '-1', '1/3'], (at) => at.R],
  [{ kind: 'variable', name: 'k' }, ['1', '-2'], (at) => at.k],
  [{ kind: 'prime', value: 2n }, ['1/2', '1/3'], () => 2],
  [{ kind: 'prime', value: 5n }, ['1/2'], () => 5],
  [{ kind: 'composite', of: R_PLUS_1 }, ['1/2', '2/3'], (at) => at.R + 1],
];

interface Point {
  readonly R: number;
  readonly k: number;
}
const POINTS: readonly Point[] = [
  { R: 1.7, k: 2.9 },
  { R: 5.1, k: 3.3 },
];

/** A sum with its value, which the test computes by itself. */
interface Valued {
  readonly sum: Sum;
  readonly value: (at: Point) => number;
}

const someTerm = fc
  .tuple(
    fc.integer({ min: -4, max: 4 }).filter((n) => n !== 0),
    fc.integer({ min: 1, max: 3 }),
    fc.subarray([...ATOMS], { maxLength: 3 }),
    fc.nat(20),
  )
  .map(([n, d, atoms, pick]): Valued => {
    const parts = atoms.map(([atom, exponents, value]) => {
      const exponent = fraction(exponents[pick % exponents.length] as string);
      return { f: factor(atom, exponent), value: (at: Point) => value(at) ** exponent.valueOf() };
    });
    const factors = parts.map(({ f }) => f).sort((a, b) => (a.key < b.key ? -1 : 1));
    return {
      sum: fromTerms([term(fraction(n, d), factors)]),
      value: (at) => parts.reduce((product, { value }) => product * value(at), n / d),
    };
  });
const someSum: fc.Arbitrary<Valued> = fc.array(someTerm, { maxLength: 4 }).map((terms) => ({
  sum: terms.map(({ sum }) => sum).reduce(add, ZERO),
  value: (at) => terms.reduce((total, { value }) => total + value(at), 0),
}));

/** The value of a sum from its terms, by the definition of a term. */
function numberOf(sum: Sum, at: Point): number {
  const atomValue = (f: Factor): number => {
    switch (f.atom.kind) {
      case 'variable':
        return at[f.atom.name as keyof Point];
      case 'prime':
        return Number(f.atom.value);
      case 'composite':
        return numberOf(f.atom.of, at);
      case 'e':
        return Math.E;
    }
  };
  return [...sum.values()].reduce(
    (total, t) => total + t.factors.reduce((x, f) => x * atomValue(f) ** f.exponent.valueOf(), t.coefficient.valueOf()),
    0,
  );
}

const expectValue = (sum: Sum, value: (at: Point) => number): void => {
  for (const at of POINTS) {
    expect(Math.abs(numberOf(sum, at) - value(at))).toBeLessThan(1e-9 * (1 + Math.abs(value(at)) + 1e3));
  }
};

/** What every sum promises of its terms. */
function expectCanonical(sum: Sum): void {
  for (const [key, t] of sum) {
    expect(t.coefficient.equals(0)).toBe(false);
    expect(t.factors.map((f) => `${f.key}^${f.exponent.toFraction()}`).join('·')).toBe(key);
    expect(t.factors.map((f) => f.key)).toEqual(t.factors.map((f) => f.key).sort());
    for (const f of t.factors) {
      expect(f.exponent.equals(0)).toBe(false);
      if (f.basis === '' && (f.atom.kind === 'prime' || f.atom.kind === 'composite')) {
        expect(f.exponent.compare(0) > 0 && f.exponent.compare(1) < 0).toBe(true);
      }
    }
  }
}

test('sums, differences, products and multiples have the values of their parts, in canonical terms', () => {
  fc.assert(
    fc.property(someSum, someSum, fc.integer({ min: -3, max: 3 }), (a, b, n) => {
      const cases: readonly [Sum, (at: Point) => number][] = [
        [a.sum, a.value],
        [add(a.sum, b.sum), (at) => a.value(at) + b.value(at)],
        [subtract(a.sum, b.sum), (at) => a.value(at) - b.value(at)],
        [multiply(a.sum, b.sum), (at) => a.value(at) * b.value(at)],
        [scale(a.sum, fraction(n, 7)), (at) => (a.value(at) * n) / 7],
        [negate(a.sum), (at) => -a.value(at)],
        [integerPower(a.sum, 3), (at) => a.value(at) ** 3],
      ];
      for (const [sum, value] of cases) {
        expectCanonical(sum);
        expectValue(sum, value);
      }
    }),
    SEEDED,
  );
});

test('equal sums have equal keys, whatever the order in which they were made', () => {
  fc.assert(
    fc.property(someSum, someSum, someSum, ({ sum: a }, { sum: b }, { sum: c }) => {
      expect(sumKey(add(a, add(b, c)))).toBe(sumKey(add(add(c, a), b)));
      expect(sumKey(multiply(a, add(b, c)))).toBe(sumKey(add(multiply(c, a), multiply(b, a))));
      expect(isEmpty(subtract(add(a, b), add(b, a)))).toBe(true);
      expect(sumKey(a) === sumKey(b)).toBe(isEmpty(subtract(a, b)));
    }),
    SEEDED,
  );
});

test('(√(R+1))² is R + 1, (√2)² is 2, and e, γ-powers keep their exponents', () => {
  const half = fraction(1, 2);
  const sumOf = (f: Factor): Sum => fromTerms([term(1, [f])]);
  const root = sumOf(factor({ kind: 'composite', of: R_PLUS_1 }, half));
  expect(sumKey(multiply(root, root))).toBe(sumKey(R_PLUS_1));
  expect(sumKey(integerPower(root, 5))).toBe(sumKey(multiply(multiply(R_PLUS_1, R_PLUS_1), root)));
  const two = sumOf(factor({ kind: 'prime', value: 2n }, half));
  expect(sumKey(multiply(two, two))).toBe(sumKey(constant(2)));
  const gamma = factor({ kind: 'composite', of: R_PLUS_1 }, 1, 'gamma');
  expect(sumKey(multiply(sumOf(gamma), sumOf(gamma)))).toBe(sumKey(sumOf(withExponent(gamma, fraction(2)))));
  const primeGamma = factor({ kind: 'prime', value: 2n }, 3, 'gamma');
  expect(multiply(sumOf(primeGamma), ONE).values().next().value?.factors[0]?.exponent.toFraction()).toBe('3');
  const inverse = factor({ kind: 'composite', of: R_PLUS_1 }, -1);
  expect(() => multiply(sumOf(inverse), ONE)).toThrow(RangeError);
});

test('factors merge by atom and basis, and vanish at exponent zero', () => {
  const R = { kind: 'variable', name: 'R' } as const;
  const [a, b, c] = [factor(R, 1), factor(R, 1, 'gamma'), factor(R, -1)];
  expect(mergeFactors([a], [c])).toEqual([]);
  expect(mergeFactors([a], [b]).map((f) => f.key)).toEqual(['R|', 'R|gamma']);
  expect(mergeFactors([a], [a])[0]?.exponent.toFraction()).toBe('2');
  expect([a, factor({ kind: 'prime', value: 7n }, 1), factor({ kind: 'e' }, 1)].map((f) => atomKey(f.atom))).toEqual([
    'R',
    '#7',
    '@e',
  ]);
});

test('a constant is itself, zero is empty, the zeroth power is one', () => {
  expect(isEmpty(constant(0))).toBe(true);
  expect(sumKey(constant(fraction(-3, 6)))).toBe('-1/2*');
  expect(sumKey(integerPower(variable('R'), 0))).toBe(sumKey(ONE));
  expect(isEmpty(multiply(ZERO, ONE))).toBe(true);
});

test('exponent bases are products of powers, written one way', () => {
  expect(multiplyBasis('sigma*t', 'sigma^-1*delta')).toBe('delta*t');
  expect(multiplyBasis('', 'gamma')).toBe('gamma');
  expect(multiplyBasis('gamma', 'gamma^2')).toBe('gamma^3');
  expect(basisPowers('delta^2*t')).toEqual([
    ['delta', 2],
    ['t', 1],
  ]);
  expect(basisPowers('')).toEqual([]);
  expect(
    basisOf([
      ['t', 1],
      ['a', 2],
      ['b', 0],
    ]),
  ).toBe('a^2*t');
});

test('what would take for ever is refused', () => {
  const long = fromTerms(
    Array.from({ length: 201 }, (_, i) => term(1, [factor({ kind: 'variable', name: 'R' }, i + 1)])),
  );
  expect(() => multiply(long, long)).toThrow(Unable);
  expect(multiply(long, variable('k')).size).toBe(201);
  const large = fraction(2n ** 4096n);
  expect(bounded(large)).toBe(large);
  expect(() => bounded(large.add(1))).toThrow(/too many digits/);
  expect(() => bounded(large.add(1).inverse())).toThrow(Unable);
  expect(() => integerPower(constant(10), 5000)).toThrow(Unable);
});
