/**
 * The slips that papers make, as changes of one place of a formula. A table: each takes a formula and gives the ways
 * in which it can go wrong at its root; `slips` goes through every place of a formula.
 */

import { childrenOf, type Formula, number, withChildren } from '../../language/latex/index.ts';
import type { Family } from '../../theory/family.ts';

export interface Slip {
  /** What was changed, for a person. */
  readonly name: string;
  readonly formula: Formula;
}

export type Mutation = readonly [name: string, change: (formula: Formula) => readonly Formula[]];

const ONE = number(1n);
const TWO = number(2n);
const HALF = number(1n, 2n);

const negated = (formula: Formula): Formula =>
  formula.kind === 'negate' ? formula.operand : { kind: 'negate', operand: formula };
const sum = (...terms: readonly Formula[]): Formula => ({ kind: 'add', terms });
/** A number before a formula; two numbers become one. */
function times(factor: NumberFormula, formula: Formula): Formula {
  if (formula.kind === 'negate') return { kind: 'negate', operand: times(factor, formula.operand) };
  const [first, ...others] = formula.kind === 'multiply' ? formula.factors : [formula];
  if (first?.kind !== 'number') return { kind: 'multiply', factors: [factor, ...(first ? [first, ...others] : [])] };
  const product = number(factor.numerator * first.numerator, factor.denominator * first.denominator);
  return others.length === 0 ? product : { kind: 'multiply', factors: [product, ...others] };
}
type NumberFormula = Extract<Formula, { readonly kind: 'number' }>;
const isOne = (formula: Formula): boolean =>
  formula.kind === 'number' && formula.numerator === 1n && formula.denominator === 1n;
export const isZero = (formula: Formula): boolean =>
  formula.kind === 'zeros' || (formula.kind === 'number' && formula.numerator === 0n);

/** Is it 1/n with n > 1, as a number or as a quotient? */
function isRootExponent(exponent: Formula): boolean {
  if (exponent.kind === 'number') return exponent.numerator === 1n && exponent.denominator > 1n;
  return exponent.kind === 'divide' && isOne(exponent.numerator) && exponent.denominator.kind === 'number';
}

/** A list with one element replaced, in every way; an element that is dropped is replaced by nothing. */
const eachReplaced = <T>(list: readonly T[], by: (element: T) => readonly T[] | null): T[][] =>
  list.flatMap((element, i) => {
    const replacement = by(element);
    return replacement === null ? [] : [[...list.slice(0, i), ...replacement, ...list.slice(i + 1)]];
  });

const sumOf = (terms: readonly Formula[]): readonly Formula[] => {
  const [only] = terms;
  return only === undefined ? [] : terms.length === 1 ? [only] : [{ kind: 'add', terms }];
};

/** The slips that a theory says papers make of its parameters. @param without parameters of which none is made */
export const slipsIn = ({ parameters }: Family, without: readonly string[] = []): readonly Mutation[] =>
  parameters
    .filter(({ name }) => !without.includes(name))
    .flatMap(({ name, spelled, slips }) =>
      slips.map(
        ({ text, formula }): Mutation => [
          text,
          (f) => (f.kind === 'symbol' && spelled.includes(f.name) ? [replaced(formula, name, f)] : []),
        ],
      ),
    );

/** A formula with another in the place of a symbol. */
const replaced = (formula: Formula, name: string, by: Formula): Formula =>
  formula.kind === 'symbol' && formula.name === name
    ? by
    : withChildren(
        formula,
        childrenOf(formula).map((child) => replaced(child, name, by)),
      );

/** Slips at any place of a formula. */
const ANYWHERE: readonly Mutation[] = [
  [
    'the sign of a term',
    (f) => (f.kind === 'add' ? eachReplaced(f.terms, (term) => [negated(term)]).map((terms) => sum(...terms)) : []),
  ],
  ['a minus sign dropped', (f) => (f.kind === 'negate' ? [f.operand] : [])],
  [
    'a 1 dropped',
    (f) =>
      f.kind === 'add'
        ? eachReplaced(f.terms, (term) => (isOne(term.kind === 'negate' ? term.operand : term) ? [] : null)).flatMap(
            sumOf,
          )
        : [],
  ],
  ['a root dropped', (f) => (f.kind === 'power' && isRootExponent(f.exponent) ? [f.base] : [])],
  [
    'a quotient turned over',
    (f) => (f.kind === 'divide' ? [{ ...f, numerator: f.denominator, denominator: f.numerator }] : []),
  ],
  ['a transposition dropped', (f) => (f.kind === 'transpose' ? [f.operand] : [])],
  [
    'the groups of a matrix swapped',
    (f) => (f.kind === 'matrix' ? [{ ...f, rows: f.rows.map((row) => row.toReversed()).toReversed() }] : []),
  ],
  [
    'a block doubled',
    (f) =>
      f.kind !== 'matrix' || f.rows.flat().length < 2
        ? []
        : eachReplaced(f.rows.flat(), (entry) => (isZero(entry) ? null : [times(TWO, entry)])).map((entries) =>
            withChildren(f, entries),
          ),
  ],
];

/** Slips of a whole side. */
const WHOLE: readonly Mutation[] = [
  ['the sign', (f) => [negated(f)]],
  ['a factor 2', (f) => [times(TWO, f)]],
  ['a factor 1/2', (f) => [times(HALF, f)]],
  ['a 1 added', (f) => [sum(...(f.kind === 'add' ? f.terms : [f]), ONE)]],
];

/** Slips of a side that is a matrix, where a number cannot be added. */
const WHOLE_MATRIX: readonly Mutation[] = [
  ...WHOLE.filter(([name]) => name !== 'a 1 added'),
  ['transposed', (f) => [f.kind === 'transpose' ? f.operand : { kind: 'transpose', operand: f }]],
];

/** Of 0: its sign and its multiples are itself. */
const WHOLE_ZERO: readonly Mutation[] = WHOLE.filter(([name]) => name === 'a 1 added');

/** Every way to spoil a side as a whole. */
export const slipsOfSide = (side: Formula, is: 'scalar' | 'matrix'): Slip[] =>
  (is === 'matrix' ? WHOLE_MATRIX : isZero(side) ? WHOLE_ZERO : WHOLE).flatMap(([name, change]) =>
    change(side).map((formula) => ({ name, formula })),
  );

/** Every way to leave out a factor of a product that is said to vanish, of which no other slip may be one. */
export function slipsOfFactors(side: Formula): Slip[] {
  if (side.kind !== 'multiply') return [];
  return eachReplaced(side.factors, () => []).flatMap((factors) => {
    const [only] = factors;
    if (only === undefined) return [];
    return [{ name: 'a factor dropped', formula: factors.length === 1 ? only : { kind: 'multiply', factors } }];
  });
}

/** Every way to spoil one place of a side, or the whole of it; a matrix of zeros has none. */
export const slips = (side: Formula, is: 'scalar' | 'matrix', more: readonly Mutation[] = []): Slip[] =>
  is === 'matrix' && isZero(side) ? [] : [...slipsOfSide(side, is), ...slipsWithin(side, more)];

/** What tends somewhere is there at the next step too. */
export const STEP = 'one step more';

/** Every way to spoil one place of a formula. @param more slips of symbols, and of steps */
export function slipsWithin(formula: Formula, more: readonly Mutation[] = []): Slip[] {
  const here = [...ANYWHERE, ...more].flatMap(([name, change]) =>
    change(formula).map((changed) => ({ name, formula: changed })),
  );
  const children = childrenOf(formula);
  const inside = formula.kind === 'limit' ? more.filter(([name]) => name !== STEP) : more;
  const below = children.flatMap((child, i) =>
    isFixed(formula, i)
      ? []
      : slipsWithin(child, inside).map(({ name, formula: changed }) => ({
          name,
          formula: withChildren(formula, children.with(i, changed)),
        })),
  );
  return [...here, ...below];
}

/** A letter that is transposed is a matrix, whatever else it stands for; a root is dropped or kept. */
const isFixed = (parent: Formula, child: number): boolean =>
  (parent.kind === 'transpose' && parent.operand.kind === 'symbol') ||
  (parent.kind === 'power' && child === 1 && isRootExponent(parent.exponent));
