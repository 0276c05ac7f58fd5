/**
 * A condition on the parameters of a setting: relations between formulas in them, with the words that people are told.
 * It is decided exactly. @throws InputError one that cannot be read, or has another relation than an order or equality.
 */
import { type Fractions, fractionOf } from '../algebra/formula-fraction.ts';
import { InputError } from '../base/input-error.ts';
import { remembered } from '../base/remembered.ts';
import {
  childrenOf,
  type Formula,
  parseStatement,
  type Statement,
  UnreadableFormula,
} from '../language/latex/index.ts';
import { plainFormula } from '../language/latex/plain.ts';

export type Order = '=' | '<' | '<=' | '>' | '>=';

export interface Comparison {
  readonly left: Formula;
  readonly order: Order;
  readonly right: Formula;
  /** The parameters that it speaks of. */
  readonly symbols: ReadonlySet<string>;
}

export interface Condition {
  /** As it is told. */
  readonly words: string;
  readonly comparisons: readonly Comparison[];
  /** The parameters that it speaks of. */
  readonly symbols: ReadonlySet<string>;
  /** Its relations in plain text: `s*k >= 2`. */
  readonly plain: readonly string[];
  /** A relation of symbols that are drawn by their declarations; there are no comparisons then. */
  readonly assumed?: Statement;
}

const ORDERS: Readonly<Record<Order, (sign: number) => boolean>> = {
  '=': (sign) => sign === 0,
  '<': (sign) => sign < 0,
  '<=': (sign) => sign <= 0,
  '>': (sign) => sign > 0,
  '>=': (sign) => sign >= 0,
};

const FLIPPED: Readonly<Record<Order, Order>> = { '=': '=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

const isOrder = (relation: string): relation is Order => Object.hasOwn(ORDERS, relation);

/** What a line asks: one relation or a chain, as in `0 < s < 1`. */
const comparisonsIn = (line: string): Comparison[] => {
  const { sides, relations } = parseStatement(line, { trajectories: new Set() });
  if (relations.length === 0)
    throw new InputError(`condition ${line}`, 'it has no relation', 'write one, such as k ≥ 2');
  return relations.map((order, i) => {
    if (!isOrder(order)) throw new InputError(`condition ${line}`, `${order} is no order`, 'use = < > ≤ or ≥');
    const [left, right] = [sides[i] as Formula, sides[i + 1] as Formula];
    requireDecidable(line, left);
    requireDecidable(line, right);
    // A bound stands on the right.
    return symbolsIn(left).length === 0 && symbolsIn(right).length > 0
      ? compared(right, FLIPPED[order], left)
      : compared(left, order, right);
  });
};

/** Is it decided exactly, whatever the values? */
function requireDecidable(line: string, formula: Formula): void {
  const refuse = (rule: string, mend: string) => new InputError(`condition ${line}`, rule, mend);
  if (formula.kind === 'divide' && symbolsIn(formula.denominator).length > 0)
    throw refuse('it divides by a parameter, which may be zero', 'multiply both sides by it');
  if (formula.kind === 'power' && !isCount(formula.exponent))
    throw refuse('a power in it is no whole number from 0 on', 'write whole powers');
  for (const child of childrenOf(formula)) requireDecidable(line, child);
}

const isCount = (formula: Formula): boolean => formula.kind === 'number' && formula.denominator === 1n;

export const compared = (left: Formula, order: Order, right: Formula): Comparison => ({
  left,
  order,
  right,
  symbols: new Set([...symbolsIn(left), ...symbolsIn(right)]),
});

/** @param words what people are told, if not the lines themselves */
export const conditionOf: (lines: readonly string[], words?: string) => Condition = remembered(
  (lines: readonly string[], words?: string) => JSON.stringify([lines, words]),
  (lines, words) => {
    const comparisons = lines.flatMap((line) => {
      try {
        return comparisonsIn(line);
      } catch (error) {
        if (!(error instanceof UnreadableFormula)) throw error;
        throw new InputError(`condition ${line}`, error.message, 'write relations between parameters, such as k ≥ 2');
      }
    });
    return {
      words: words ?? lines.join(', '),
      comparisons,
      symbols: new Set(comparisons.flatMap(({ symbols }) => [...symbols])),
      plain: comparisons.map(plainComparison),
    };
  },
);

/** The symbols of a formula. */
export const symbolsIn = (formula: Formula): readonly string[] =>
  formula.kind === 'symbol' ? [formula.name] : childrenOf(formula).flatMap(symbolsIn);

function plainComparison({ left, order, right }: Comparison): string {
  const [a, b] = [plainFormula(left), plainFormula(right)];
  if (a === null || b === null) throw new InputError('a condition', 'it is no arithmetic', 'use + - * / and powers');
  return `${a} ${order} ${b}`;
}

/** Does a setting's values meet it? All of its symbols have values. */
export const isMet = ({ comparisons }: Condition, values: Fractions): boolean =>
  comparisons.every((comparison) => holds(comparison, values));

export const holds = ({ left, order, right }: Comparison, values: Fractions): boolean =>
  ORDERS[order](fractionOf(left, values).compare(fractionOf(right, values)));

/** Does one comparison follow from another, of the same formula with another number? */
export function entails(known: Comparison, asked: Comparison): boolean {
  if (symbolsIn(known.right).length + symbolsIn(asked.right).length > 0) return false;
  if (plainFormula(known.left) !== plainFormula(asked.left)) return false;
  const side = fractionOf(known.right, {}).compare(fractionOf(asked.right, {}));
  if (known.order === '=') return ORDERS[asked.order](side);
  if (asked.order === '=' || known.order[0] !== asked.order[0]) return false;
  return side === 0
    ? asked.order.endsWith('=') || !known.order.endsWith('=')
    : side > 0 === known.order.startsWith('>');
}

/** The value that a condition gives a symbol; null of one that does not. */
export function givenBy({ comparisons }: Condition, name: string): Formula | null {
  const found = comparisons.find(
    ({ left, order, right }) =>
      order === '=' && left.kind === 'symbol' && left.name === name && symbolsIn(right).length === 0,
  );
  return found?.right ?? null;
}
