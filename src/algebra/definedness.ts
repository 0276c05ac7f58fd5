/**
 * Has a formula a value everywhere on a declared domain? What is divided by must not be zero, what an even or a broken root
 * is taken of must not be negative, what a logarithm is taken of must be positive, and what a factorial counts must be
 * whole: each is proved, or shown to fail.
 * Inputs: a formula as printed, where nothing has cancelled; what its symbols stand for; their domain.
 */

import { childrenOf } from '../language/latex/children.ts';
import { type Formula, number } from '../language/latex/formula.ts';
import { printFormula } from '../language/latex/print.ts';
import { type Decision, decide, type Need, type Place } from './decide.ts';
import { type Domain, isOfCounts } from './domain.ts';
import { numberOf } from './formula-number.ts';
import { type Meaning, scalarOf } from './formula-scalar.ts';
import { fraction } from './fraction.ts';
import { isWhole } from './functions.ts';
import { isOpaque } from './opaque.ts';
import { negate, type Scalar } from './scalar.ts';
import { symbolsOf } from './symbols.ts';
import { Unable } from './unable.ts';
import { isZero } from './zero.ts';

export type Definedness =
  | { readonly answer: 'everywhere' }
  /** `part` is what has no value, at exact values of the symbols that decide it; none of them where it has none anywhere. */
  | { readonly answer: 'not everywhere'; readonly part: Formula; readonly at: Place }
  | { readonly answer: 'unknown'; readonly part: Formula; readonly need: Asked };

/** What a formula asks of a part: a count is a whole number from 0 on. */
export type Asked = Need | 'count';

const EVERYWHERE: Definedness = { answer: 'everywhere' };

/** Of several formulas, and of every part of them. */
export function definedness(formulas: readonly Formula[], meaning: Meaning, domain: Domain): Definedness {
  const asked = new Map<string, Requirement>();
  for (const requirement of formulas.flatMap((formula) => requirementsOf(formula, meaning, domain))) {
    if (!speaksOf(requirement.of, meaning)) continue;
    asked.set(`${requirement.need} ${requirement.onlyEnough === true} ${printFormula(requirement.of)}`, requirement);
  }
  let unknown: Definedness | null = null;
  for (const { of, need, part, onlyEnough } of asked.values()) {
    const decision = decideFormula(of, need, meaning, domain);
    if (decision.answer === 'fails' && !onlyEnough) return { answer: 'not everywhere', part, at: decision.at };
    if (decision.answer !== 'holds') unknown ??= { answer: 'unknown', part: of, need };
  }
  return unknown ?? EVERYWHERE;
}

/** What holds a symbol without a meaning here, such as a matrix, is not asked about. */
const speaksOf = (formula: Formula, meaning: Meaning): boolean =>
  formula.kind === 'symbol'
    ? formula.name === 'e' || Object.hasOwn(meaning, formula.name)
    : childrenOf(formula).every((child) => speaksOf(child, meaning));

/** By its parts where it has parts that decide it, as a product that is not zero: the algebra cannot take every root. */
function decideFormula(of: Formula, need: Asked, meaning: Meaning, domain: Domain): Decision {
  const whole = decideWhole(of, need, meaning, domain);
  if (whole.answer !== 'unknown') return whole;
  if (isSquare(of) && need === 'nonnegative') return { answer: 'holds' };
  if (isSquare(of) && need !== 'count') return decideFormula(of.base, 'nonzero', meaning, domain);
  const parts = need === 'nonzero' ? partsOf(of, meaning) : [];
  if (parts.length === 0) return whole;
  const decisions = parts.map((part) => decideFormula(part, need, meaning, domain));
  return (
    decisions.find(({ answer }) => answer === 'fails') ??
    decisions.find(({ answer }) => answer === 'unknown') ?? { answer: 'holds' }
  );
}

/** A number to an even power. */
const isSquare = (formula: Formula): formula is Extract<Formula, { kind: 'power' }> =>
  formula.kind === 'power' &&
  formula.exponent.kind === 'number' &&
  formula.exponent.denominator === 1n &&
  formula.exponent.numerator > 0n &&
  formula.exponent.numerator % 2n === 0n;

/** Formulas of which one is zero exactly where the whole is, as far as it has a value; none where there are no such. */
function partsOf(of: Formula, meaning: Meaning): readonly Formula[] {
  switch (of.kind) {
    case 'multiply':
      return of.factors;
    case 'divide':
      return [of.numerator];
    case 'negate':
    case 'absolute':
      return [of.operand];
    case 'apply': {
      // A logarithm is zero where its argument is 1.
      const [argument] = of.arguments;
      return of.function === 'ln' && argument !== undefined ? [minusOne(argument)] : [];
    }
    case 'power':
      return needOfBase(exponentOf(of.exponent, meaning)) === 'nonnegative' ? [of.base] : [];
    default:
      return [];
  }
}

const minusOne = (formula: Formula): Formula => ({
  kind: 'add',
  terms: [formula, { kind: 'negate', operand: number(1n) }],
});

function decideWhole(of: Formula, need: Asked, meaning: Meaning, domain: Domain): Decision {
  try {
    const value = scalarOf(of, meaning);
    if (need === 'count') return isWhole(value) ? decide(value, 'nonnegative', domain) : { answer: 'unknown' };
    const decision = decide(value, need, domain);
    return decision.answer === 'unknown' ? decideConstant(of, need) : decision;
  } catch (error) {
    if (error instanceof Unable) return { answer: 'unknown' };
    throw error;
  }
}

/** A number without symbols, further from zero than its error. */
function decideConstant(of: Formula, need: Need): Decision {
  if (holdsSymbol(of)) return { answer: 'unknown' };
  const { value, error } = numberOf(of, {});
  if (!(Math.abs(value) > 2 * error)) return { answer: 'unknown' };
  return value > 0 || need === 'nonzero' ? { answer: 'holds' } : { answer: 'fails', at: {} };
}

const holdsSymbol = (formula: Formula): boolean =>
  (formula.kind === 'symbol' && formula.name !== 'e') || childrenOf(formula).some(holdsSymbol);

interface Requirement {
  readonly of: Formula;
  readonly need: Asked;
  /** Where it is met there is a value, and where not there may be one. */
  readonly onlyEnough?: boolean;
  /** What has a value only if it is met. */
  readonly part: Formula;
}

/** Innermost first: what holds of a part is needed to speak of the whole. */
function requirementsOf(formula: Formula, meaning: Meaning, domain: Domain): Requirement[] {
  const inner = childrenOf(formula).flatMap((child) => requirementsOf(child, meaning, domain));
  const own = ownRequirement(formula, meaning, domain);
  return own === null ? inner : [...inner, { ...own, part: formula }];
}

function ownRequirement(formula: Formula, meaning: Meaning, domain: Domain): Omit<Requirement, 'part'> | null {
  switch (formula.kind) {
    case 'divide':
      return { of: formula.denominator, need: 'nonzero' };
    case 'power': {
      if (formula.base.kind === 'symbol' && formula.base.name === 'e') return null;
      const exponent = exponentOf(formula.exponent, meaning);
      if (exponent !== null && isCount(exponent, domain)) return null;
      const need = needOfBase(exponent);
      const onlyEnough =
        need === 'positive' ? mayBeWhole(exponent) : need === 'nonzero' && mayBePositive(exponent, domain);
      return need === null ? null : { of: formula.base, need, onlyEnough };
    }
    case 'apply':
      return requirementOfFunction(formula.function, formula.arguments);
    default:
      return null;
  }
}

function requirementOfFunction(name: string, [first, second]: readonly Formula[]) {
  if (name === 'ln' && first !== undefined) return { of: first, need: 'positive' } as const;
  if (name === 'factorial' && first !== undefined) return { of: first, need: 'count' } as const;
  if (name === 'binom' && second !== undefined) return { of: second, need: 'count' } as const;
  if (name !== 'tan' || first === undefined) return null;
  const cosine: Formula = { kind: 'apply', function: 'cos', arguments: [first] };
  return { of: cosine, need: 'nonzero' } as const;
}

/** Null where it is beyond the algebra. */
function exponentOf(formula: Formula, meaning: Meaning): Scalar | null {
  try {
    return scalarOf(formula, meaning);
  } catch (error) {
    if (error instanceof Unable) return null;
    throw error;
  }
}

/** A whole number from 0 on in every setting: of such powers everything has a value. */
const isCount = (exponent: Scalar, domain: Domain): boolean =>
  isWhole(exponent) && decide(exponent, 'nonnegative', domain).answer === 'holds';

/** A whole power of zero is missing where the exponent is negative; that is known only where it is so in every setting. */
const mayBePositive = (exponent: Scalar | null, domain: Domain): boolean =>
  exponent === null || decide(negate(exponent), 'positive', domain).answer !== 'holds';

/** Whole in every setting, for all that the algebra knows: then a negative base has powers too. */
const mayBeWhole = (exponent: Scalar | null): boolean =>
  exponent === null ||
  (!isNumber(exponent) && [...symbolsOf(exponent)].every((name) => isOfCounts(name) || isOpaque(name)));

const isNumber = ({ unit, numerator, denominator }: Scalar): boolean =>
  unit.factors.length === 0 && numerator.size === 1 && denominator.size === 1;

/** What a power asks of its base. */
function needOfBase(exponent: Scalar | null): Need | null {
  if (exponent === null) return 'positive';
  if (symbolsOf(exponent).size > 0) return isWhole(exponent) ? 'nonzero' : 'positive';
  if (isZero(exponent)) return null;
  const value = exponent.unit.coefficient;
  if (!isNumber(exponent)) return 'positive';
  if (value.isWhole) return value.sign < 0 ? 'nonzero' : null;
  return value.compare(fraction(0)) < 0 ? 'positive' : 'nonnegative';
}
