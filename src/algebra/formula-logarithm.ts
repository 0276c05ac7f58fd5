/**
 * A formula whose parts are beyond the doubles, such as e^R / (e^R √R) at R = 1000, as a sign and the logarithm of its
 * absolute value with a bound on the error of that.
 * Outcome: the number, where that fits a double again; null where its sign cannot be seen.
 */
import { power } from '../base/power.ts';
import type { Formula } from '../language/latex/formula.ts';
import { type Approximate, rounded as inDoubles, OPERATION } from './approximate.ts';

interface Logarithm {
  readonly sign: 1 | 0 | -1;
  /** ln |x|; −∞ for zero. */
  readonly log: number;
  readonly error: number;
}

/** @param numberOf of what is none of the operations here */
export function numberByLogarithm(formula: Formula, numberOf: (f: Formula) => Approximate): Approximate | null {
  const found = logarithmOf(formula, numberOf);
  if (found === null) return null;
  const { sign, log, error } = found;
  if (sign === 0) return { value: 0, error: 0 };
  const value = sign * power(Math.E, log);
  // The base of the power is e as a double, which errs by half a unit.
  const relative = error + (2 + Math.abs(log)) * OPERATION;
  return inDoubles(value, Math.abs(value) * Math.expm1(Math.min(relative, 700)));
}

function logarithmOf(formula: Formula, numberOf: (f: Formula) => Approximate): Logarithm | null {
  const of = (f: Formula): Logarithm | null => logarithmOf(f, numberOf);
  switch (formula.kind) {
    case 'multiply':
      return all(formula.factors.map(of), (factors) => factors.reduce(times));
    case 'divide':
      return all([of(formula.numerator), of(formula.denominator)], ([top, bottom]) =>
        top === undefined || bottom === undefined || bottom.sign === 0 ? null : times(top, inverse(bottom)),
      );
    case 'negate':
      return all([of(formula.operand)], ([x]) => (x === undefined ? null : negated(x)));
    case 'absolute':
      return all([of(formula.operand)], ([x]) => (x === undefined || x.sign >= 0 ? (x ?? null) : negated(x)));
    case 'power':
      return raised(of(formula.base), numberOf(formula.exponent));
    case 'add':
      return all(formula.terms.map(of), sumOf);
    default:
      return plain(numberOf(formula));
  }
}

function all<T>(parts: readonly (Logarithm | null)[], then: (parts: readonly Logarithm[]) => T | null): T | null {
  const known = parts.filter((part) => part !== null);
  return known.length === parts.length ? then(known) : null;
}

const rounded = (sign: Logarithm['sign'], log: number, error: number): Logarithm => ({
  sign,
  log,
  error: error + (1 + Math.abs(log)) * OPERATION,
});

const ZERO: Logarithm = { sign: 0, log: Number.NEGATIVE_INFINITY, error: 0 };

const times = (a: Logarithm, b: Logarithm): Logarithm =>
  a.sign === 0 || b.sign === 0 ? ZERO : rounded(a.sign === b.sign ? 1 : -1, a.log + b.log, a.error + b.error);

const inverse = (a: Logarithm): Logarithm => ({ ...a, log: -a.log });
const negated = (a: Logarithm): Logarithm => ({ ...a, sign: a.sign === 0 ? 0 : a.sign === 1 ? -1 : 1 });

/** What fits a double; its sign must be seen. */
function plain({ value, error }: Approximate): Logarithm | null {
  if (value === 0 && error === 0) return ZERO;
  const relative = error / Math.abs(value);
  if (!Number.isFinite(value) || !(relative < 1)) return null;
  return rounded(value > 0 ? 1 : -1, Math.log(Math.abs(value)), -Math.log1p(-relative));
}

/** Of a positive base. */
function raised(base: Logarithm | null, { value, error }: Approximate): Logarithm | null {
  if (base === null || base.sign !== 1 || !Number.isFinite(value) || !Number.isFinite(error)) return null;
  const spread = error + Math.abs(value) * OPERATION;
  return rounded(1, value * base.log, (Math.abs(value) + spread) * base.error + Math.abs(base.log) * spread);
}

/** In units of the largest term. */
function sumOf(terms: readonly Logarithm[]): Logarithm | null {
  const largest = Math.max(...terms.map(({ log }) => log));
  if (largest === Number.NEGATIVE_INFINITY) return ZERO;
  const parts = terms.map(({ sign, log, error }) => {
    const size = Math.exp(log - largest);
    return { value: sign * size, error: size * Math.expm1(Math.min(error, 700)) + size * OPERATION };
  });
  const value = parts.reduce((sum, part) => sum + part.value, 0);
  const error = parts.reduce((sum, part) => sum + part.error, terms.length * OPERATION);
  const sum = plain({ value, error });
  return sum === null || sum.sign === 0 ? null : rounded(sum.sign, largest + sum.log, sum.error);
}
