/** What a proof takes for granted: is it declared, or does it follow from what is? */
import { scalarOf } from '../../../algebra/formula-scalar.ts';
import { isLess } from '../../../algebra/order.ts';
import { type Scalar, symbol, ZERO } from '../../../algebra/scalar.ts';
import { NotReal, ShapeMismatch, Unable } from '../../../algebra/unable.ts';
import { compare, proves } from '../../../derive/exact/compare.ts';
import type { Assumption } from '../../../derive/exact/scope.ts';
import { symbolsIn } from '../../../derive/exact/size.ts';
import { numberName } from '../../../derive/grouped/number-name.ts';
import { type Declared, definedBy, type Structure } from '../../../language/declare/index.ts';
import { type Formula, number, printFormula, type Statement } from '../../../language/latex/index.ts';
import { signIn } from '../../../theory/sign.ts';
import type { Scope } from './read.ts';

/** Is it declared to be other than zero, or invertible, or does a declared order or sign say so? */
export function isDeclared({ need, of }: Assumption, scope: Scope): boolean {
  if (need === 'nonzero' && (signIn(of, scope) === 'positive' || isApart(of, scope) || isBounded(of, scope)))
    return true;
  const known =
    need === 'nonzero'
      ? scope.nonzero
      : scope.structures.flatMap((one) => (one.structures.some((s) => INVERTIBLE.has(s)) ? [one.of] : []));
  return known.some((formula) => printFormula(formula) === printFormula(of) || isSame(formula, of, scope));
}

/** Is it the difference of two numbers that are declared to be in strict order? */
export const isApart = (of: Formula, scope: Scope): boolean =>
  [...scope.assumptions, ...[...scope.symbols.values()].flatMap(conditionsOf)].some(({ sides, relations }) =>
    relations.some((relation, i) => {
      if (relation !== '<' && relation !== '>') return false;
      const [a, b] = sides.slice(i, i + 2) as [Formula, Formula];
      return [difference(a, b), difference(b, a)].some((apart) => isSame(apart, of, scope));
    }),
  );

/** Do the bounds of its numbers keep it from zero: n − 1 where n ≥ 2? */
function isBounded(of: Formula, scope: Scope): boolean {
  const open = new Set<string>();
  const meaningOf = (name: string): Scalar => {
    const declared = scope.symbols.get(name);
    const isFree = declared?.type.kind === 'scalar' && declared.type.numbers !== 'complex' && declared.of.length === 0;
    if (declared === undefined || !isFree || scope.definitions.some((one) => definedBy(one).includes(name)))
      throw new Unable(`${name} as a number with bounds`);
    const named = numberName(declared, false, scope.assumptions);
    if (named.isOpen) open.add(named.name);
    return symbol(named.name);
  };
  try {
    const value = scalarOf(of, Object.fromEntries(symbolsIn(of).map((name) => [name, meaningOf(name)])));
    return isLess(ZERO, value, open) || isLess(value, ZERO, open);
  } catch (error) {
    if (error instanceof Unable || error instanceof NotReal) return false;
    throw error;
  }
}

/** Of a number or a matrix, not of the members of a family. */
const conditionsOf = ({ of, conditions }: Declared): readonly Statement[] => (of.length === 0 ? conditions : []);

const difference = (a: Formula, b: Formula): Formula => ({ kind: 'add', terms: [a, { kind: 'negate', operand: b }] });

/** Formulas of two sizes are two formulas. */
function isSame(a: Formula, b: Formula, scope: Scope): boolean {
  try {
    return proves(a, b, scope);
  } catch (error) {
    if (error instanceof ShapeMismatch) return false;
    throw error;
  }
}

/** Of M⁻¹ = Y: a square M is invertible where Y M = 𝕀, if that follows from what is declared. */
export function isShown({ need, of }: Assumption, pair: readonly [Formula, Formula], scope: Scope): boolean {
  if (need !== 'invertible') return false;
  const at = pair.findIndex((side) => printFormula(side) === printFormula(inverseOf(of)));
  if (at < 0) return false;
  const product: Formula = { kind: 'multiply', factors: [pair[1 - at] as Formula, of] };
  const found = compare(product, { kind: 'identity', size: null }, scope);
  return found.outcome === 'equal' && found.assuming.every((one) => isDeclared(one, scope));
}

const inverseOf = (base: Formula): Formula => ({
  kind: 'power',
  base,
  exponent: { kind: 'negate', operand: number(1n) },
});

const INVERTIBLE: ReadonlySet<Structure> = new Set(['invertible', 'positive definite', 'orthogonal']);
