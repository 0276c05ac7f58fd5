/**
 * The sign of a real number that is seen from how its formula is made: sums, products, powers, norms of what is declared
 * positive. Outcome: null where it is not seen, or the formula is no real number.
 */
import { Unable } from '../algebra/unable.ts';
import { type Formula, printFormula, type Relation, type Statement } from '../language/latex/index.ts';
import type { Theory } from './theory.ts';
import { typeOf } from './typing.ts';

export type Sign = 'positive' | 'nonnegative';

export type SignScope = Pick<Theory, 'symbols' | 'definitions' | 'implied' | 'assumptions' | 'nonzero'>;

export function signIn(formula: Formula, scope: SignScope): Sign | null {
  const all = [...scope.symbols.values()];
  if (all.some(({ type }) => type.kind === 'scalar' && type.numbers === 'complex')) return null;
  return isScalar(formula, scope) ? signOf(formula, scope) : null;
}

function signOf(f: Formula, scope: SignScope): Sign | null {
  if (!isScalar(f, scope)) return null;
  switch (f.kind) {
    case 'number':
      return f.numerator > 0n ? 'positive' : f.numerator === 0n ? 'nonnegative' : null;
    case 'symbol':
      return f.name === 'e' || f.name === 'pi' ? constantSign(f.name, scope) : declaredSign(f.name, scope);
    case 'add':
      return ofAll(f.terms, scope, (signs) => signs.includes('positive'));
    case 'multiply':
      return ofAll(f.factors, scope, (signs) => signs.every((sign) => sign === 'positive'));
    case 'divide':
      return signOf(f.denominator, scope) === 'positive' ? signOf(f.numerator, scope) : null;
    case 'power':
      if (signOf(f.base, scope) === 'positive' && isScalar(f.exponent, scope)) return 'positive';
      return isEven(f.exponent) ? 'nonnegative' : null;
    case 'norm':
    case 'absolute':
      return scope.nonzero.some((g) => printFormula(g) === printFormula(f.operand)) ? 'positive' : 'nonnegative';
    default:
      return null;
  }
}

function ofAll(
  parts: readonly Formula[],
  scope: SignScope,
  isPositive: (signs: readonly (Sign | null)[]) => boolean,
): Sign | null {
  const signs = parts.map((part) => signOf(part, scope));
  if (signs.includes(null)) return null;
  return isPositive(signs) ? 'positive' : 'nonnegative';
}

/** Unless the theory has its own symbol of that name. */
const constantSign = (name: string, scope: SignScope): Sign | null =>
  scope.symbols.has(name) ? declaredSign(name, scope) : 'positive';

const isEven = (f: Formula): boolean =>
  f.kind === 'number' && f.denominator === 1n && f.numerator % 2n === 0n && f.numerator > 0n;

/** What one relation with a number says of a symbol on its left. */
const SAYS: Readonly<Partial<Record<Relation, (bound: bigint) => Sign | null>>> = {
  '>': (bound) => (bound >= 0n ? 'positive' : null),
  '>=': (bound) => (bound > 0n ? 'positive' : bound === 0n ? 'nonnegative' : null),
};
const TURNED: Readonly<Partial<Record<Relation, Relation>>> = { '<': '>', '<=': '>=' };

function declaredSign(name: string, scope: SignScope): Sign | null {
  const declared = scope.symbols.get(name);
  if (declared === undefined || declared.of.length > 0) return null;
  const said = [...declared.conditions, ...scope.assumptions].flatMap((condition) => saidIn(condition, name));
  return said.includes('positive') ? 'positive' : (said[0] ?? null);
}

function saidIn({ sides, relations, where }: Statement, name: string): Sign[] {
  if (where !== undefined && where.length > 0) return [];
  return relations.flatMap((relation, i) => {
    const [left, right] = [sides[i] as Formula, sides[i + 1] as Formula];
    const turned = TURNED[relation];
    const [about, bound, says] = turned === undefined ? [left, right, SAYS[relation]] : [right, left, SAYS[turned]];
    if (about.kind !== 'symbol' || about.name !== name || bound.kind !== 'number') return [];
    return says?.(bound.numerator) ?? [];
  });
}

function isScalar(formula: Formula, scope: SignScope): boolean {
  try {
    return typeOf(formula, scope).kind === 'scalar';
  } catch (error) {
    if (error instanceof Unable) return false;
    throw error;
  }
}
