/**
 * n!, which takes the one factor before it. Inputs: a cursor at the mark, the factor. Outcome: its application.
 * Refused: what may be the factorial of only a part (R^2!, 1/2!), !! and !=, which is typed for ≠.
 */
import type { Cursor } from './cursor.ts';
import type { Factor } from './grammar.ts';

const WHOLE: ReadonlySet<Factor['shape']> = new Set<Factor['shape']>(['number', 'group', 'plain']);

export function readFactorial(cursor: Cursor, { formula, shape, superscript }: Factor): Factor {
  if (cursor.peek(1).text === '=' && cursor.peek(1).gap === 'none')
    throw cursor.unexpected('may be a factorial or an inequality', 'write a space after a factorial');
  if (superscript || !WHOLE.has(shape))
    throw cursor.unexpected('may belong to a part of what is before it only', 'put that in parentheses');
  cursor.take();
  if (cursor.sees('!') || cursor.sees('^') || cursor.sees('_'))
    throw cursor.unexpected('stands on a factorial', 'put the factorial in parentheses');
  return {
    formula: { kind: 'apply', function: 'factorial', arguments: [formula] },
    shape: 'plain',
    superscript: false,
  };
}
