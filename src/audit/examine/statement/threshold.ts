/**
 * Has a formula, or what its symbols are defined by, a threshold: another side on which it is another formula, such as
 * ⌊x⌋, |x − 1000|, √((x − 1000)²) and the least of something under x ≤ 1000? Random examples of moderate size may never
 * see that side, nor what rounding hides beside a number that is very small or very large. A sign that is declared, or
 * seen from how a formula is made, leaves no other side.
 */
import { Unable } from '../../../algebra/unable.ts';
import { type Declared, type Definition, definedBy } from '../../../language/declare/index.ts';
import { childrenOf, type Formula } from '../../../language/latex/index.ts';
import { formulasOf } from '../../../theory/definition-formulas.ts';
import { withSymbols } from '../../../theory/scope.ts';
import { signIn } from '../../../theory/sign.ts';
import { typeOf } from '../../../theory/typing.ts';
import { crossesOnce } from './crosses-once.ts';
import { isApart } from './granted.ts';
import type { Scope } from './read.ts';
import { EQUALITIES } from './relations.ts';
import { settles } from './settles.ts';

type Kind = Formula['kind'];
type Of<K extends Kind> = Extract<Formula, { readonly kind: K }>;

export const hasThreshold = (formula: Formula, scope: Scope): boolean => isSplit(formula, scope, new Set());

/** @param seen symbols whose definitions were looked at */
function isSplit(formula: Formula, scope: Scope, seen: Set<string>): boolean {
  const splits = SPLITS[formula.kind] as ((formula: Formula, scope: Scope) => boolean) | undefined;
  if (splits?.(formula, scope) === true) return true;
  return (
    definitionsOf(formula, scope, seen).some((definition) => isSplitBy(definition, scope, seen)) ||
    partsOf(formula).some((part) => isSplit(part, boundIn(formula, scope), seen))
  );
}

/** Which formulas of a kind have two sides by themselves; the other kinds have only those of their parts. */
const SPLITS: { readonly [K in Kind]?: (formula: Of<K>, scope: Scope) => boolean } = {
  indicator: () => true,
  limit: ({ operand, variable }, scope) => !isRational(operand, variable, scope),
  absolute: ({ operand }, scope) => !keepsSign(operand, scope),
  norm: (norm, scope) => !isSmooth(norm, scope) || !(signIn(norm, scope) === 'positive' || isFree(norm.operand, scope)),
  number: isExtreme,
  power: ({ base, exponent }, scope) =>
    isExtremePower(base, exponent) ||
    !(isWhole(exponent, scope) || isExponential(base, scope) || keepsSign(base, scope)),
  apply: ({ function: name, arguments: list }, scope) => {
    if (scope.symbols.has(name)) return false;
    if (name === 'sign') return !list.every((one) => signIn(one, scope) === 'positive');
    // Few of n things are no 100 of them.
    return THRESHOLDS.has(name) || (name === 'binom' && list.some(isFar) && !list.every(isNumber));
  },
  // e_i and e_9 are one column in few of the settings that are tried.
  unit: ({ index }) => isFarPlace(index),
  entry: ({ indices }) =>
    indices.some(isFarPlace) && indices.some((index) => index.kind !== 'number' && !isFarPlace(index)),
  series: ({ from, to }) => ![from, to].every(isNumber) && [from, to].some(isFar),
};

const isFarPlace = (index: Formula): boolean =>
  index.kind === 'number' ? index.numerator > 2n : childrenOf(index).some(isFarPlace);

const THRESHOLDS: ReadonlySet<string> = new Set(['floor', 'ceiling', 'min', 'max', 'rank', 'pinv', 'arcsin', 'arccos']);

/** Beside it others may be too small to be seen, or it beside them. */
function isExtreme(f: Of<'number'>): boolean {
  const size = Math.abs(Number(f.numerator) / Number(f.denominator));
  return size !== 0 && !(size >= 1 / EXTREME && size <= EXTREME);
}

/** 10^{−40}, of numbers that are none by themselves. */
function isExtremePower(base: Formula, exponent: Formula): boolean {
  const [of, by] = [base, exponent].map(constant);
  return of != null && by != null && of > 0 && Math.abs(by * Math.log(of)) > Math.log(EXTREME);
}

const EXTREME = 1e4;

function constant(f: Formula): number | null {
  if (f.kind !== 'negate') return isNumber(f) ? Number(f.numerator) / Number(f.denominator) : null;
  const value = constant(f.operand);
  return value === null ? null : -value;
}

/** Sizes may be ranks; the square of a smooth norm is a sum of squares. */
function partsOf(formula: Formula): readonly Formula[] {
  switch (formula.kind) {
    case 'identity':
    case 'ones':
    case 'zeros':
      return [];
    case 'unit':
      return [formula.index];
    case 'power':
      return formula.base.kind === 'norm' && isSum(formula.base) && isEven(formula.exponent)
        ? childrenOf(formula.base)
        : childrenOf(formula);
    default:
      return childrenOf(formula);
  }
}

/** With the index of a sum, a whole number. */
const boundIn = (formula: Formula, scope: Scope): Scope =>
  formula.kind === 'series' ? { ...scope, ...withSymbols(scope, [plain(formula.index, 'integer')]) } : scope;

function definitionsOf(formula: Formula, { definitions }: Scope, seen: Set<string>): readonly Definition[] {
  const name = formula.kind === 'symbol' ? formula.name : formula.kind === 'apply' ? formula.function : null;
  if (name === null || seen.has(name)) return [];
  seen.add(name);
  return definitions.filter((definition) => definedBy(definition).includes(name));
}

function isSplitBy(definition: Definition, scope: Scope, seen: Set<string>): boolean {
  switch (definition.kind) {
    case 'minimiser':
      if (definition.subjectTo.some(({ relations }) => relations.some((one) => !EQUALITIES.has(one)))) return true;
      break;
    case 'crossing':
      // The first of several becomes another one where it is no more.
      if (!crossesOnce(definition, scope)) return true;
      break;
    case 'svd':
    case 'eigen':
      // Values in their order change places.
      if (definition.of.kind !== 'symbol') return true;
      break;
  }
  const inside = { ...scope, ...withSymbols(scope, variablesOf(definition, scope)) };
  return formulasOf(definition).some((formula) => isSplit(formula, inside, seen));
}

/** Of a function, as they are where it is defined; what is not declared is any real number. */
function variablesOf(definition: Definition, { symbols }: Scope): Declared[] {
  if (definition.kind !== 'formula') return [];
  const from = symbols.get(definition.name)?.from;
  return (definition.of ?? []).map((name, i) => {
    const type = from?.[i];
    return type === undefined ? plain(name, 'real') : { ...plain(name, 'real'), type };
  });
}

const plain = (name: string, numbers: 'integer' | 'real'): Declared => ({
  name,
  type: { kind: 'scalar', numbers },
  of: [],
  conditions: [],
  whole: [],
});

/** Has a number one sign at all its values, zero only at the ends of them? */
function keepsSign(f: Formula, scope: Scope): boolean {
  if (signIn(f, scope) === 'positive' || isApart(f, scope)) return true;
  switch (f.kind) {
    case 'number':
      return true;
    case 'symbol':
      return signIn(f, scope) !== null;
    case 'negate':
      return keepsSign(f.operand, scope);
    case 'power':
      return isWhole(f.exponent, scope) && keepsSign(f.base, scope);
    case 'multiply':
      return f.factors.every((factor) => keepsSign(factor, scope));
    case 'divide':
      return keepsSign(f.numerator, scope) && keepsSign(f.denominator, scope);
    case 'add':
      return signIn(f, scope) !== null && f.terms.every((term) => keepsSign(term, scope));
    default:
      return false;
  }
}

/** Is it a quotient of polynomials in a symbol, and in what settles with it? Its limit is one formula in all else, where that of e^{−a x} is not. */
function isRational(f: Formula, name: string, scope: Scope): boolean {
  if (!isIn(name, f)) return true;
  switch (f.kind) {
    case 'symbol':
      return true;
    case 'add':
    case 'multiply':
    case 'divide':
    case 'negate':
      return childrenOf(f).every((child) => isRational(child, name, scope));
    case 'power':
      return isNumber(f.exponent) && f.exponent.denominator === 1n && isRational(f.base, name, scope);
    case 'apply':
      return settles(f.function, scope) && f.arguments.every(({ kind }) => kind === 'symbol');
    default:
      return false;
  }
}

/** The norms that are roots of sums of squares. */
const isSum = ({ subscript }: Of<'norm'>): boolean => subscript === null || subscript === '2' || subscript === 'F';

const isSmooth = (norm: Of<'norm'>, scope: Scope): boolean =>
  isSum(norm) && (norm.subscript === 'F' || isColumn(norm.operand, scope));

const isEven = (f: Formula): boolean => isNumber(f) && f.denominator === 1n && f.numerator % 2n === 0n;

const isNumber = (f: Formula): f is Of<'number'> => f.kind === 'number';

/** A product of vectors and matrices that are drawn, of both signs where their size is one, and of what keeps its sign. */
function isFree(f: Formula, scope: Scope): boolean {
  switch (f.kind) {
    case 'symbol':
      return isDrawn(f.name, scope) || keepsSign(f, scope);
    case 'negate':
    case 'transpose':
      return isFree(f.operand, scope);
    case 'multiply':
      return f.factors.every((factor) => isFree(factor, scope));
    case 'divide':
      return isFree(f.numerator, scope) && keepsSign(f.denominator, scope);
    default:
      return keepsSign(f, scope);
  }
}

const isDrawn = (name: string, { symbols, definitions, assumptions }: Scope): boolean =>
  symbols.get(name)?.type.kind === 'matrix' &&
  !definitions.some((definition) => definedBy(definition).includes(name)) &&
  !assumptions.some(({ sides }) => sides.some((side) => isIn(name, side)));

const isIn = (name: string, f: Formula): boolean =>
  (f.kind === 'symbol' && f.name === name) || childrenOf(f).some((child) => isIn(name, child));

/** Numbers that a bound has beside its symbols; whole numbers are drawn from 1 on. */
const isFar = (f: Formula): boolean => (isNumber(f) ? f.numerator > 2n * f.denominator : childrenOf(f).some(isFar));

const isExponential = (base: Formula, { symbols }: Scope): boolean =>
  base.kind === 'symbol' && base.name === 'e' && !symbols.has('e');

const isWhole = (f: Formula, scope: Scope): boolean =>
  f.kind === 'negate' ? isWhole(f.operand, scope) : isNumber(f) ? f.denominator === 1n : hasType(f, scope, WHOLE);

type Type = ReturnType<typeof typeOf>;

const WHOLE = (type: Type): boolean =>
  type.kind === 'scalar' && (type.numbers === 'natural' || type.numbers === 'integer');

const isColumn = (f: Formula, scope: Scope): boolean =>
  hasType(f, scope, (type) => type.kind === 'matrix' && [type.rows, type.columns].some(isOne));

const isOne = (size: Formula): boolean => isNumber(size) && size.numerator === size.denominator;

/** What has no type here has not this one. */
function hasType(f: Formula, scope: Scope, is: (type: Type) => boolean): boolean {
  try {
    return is(typeOf(f, scope));
  } catch (error) {
    if (error instanceof Unable) return false;
    throw error;
  }
}
