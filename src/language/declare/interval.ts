/**
 * Intervals and finite sets of whole numbers: (0, 1], [0, \infty), \{1, \dots, k\}, \{0, 1\}, \{-1, 1\}.
 * @throws InputError an interval without two ends, a set of other than whole numbers.
 */
import { type Formula, number, type Statement, symbol } from '../latex/index.ts';
import { formulaIn } from './formula-in.ts';
import type { Known } from './known.ts';
import type { Bound, Elements } from './sets.ts';
import type { Stretch } from './stretch.ts';

/** [k] alone is the whole numbers from 1 to k. */
export function intervalIn(set: Stretch, known: Known): Elements {
  const { inside, next } = set.group(0);
  if (next < set.pieces.length) throw set.refused('is no interval', 'write (a, b)');
  const [from, to, more] = inside.split(',');
  if (from === undefined || more !== undefined) throw set.refused('is no interval', 'write (a, b)');
  if (to === undefined) {
    if (set.pieces[0]?.text !== '[' || set.pieces.at(-1)?.text !== ']')
      throw set.refused('is no interval', 'write (a, b)');
    return whole(number(1n), formulaIn(from, known));
  }
  const isOpen = { from: set.pieces[0]?.text === '(', to: set.pieces.at(-1)?.text === ')' };
  const bounds: Bound[] = [];
  if (!isInfinite(from)) bounds.push({ relation: isOpen.from ? '>' : '>=', by: formulaIn(from, known) });
  if (!isInfinite(to)) bounds.push({ relation: isOpen.to ? '<' : '<=', by: formulaIn(to, known) });
  return { type: { kind: 'scalar', numbers: 'real' }, bounds };
}

const isInfinite = (end: Stretch): boolean => /^[+-]?\s*\\infty$/.test(end.text);

const DOTS: ReadonlySet<string> = new Set(['\\dots', '\\ldots', '\\cdots']);

export function finiteSetIn(set: Stretch, known: Known): Elements {
  const { inside, next } = set.group(0);
  if (next < set.pieces.length) throw set.refused('is no set of whole numbers', 'write \\{1, \\dots, n\\}');
  const parts = inside.split(',');
  const dots = parts.findIndex((part) => part.pieces.length === 1 && DOTS.has(part.text));
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) throw set.refused('is empty', 'write \\{1, \\dots, n\\}');
  const listed = (dots === -1 ? parts : parts.slice(0, dots)).map((part) => formulaIn(part, known));
  const isRow = listed.every((formula, index) => index === 0 || follows(formula, listed[index - 1] as Formula));
  if (dots === -1 && !isRow) return someOf(set, listed);
  if (!isRow || (dots !== -1 && dots !== parts.length - 2))
    throw set.refused('is no row of whole numbers', 'write \\{1, \\dots, n\\}, or a relation');
  return whole(listed[0] as Formula, formulaIn(last, known));
}

/** The whole number that a formula is, or null. */
function integerIn(formula: Formula): bigint | null {
  if (formula.kind === 'negate') {
    const inner = integerIn(formula.operand);
    return inner === null ? null : -inner;
  }
  return formula.kind === 'number' && formula.denominator === 1n ? formula.numerator : null;
}

/** Only numbers can be seen to follow one another. */
function follows(next: Formula, before: Formula): boolean {
  const [a, b] = [integerIn(next), integerIn(before)];
  return a !== null && b !== null && a === b + 1n;
}

/** Whole numbers with gaps, {−1, 1}: between the ends, and a zero of the product of the differences. */
function someOf(set: Stretch, listed: readonly Formula[]): Elements {
  const numbers = listed.map(integerIn);
  if (!numbers.every((value) => value !== null))
    throw set.refused('is no set of whole numbers', 'write \\{1, \\dots, n\\}, or a relation');
  const sorted = [...listed].sort((a, b) => Number((integerIn(a) as bigint) - (integerIn(b) as bigint)));
  const one = (name: string): Statement => ({
    sides: [{ kind: 'multiply', factors: listed.map((value) => difference(symbol(name), value)) }, number(0n)],
    relations: ['='],
  });
  return { ...whole(sorted[0] as Formula, sorted.at(-1) as Formula), one };
}

const difference = (x: Formula, value: Formula): Formula =>
  value.kind === 'negate'
    ? { kind: 'add', terms: [x, value.operand] }
    : { kind: 'add', terms: [x, { kind: 'negate', operand: value }] };

const whole = (from: Formula, to: Formula): Elements => ({
  type: { kind: 'scalar', numbers: 'integer' },
  bounds: [
    { relation: '>=', by: from },
    { relation: '<=', by: to },
  ],
});
