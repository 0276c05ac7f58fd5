/**
 * Zeros of a polynomial in whole unknowns that no grid reaches: by residues, and for two unknowns of degree one each by
 * divisors. Inputs: integer coefficients, and for each unknown the least whole number it can be.
 * Outcome: a zero, `none` as a proof that there is none, or null where this cannot tell.
 */
export interface WholeTerm {
  readonly coefficient: bigint;
  /** One for each unknown. */
  readonly exponents: readonly number[];
}

export function wholeZero(terms: readonly WholeTerm[], least: readonly bigint[]): readonly bigint[] | 'none' | null {
  if (least.length > MOST_UNKNOWNS) return null;
  if (MODULI.some((modulus) => hasNoZeroModulo(terms, modulus, least.length))) return 'none';
  const isBilinear = least.length === 2 && terms.every(({ exponents }) => exponents.every((e) => e <= 1));
  return isBilinear ? bilinearZero(terms, least as readonly [bigint, bigint]) : null;
}

const MOST_UNKNOWNS = 3;
const MODULI = [2n, 3n, 4n, 5n, 7n, 8n, 9n, 11n, 13n];

function hasNoZeroModulo(terms: readonly WholeTerm[], modulus: bigint, unknowns: number): boolean {
  const residues = Array.from({ length: Number(modulus) }, (_, i) => BigInt(i));
  const points = Array.from({ length: unknowns }).reduce<readonly bigint[][]>(
    (known) => known.flatMap((point) => residues.map((r) => [...point, r])),
    [[]],
  );
  const valueAt = (point: readonly bigint[]): bigint =>
    terms.reduce(
      (sum, { coefficient, exponents }) =>
        sum + exponents.reduce((product, e, i) => product * (point[i] as bigint) ** BigInt(e), coefficient),
      0n,
    );
  return points.every((point) => valueAt(point) % modulus !== 0n);
}

/** a x y + b x + c y + d = 0 */
function bilinearZero(terms: readonly WholeTerm[], least: readonly [bigint, bigint]) {
  const of = (x: number, y: number): bigint =>
    terms.find(({ exponents }) => exponents[0] === x && exponents[1] === y)?.coefficient ?? 0n;
  const [a, b, c, d] = [of(1, 1), of(1, 0), of(0, 1), of(0, 0)];
  const isZero = (x: bigint, y: bigint): boolean => a * x * y + b * x + c * y + d === 0n;
  const [leastX, leastY] = least;
  if (a === 0n) return linearZero(b, c, d, least);
  // (a x + c)(a y + b) = b c − a d
  const product = b * c - a * d;
  if (product === 0n) {
    if (c % a === 0n && -c / a >= leastX) return [-c / a, leastY];
    return b % a === 0n && -b / a >= leastY ? [leastX, -b / a] : ('none' as const);
  }
  const divisors = divisorsOf(product);
  if (divisors === null) return null;
  for (const divisor of divisors.flatMap((p) => [p, -p])) {
    const [x, y] = [(divisor - c) / a, (product / divisor - b) / a];
    if (x >= leastX && y >= leastY && isZero(x, y)) return [x, y];
  }
  return 'none' as const;
}

/** b x + c y + d = 0 with b and c of opposite signs: a solution is moved until both are large enough. */
function linearZero(b: bigint, c: bigint, d: bigint, [leastX, leastY]: readonly [bigint, bigint]) {
  const divisor = gcd(b, c);
  if (divisor === 0n) return null;
  if (d % divisor !== 0n) return 'none' as const;
  if (b === 0n || c === 0n || b > 0n === c > 0n) return null;
  const step = absolute(c / divisor);
  if (step > MOST_TRIED) return null;
  const first = Array.from({ length: Number(step) }, (_, i) => leastX + BigInt(i)).find((x) => (b * x + d) % c === 0n);
  if (first === undefined) return 'none' as const;
  const y = -(b * first + d) / c;
  const missing = y >= leastY ? 0n : (leastY - y) / absolute(b / divisor) + 1n;
  return [first + missing * step, y + missing * absolute(b / divisor)];
}

const MOST_TRIED = 10_000n;
const LARGEST_PRIME = 1_000_000n;

/** All positive ones; null where it has large prime factors, or too many. */
function divisorsOf(value: bigint): bigint[] | null {
  let rest = absolute(value);
  let found = [1n];
  for (let p = 2n; p * p <= rest; p++) {
    if (p > LARGEST_PRIME) return null;
    const before = found;
    for (let power = p; rest % p === 0n; power *= p) {
      rest /= p;
      found = [...found, ...before.map((x) => x * power)];
    }
    if (found.length > MOST_TRIED) return null;
  }
  return rest === 1n ? found : [...found, ...found.map((x) => x * rest)];
}

const absolute = (a: bigint): bigint => (a < 0n ? -a : a);
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? absolute(a) : gcd(b, a % b));
