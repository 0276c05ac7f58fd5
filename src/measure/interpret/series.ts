/** Σ and Π over whole numbers from one to another, both included; 0 and 1 where they cross. */
import { Unable } from '../../algebra/unable.ts';
import { scalar } from '../value.ts';
import { product } from './arithmetic.ts';
import type { Interpreter } from './interpret.ts';

/** More terms than this are not added one by one. */
const MOST_TERMS = 100_000;

export const series: Interpreter<'series'> = (f, scope) => {
  const { operations, machine } = scope;
  const [from, to] = [scope.whole(f.from), scope.whole(f.to)];
  if (to - from >= MOST_TERMS)
    throw new Unable(`${f.sign === 'sum' ? 'a sum' : 'a product'} of ${to - from + 1} terms`);
  const terms = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) =>
    scope.bind([[f.index, machine.constant(scalar(from + i))]]).of(f.operand),
  );
  if (terms.length === 0) return operations.number(f.sign === 'sum' ? 0 : 1);
  return f.sign === 'sum' ? operations.add(terms) : terms.reduce((a, b) => product(operations, a, b));
};
