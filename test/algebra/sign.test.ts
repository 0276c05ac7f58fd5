import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fraction } from '../../src/algebra/fraction.ts';
import { isGreater, isStrictlyPositive, positivePart, signOf } from '../../src/algebra/sign.ts';
import {
  add,
  constant,
  type Factor,
  factor,
  fromTerms,
  multiply,
  negate,
  ONE,
  type Sum,
  subtract,
  sumKey,
  term,
  variable as variableNamed,
  ZERO,
} from '../../src/algebra/sum.ts';
import { Unable } from '../../src/algebra/unable.ts';
import { SEEDED } from '../proofs/zt25/model/settings.ts';
import { nameOf } from './named.ts';

interface Point {
  readonly R: number;
  readonly k: number;
  readonly s: number;
  readonly t: number;
  readonly gamma: number;
}

/** Points of the open domain, its corners too. */
const someDomainPoint: fc.Arbitrary<Point> = fc.record({
  R: fc.oneof(fc.double({ min: 1.0001, max: 4, noNaN: true }), fc.constantFrom(1.000001, 1e3, 1e5)),
  k: fc.oneof(fc.double({ min: 2.0001, max: 9, noNaN: true }), fc.constantFrom(2.000001, 1e4)),
  s: fc.oneof(fc.double({ min: 0.01, max: 0.99, noNaN: true }), fc.constantFrom(1e-6, 1 - 1e-6)),
  t: fc.oneof(fc.double({ min: 0.001, max: 3, noNaN: true }), fc.constantFrom(1e-6, 12)),
  gamma: fc.double({ min: -2, max: 2, noNaN: true }),
});
const POINTS = fc.sample(someDomainPoint, { seed: SEEDED.seed, numRuns: 200 });

const E = { kind: 'e' } as const;
const variableOf = (name: string) => ({ kind: 'variable', name: nameOf(name) }) as const;
const variable = (name: string) => variableNamed(nameOf(name));
const basisOf = (basis: string) => basis.replaceAll(/[a-z]+/g, nameOf);
const PARTS: readonly [Factor, (at: Point) => number][] = [
  [factor(variableOf('R'), 1), (at) => at.R],
  [factor(variableOf('R'), fraction(1, 2)), (at) => Math.sqrt(at.R)],
  [factor(variableOf('R'), 2), (at) => at.R ** 2],
  [factor(variableOf('k'), 1), (at) => at.k],
  [factor(variableOf('k'), fraction(1, 2)), (at) => Math.sqrt(at.k)],
  [factor(variableOf('s'), 1), (at) => at.s],
  [factor(variableOf('s'), 2), (at) => at.s ** 2],
  [factor(variableOf('t'), 1), (at) => at.t],
  [factor(variableOf('gamma'), 1), (at) => at.gamma],
  [factor(variableOf('R'), 1, basisOf('gamma')), (at) => at.R ** at.gamma],
  [factor(E, 1, basisOf('t')), (at) => Math.exp(at.t)],
  [factor(E, fraction(1, 2), basisOf('t')), (at) => Math.exp(at.t / 2)],
  [factor(E, -1, basisOf('t')), (at) => Math.exp(-at.t)],
  [factor(E, 1, basisOf('gamma')), (at) => Math.exp(at.gamma)],
  [factor({ kind: 'prime', value: 2n }, fraction(1, 2)), () => Math.SQRT2],
  [factor({ kind: 'composite', of: add(variable('R'), ONE) }, fraction(1, 2)), (at) => Math.sqrt(at.R + 1)],
];

interface Valued {
  readonly sum: Sum;
  readonly value: (at: Point) => number;
  readonly size: (at: Point) => number;
}

const someSum: fc.Arbitrary<Valued> = fc
  .array(
    fc.tuple(
      fc.integer({ min: -4, max: 4 }).filter((n) => n !== 0),
      fc
        .subarray([...PARTS], { maxLength: 2 })
        .filter((list) => new Set(list.map(([f]) => f.key)).size === list.length),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => {
    const values = parts.map(
      ([c, list]) =>
        (at: Point) =>
          list.reduce((product, [, of]) => product * of(at), c),
    );
    return {
      sum: parts
        .map(([c, list]) =>
          fromTerms([
            term(
              c,
              list.map(([f]) => f).sort((a, b) => (a.key < b.key ? -1 : 1)),
            ),
          ]),
        )
        .reduce(add, ZERO),
      value: (at) => values.reduce((total, of) => total + of(at), 0),
      size: (at) => values.reduce((total, of) => total + Math.abs(of(at)), 0),
    };
  });

/** A sign is proved: it holds at every point, to rounding. */
function expectSign(found: string, value: (at: Point) => number, size: (at: Point) => number): void {
  for (const at of POINTS) {
    const slack = 1e-13 * size(at);
    if (found === 'positive') expect(value(at)).toBeGreaterThan(-slack);
    if (found === 'negative') expect(value(at)).toBeLessThan(slack);
  }
}

test('a sign that is proved holds at 200 points of the domain', () => {
  const counts: Record<string, number> = { positive: 0, negative: 0, zero: 0, unknown: 0 };
  fc.assert(
    fc.property(someSum, ({ sum, value, size }) => {
      const found = signOf(sum);
      counts[found] = (counts[found] ?? 0) + 1;
      expectSign(found, value, size);
      // The other sign for the opposite, nothing lost.
      const opposite = { positive: 'negative', negative: 'positive', zero: 'zero', unknown: 'unknown' } as const;
      expect(signOf(negate(sum))).toBe(opposite[found]);
    }),
    { ...SEEDED, numRuns: 1000 },
  );
  expect(counts.positive).toBeGreaterThan(100);
  expect(counts.negative).toBeGreaterThan(100);
  expect(counts.unknown).toBeGreaterThan(100);
});

/** Sums that are sharp on the border of the domain: a looser border would take them, a tighter one lose them. */
test('differences that are zero on the border, and those beyond it', () => {
  const [R, k, s, m, t] = ['R', 'k', 's', 'm', 't'].map(variable) as [Sum, Sum, Sum, Sum, Sum];
  const rootR = fromTerms([term(1, [factor(variableOf('R'), fraction(1, 2))])]);
  const exp = (c: number, basis: string) => fromTerms([term(1, [factor(E, c, basisOf(basis))])]);
  const n = constant;
  const positive: readonly Sum[] = [
    subtract(R, ONE),
    subtract(k, n(2)),
    subtract(m, ONE),
    subtract(ONE, s),
    subtract(R, rootR),
    subtract(rootR, ONE),
    subtract(multiply(R, k), n(2)),
    subtract(R, multiply(R, s)),
    subtract(s, multiply(s, s)),
    add(subtract(multiply(s, R), s), ONE),
    add(subtract(R, multiply(R, s)), s),
    subtract(exp(1, 't'), ONE),
    subtract(exp(2, 't'), exp(1, 't')),
    subtract(exp(1, 'sigma*t'), ONE),
    subtract(exp(1, 'sigma^-1*t'), ONE),
    subtract(exp(1, ''), ONE),
    subtract(subtract(multiply(R, R), multiply(n(2), R)), n(-1)),
    variable('sigma'),
    exp(-1, 't'),
    exp(1, 'gamma'),
    subtract(ONE, exp(-1, 't')),
  ];
  for (const sum of positive) {
    expect([sumKey(sum), signOf(sum)]).toEqual([sumKey(sum), 'positive']);
    expect([sumKey(sum), signOf(negate(sum))]).toEqual([sumKey(sum), 'negative']);
  }
  const open: readonly Sum[] = [
    subtract(R, n(fraction(101, 100))),
    subtract(k, n(fraction(201, 100))),
    subtract(m, n(2)),
    subtract(s, n(fraction(1, 2))),
    subtract(n(fraction(99, 100)), s),
    subtract(t, ONE),
    subtract(R, k),
    subtract(exp(1, 't'), n(2)),
    subtract(exp(1, 'gamma'), ONE),
    subtract(exp(1, 'gamma*t'), ONE),
    subtract(exp(1, 't'), exp(1, 'sigma')),
    subtract(fromTerms([term(1, [factor(variableOf('R'), 1, basisOf('gamma'))])]), ONE),
    add(variable('gamma'), n(3)),
    add(multiply(variable('gamma'), variable('gamma')), ONE),
    subtract(exp(-1, 't'), n(fraction(1, 2))),
    variable('gamma'),
    multiply(variable('gamma'), R),
    multiply(variable('gamma'), subtract(R, ONE)),
  ];
  for (const sum of open) expect([sumKey(sum), signOf(sum)]).toEqual([sumKey(sum), 'unknown']);
  expect(signOf(ZERO)).toBe('zero');
});

test('strictly positive leaves out what vanishes on the border', () => {
  const [R, k, s] = ['R', 'k', 's'].map(variable) as [Sum, Sum, Sum];
  for (const sum of [
    add(R, ONE),
    R,
    k,
    subtract(k, ONE),
    add(subtract(R, ONE), subtract(k, ONE)),
    add(s, ONE),
    constant(3),
  ]) {
    expect([sumKey(sum), isStrictlyPositive(sum)]).toEqual([sumKey(sum), true]);
  }
  for (const sum of [
    subtract(R, ONE),
    subtract(k, constant(2)),
    constant(-3),
    negate(R),
    ZERO,
    subtract(R, k),
    variable('gamma'),
  ]) {
    expect([sumKey(sum), isStrictlyPositive(sum)]).toEqual([sumKey(sum), false]);
  }
});

test('the positive part is the sum or its negative; greater is positive difference', () => {
  const [R, k] = [variable('R'), variable('k')];
  const below = subtract(ONE, R);
  expect(positivePart(below)?.sign).toBe(-1);
  expect(sumKey(positivePart(below)?.sum ?? ZERO)).toBe(sumKey(subtract(R, ONE)));
  expect(positivePart(subtract(R, ONE))?.sign).toBe(1);
  expect(positivePart(subtract(R, k))).toBeNull();
  expect(positivePart(ZERO)).toBeNull();
  expect(isGreater(R, ONE)).toBe(true);
  expect(isGreater(ONE, R)).toBe(false);
  expect(isGreater(R, R)).toBe(false);
});

test('a border that is left out counts no more; a root of something that vanishes there vanishes too', () => {
  const [R, k] = [variable('R'), variable('k')];
  const rootOf = (of: Sum) => fromTerms([term(1, [factor({ kind: 'composite', of }, fraction(1, 2))])]);
  const gap = subtract(R, ONE);
  for (const sum of [gap, rootOf(gap), multiply(rootOf(gap), k), multiply(rootOf(gap), gap), add(rootOf(gap), gap)]) {
    expect(signOf(sum)).toBe('positive');
    expect(isStrictlyPositive(sum)).toBe(false);
    expect(isStrictlyPositive(sum, new Set([nameOf('k')]))).toBe(false);
    expect(isStrictlyPositive(sum, new Set([nameOf('R')]))).toBe(true);
  }
  expect(isStrictlyPositive(rootOf(add(R, ONE)))).toBe(true);
  expect(isStrictlyPositive(add(rootOf(gap), ONE))).toBe(true);
  const both = multiply(gap, subtract(k, constant(2)));
  expect(isStrictlyPositive(both, new Set([nameOf('R')]))).toBe(false);
  expect(isStrictlyPositive(both, new Set(['R', 'k'].map(nameOf)))).toBe(true);
});

test('an exponent too large to expand is no sign: R^(1/2^32) + 1 is below R at R = 10', () => {
  const root = fromTerms([term(1, [factor(variableOf('R'), fraction(1, 2 ** 32))])]);
  expect(() => signOf(subtract(add(root, ONE), variable('R')))).toThrow(Unable);
});
