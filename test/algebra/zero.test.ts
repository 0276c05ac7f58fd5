import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fraction } from '../../src/algebra/fraction.ts';
import {
  add,
  divide,
  multiply,
  ONE,
  power,
  rational,
  type Scalar,
  sqrt,
  subtract,
  ZERO,
} from '../../src/algebra/scalar.ts';
import { asExponent } from '../../src/algebra/substitute.ts';
import { areEqual, isZero, testEqual, testZero } from '../../src/algebra/zero.ts';
import { SEEDED } from '../proofs/zt25/model/settings.ts';
import { nameOf, symbol } from './named.ts';
import { isZeroSurd } from './surds.ts';
import {
  ALL_ATOMS,
  atom,
  integer,
  node,
  POINTS,
  rewritten,
  roundedOfTree,
  SURD_ATOMS,
  scalarOfTree,
  someChoices,
  someTree,
  spoilt,
  surdOfTree,
  type Tree,
} from './trees.ts';

const difference = (a: Tree, b: Tree): Scalar => subtract(scalarOfTree(a), scalarOfTree(b));

/** Does the difference stand out of its rounding error somewhere? Then it is no identity. */
const differsSomewhere = (a: Tree, b: Tree): boolean =>
  POINTS.some((point) => {
    const { value, error } = roundedOfTree(node('subtract', a, b), point);
    return Math.abs(value) > error;
  });

test('an expression equals each of its rewritings: zero, in all the radicals and powers', () => {
  fc.assert(
    fc.property(someTree(ALL_ATOMS, 3), someChoices, (t, choose) => {
      const other = rewritten(t, choose, ALL_ATOMS);
      expect(differsSomewhere(t, other)).toBe(false);
      expect(testZero(difference(t, other)).outcome).toBe('zero');
    }),
    { ...SEEDED, numRuns: 300 },
  );
});

test('a rewriting with one thing spoilt is decided as the numbers say', () => {
  let nonzero = 0;
  fc.assert(
    fc.property(someTree(ALL_ATOMS, 3), someChoices, (t, choose) => {
      const other = spoilt(rewritten(t, choose, ALL_ATOMS), choose);
      const found = testZero(difference(t, other));
      const differs = differsSomewhere(t, other);
      expect(found.outcome).toBe(differs ? 'nonzero' : 'zero');
      if (found.outcome === 'nonzero') nonzero++;
    }),
    { ...SEEDED, numRuns: 300 },
  );
  expect(nonzero).toBeGreaterThan(150);
});

test('R, √R, √(R+1), √2: decided as by the substitution √R = 2u/(1 − u²), both ways', () => {
  const counts = { zero: 0, nonzero: 0, unknown: 0 };
  fc.assert(
    fc.property(someTree(SURD_ATOMS, 3), someChoices, fc.boolean(), (t, choose, spoil) => {
      const same = rewritten(t, choose, SURD_ATOMS);
      const other = spoil ? spoilt(same, choose) : same;
      const surd = surdOfTree(node('subtract', t, other));
      expect(surd).not.toBeNull();
      const found = testZero(difference(t, other));
      expect(found.outcome).toBe(surd !== null && isZeroSurd(surd) ? 'zero' : 'nonzero');
      counts[found.outcome]++;
    }),
    { ...SEEDED, numRuns: 400 },
  );
  expect(Math.min(counts.zero, counts.nonzero)).toBeGreaterThan(100);
});

test('identities of the wrong kind: close everywhere, equal nowhere', () => {
  const R = symbol('R');
  const one = rational(1);
  const gamma = symbol('gamma');
  const pairs: readonly [Scalar, Scalar][] = [
    [sqrt(add(R, one)), add(sqrt(R), divide(one, multiply(rational(2), sqrt(R))))],
    [sqrt(add(R, one)), add(sqrt(R), one)],
    [power(R, asExponent(gamma)), sqrt(R)],
    [multiply(sqrt(rational(2)), sqrt(rational(3))), rational('2449489742783178098/1000000000000000000')],
    [sqrt(rational(2)), rational('1.41421356237309504880')],
    [divide(add(R, one), R), add(one, divide(rational('1000001/1000000'), R))],
    [add(symbol('s'), rational('1/1000000000')), symbol('s')],
  ];
  for (const [a, b] of pairs) {
    expect(areEqual(a, b)).toBe(false);
    expect(testEqual(a, b).outcome).not.toBe('zero');
  }
  // Those that doubles can tell apart are shown to differ.
  for (const [a, b] of [pairs[0], pairs[1], pairs[2], pairs[5], pairs[6]] as [Scalar, Scalar][]) {
    expect(testEqual(a, b).outcome).toBe('nonzero');
  }
});

test('radicals that depend on each other are never called different', () => {
  const R = symbol('R');
  const plus = (n: number) => add(R, rational(n));
  const product = sqrt(multiply(plus(1), plus(2)));
  const hidden: readonly [Scalar, Scalar][] = [
    [product, multiply(sqrt(plus(1)), sqrt(plus(2)))],
    [sqrt(add(rational(3), multiply(rational(2), sqrt(rational(2))))), add(ONE, sqrt(rational(2)))],
  ];
  for (const [a, b] of hidden) expect(testEqual(a, b).outcome).not.toBe('nonzero');
});

test('nonzero comes with a point of the domain and the value there', () => {
  fc.assert(
    fc.property(someTree(ALL_ATOMS, 3), (t) => {
      const found = testZero(scalarOfTree(t));
      if (found.outcome !== 'nonzero') return;
      const [R = 2, k = 3, s = 0.5, gamma = 0] = ['R', 'k', 's', 'gamma'].map((name) => found.at[nameOf(name)]);
      expect(R > 1 && k > 2 && s > 0 && s < 1).toBe(true);
      const { value, error } = roundedOfTree(t, { R, k, s, gamma });
      expect(Math.abs(found.value - value)).toBeLessThanOrEqual(1e-9 * Math.abs(value) + 16 * error);
      expect(found.value).not.toBe(0);
    }),
    SEEDED,
  );
});

test('constants, and symbols that agree by accident at one point', () => {
  expect(testZero(ZERO)).toEqual({ outcome: 'zero' });
  expect(testZero(ONE)).toEqual({ outcome: 'nonzero', at: {}, value: 1 });
  expect(isZero(subtract(sqrt(rational(8)), multiply(rational(2), sqrt(rational(2)))))).toBe(true);
  // a − b for symbols of the same range must not vanish because both got one value.
  for (const [a, b] of [
    ['sigma', 'lambda'],
    ['delta', 't'],
    ['R', 'm'],
    ['s', 'epsilon'],
  ] as const) {
    expect(testZero(subtract(symbol(a), symbol(b))).outcome).toBe('nonzero');
  }
  expect(testZero(difference(node('divide', integer(1), atom('R')), integer(0))).outcome).toBe('nonzero');
});

test('a zero at a single point is not a zero', () => {
  const R = symbol('R');
  const first = testZero(subtract(R, rational(4)));
  const value = first.outcome === 'nonzero' ? (first.at[nameOf('R')] ?? 0) : 0;
  expect(value).toBeGreaterThan(1);
  // The first point tried, as the exact number that its double is.
  const exact = rational(fraction(BigInt(value * 2 ** 50), 2n ** 50n));
  expect(testZero(subtract(R, exact)).outcome).toBe('nonzero');
  for (const factor of [subtract(R, rational(4)), subtract(R, symbol('k')), subtract(sqrt(R), rational('3/2'))]) {
    expect(testZero(factor).outcome).toBe('nonzero');
  }
});
