/** The Euclidean norm of a vector and the Frobenius norm of a matrix, as the root of a trace. */
import { multiplyBlocks, transposeBlocks } from '../../algebra/blocks.ts';
import { sqrt } from '../../algebra/scalar.ts';
import { Unable } from '../../algebra/unable.ts';
import { traceOf } from './apply.ts';
import type { Rule } from './evaluate.ts';
import { blocksIn, isColumn, numberOf } from './value.ts';

export const normOf: Rule<'norm'> = ({ operand, subscript }, world, members) => {
  const a = blocksIn(world.evaluate(operand, members));
  if (subscript !== 'F' && !(isColumn(a) && (subscript === null || subscript === '2')))
    throw new Unable('another norm');
  return numberOf(sqrt(traceOf(multiplyBlocks(transposeBlocks(a), a))));
};
