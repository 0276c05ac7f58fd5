/**
 * What a root is drawn of: a sum as a product of square-free factors of known sign, a rational as powers of primes.
 * Inputs: sums and rationals. Outcome: exact. @throws Unable a factor of unknown sign, or one that holds a root itself.
 */
import type { Fraction } from './fraction.ts';
import { divideExactly, divideMonomial, greatestCommonDivisor, monomialContent } from './polynomial.ts';
import { positivePart } from './sign.ts';
import {
  type Factor,
  factor,
  fromTerms,
  integerPower,
  isEmpty,
  multiply as multiplySums,
  ONE as ONE_SUM,
  type Sum,
  sumKey,
  type Term,
} from './sum.ts';
import { Unable } from './unable.ts';
import { rememberedWithWork } from './work.ts';

/** A sum as sign · content · product of atoms that are provably positive and square-free. */
export const splitPositive = rememberedWithWork(orderedKey, (sum: Sum): Split => {
  const monomial = monomialContent(sum);
  const rest = divideMonomial(sum, monomial);
  let product = ONE_SUM;
  const factors: Factor[] = [...monomial];
  for (const [piece, multiplicity] of rest.size === 1 ? [] : squareFreeFactors(rest)) {
    const positive = positivePart(piece);
    if (positive === null) {
      if (multiplicity % 2 === 0) throw new Unable('the root of a square whose base has no known sign');
      throw new Unable('a root of something whose sign is not known on the whole domain');
    }
    if ([...positive.sum.values()].some((t) => t.factors.some((f) => f.atom.kind === 'composite'))) {
      throw new Unable('a root inside a root');
    }
    factors.push(factor({ kind: 'composite', of: positive.sum }, multiplicity));
    product = multiplySums(product, integerPower(positive.sum, multiplicity));
  }
  const left = divideExactly(rest, product)?.get('');
  if (left === undefined) throw new Unable('a root that does not factor');
  return { sign: left.coefficient.sign < 0 ? -1 : 1, content: left.coefficient.abs(), factors };
});

/** Terms come out in the order in which they went in, so equal sums in another order are another question. */
function orderedKey(sum: Sum): string {
  const textOf = ({ text, atom }: Factor): string =>
    atom.kind === 'composite' ? `${text}[${orderedKey(atom.of)}]` : text;
  return [...sum.values()]
    .map(({ coefficient, factors }) => `${coefficient.toFraction()}*${factors.map(textOf).join('·')}`)
    .join('+');
}

export interface Split {
  readonly sign: 1 | -1;
  readonly content: Fraction;
  readonly factors: readonly Factor[];
}

/** Pairwise coprime square-free factors with their multiplicities, split by the content in each generator too. */
function squareFreeFactors(sum: Sum): [Sum, number][] {
  if (isIrreducible(sum)) return [[sum, 1]];
  const pieces = splitContents(sum);
  const merged = new Map<string, [Sum, number]>();
  for (const piece of pieces) {
    for (const [factorSum, multiplicity] of squareFree(piece)) {
      const key = sumKey(factorSum);
      merged.set(key, [factorSum, (merged.get(key)?.[1] ?? 0) + multiplicity]);
    }
  }
  return [...merged.values()];
}

/**
 * Is the sum, which has no monomial content, linear in an atom that one term holds, or all but one? Then its two
 * coefficients have nothing in common, as one of them is a monomial, and it has no factors.
 */
function isIrreducible(sum: Sum): boolean {
  const factors = [...sum.values()].flatMap((t) => t.factors);
  const counts = new Map<string, number>();
  for (const name of factors.flatMap(({ key, text }) => [key, text])) counts.set(name, (counts.get(name) ?? 0) + 1);
  return factors.some(({ key, text, exponent }) => {
    const count = counts.get(key);
    return exponent.top === 1 && count === counts.get(text) && (count === 1 || count === sum.size - 1);
  });
}

/** Splits off every factor that does not hold some generator: (s − 1)(R + 1) falls apart. */
function splitContents(sum: Sum): Sum[] {
  const keys = new Set([...sum.values()].flatMap((t) => t.factors.map((f) => f.key)));
  for (const key of keys) {
    const byPower = new Map<string, Term[]>();
    for (const t of sum.values()) {
      const f = t.factors.find((x) => x.key === key);
      const power = f?.exponent.toFraction() ?? '0';
      byPower.set(power, [...(byPower.get(power) ?? []), { ...t, factors: t.factors.filter((x) => x.key !== key) }]);
    }
    const coefficients = [...byPower.values()].map(fromTerms);
    const [first = ONE_SUM, ...others] = coefficients;
    if (others.length === 0) continue;
    const content = others.reduce(greatestCommonDivisor, first);
    if (content.size > 1) {
      const rest = divideExactly(sum, content);
      if (rest !== null && rest.size > 1) return [...splitContents(content), ...splitContents(rest)];
    }
  }
  return [sum];
}

/** Square-free decomposition by common divisors with the derivatives in each generator. */
function squareFree(sum: Sum): [Sum, number][] {
  const keys = new Set([...sum.values()].flatMap((t) => t.factors.map((f) => f.key)));
  let repeated: Sum | null = null;
  for (const key of keys) {
    const slope = formalDerivative(sum, key);
    if (isEmpty(slope)) continue;
    const common = greatestCommonDivisor(repeated ?? sum, slope);
    repeated = common;
    if (common.size === 1) break;
  }
  if (repeated === null || repeated.size === 1) return [[sum, 1]];
  const radical = divideExactly(sum, repeated);
  if (radical === null) throw new Unable('a root that does not factor');
  // sum = radical · repeated; a factor of multiplicity p divides `repeated` p − 1 times.
  const result: [Sum, number][] = [];
  let rest: Sum = repeated;
  let current: Sum = radical;
  for (let multiplicity = 1; current.size > 1; multiplicity++) {
    const next = rest.size > 1 ? greatestCommonDivisor(current, rest) : ONE_SUM;
    const exact = next.size > 1 ? divideExactly(current, next) : current;
    if (exact === null) throw new Unable('a root that does not factor');
    if (exact.size > 1) result.push([exact, multiplicity]);
    if (next.size <= 1) break;
    rest = divideExactly(rest, next) ?? ONE_SUM;
    current = next;
  }
  return result;
}

/** Derivative with respect to one generator, up to a monomial and its step size. */
function formalDerivative(sum: Sum, key: string): Sum {
  return fromTerms(
    [...sum.values()].flatMap((t) => {
      const f = t.factors.find((x) => x.key === key);
      return f === undefined ? [] : [{ ...t, coefficient: t.coefficient.mul(f.exponent) }];
    }),
  );
}

/** A positive rational as powers of primes. @throws Unable an integer whose prime factors are large. */
export function primeFactors(value: Fraction): Factor[] {
  const factors: Factor[] = [];
  const split = (integer: bigint, sign: 1 | -1) => {
    let rest = integer;
    for (let p = 2n; p * p <= rest; p++) {
      if (p > 1_000_000n) throw new Unable('a root of an integer with large prime factors');
      let count = 0;
      while (rest % p === 0n) {
        rest /= p;
        count++;
      }
      if (count > 0) factors.push(factor({ kind: 'prime', value: p }, sign * count));
    }
    if (rest > 1n) factors.push(factor({ kind: 'prime', value: rest }, sign));
  };
  split(value.n, 1);
  split(value.d, -1);
  return factors.sort((a, b) => (a.key < b.key ? -1 : 1));
}
