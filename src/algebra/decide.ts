/**
 * Is a scalar nonzero, nonnegative or positive on the whole of a declared domain? A symbol that counts is whole here, and
 * one that is a ratio of counts is a fraction: R − 5/2 has no zero where R is whole, R − √2 has none anywhere.
 * Outcome: `holds`, as a proof; `fails`, with exact values at which it does; `unknown`.
 */
import { countsOf } from './counts.ts';
import { type Definite, signOfConstant, signOn } from './definite.ts';
import { type Domain, given, has, sample, type Values } from './domain.ts';
import { evaluate } from './evaluate.ts';
import { type Fraction, fraction } from './fraction.ts';
import { negativeAbove, negativeAtWhole } from './integer-polynomial.ts';
import { divideMonomial, monomialContent } from './polynomial.ts';
import { expand, fromSum, rational, type Scalar, symbol } from './scalar.ts';
import { substitute } from './substitute.ts';
import { isEmpty, multiply, type Sum, subtract, termsBy } from './sum.ts';
import { symbolsOf } from './symbols.ts';
import { Unable } from './unable.ts';
import { type WholeTerm, wholeZero } from './whole-numbers.ts';
import { exponentialsOf, hidesExponential, positiveZeros, withoutComposites } from './zeros.ts';

export type Need = 'nonzero' | 'nonnegative' | 'positive';

/** Exact values of the symbols that occur; of none where it fails everywhere. */
export type Place = Readonly<Record<string, Fraction>>;

export type Decision =
  | { readonly answer: 'holds' }
  | { readonly answer: 'fails'; readonly at: Place }
  | { readonly answer: 'unknown' };

const HOLDS: Decision = { answer: 'holds' };
const UNKNOWN: Decision = { answer: 'unknown' };
const failsAt = (at: Place): Decision => ({ answer: 'fails', at });

export function decide(value: Scalar, need: Need, domain: Domain): Decision {
  const { numerator, denominator } = expand(value);
  const answers: Decision[] = [];
  if (need !== 'nonnegative') answers.push(attempt(() => decideNonzero(numerator, domain)));
  if (need !== 'nonzero') answers.push(attempt(() => decideNonnegative(multiply(numerator, denominator), domain)));
  return (
    answers.find(({ answer }) => answer === 'fails') ?? answers.find(({ answer }) => answer === 'unknown') ?? HOLDS
  );
}

/** What is beyond the algebra is not known; a limit of work that was granted outside ends all. */
function attempt(run: () => Decision): Decision {
  try {
    return run();
  } catch (error) {
    if (error instanceof Unable) return UNKNOWN;
    throw error;
  }
}

const namesOf = (sum: Sum): string[] => [...symbolsOf(fromSum(sum))].sort();

// ---- not zero --------------------------------------------------------------------------------------------------

function decideNonzero(sum: Sum, domain: Domain): Decision {
  if (isEmpty(sum)) return failsAt({});
  const sign = signOn(sum, domain);
  if (isDefinite(sign)) return HOLDS;
  const names = namesOf(sum);
  if (names.some((name) => domain.values[name] === undefined)) return UNKNOWN;
  const zero = names.map((name) => zeroOf(sum, name, domain)).find((at) => at !== null);
  if (zero !== undefined && names.length === 1) return failsAt(zero);
  const [only] = names;
  if (only === undefined) return signOfConstant(sum) === 0 ? UNKNOWN : HOLDS;
  if (names.length === 1) return zeroInOne(sum, only, domain);
  for (const way of WAYS) {
    const found = attempt(() => way(sum, names, domain));
    if (found.answer !== 'unknown') return found;
  }
  return UNKNOWN;
}

/** Ways to decide in several symbols, the cheapest first. */
const WAYS: readonly ((sum: Sum, names: readonly string[], domain: Domain) => Decision)[] = [
  byExponentials,
  bySurds,
  (sum, _names, domain) => (isDefinite(signOn(withoutComposites(sum), domain)) ? HOLDS : UNKNOWN),
  byQuotient,
  byWholes,
  (sum, _names, domain) => search(sum, domain, decideNonzero),
];

const isDefinite = (sign: Definite): boolean => sign === 'positive' || sign === 'negative';

const areFractions = (names: readonly string[], domain: Domain): boolean =>
  names.every((name) => domain.values[name]?.kind !== 'reals');

/** Powers of e whose exponents differ everywhere are independent over the fractions: all their coefficients are zero, or none. */
function byExponentials(sum: Sum, names: readonly string[], domain: Domain): Decision {
  if (!areFractions(names, domain) || hidesExponential(sum)) return UNKNOWN;
  const groups = exponentialsOf(sum);
  if (groups.length < 2) return UNKNOWN;
  const holds = (a: Sum): boolean => decideNonzero(a, domain).answer === 'holds';
  const differ = groups.every((a, i) => groups.slice(i + 1).every((b) => holds(subtract(a.exponent, b.exponent))));
  return differ && groups.some(({ coefficient }) => holds(coefficient)) ? HOLDS : UNKNOWN;
}

/** Where symbols are fractions in whole powers, different roots of primes are independent: all their coefficients are zero, or none. */
function bySurds(sum: Sum, names: readonly string[], domain: Domain): Decision {
  const factors = [...sum.values()].flatMap((t) => t.factors);
  const isWhole = factors.every(({ atom, basis, exponent }) =>
    atom.kind === 'variable' ? basis === '' && exponent.isWhole : atom.kind === 'prime' && basis === '',
  );
  if (!isWhole || !areFractions(names, domain)) return UNKNOWN;
  const groups = termsBy(sum, ({ atom }) => atom.kind === 'prime');
  const holds = groups.length > 1 && groups.some(({ of }) => decideNonzero(of, domain).answer === 'holds');
  return holds ? HOLDS : UNKNOWN;
}

/** A sum of one degree in two symbols is a sum in their quotient, which is a fraction. */
function byQuotient(sum: Sum, names: readonly string[], domain: Domain): Decision {
  const [a, b, ...others] = names;
  if (a === undefined || b === undefined || others.length > 0 || !areFractions(names, domain)) return UNKNOWN;
  const degrees = [...sum.values()].map(({ factors }) =>
    factors
      .filter(({ atom, basis }) => atom.kind !== 'prime' || basis !== '')
      .reduce((total, { atom, basis, exponent }) => {
        if (atom.kind !== 'variable' || basis !== '') throw new Unable('more than powers of symbols');
        return total.add(exponent);
      }, fraction(0)),
  );
  if (degrees.some((degree) => !degree.equals(degrees[0] as Fraction))) return UNKNOWN;
  const { numerator } = expand(substitute(fromSum(sum), { [b]: rational(1) }));
  return positiveZeros(numerator, a).length === 0 ? HOLDS : UNKNOWN;
}

/** A symbol that divides the sum and can be zero itself. */
function zeroOf(sum: Sum, name: string, domain: Domain): Place | null {
  const divides = monomialContent(sum).some(
    ({ atom, basis }) => atom.kind === 'variable' && atom.name === name && basis === '',
  );
  return divides && has(domain.values[name] as Values, fraction(0)) ? { [name]: fraction(0) } : null;
}

function zeroInOne(sum: Sum, name: string, domain: Domain): Decision {
  const values = domain.values[name] as Values;
  const zero = positiveZeros(sum, name).find((x) => has(values, x));
  if (zero !== undefined) return failsAt({ [name]: zero });
  // Of reals only those that are fractions were looked for.
  return values.kind === 'reals' ? UNKNOWN : HOLDS;
}

/** By residues and divisors: what is counted is whole. */
function byWholes(sum: Sum, _names: readonly string[], domain: Domain): Decision {
  const { of, least } = countsOf(domain);
  const { numerator } = expand(substitute(fromSum(sum), of));
  const content = monomialContent(numerator);
  if (content.some(({ atom }) => atom.kind === 'composite')) return UNKNOWN;
  const rest = divideMonomial(numerator, content);
  const names = namesOf(rest);
  const parts = [...rest.values()].map(({ coefficient, factors }) => {
    const exponents = names.map((name) => factors.find(({ key }) => key === `${name}|`)?.exponent ?? fraction(0));
    const isPlain = factors.length === exponents.filter(({ sign }) => sign !== 0).length;
    if (!isPlain || exponents.some((e) => !e.isWhole)) throw new Unable('more than whole powers of symbols');
    return { coefficient, exponents: exponents.map((e) => Number(e.top)) };
  });
  if (names.some((name) => least[name] === undefined)) return UNKNOWN;
  const common = parts.reduce((product, { coefficient }) => lcm(product, coefficient.d), 1n);
  const zero = wholeZero(
    parts.map(
      ({ coefficient, exponents }): WholeTerm => ({ coefficient: BigInt(coefficient.mul(common).top), exponents }),
    ),
    names.map((name) => least[name] as bigint),
  );
  if (zero === 'none') return HOLDS;
  if (zero === null) return UNKNOWN;
  const counts = Object.fromEntries(names.map((name, i) => [name, rational(zero[i] as bigint)]));
  const at = Object.fromEntries(
    namesOf(sum).flatMap((name) => {
      const value = substitute(of[name] ?? symbol(name), counts);
      return symbolsOf(value).size > 0 ? [] : [[name, value.unit.coefficient] as const];
    }),
  );
  return isPlace(domain, at) && isEmpty(partOf(sum, at)) ? failsAt(at) : UNKNOWN;
}

/** Do the values agree with the domain and its ties? */
const isPlace = (domain: Domain, at: Place): boolean =>
  Object.entries(at).reduce<Domain | null>(
    (rest, [name, value]) => (rest === null ? null : given(rest, name, value)),
    domain,
  ) !== null;

// ---- not negative ----------------------------------------------------------------------------------------------

function decideNonnegative(sum: Sum, domain: Domain): Decision {
  if (isEmpty(sum)) return HOLDS;
  const sign = signOn(sum, domain);
  if (sign === 'positive' || sign === 'nonnegative') return HOLDS;
  const names = namesOf(sum);
  if (names.some((name) => domain.values[name] === undefined)) return UNKNOWN;
  const [only] = names;
  if (only === undefined) return signOfConstant(sum) < 0 ? failsAt({}) : UNKNOWN;
  return names.length === 1 ? negativeInOne(sum, only, domain) : search(sum, domain, decideNonnegative);
}

function negativeInOne(sum: Sum, name: string, domain: Domain): Decision {
  const values = domain.values[name] as Values;
  const isNegativeAt = (x: Fraction): boolean => has(values, x) && signAt(sum, { [name]: x }) < 0;
  const polynomial = polynomialIn(sum, name);
  const near = polynomial === null ? null : negativeNear(polynomial, values);
  if (near === 'nowhere') return HOLDS;
  const at = [...(near ?? []), ...sample(values, SAMPLES)].find(isNegativeAt);
  return at === undefined ? UNKNOWN : failsAt({ [name]: at });
}

/** Where a polynomial in a root of a symbol is negative, or values beside that. */
function negativeNear({ coefficients, root }: RootPolynomial, values: Values): Fraction[] | 'nowhere' {
  if (values.kind === 'multiples' && root === 1) {
    const steps = coefficients.map((c, i) => c.mul(values.of.pow(fraction(i))));
    const whole = (x: Fraction): bigint => BigInt(x.div(values.of).top);
    const n = negativeAtWhole(steps, whole(values.from), values.to === undefined ? null : whole(values.to));
    return n === null ? 'nowhere' : [values.of.mul(n)];
  }
  if (values.from === null) return [];
  // From the root of the least value on; a bound below it asks for more than is needed.
  const from = root === 1 ? values.from : values.from.compare(1) >= 0 ? fraction(1) : fraction(0);
  const y = negativeAbove(coefficients, from);
  if (y === null) return 'nowhere';
  const x = y.pow(fraction(root));
  const floor = values.kind === 'multiples' ? x.div(values.of).floor() : x;
  return values.kind === 'multiples' ? [0, 1].map((i) => floor.add(i).mul(values.of)) : [x];
}

interface RootPolynomial {
  readonly coefficients: readonly Fraction[];
  /** It is one in the root of this degree. */
  readonly root: number;
}

/** Null where there is more in the sum than powers of the symbol. */
function polynomialIn(sum: Sum, name: string): RootPolynomial | null {
  const terms = [...sum.values()].map(({ coefficient, factors }) => ({
    coefficient,
    exponent: factors[0]?.exponent ?? fraction(0),
    isPlain: factors.length === 0 || (factors.length === 1 && factors[0]?.key === `${name}|`),
  }));
  if (terms.some(({ isPlain, exponent }) => !isPlain || exponent.sign < 0)) return null;
  const root = terms.reduce((product, { exponent }) => lcm(product, exponent.d), 1n);
  const coefficients: Fraction[] = [];
  for (const { coefficient, exponent } of terms) {
    const degree = Number(exponent.mul(root).valueOf());
    while (coefficients.length <= degree) coefficients.push(fraction(0));
    coefficients[degree] = coefficient;
  }
  return { coefficients, root: Number(root) };
}

/** 1 or −1 where it is proved, else 0. */
function signAt(sum: Sum, at: Place): number {
  const value = substitute(
    fromSum(sum),
    Object.fromEntries(Object.entries(at).map(([name, x]) => [name, rational(x)])),
  );
  const { value: number, error } = evaluate(value, {});
  return Math.abs(number) > 2 * error ? Math.sign(number) : 0;
}

// ---- several symbols -------------------------------------------------------------------------------------------

/** How many values of one symbol are tried, and of several together. */
const SAMPLES = 64;
const SAMPLES_OF_SEVERAL = 8;

/** Gives all symbols but one simple values and decides in the last: it can show that something fails, never that it holds. */
function search(sum: Sum, domain: Domain, decision: (sum: Sum, domain: Domain) => Decision): Decision {
  const names = namesOf(sum);
  for (const last of names) {
    const others = names.filter((name) => name !== last);
    const count = others.length === 1 ? SAMPLES : Math.ceil(SAMPLES_OF_SEVERAL ** (2 / others.length));
    for (const { at, rest } of places(others, domain, count)) {
      const found = attempt(() => decision(partOf(sum, at), rest));
      if (found.answer === 'fails') return failsAt({ ...at, ...found.at });
    }
  }
  return UNKNOWN;
}

/** The sum at values of some symbols, as one with the same zeros and signs. */
function partOf(sum: Sum, at: Place): Sum {
  const values = Object.fromEntries(Object.entries(at).map(([name, x]) => [name, rational(x)]));
  const { numerator, denominator } = expand(substitute(fromSum(sum), values));
  return denominator.size === 1 && denominator.has('') ? numerator : multiply(numerator, denominator);
}

interface Placed {
  readonly at: Place;
  readonly rest: Domain;
}

function* places([name, ...others]: readonly string[], domain: Domain, count: number): Generator<Placed> {
  if (name === undefined) {
    yield { at: {}, rest: domain };
    return;
  }
  for (const value of sample(domain.values[name] as Values, count)) {
    const next = given(domain, name, value);
    if (next === null) continue;
    for (const { at, rest } of places(others, next, count)) yield { at: { [name]: value, ...at }, rest };
  }
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
const lcm = (a: bigint, b: bigint): bigint => (a / gcd(a, b)) * b;
