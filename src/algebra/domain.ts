/**
 * Where the symbols live. Each carries its range in its name, `k:whole2`, `s:share`, `c:positive`: roots are split,
 * inequalities are proved, and zeros are looked for, only by what stands there. A symbol that carries none has no range,
 * and nothing is decided with it.
 */
import { remembered } from '../base/remembered.ts';
import { type Fraction, fraction } from './fraction.ts';
import { isOpaque } from './opaque.ts';
import { Unable } from './unable.ts';

// ---- what holds of a symbol in every region ----------------------------------------------------------------------

export type Range =
  | { readonly kind: 'atLeast'; readonly bound: number }
  | { readonly kind: 'positive' }
  | { readonly kind: 'unitInterval' }
  /** May have any sign: only stands in exponents. */
  | { readonly kind: 'real' };

const POSITIVE_RANGE: Range = { kind: 'positive' };
const REAL_RANGE: Range = { kind: 'real' };

/** Does it count something? */
export const isWholeNumber: (name: string) => boolean = remembered(
  (name: string) => name,
  (name) => !isOpaque(name) && /:whole\d*$/.test(name),
);

/** Is it a share, between 0 and 1? */
export const isShare = (name: string): boolean => known(name)?.kind === 'unitInterval';

/** Is it a count, or may it be a ratio of counts or a share of them, and so in some setting a whole number? */
export const isOfCounts = (name: string): boolean =>
  isWholeNumber(name) || isShare(name) || known(name)?.kind === 'atLeast';

/** What a document can declare of a symbol of its own. */
export type DeclaredRange = 'positive';

/** The name of a symbol of which nothing is known but this: `c:positive`. */
export const ownName = (name: string, range: DeclaredRange | 'share' | 'real'): string => `${name}:${range}`;

/** A bound of the values of a symbol; one that is open is no value itself. */
export interface Limit {
  readonly at: Fraction;
  readonly open: boolean;
}

/**
 * The name of a symbol with bounds. It carries with it what proofs may take of it: `n:whole1`, `p:share`, `x:from2`. What
 * lies between is told as less.
 */
export function symbolWithin(
  name: string,
  {
    above,
    below,
    isWhole,
  }: { readonly above: readonly Limit[]; readonly below: readonly Limit[]; readonly isWhole: boolean },
): string {
  const least = above.reduce<Limit | null>((most, limit) => {
    const order = most === null ? 1 : limit.at.compare(most.at);
    return order > 0 || (order === 0 && limit.open) ? limit : most;
  }, null);
  const isBelowOne = below.some(({ at, open }) => open && at.compare(1) <= 0);
  const first = least === null ? null : isWhole ? wholeFrom(least) : least.at;
  const range = rangeFrom(first, least?.open ?? true, isBelowOne);
  const bound = range.kind === 'atLeast' ? `${range.bound}` : '';
  return `${name}:${isWhole ? `whole${bound}` : `${SUFFIX[range.kind]}${bound}`}`;
}

const wholeFrom = ({ at, open }: Limit): Fraction => (open || !at.isWhole ? at.floor().add(1) : at);

const SUFFIX: Readonly<Record<Range['kind'], string>> = {
  atLeast: 'from',
  positive: 'positive',
  unitInterval: 'share',
  real: 'real',
};

function rangeFrom(first: Fraction | null, open: boolean, isBelowOne: boolean): Range {
  if (first === null || first.sign < 0 || (first.sign === 0 && !open)) return REAL_RANGE;
  if (first.compare(1) >= 0) return { kind: 'atLeast', bound: first.floor().valueOf() };
  return isBelowOne ? { kind: 'unitInterval' } : POSITIVE_RANGE;
}

/** The name as it was declared. */
export const shownName = (name: string): string => (isOpaque(name) ? name : name.replace(/:.*$/, ''));

/** Range of a symbol. @throws Unable it is not declared: nothing is known of its sign. */
export function rangeOf(name: string): Range {
  const range = known(name);
  if (range === undefined) throw new Unable(`the symbol ${shownName(name)} is not declared`);
  return range;
}

/** Asked of every factor of every formula. */
const known: (name: string) => Range | undefined = remembered(
  (name: string) => name,
  (name) => {
    if (isOpaque(name)) return REAL_RANGE;
    // A new variable in the place of another, from its least value on.
    if (name.endsWith("'")) return POSITIVE_RANGE;
    const [, kind, bound] = /^[^:]*:(?:(positive|share|real)|(?:from|whole)(\d*))$/.exec(name) ?? [];
    if (kind === 'positive') return POSITIVE_RANGE;
    if (kind === 'share') return { kind: 'unitInterval' };
    if (kind === 'real' || bound === '') return REAL_RANGE;
    return bound === undefined ? undefined : { kind: 'atLeast', bound: Number(bound) };
  },
);

// ---- what holds of the symbols in one region, exactly -----------------------------------------------------------

/** The values that a symbol takes. Bounds are exact; one that is open is no value itself. */
export type Values =
  | Multiples
  /** Every fraction from `from` on, or above it, and below `below`. */
  | { readonly kind: 'fractions'; readonly from: Fraction; readonly open: boolean; readonly below?: Fraction }
  /** Every real from `from` on, or above it; null for no bound. */
  | { readonly kind: 'reals'; readonly from: Fraction | null; readonly open: boolean };

/** n times `of` for every whole n, from `from` on, and up to `to`. */
interface Multiples {
  readonly kind: 'multiples';
  readonly of: Fraction;
  readonly from: Fraction;
  readonly to?: Fraction;
}

/** What two symbols have to do with each other. */
export type Tie =
  /** `share` of `whole` is a whole number, at least `least`, and so is what is left of it. */
  | { readonly kind: 'share'; readonly share: string; readonly whole: string; readonly least: number }
  /** `ratio` times `unit` is a whole number. */
  | { readonly kind: 'ratio'; readonly ratio: string; readonly unit: string };

export interface Domain {
  readonly values: Readonly<Record<string, Values>>;
  readonly ties: readonly Tie[];
}

/** A domain with more symbols in it. */
export const extended = (domain: Domain, values: Readonly<Record<string, Values>>): Domain => ({
  ...domain,
  values: { ...domain.values, ...values },
});

export const POSITIVE: Values = { kind: 'reals', from: fraction(0), open: true };
export const NONNEGATIVE: Values = { kind: 'reals', from: fraction(0), open: false };

/** Is it one of the values? */
export function has(values: Values, value: Fraction): boolean {
  switch (values.kind) {
    case 'multiples':
      return (
        value.div(values.of).isWhole &&
        value.compare(values.from) >= 0 &&
        (values.to === undefined || value.compare(values.to) <= 0)
      );
    case 'fractions':
      return (
        value.compare(values.from) >= (values.open ? 1 : 0) &&
        (values.below === undefined || value.compare(values.below) < 0)
      );
    case 'reals':
      return values.from === null || value.compare(values.from) >= (values.open ? 1 : 0);
  }
}

/** What the others can be where one symbol has a value; null where it cannot have it. */
export function given(domain: Domain, name: string, value: Fraction): Domain | null {
  const values = domain.values[name];
  if (values === undefined || !has(values, value)) return null;
  const { [name]: _, ...rest } = domain.values;
  return domain.ties.reduce<Domain | null>((others, tie) => (others === null ? null : tied(others, tie, name, value)), {
    ...domain,
    values: rest,
  });
}

function tied(domain: Domain, tie: Tie, name: string, value: Fraction): Domain | null {
  const narrowed = (other: string, values: Multiples): Domain | null => {
    const before = domain.values[other];
    if (before === undefined) return domain;
    const both = meet(before, values);
    return both === null ? null : { ...domain, values: { ...domain.values, [other]: both } };
  };
  if (tie.kind === 'ratio') {
    if (name === tie.unit) {
      const of = value.inverse();
      return narrowed(tie.ratio, { kind: 'multiples', of, from: of });
    }
    if (name === tie.ratio) {
      const of = fraction(value.d);
      return narrowed(tie.unit, { kind: 'multiples', of, from: of });
    }
    return domain;
  }
  if (name === tie.whole) {
    const of = value.inverse();
    const least = of.mul(tie.least);
    const most = fraction(1).sub(least);
    return least.compare(most) > 0 ? null : narrowed(tie.share, { kind: 'multiples', of, from: least, to: most });
  }
  if (name === tie.share) {
    const smaller = value.compare('1/2') <= 0 ? value : fraction(1).sub(value);
    const of = fraction(value.d);
    return narrowed(tie.whole, {
      kind: 'multiples',
      of,
      from: ceiling(smaller.inverse().mul(tie.least).div(of)).mul(of),
    });
  }
  return domain;
}

const ceiling = (a: Fraction): Fraction => a.neg().floor().neg();

/** Multiples that are values too; null where there are none. */
function meet(before: Values, { of, from, to }: Multiples): Values | null {
  const step = before.kind === 'multiples' ? commonMultiple(before.of, of) : of;
  const aligned = (bound: Fraction, open: boolean): Fraction => {
    const n = ceiling(bound.div(step));
    return (open && n.mul(step).equals(bound) ? n.add(1) : n).mul(step);
  };
  const starts = [
    aligned(from, false),
    ...(before.from === null ? [] : [aligned(before.from, before.kind !== 'multiples' && before.open)]),
  ];
  const start = starts.reduce((a, b) => (a.compare(b) >= 0 ? a : b));
  const ends = [to, before.kind === 'multiples' ? before.to : undefined].filter((end) => end !== undefined);
  const end = ends.reduce<Fraction | undefined>((a, b) => (a === undefined || b.compare(a) < 0 ? b : a), undefined);
  if (end !== undefined && start.compare(end) > 0) return null;
  return { kind: 'multiples', of: step, from: start, ...(end === undefined ? {} : { to: end }) };
}

/** The smallest fraction that both divide. */
function commonMultiple(a: Fraction, b: Fraction): Fraction {
  const [x, y] = [a.n * b.d, b.n * a.d];
  return fraction((x / gcd(x, y)) * y, 1).div(fraction(a.d * b.d));
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

/** Some values, the simplest first. */
export const sample = (values: Values, count: number): Fraction[] =>
  values.kind === 'multiples'
    ? Array.from({ length: count }, (_, i) => values.from.add(values.of.mul(i))).filter((x) => has(values, x))
    : simplest(4 * count)
        .filter((x) => has(values, x))
        .slice(0, count);

/** Fractions of either sign by the size of their terms: 0, 1, −1, 2, 1/2, −2, −1/2, 3, 1/3, 3/2, 2/3, … */
function simplest(count: number): Fraction[] {
  const found: Fraction[] = [fraction(0), fraction(1), fraction(-1)];
  for (let n = 2n; found.length < count; n++) {
    for (let d = 1n; d < n; d++) {
      if (gcd(n, d) === 1n) found.push(fraction(n, d), fraction(d, n), fraction(-n, d), fraction(-d, n));
    }
  }
  return found;
}
