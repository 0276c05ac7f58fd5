/**
 * Derivatives by time: \dot x, \ddot{\mathbf W}, \dot{x}_i(t), \dot{x_i}. Inputs: a cursor at the dots. Outcome: the
 * derivative of the one symbol under them. Refused: dots over more than one symbol.
 */
import type { Cursor } from './cursor.ts';
import type { Factor, Grammar } from './grammar.ts';
import { readName } from './read-name.ts';
import { requireVariable } from './require-variable.ts';
import { readSymbol } from './symbol.ts';
import { DOTS } from './vocabulary.ts';

export function readDots(grammar: Grammar, cursor: Cursor): Factor {
  const command = cursor.take();
  const inside = cursor.argument();
  const name = readName(inside);
  if (name === null) throw inside.unexpected('is not one symbol', `write \\frac{d}{dt} instead of ${command.text}`);
  requireVariable(grammar, name, command);
  let below: Cursor | null = null;
  if (inside.sees('_')) {
    inside.take();
    below = inside.argument();
  }
  if (!inside.atEnd) throw inside.unexpected('is not part of the one symbol under the dots', 'write \\frac{d}{dt}(…)');
  return readSymbol(grammar, cursor, name, { dots: DOTS.get(command.text) ?? 1, below });
}
