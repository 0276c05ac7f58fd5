/** The formulas a formula is made of directly, in printed order; sizes and conditions count too. */
import type { Formula } from './formula.ts';

export function childrenOf(formula: Formula): readonly Formula[] {
  switch (formula.kind) {
    case 'number':
    case 'symbol':
      return [];
    case 'add':
      return formula.terms;
    case 'multiply':
    case 'kronecker':
      return formula.factors;
    case 'divide':
      return [formula.numerator, formula.denominator];
    case 'power':
      return [formula.base, formula.exponent];
    case 'apply':
      return formula.arguments;
    case 'indicator':
      return formula.condition.sides;
    case 'matrix':
      return formula.rows.flat();
    case 'identity':
    case 'ones':
      return formula.size === null ? [] : [formula.size];
    case 'unit':
      return formula.size === null ? [formula.index] : [formula.index, formula.size];
    case 'zeros':
      return formula.rows === null || formula.columns === null ? [] : [formula.rows, formula.columns];
    case 'negate':
    case 'transpose':
    case 'derivative':
    case 'gradient':
    case 'expectation':
    case 'norm':
    case 'absolute':
      return [formula.operand];
    case 'limit':
      return [formula.operand, formula.to];
    case 'series':
      return [formula.from, formula.to, formula.operand];
    case 'entry':
      return [formula.operand, ...formula.indices];
    case 'at':
      return [formula.operand, ...formula.values];
  }
}

/**
 * The same formula with other children, in the order of `childrenOf`.
 * @throws RangeError another number of children.
 */
export function withChildren(formula: Formula, children: readonly Formula[]): Formula {
  if (children.length !== childrenOf(formula).length) throw new RangeError(`${formula.kind} has other children`);
  const [a, b] = children as readonly [Formula, Formula];
  switch (formula.kind) {
    case 'number':
    case 'symbol':
      return formula;
    case 'add':
      return { ...formula, terms: children };
    case 'multiply':
    case 'kronecker':
      return { ...formula, factors: children };
    case 'divide':
      return { ...formula, numerator: a, denominator: b };
    case 'power':
      return { ...formula, base: a, exponent: b };
    case 'apply':
      return { ...formula, arguments: children };
    case 'indicator':
      return { ...formula, condition: { ...formula.condition, sides: children } };
    case 'matrix': {
      const rest = [...children];
      return { ...formula, rows: formula.rows.map((row) => rest.splice(0, row.length)) };
    }
    case 'identity':
    case 'ones':
      return formula.size === null ? formula : { ...formula, size: a };
    case 'unit':
      return { ...formula, index: a, size: formula.size === null ? null : b };
    case 'zeros':
      return children.length === 0 ? formula : { ...formula, rows: a, columns: b };
    case 'negate':
    case 'transpose':
    case 'derivative':
    case 'gradient':
    case 'expectation':
    case 'norm':
    case 'absolute':
      return { ...formula, operand: a };
    case 'limit':
      return { ...formula, operand: a, to: b };
    case 'series':
      return { ...formula, from: a, to: b, operand: children[2] as Formula };
    case 'entry':
      return { ...formula, operand: a, indices: children.slice(1) };
    case 'at':
      return { ...formula, operand: a, values: children.slice(1) };
  }
}
