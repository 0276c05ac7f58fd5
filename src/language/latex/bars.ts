/**
 * Bars that look the same open and closed: |a|b|c| has two readings, ‖a‖² + ‖b‖² and ‖a‖ ‖b‖ have one. Inputs: the tokens
 * of a formula and a bar. Outcome: whether the bars can be paired in more than one way. A bar does not open before a
 * script, an operator or an end, and does not close behind one or behind a bar that opens.
 */
import type { Token } from './token.ts';
import { PRODUCT_SIGNS, QUOTIENT_SIGNS, RELATIONS, SIZES } from './vocabulary.ts';

const SIZING: ReadonlySet<string> = new Set([...SIZES].flat());

const OPERATORS: ReadonlySet<string> = new Set([
  ...['+', '\\otimes', '\\odot', ',', '&', '\\\\', ':'],
  ...PRODUCT_SIGNS,
  ...QUOTIENT_SIGNS,
  ...RELATIONS.keys(),
]);

/** Behind these nothing closes; before these nothing opens. */
const BEGINS: ReadonlySet<string> = new Set([...OPERATORS, '-', '(', '[', '\\{', '{', '^', '_', '\\left']);
const ENDS: ReadonlySet<string> = new Set([...OPERATORS, ')', ']', '\\}', '}', '^', '_', '\\right', '']);

export function areAmbiguous(tokens: readonly Token[], bar: string): boolean {
  const places = tokens.flatMap((token, k) =>
    token.text === bar && !SIZING.has(tokens[k - 1]?.text ?? '') ? [k] : [],
  );
  // As many ways as there are, up to two, by how many bars are open and whether the last one opened.
  let ways = new Map<string, number>([['0 false', 1]]);
  for (const [index, place] of places.entries()) {
    const next = new Map<string, number>();
    const add = (depth: number, opened: boolean, count: number): void => {
      const key = `${depth} ${opened}`;
      next.set(key, Math.min(2, (next.get(key) ?? 0) + count));
    };
    const isBeside = index > 0 && places[index - 1] === place - 1;
    for (const [key, count] of ways) {
      const [depth, opened] = [Number(key.split(' ')[0]), key.endsWith('true')];
      if (mayOpen(tokens, place)) add(depth + 1, true, count);
      if (depth > 0 && mayClose(tokens, place) && !(isBeside && opened)) add(depth - 1, false, count);
    }
    ways = next;
  }
  return (ways.get('0 false') ?? 0) > 1;
}

const textAt = (tokens: readonly Token[], place: number): string => {
  const token = tokens[place];
  return token === undefined || token.kind === 'end' ? '' : token.text;
};

const mayClose = (tokens: readonly Token[], place: number): boolean => {
  const before = textAt(tokens, place - 1);
  return before !== '' && !BEGINS.has(before);
};

/** A minus behind an operand and a bar takes away, it is no sign. */
const mayOpen = (tokens: readonly Token[], place: number): boolean => {
  const behind = textAt(tokens, place + 1);
  return !ENDS.has(behind) && !(behind === '-' && mayClose(tokens, place));
};
