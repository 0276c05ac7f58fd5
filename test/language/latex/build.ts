/** Short builders of formulas, so that an expected tree reads like the formula. */
import { type Formula, number, symbol } from '../../../src/language/latex/formula.ts';

type Part = Formula | string | number;

/** A part: a formula, the name of a symbol, or an integer. */
export const part = (p: Part): Formula => {
  if (typeof p === 'string') return symbol(p);
  return typeof p === 'number' ? number(BigInt(p)) : p;
};

export const rational = (p: number, q: number): Formula => number(BigInt(p), BigInt(q));
export const add = (...terms: Part[]): Formula => ({ kind: 'add', terms: terms.map(part) });
export const mul = (...factors: Part[]): Formula => ({ kind: 'multiply', factors: factors.map(part) });
export const div = (a: Part, b: Part): Formula => ({ kind: 'divide', numerator: part(a), denominator: part(b) });
export const pow = (a: Part, b: Part): Formula => ({ kind: 'power', base: part(a), exponent: part(b) });
export const sqrt = (a: Part): Formula => pow(a, rational(1, 2));
export const neg = (a: Part): Formula => ({ kind: 'negate', operand: part(a) });
export const exp = (a: Part): Formula => pow('e', a);
export const apply = (name: string, ...list: Part[]): Formula => ({
  kind: 'apply',
  function: name,
  arguments: list.map(part),
});
export const transpose = (a: Part): Formula => ({ kind: 'transpose', operand: part(a) });
export const kron = (...factors: Part[]): Formula => ({ kind: 'kronecker', factors: factors.map(part) });
export const matrix = (...rows: Part[][]): Formula => ({ kind: 'matrix', rows: rows.map((row) => row.map(part)) });
export const identity = (size: Part | null): Formula => ({ kind: 'identity', size: size === null ? null : part(size) });
export const ones = (size: Part | null): Formula => ({ kind: 'ones', size: size === null ? null : part(size) });
export const unit = (index: Part, size: Part | null = null): Formula => ({
  kind: 'unit',
  index: part(index),
  size: size === null ? null : part(size),
});
export const zeros = (rows: Part, columns: Part): Formula => ({
  kind: 'zeros',
  rows: part(rows),
  columns: part(columns),
});
export const fittingZeros: Formula = { kind: 'zeros', rows: null, columns: null };
export const derivative = (a: Part, variable: string): Formula => ({ kind: 'derivative', operand: part(a), variable });
export const norm = (a: Part, subscript: string | null): Formula => ({ kind: 'norm', operand: part(a), subscript });
export const absolute = (a: Part): Formula => ({ kind: 'absolute', operand: part(a) });
export const when = (a: Part, relation: '=' | '>', b: Part): Formula => ({
  kind: 'indicator',
  condition: { sides: [part(a), part(b)], relations: [relation] },
});
export const gradient = (a: Part, variable: string): Formula => ({ kind: 'gradient', operand: part(a), variable });
export const limit = (a: Part, variable: string, to: Part): Formula => ({
  kind: 'limit',
  operand: part(a),
  variable,
  to: part(to),
});
const series =
  (sign: 'sum' | 'product') =>
  (index: string, from: Part, to: Part, a: Part): Formula => ({
    kind: 'series',
    sign,
    index,
    from: part(from),
    to: part(to),
    operand: part(a),
  });
export const sum = series('sum');
export const product = series('product');
export const entry = (a: Part, ...indices: Part[]): Formula => ({
  kind: 'entry',
  operand: part(a),
  indices: indices.map(part),
});
export const expectation = (a: Part): Formula => ({ kind: 'expectation', operand: part(a) });
export const at = (a: Part, place: Readonly<Record<string, Part>>): Formula => ({
  kind: 'at',
  operand: part(a),
  variables: Object.keys(place),
  values: Object.values(place).map(part),
});
