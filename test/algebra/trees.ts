/**
 * Random expressions with several meanings, for tests only: as a scalar of `src/algebra`, as a double with an error
 * bound, over any field, and, where only R, √R, √(R+1), √2 occur, as a surd. An expression can be rewritten into
 * one that is equal by the laws of a field.
 */
import fc from 'fast-check';
import { add, divide, multiply, power, rational, type Scalar, sqrt, subtract } from '../../src/algebra/scalar.ts';
import { asExponent } from '../../src/algebra/substitute.ts';
import { symbol } from './named.ts';
import {
  addSurds,
  integerSurd,
  invertSurd,
  multiplySurds,
  negateSurd,
  ROOT_R,
  ROOT_R_PLUS_ONE,
  ROOT_TWO,
  type Surd,
} from './surds.ts';

export type Operator = 'add' | 'subtract' | 'multiply' | 'divide';

export type Tree =
  | { readonly kind: 'integer'; readonly value: number }
  | { readonly kind: 'atom'; readonly name: AtomName }
  | { readonly kind: Operator; readonly a: Tree; readonly b: Tree };

/** Values of the symbols. */
export interface Point {
  readonly R: number;
  readonly k: number;
  readonly s: number;
  readonly gamma: number;
}

interface Atom {
  readonly scalar: () => Scalar;
  /** From the values of R, k, s, γ; `pow` raises to a power. */
  readonly value: <N>(over: Field<N>, at: Readonly<Record<keyof Point, N>>) => N;
  readonly surd: Surd | null;
}

/** Enough arithmetic for every meaning that is a number. */
export interface Field<N> {
  of(value: number): N;
  add(a: N, b: N): N;
  subtract(a: N, b: N): N;
  multiply(a: N, b: N): N;
  divide(a: N, b: N): N;
  pow(a: N, b: N): N;
}

const R = symbol('R');
const s = symbol('s');
const gamma = asExponent(symbol('gamma'));

const ATOMS = {
  R: { scalar: () => R, value: (_, at) => at.R, surd: multiplySurds(ROOT_R, ROOT_R) },
  rootR: { scalar: () => sqrt(R), value: (f, at) => f.pow(at.R, f.of(0.5)), surd: ROOT_R },
  rootR1: {
    scalar: () => sqrt(add(R, rational(1))),
    value: (f, at) => f.pow(f.add(at.R, f.of(1)), f.of(0.5)),
    surd: ROOT_R_PLUS_ONE,
  },
  root2: { scalar: () => sqrt(rational(2)), value: (f) => f.pow(f.of(2), f.of(0.5)), surd: ROOT_TWO },
  k: { scalar: () => symbol('k'), value: (_, at) => at.k, surd: null },
  s: { scalar: () => s, value: (_, at) => at.s, surd: null },
  Rgamma: { scalar: () => power(R, gamma), value: (f, at) => f.pow(at.R, at.gamma), surd: null },
  mixgamma: {
    scalar: () => power(add(multiply(s, R), subtract(rational(1), s)), gamma),
    value: (f, at) => f.pow(f.add(f.multiply(at.s, at.R), f.subtract(f.of(1), at.s)), at.gamma),
    surd: null,
  },
} satisfies Record<string, Atom>;

export type AtomName = keyof typeof ATOMS;

export const SURD_ATOMS = ['R', 'rootR', 'rootR1', 'root2'] as const satisfies readonly AtomName[];
export const ALL_ATOMS = Object.keys(ATOMS) as AtomName[];

export const integer = (value: number): Tree => ({ kind: 'integer', value });
export const atom = (name: AtomName): Tree => ({ kind: 'atom', name });
export const node = (kind: Operator, a: Tree, b: Tree): Tree => ({ kind, a, b });

/** Expressions of at most the given depth. Divisors are atoms or sums of two positive ones, so nothing is 1/0. */
export function someTree(atoms: readonly AtomName[], depth: number): fc.Arbitrary<Tree> {
  const leaf: fc.Arbitrary<Tree> = fc.oneof(
    { weight: 1, arbitrary: fc.integer({ min: -3, max: 3 }).map(integer) },
    { weight: 3, arbitrary: fc.constantFrom(...atoms).map(atom) },
  );
  if (depth === 0) return leaf;
  const inner = someTree(atoms, depth - 1);
  const positive = fc
    .tuple(fc.constantFrom(...atoms), fc.option(fc.constantFrom(...atoms)), fc.integer({ min: 1, max: 3 }))
    .map(([a, b, n]) => (b === null ? atom(a) : node('add', atom(a), node('multiply', integer(n), atom(b)))));
  return fc.oneof(
    { weight: 1, arbitrary: leaf },
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.constantFrom('add' as const, 'subtract' as const, 'multiply' as const), inner, inner)
        .map(([kind, a, b]) => node(kind, a, b)),
    },
    { weight: 1, arbitrary: fc.tuple(inner, positive).map(([a, b]) => node('divide', a, b)) },
  );
}

export const somePoint: fc.Arbitrary<Point> = fc.record({
  R: fc.double({ min: 1, max: 20, noNaN: true }),
  k: fc.double({ min: 2, max: 20, noNaN: true }),
  s: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
  gamma: fc.double({ min: -2, max: 2, noNaN: true }),
});

/** Fixed points of the domain, for evaluations that need no shrinking. */
export const POINTS: readonly Point[] = [
  { R: 1.3, k: 2.7, s: 0.21, gamma: 0.4 },
  { R: 7.9, k: 5.3, s: 0.66, gamma: -0.9 },
  { R: 2.4, k: 11.2, s: 0.87, gamma: 1.7 },
];

const OPERATIONS = { add, subtract, multiply, divide } as const;

export function scalarOfTree(t: Tree): Scalar {
  if (t.kind === 'integer') return rational(t.value);
  if (t.kind === 'atom') return ATOMS[t.name].scalar();
  return OPERATIONS[t.kind](scalarOfTree(t.a), scalarOfTree(t.b));
}

/** The value of an expression over any field. */
export function over<N>(f: Field<N>, t: Tree, at: Readonly<Record<keyof Point, N>>): N {
  if (t.kind === 'integer') return f.of(t.value);
  if (t.kind === 'atom') return (ATOMS[t.name] as Atom).value(f, at);
  return f[t.kind](over(f, t.a, at), over(f, t.b, at));
}

/** A double with a bound on its rounding error. */
export interface Rounded {
  readonly value: number;
  readonly error: number;
}

const EPS = 8 * Number.EPSILON;
const rounded = (value: number, error: number): Rounded => ({ value, error: error + EPS * Math.abs(value) });
const DOUBLES: Field<Rounded> = {
  of: (value) => ({ value, error: 0 }),
  add: (a, b) => rounded(a.value + b.value, a.error + b.error),
  subtract: (a, b) => rounded(a.value - b.value, a.error + b.error),
  multiply: (a, b) =>
    rounded(a.value * b.value, Math.abs(a.value) * b.error + Math.abs(b.value) * a.error + a.error * b.error),
  divide: (a, b) => {
    const value = a.value / b.value;
    return rounded(value, (a.error + Math.abs(value) * b.error) / (Math.abs(b.value) - b.error));
  },
  // Bases here are sums of positive numbers, exponents are exact.
  pow: (a, b) => rounded(a.value ** b.value, 4 * EPS * a.value ** b.value * (1 + Math.abs(b.value))),
};

export const roundedOfTree = (t: Tree, at: Point): Rounded =>
  over(DOUBLES, t, {
    R: DOUBLES.of(at.R),
    k: DOUBLES.of(at.k),
    s: DOUBLES.of(at.s),
    gamma: DOUBLES.of(at.gamma),
  });

/** Null for a division by zero. */
export function surdOfTree(t: Tree): Surd | null {
  if (t.kind === 'integer') return integerSurd(t.value);
  if (t.kind === 'atom') {
    const { surd } = ATOMS[t.name] as Atom;
    if (surd === null) throw new RangeError(`${t.name} is no surd`);
    return surd;
  }
  const [a, b] = [surdOfTree(t.a), surdOfTree(t.b)];
  if (a === null || b === null) return null;
  switch (t.kind) {
    case 'add':
      return addSurds(a, b);
    case 'subtract':
      return addSurds(a, negateSurd(b));
    case 'multiply':
      return multiplySurds(a, b);
    case 'divide': {
      const inverse = invertSurd(b);
      return inverse === null ? null : multiplySurds(a, inverse);
    }
  }
}

/** Choices for {@link rewritten}: a stream of numbers that does not end. */
export type Choices = (below: number) => number;

export const someChoices: fc.Arbitrary<Choices> = fc.integer({ min: 1, max: 0x7fff_ffff }).map((seed) => {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return (state >>> 8) % below;
  };
});

/** Something positive to multiply and divide by. */
const positiveOf = (choose: Choices, atoms: readonly AtomName[]): Tree => {
  const one = atom(atoms[choose(atoms.length)] as AtomName);
  return choose(2) === 0 ? one : node('add', one, atom(atoms[choose(atoms.length)] as AtomName));
};

/** An expression that is equal to `t` by the laws of a field and (√R)² = R, (√(R+1))² = R + 1, (√2)² = 2. */
export function rewritten(t: Tree, choose: Choices, atoms: readonly AtomName[]): Tree {
  if (t.kind === 'integer') {
    if (t.value === 2 && choose(2) === 0) return node('multiply', atom('root2'), atom('root2'));
    return choose(3) === 0 ? node('subtract', integer(t.value + 5), integer(5)) : t;
  }
  if (t.kind === 'atom') {
    if (t.name !== 'R') return t;
    const root1 = atom('rootR1');
    switch (choose(3)) {
      case 0:
        return node('multiply', atom('rootR'), atom('rootR'));
      case 1:
        return node('subtract', node('multiply', root1, root1), integer(1));
      default:
        return t;
    }
  }
  const a = rewritten(t.a, choose, atoms);
  const b = rewritten(t.b, choose, atoms);
  const same = node(t.kind, a, b);
  switch (choose(7)) {
    case 0: {
      const c = positiveOf(choose, atoms);
      return node('divide', node('multiply', same, c), c);
    }
    case 1: {
      const c = positiveOf(choose, atoms);
      return node('add', node('subtract', same, c), c);
    }
    case 2:
      if (t.kind === 'add' || t.kind === 'multiply') return node(t.kind, b, a);
      if (t.kind === 'subtract') return node('add', node('multiply', integer(-1), b), a);
      return node('multiply', a, node('divide', integer(1), b));
    case 3:
    case 4:
      if (t.kind === 'multiply' && (b.kind === 'add' || b.kind === 'subtract')) {
        return node(b.kind, node('multiply', a, b.a), node('multiply', a, b.b));
      }
      if ((t.kind === 'multiply' || t.kind === 'divide') && (a.kind === 'add' || a.kind === 'subtract')) {
        return node(a.kind, node(t.kind, a.a, b), node(t.kind, a.b, b));
      }
      return same;
    default:
      return same;
  }
}

/** The same expression with one operator or integer changed, somewhere. */
export function spoilt(t: Tree, choose: Choices): Tree {
  if (t.kind === 'integer') return integer(t.value + (choose(2) === 0 ? 1 : -1));
  if (t.kind === 'atom')
    return choose(2) === 0 ? atom(t.name === 'rootR' ? 'rootR1' : 'rootR') : node('add', t, integer(1));
  switch (choose(3)) {
    case 0:
      return t.kind === 'add'
        ? node('subtract', t.a, t.b)
        : t.kind === 'subtract'
          ? node('add', t.a, t.b)
          : node(t.kind, spoilt(t.a, choose), t.b);
    case 1:
      return node(t.kind, spoilt(t.a, choose), t.b);
    default:
      return t.kind === 'divide' ? node(t.kind, spoilt(t.a, choose), t.b) : node(t.kind, t.a, spoilt(t.b, choose));
  }
}
