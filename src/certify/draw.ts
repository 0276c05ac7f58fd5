/** Does a formula vanish for all values of its symbols? By draws of a prime, and of the symbols modulo it. */
import { createHash } from 'node:crypto';
import {
  type Definitions,
  type Env,
  environment,
  evaluate,
  isNumber,
  type Names,
  numberOf,
  type Ring,
  rootOf,
  type Tree,
  WHOLE,
  whole,
} from './formula.ts';
import { Beyond, must, refuse, spend } from './refusal.ts';

export const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex');
/** A number below another, from a text that is not known before all that it judges is written. */
export const random = (seed: string, name: string, below: bigint): bigint =>
  BigInt(`0x${sha256(`${seed} ${name} ${below}`)}`) % below;

class Redraw extends Error {}
function raised(base: bigint, exponent: bigint, modulus: bigint): bigint {
  spend(10);
  let [result, x] = [1n, base];
  for (let e = exponent; e > 0n; e >>= 1n, x = (x * x) % modulus) if (e & 1n) result = (result * x) % modulus;
  return result;
}
function inverse(a: bigint, modulus: bigint): bigint {
  spend(10);
  let [r, s, x, y] = [modulus, a, 0n, 1n];
  while (s !== 0n) [r, s, x, y] = [s, r % s, y, x - (r / s) * y];
  // Of a draw that is made again for what divides P - 1 the signs of roots are no longer anybody's.
  must(r === 1n, 'a division in an exponent by what may have no inverse', Beyond);
  return (x + modulus) % modulus;
}
/** By trial and by Fermat's test, which is as strong as any where (p - 1) / 2 is odd. */
const isPrime = (p: bigint): boolean =>
  SMALL.every((x) => p % x > 0n) && SMALL.slice(0, 5).every((x) => [1n, p - 1n].includes(raised(x, (p - 1n) / 2n, p)));
const SMALL = [5n, 7n, 11n, 13n, 17n, 19n, 23n, 29n, 31n, 37n, 41n, 43n, 47n, 53n, 59n, 61n, 67n, 71n, 73n, 79n];

/**
 * Bases of roots in a draw, and how many roots were asked for; of all draws, the most bases, and which of the roots that are asked
 * for one after another were of a new base, or of none that is a square.
 */
const roots = { seen: new Set<bigint>(), asked: 0, most: 0, fresh: new Set<number>(), split: new Set<number>() };
export type Symbols = readonly { readonly name: string; readonly positive: boolean }[];

/**
 * Of a prime P of 62 bits and of symbols modulo P. 2, 3 and positive symbols are squares, -1 is none, and whatever has a root is
 * one, or another draw is made: squares keep the rules of positive numbers, and each has one root of any order that is a square.
 * Exponents are modulo (P - 1) / 2.
 */
function draw(seed: string, definitions: Definitions, fixed: Names, symbols: Symbols): Env<bigint> {
  let P = random(seed, 'prime', 2n ** 57n) * 24n + 2n ** 61n - 9n;
  while (!isPrime(P)) P += 24n;
  const half = (P - 1n) / 2n;
  const ring = (modulus: bigint, power: Ring<bigint>['power']): Ring<bigint> => ({
    number: (text) => (text === 'e' ? random(seed, text, modulus) ** 2n : whole(text) + modulus) % modulus,
    add: (a, b) => (a + b) % modulus,
    mul: (a, b) => (a * b) % modulus,
    power: (a, exponent, at) => {
      if (exponent === '-1') return a === 0n ? refuse('a division by zero') : inverse(a, modulus);
      return power(a, exponent, at);
    },
  });
  const root = (a: bigint, exponent: Tree): bigint => {
    const place = roots.asked++;
    const isFresh = !roots.seen.has(a);
    const isSquare = !isFresh || raised(a, half, P) === 1n;
    // Of 0, which is no square and no other number either, nothing is known.
    if (!isSquare && a !== 0n) roots.split.add(place);
    if (!isSquare) throw new Redraw();
    if (isFresh) roots.fresh.add(place);
    roots.most = Math.max(roots.most, roots.seen.add(a).size);
    return raised(a, numberOf(evaluate(exponent, exponents)), P);
  };
  const values = (below: bigint) => symbols.map(({ name }) => [name, random(seed, name, below)] as const);
  const rootless = ring(half, () => refuse('a root or a power in an exponent', Beyond));
  const numbers = fixed.filter(([, x]) => isNumber(x));
  // What no exponent speaks of is not divided there.
  const exponents = environment(rootless, new Map([...definitions, ...numbers]), [], values(half));
  const squares = values(P).map(([name, x], i) => [name, symbols[i]?.positive ? (x * x) % P : x] as const);
  roots.seen = new Set([1n, 2n, 3n, ...squares.flatMap(([, x], i) => (symbols[i]?.positive ? [x] : []))]);
  roots.asked = 0;
  const power: Ring<bigint>['power'] = (a, exponent) =>
    WHOLE.test(`${exponent}`) ? raised(a, BigInt(`${exponent}`), P) : root(a, exponent);
  return environment(ring(P, power), definitions, fixed, squares);
}

/**
 * How many factors a formula has at most, through what its names mean: what has few vanishes in hardly any draw, unless in all. No
 * end of them where an exponent is made of large numbers.
 */
function degreesIn(meant: Definitions): (tree: Tree) => number {
  const remembered = (how: (tree: Tree) => number, plain: (name: string) => number) => {
    const known = new Map<string, number>();
    return (name: string): number => {
      const meaning = meant.get(name);
      if (!known.has(name)) known.set(name, meaning === undefined ? plain(name) : how(meaning));
      return known.get(name) ?? 0;
    };
  };
  const size = (tree: Tree): number => {
    if (typeof tree === 'string') return sizeOf(tree);
    const sizes = tree.slice(1).map(size);
    return tree[0] === '+' ? sizes.reduce((a, b) => a + b, 0) : sizes.reduce((a, b) => a * b, 1);
  };
  const sizeOf = remembered(size, (name) => Math.max(1, Number(name) || 1));
  const degree = (tree: Tree): number => {
    if (typeof tree === 'string') return degreeOf(tree);
    const of = tree.slice(1).reduce((all, part) => all + degree(part), 0);
    if (rootOf(tree) === null || tree[0] === 'sqrt') return of * (tree[0] === '^' ? Math.max(1, Number(tree[2])) : 1);
    return size(tree[2] ?? '') <= LARGEST.exponent ? of : Number.POSITIVE_INFINITY;
  };
  const degreeOf = remembered(degree, (name) => Math.max(1, name.length));
  return degree;
}
const LARGEST = { degree: 1_000_000, exponent: 10_000 };

export interface Drawn {
  readonly seed: string;
  /** How many draws have to agree. */
  readonly points: number;
  readonly definitions: Definitions;
}

/**
 * Roots are of what is positive, so each is one analytic function, and a draw shows that it vanishes for some signs of the roots.
 * A root whose base is no square in some draw, where those before it are, extends the field, and either sign is as good. From the
 * first that does not, each may halve the draws of the right signs.
 * @throws Refusal they do not vanish, or it cannot be told
 */
export function vanish(
  zeros: readonly Tree[],
  { seed, points, definitions }: Drawn,
  fixed: Names,
  symbols: Symbols = [],
): void {
  const degree = degreesIn(new Map([...definitions, ...fixed]));
  const isSmall = [...zeros, ...fixed.map(([name]) => name)].every((tree) => degree(tree) <= LARGEST.degree);
  must(isSmall, 'powers too large to be drawn', Beyond);
  Object.assign(roots, { most: 0, split: new Set(), fresh: new Set() });
  const sizes = new Set<number>();
  const doubtful = (): number => {
    const fresh = [...roots.fresh].sort((a, b) => a - b);
    const first = fresh.findIndex((place) => !roots.split.has(place));
    return first < 0 ? 0 : fresh.length - first;
  };
  for (let [i, equal, different] = [0, 0, 0]; equal < points * 2 ** doubtful(); i++) {
    try {
      const env = draw(`${seed} ${i}`, definitions, fixed, symbols);
      if (zeros.some((zero) => evaluate(zero, env).flat(2).some(Boolean))) different++;
      else equal++;
      sizes.add(roots.seen.size);
    } catch (error) {
      if (!(error instanceof Redraw)) throw error;
    }
    must(different < 12, 'the two sides differ');
    must((different === 0 || equal === 0) && doubtful() < 7, 'roots whose signs cannot be told', Beyond);
  }
  // Roots that are seen in some draws alone are of what vanishes, or is 1, in some alone: those are not as good as any.
  must(sizes.size <= 1 && [...sizes].every((size) => size >= roots.most), 'roots that come and go', Beyond);
}
