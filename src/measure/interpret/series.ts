/**
 * Σ and Π over whole numbers from one to another, both included; where they cross 0 and 1, of the size that a term there has.
 * @throws Unable too many terms, or none, and no value of one to tell its size
 */
import { Unable } from '../../algebra/unable.ts';
import { scalar } from '../value.ts';
import { product } from './arithmetic.ts';
import type { Interpreter } from './interpret.ts';
import type { Size } from './world.ts';

/** More terms than this are not added one by one. */
const MOST_TERMS = 100_000;

export const series: Interpreter<'series'> = (f, scope) => {
  const { operations, machine } = scope;
  const [from, to] = [scope.whole(f.from), scope.whole(f.to)];
  if (to - from >= MOST_TERMS)
    throw new Unable(`${f.sign === 'sum' ? 'a sum' : 'a product'} of ${to - from + 1} terms`);
  const term = (place: number) => scope.bind([[f.index, machine.constant(scalar(place))]]).of(f.operand);
  const terms = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => term(from + i));
  if (terms.length === 0) {
    const [rows, columns] = sizeOfOne([from, to], (place) => operations.size(term(place)));
    if (rows === 1 && columns === 1) return operations.number(f.sign === 'sum' ? 0 : 1);
    return f.sign === 'sum' ? operations.zeros(rows, columns) : operations.identity(rows);
  }
  return f.sign === 'sum' ? operations.add(terms) : terms.reduce((a, b) => product(operations, a, b));
};

/** The size of a term beside the places where there is none. @throws Unable it has no value at either */
function sizeOfOne([place, ...others]: readonly number[], size: (place: number) => Size): Size {
  try {
    return size(place as number);
  } catch (error) {
    if (!(error instanceof Unable)) throw error;
    if (others.length === 0)
      throw new Unable(`a sum or product of nothing, whose terms have no value (${error.message})`);
    return sizeOfOne(others, size);
  }
}
