import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareScalars, isLess } from '../../src/algebra/order.ts';
import { add, divide, multiply, negate, ONE, rational, type Scalar, sqrt, subtract } from '../../src/algebra/scalar.ts';
import { SEEDED } from '../proofs/zt25/model/settings.ts';
import { nameOf, symbol } from './named.ts';
import { ALL_ATOMS, roundedOfTree, scalarOfTree, somePoint, someTree } from './trees.ts';

const POINTS = fc.sample(somePoint, { seed: SEEDED.seed, numRuns: 200 }).concat([
  { R: 1.00001, k: 2.00001, s: 0.00001, gamma: 0 },
  { R: 1.00001, k: 900, s: 0.99999, gamma: 2 },
  { R: 900, k: 2.00001, s: 0.99999, gamma: -2 },
]);
const FLIPPED = { less: 'greater', greater: 'less', equal: 'equal', unknown: 'unknown' } as const;

test('an order that is proved holds at 200 points of the domain; the other way round it is the other order', () => {
  const counts: Record<string, number> = {};
  fc.assert(
    fc.property(someTree(ALL_ATOMS, 2), someTree(ALL_ATOMS, 1), fc.boolean(), (a, b, negative) => {
      const [x, y] = [scalarOfTree(a), negative ? negate(scalarOfTree(b)) : scalarOfTree(b)];
      const found = compareScalars(x, y);
      counts[found] = (counts[found] ?? 0) + 1;
      expect(compareScalars(y, x)).toBe(FLIPPED[found]);
      for (const at of POINTS) {
        const [p, q] = [roundedOfTree(a, at), roundedOfTree(b, at)];
        const difference = p.value - (negative ? -q.value : q.value);
        const slack = 4 * (p.error + q.error) + 1e-14 * (Math.abs(p.value) + Math.abs(q.value));
        if (found === 'greater') expect(difference).toBeGreaterThanOrEqual(-slack);
        if (found === 'less') expect(difference).toBeLessThanOrEqual(slack);
        if (found === 'equal') expect(Math.abs(difference)).toBeLessThanOrEqual(slack);
      }
    }),
    { ...SEEDED, numRuns: 400 },
  );
  for (const order of ['less', 'greater', 'unknown']) expect(counts[order]).toBeGreaterThan(30);
});

const [R, k, s] = [symbol('R'), symbol('k'), symbol('s')];
const n = (value: number | string) => rational(value);
const mean = sqrt(divide(add(R, ONE), n(2)));

test('orders the audit needs are found, by squares too', () => {
  const greater: readonly [Scalar, Scalar][] = [
    [sqrt(R), mean],
    [mean, ONE],
    [sqrt(R), ONE],
    [sqrt(add(R, ONE)), sqrt(divide(add(R, ONE), R))],
    [k, n(1)],
    [divide(ONE, sqrt(add(R, ONE))), divide(ONE, add(R, ONE))],
    [sqrt(add(R, subtract(s, multiply(R, s)))), ONE],
    [sqrt(subtract(k, n(2))), n(-1)],
    [n(2), sqrt(n(2))],
  ];
  for (const [a, b] of greater) {
    expect(compareScalars(a, b)).toBe('greater');
    expect(compareScalars(b, a)).toBe('less');
  }
});

test('denominators that are negative, or vanish on the border', () => {
  const below = subtract(ONE, R);
  expect(compareScalars(divide(ONE, below), n(0))).toBe('less');
  expect(compareScalars(divide(subtract(ONE, k), below), n(0))).toBe('greater');
  expect(isLess(n(0), divide(subtract(ONE, k), below), new Set([nameOf('R')]))).toBe(true);
  // 1/(R − 1) is nothing at R = 1.
  expect(isLess(n(0), divide(ONE, subtract(R, ONE)), new Set())).toBe(false);
  expect(isLess(n(0), divide(ONE, subtract(R, ONE)), new Set([nameOf('R')]))).toBe(true);
});

test('equal and open ones are not ordered', () => {
  expect(compareScalars(multiply(sqrt(R), sqrt(R)), R)).toBe('equal');
  expect(compareScalars(R, k)).toBe('unknown');
  expect(compareScalars(s, n('1/2'))).toBe('unknown');
  expect(compareScalars(symbol('gamma'), n(0))).toBe('unknown');
  // γ may have any sign: no multiple or power of it is ordered.
  for (const a of [symbol('gamma'), multiply(symbol('gamma'), R), divide(ONE, symbol('gamma'))]) {
    expect(compareScalars(a, n(0))).toBe('unknown');
    expect(compareScalars(n(0), a)).toBe('unknown');
  }
  // Squares say nothing where a sign is open: −k < 1 though k² > 1.
  expect(compareScalars(negate(k), ONE)).toBe('less');
  expect(compareScalars(symbol('gamma'), symbol('delta'))).toBe('unknown');
  // √2 + √3 is above this by 3e-20, nearer than doubles can tell; of √2 alone the square is exact.
  const roots = add(sqrt(n(2)), sqrt(n(3)));
  expect(compareScalars(roots, n('3.1462643699419723423'))).toBe('unknown');
  expect(isLess(n('3.1462643699419723423'), roots, new Set())).toBe(false);
  expect(compareScalars(sqrt(n(2)), n('1.41421356237309504880'))).toBe('greater');
  for (const [a, b] of [
    [n(3), R],
    [symbol('t'), ONE],
  ] as const)
    expect(compareScalars(a, b)).toBe('unknown');
});

/** The closed domain: its borders R = 1 and k = 2 belong to it. */
const CLOSED = [1, 1.5, 7].flatMap((r) => [2, 3.5].map((classes) => ({ R: r, k: classes, s: 0.3, gamma: 0.4 })));

test('strictly less is proved on the border too, unless the border is left out', () => {
  let proved = 0;
  fc.assert(
    fc.property(someTree(ALL_ATOMS, 2), someTree(ALL_ATOMS, 1), fc.boolean(), (a, b, open) => {
      if (!isLess(scalarOfTree(a), scalarOfTree(b), new Set(open ? [nameOf('R')] : []))) return;
      proved++;
      for (const at of CLOSED) {
        if (open && at.R === 1) continue;
        const [p, q] = [roundedOfTree(a, at), roundedOfTree(b, at)];
        expect(q.value - p.value).toBeGreaterThan(p.error + q.error);
      }
    }),
    { ...SEEDED, numRuns: 400 },
  );
  expect(proved).toBeGreaterThan(30);
});

test('what is equal at R = 1 or k = 2 is strictly less only where that is left out', () => {
  const gap = subtract(R, ONE);
  const rootGap = sqrt(gap);
  const atOne: readonly [Scalar, Scalar][] = [
    [ONE, R],
    [n(0), rootGap],
    [ONE, add(ONE, rootGap)],
    [negate(rootGap), rootGap],
    [negate(gap), gap],
    [mean, sqrt(R)],
    [ONE, sqrt(add(R, subtract(s, multiply(R, s))))],
    [n(0), divide(gap, add(R, k))],
    [n(0), multiply(rootGap, k)],
  ];
  for (const [a, b] of atOne) {
    expect(compareScalars(a, b)).toBe('less');
    expect(isLess(a, b, new Set())).toBe(false);
    expect(isLess(a, b, new Set([nameOf('k')]))).toBe(false);
    expect(isLess(b, a, new Set([nameOf('R')]))).toBe(false);
  }
  for (const [a, b] of atOne.filter(([a]) => a !== atOne[3]?.[0] && a !== atOne[4]?.[0])) {
    expect(isLess(a, b, new Set([nameOf('R')]))).toBe(true);
  }
  expect(isLess(n(2), k, new Set())).toBe(false);
  expect(isLess(n(2), k, new Set([nameOf('R')]))).toBe(false);
  expect(isLess(n(2), k, new Set([nameOf('k')]))).toBe(true);
  for (const [a, b] of [
    [ONE, k],
    [n(0), R],
    [R, add(R, ONE)],
    [s, ONE],
    [n(0), s],
    [sqrt(n(2)), n('3/2')],
    [sqrt(R), sqrt(add(R, ONE))],
    [n(0), sqrt(add(R, ONE))],
    [R, R],
  ] as const) {
    expect(isLess(a, b, new Set())).toBe(a !== b);
    expect(isLess(b, a, new Set())).toBe(false);
  }
});
