/**
 * The exact values that the parameters take in a region, for proofs: those that it fixes, and the domain of the others.
 * What the algebra has no form for is left out, so that the domain is never smaller than the region.
 */
import { type Domain, given, type Tie, type Values } from '../algebra/domain.ts';
import { type Fractions, fractionOf } from '../algebra/formula-fraction.ts';
import { scalarOf } from '../algebra/formula-scalar.ts';
import { type Fraction, fraction } from '../algebra/fraction.ts';
import { rational, type Scalar, symbol } from '../algebra/scalar.ts';
import { remembered } from '../base/remembered.ts';
import { childrenOf, type Formula, withChildren } from '../language/latex/index.ts';
import { boundOf } from './affine.ts';
import { type Comparison, compared, givenBy, symbolsIn } from './condition.ts';
import type { Parameter } from './parameter.ts';
import type { Region } from './region.ts';

/** Parameters that a region gives a value. */
export const fixedBy: (region: Region) => Fractions = remembered(
  ({ key }: Region) => key,
  ({ family, conditions }) =>
    Object.fromEntries(
      family.parameters.flatMap(({ name }) => {
        const value = conditions.map((condition) => givenBy(condition, name)).find((found) => found !== null);
        return value === undefined || value === null ? [] : [[name, fractionOf(value, {})] as const];
      }),
    ),
);

/** The exact values that the parameters take in a region, but for those that it fixes. */
export const domainOf: (region: Region) => Domain = remembered(
  ({ key }: Region) => key,
  (region) => {
    const fixed = fixedBy(region);
    const bounds = boundsOf(region);
    const values = Object.fromEntries(
      region.family.parameters.map((parameter) => [parameter.symbol, valuesOf(parameter, bounds)] as const),
    );
    const domain: Domain = { values, ties: region.family.parameters.flatMap((p) => tieOf(p, region)) };
    return Object.entries(fixed).reduce(
      // A region without settings has no domain, and nothing is decided on it.
      (rest, [name, value]) => given(rest, symbolIn(region, name), value) ?? rest,
      domain,
    );
  },
);

/** The name of a parameter in the algebra. */
export const symbolIn = ({ family }: Region, name: string): string =>
  family.parameters.find((parameter) => parameter.name === name)?.symbol ?? name;

/** The relations of a region with what it fixes put in. */
export const boundsOf = (region: Region): readonly Comparison[] =>
  region.conditions.flatMap(({ comparisons }) => comparisons.map((one) => partlyFixed(one, fixedBy(region))));

export const partlyFixed = ({ left, order, right }: Comparison, fixed: Fractions): Comparison =>
  compared(replaced(left, fixed), order, replaced(right, fixed));

function replaced(formula: Formula, fixed: Fractions): Formula {
  if (formula.kind !== 'symbol' || !Object.hasOwn(fixed, formula.name)) {
    return withChildren(
      formula,
      childrenOf(formula).map((child) => replaced(child, fixed)),
    );
  }
  const { n, d, sign } = fixed[formula.name] as Fraction;
  const size: Formula = { kind: 'number', numerator: n, denominator: d };
  return sign < 0 ? { kind: 'negate', operand: size } : size;
}

/** The least value that relations in a symbol alone leave it, and whether that is one; null where they leave none out. */
function leastOf(
  name: string,
  bounds: readonly Comparison[],
): { readonly from: Fraction; readonly open: boolean } | null {
  const found = bounds.flatMap((comparison) => {
    if (comparison.symbols.size !== 1 || !comparison.symbols.has(name)) return [];
    const bound = boundOf(comparison, name, {});
    return bound === null || typeof bound === 'boolean' || !bound.isLeast ? [] : [{ from: bound.at, open: bound.open }];
  });
  return found.reduce<{ from: Fraction; open: boolean } | null>((most, bound) => {
    if (most === null) return bound;
    const order = bound.from.compare(most.from);
    return order > 0 || (order === 0 && bound.open) ? bound : most;
  }, null);
}

/** Parameters whose least value by their own domain is not in the region. */
export const openIn: (region: Region) => ReadonlySet<string> = remembered(
  ({ key }: Region) => key,
  (region) => {
    const names = region.family.parameters.flatMap(({ name, domain, symbol: own }) => {
      const first = leastOf(
        name,
        domain.flatMap(({ comparisons }) => comparisons),
      );
      const least = leastOf(name, boundsOf(region));
      if (first === null || least === null) return [];
      const order = least.from.compare(first.from);
      return order > 0 || (order === 0 && least.open) ? [own] : [];
    });
    return new Set(names);
  },
);

const ANY_REAL: Values = { kind: 'reals', from: null, open: true };

/** Does its declaration give it a least value, though one that depends on others? */
const isFromSomewhere = (name: string, own: readonly Comparison[]): boolean =>
  own.some(({ left, order }) => left.kind === 'symbol' && left.name === name && order.startsWith('>'));

function valuesOf({ name, domain, whole }: Parameter, bounds: readonly Comparison[]): Values {
  const own = domain.flatMap(({ comparisons }) => comparisons);
  const least = leastOf(name, [...own, ...bounds]);
  if (whole?.kind === 'symbol') {
    if (least === null && !isFromSomewhere(name, own)) return ANY_REAL;
    const from = least === null ? fraction(0) : least.open ? least.from.floor().add(1) : least.from.neg().floor().neg();
    return { kind: 'multiples', of: fraction(1), from };
  }
  if (whole === null || least === null) return { kind: 'reals', from: least?.from ?? null, open: least?.open ?? true };
  const upper = own.find(({ left, order }) => order === '<' && left.kind === 'symbol' && left.name === name);
  const below = upper === undefined || symbolsIn(upper.right).length > 0 ? null : fractionOf(upper.right, {});
  return {
    kind: 'fractions',
    ...least,
    ...(below === null ? {} : { below }),
  };
}

/** Is every value of a parameter above 0, by its own declaration? */
function isPositive({ name, domain }: Parameter): boolean {
  const least = leastOf(
    name,
    domain.flatMap(({ comparisons }) => comparisons),
  );
  return least !== null && (least.from.sign > 0 || (least.from.sign === 0 && least.open));
}

/** A share of a whole, or a ratio to a unit, whose product is a whole number; all above 0, as the algebra takes them. */
function tieOf(parameter: Parameter, { conditions, family }: Region): Tie[] {
  const { name, whole, domain } = parameter;
  if (whole?.kind !== 'multiply') return [];
  const [unit, ...others] = whole.factors.flatMap((f) => (f.kind === 'symbol' && f.name !== name ? [f.name] : []));
  if (unit === undefined || others.length > 0 || whole.factors.length !== 2) return [];
  const counted = family.parameters.find((other) => other.name === unit);
  if (!isPositive(parameter) || counted?.whole?.kind !== 'symbol' || !isPositive(counted)) return [];
  const isShare = domain.some(({ plain }) => plain.includes(`${name} < 1`));
  if (!isShare) return [{ kind: 'ratio', ratio: parameter.symbol, unit: counted.symbol }];
  // Of both parts of the whole the same least count is known to the algebra.
  const plain = new Set(conditions.flatMap((condition) => condition.plain));
  const leasts = [`${name}*${unit}`, `(1-${name})*${unit}`].map((part) =>
    Math.max(
      1,
      ...[...plain].flatMap((line) => (line.startsWith(`${part} >= `) ? [Number(line.split('>= ')[1])] : [])),
    ),
  );
  return [{ kind: 'share', share: parameter.symbol, whole: counted.symbol, least: Math.min(...leasts) }];
}

/** A formula in parameters, with what the region fixes put in. */
export const scalarIn = (formula: Formula, region: Region): Scalar => {
  const fixed = fixedBy(region);
  const meaning = Object.fromEntries(
    region.family.parameters.map(({ name, symbol: own }) => {
      const value = fixed[name];
      return [name, value === undefined ? symbol(own) : rational(value)] as const;
    }),
  );
  return scalarOf(formula, meaning);
};
