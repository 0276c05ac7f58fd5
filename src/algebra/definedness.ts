/**
 * Has a formula a value everywhere on a declared domain? What is divided by must not be zero, what an even or a broken root
 * is taken of must not be negative, and what a logarithm is taken of must be positive: each is proved, or shown to fail.
 * Inputs: a formula as printed, where nothing has cancelled; what its symbols stand for; their domain.
 */
import { type Decision, decide, type Need, type Place } from './decide.ts';
import type { Domain } from './domain.ts';
import { type Meaning, scalarOf } from './formula-scalar.ts';
import { fraction } from './fraction.ts';
import { childrenOf } from './latex/children.ts';
import type { Formula } from './latex/formula.ts';
import { printFormula } from './latex/print.ts';
import type { Scalar } from './scalar.ts';
import { symbolsOf } from './symbols.ts';
import { Unable } from './unable.ts';
import { isZero } from './zero.ts';

export type Definedness =
  | { readonly answer: 'everywhere' }
  /** `part` is what has no value, at exact values of the symbols that decide it; none of them where it has none anywhere. */
  | { readonly answer: 'not everywhere'; readonly part: Formula; readonly at: Place }
  | { readonly answer: 'unknown'; readonly part: Formula; readonly need: Need };

const EVERYWHERE: Definedness = { answer: 'everywhere' };

/** Of several formulas, and of every part of them. */
export function definedness(formulas: readonly Formula[], meaning: Meaning, domain: Domain): Definedness {
  const asked = new Map<string, Requirement>();
  for (const requirement of formulas.flatMap((formula) => requirementsOf(formula, meaning))) {
    if (!speaksOf(requirement.of, meaning)) continue;
    asked.set(`${requirement.need} ${printFormula(requirement.of)}`, requirement);
  }
  let unknown: Definedness | null = null;
  for (const { of, need, part } of asked.values()) {
    const decision = decideFormula(of, need, meaning, domain);
    if (decision.answer === 'fails') return { answer: 'not everywhere', part, at: decision.at };
    if (decision.answer === 'unknown') unknown ??= { answer: 'unknown', part: of, need };
  }
  return unknown ?? EVERYWHERE;
}

/** By its parts where it has parts that decide it, as a product that is not zero: the algebra cannot take every root. */
/** What holds a symbol without a meaning here, such as a matrix, is not asked about. */
const speaksOf = (formula: Formula, meaning: Meaning): boolean =>
  formula.kind === 'symbol'
    ? formula.name === 'e' || Object.hasOwn(meaning, formula.name)
    : childrenOf(formula).every((child) => speaksOf(child, meaning));

function decideFormula(of: Formula, need: Need, meaning: Meaning, domain: Domain): Decision {
  const whole = decideWhole(of, need, meaning, domain);
  if (whole.answer !== 'unknown') return whole;
  const parts = need === 'nonzero' ? partsOf(of, meaning) : [];
  if (parts.length === 0) return whole;
  const decisions = parts.map((part) => decideFormula(part, need, meaning, domain));
  return (
    decisions.find(({ answer }) => answer === 'fails') ??
    decisions.find(({ answer }) => answer === 'unknown') ?? { answer: 'holds' }
  );
}

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
    case 'power':
      return needOfBase(exponentOf(of.exponent, meaning)) === 'nonnegative' ? [of.base] : [];
    default:
      return [];
  }
}

function decideWhole(of: Formula, need: Need, meaning: Meaning, domain: Domain): Decision {
  try {
    return decide(scalarOf(of, meaning), need, domain);
  } catch (error) {
    if (error instanceof Unable) return { answer: 'unknown' };
    throw error;
  }
}

interface Requirement {
  readonly of: Formula;
  readonly need: Need;
  /** What has a value only if it is met. */
  readonly part: Formula;
}

/** Innermost first: what holds of a part is needed to speak of the whole. */
function requirementsOf(formula: Formula, meaning: Meaning): Requirement[] {
  const inner = childrenOf(formula).flatMap((child) => requirementsOf(child, meaning));
  const own = ownRequirement(formula, meaning);
  return own === null ? inner : [...inner, { ...own, part: formula }];
}

function ownRequirement(formula: Formula, meaning: Meaning): Pick<Requirement, 'of' | 'need'> | null {
  switch (formula.kind) {
    case 'divide':
      return { of: formula.denominator, need: 'nonzero' };
    case 'power': {
      if (formula.base.kind === 'symbol' && formula.base.name === 'e') return null;
      const need = needOfBase(exponentOf(formula.exponent, meaning));
      return need === null ? null : { of: formula.base, need };
    }
    case 'apply':
      return LOGARITHMS.has(formula.function) && formula.arguments[0] !== undefined
        ? { of: formula.arguments[0], need: 'positive' }
        : null;
    default:
      return null;
  }
}

const LOGARITHMS: ReadonlySet<string> = new Set(['ln', 'log']);

/** Null where it is beyond the algebra. */
function exponentOf(formula: Formula, meaning: Meaning): Scalar | null {
  try {
    return scalarOf(formula, meaning);
  } catch (error) {
    if (error instanceof Unable) return null;
    throw error;
  }
}

/** What a power asks of its base. */
function needOfBase(exponent: Scalar | null): Need | null {
  if (exponent === null || symbolsOf(exponent).size > 0) return 'positive';
  if (isZero(exponent)) return null;
  const value = exponent.unit.coefficient;
  const isNumber =
    exponent.unit.factors.length === 0 && exponent.numerator.size === 1 && exponent.denominator.size === 1;
  if (!isNumber) return 'positive';
  if (value.isWhole) return value.sign < 0 ? 'nonzero' : null;
  return value.compare(fraction(0)) < 0 ? 'positive' : 'nonnegative';
}
