/** What a formula is at least, all over a region, seen by its form. */
import { type Definitions, keyOf, rootOf, type Tree, whole } from './formula.ts';
import { Beyond, must, spend } from './refusal.ts';

/** What is said to be at least so much, or more; null where nothing is. */
export type Least = readonly [bound: bigint, more: boolean] | null;
export interface Bounds {
  /** By the key of a formula. */
  readonly said: Map<string, Least>;
  readonly definitions: Definitions;
}

export const isPositive = (x: Least): boolean => x !== null && (x[0] > 0n || (x[0] === 0n && x[1]));
export const isNegative = (x: Least): boolean => x === null || x[0] < 0n;

export function leastOf(tree: Tree, bounds: Bounds): Least {
  spend(1);
  const of = (x: Tree): Least => (x === '' ? null : leastOf(x, bounds));
  const said = bounds.said.get(keyOf(tree));
  if (said !== undefined) return said;
  if (typeof tree === 'string') return /^\d/.test(tree) ? [whole(tree), false] : of(bounds.definitions.get(tree) ?? '');
  const [op, a = '', b = ''] = tree;
  if (op === '-') return /^\d/.test(`${a}`) ? [-whole(`${a}`), false] : null;
  const [x, y] = [of(a), of(b)];
  const both = !isNegative(x) && !isNegative(y);
  if (op === '+') return x && y && [x[0] + y[0], x[1] || y[1]];
  if (op === '/') return both && isPositive(y) ? [0n, isPositive(x)] : null;
  if (op === '^' && a === 'e' && !isNegative(y)) return [1n, isPositive(y)];
  if (rootOf(tree) !== null) return isPositive(x) ? [0n, true] : null;
  if (op === '^') return isNegative(x) ? (/[02468]$/.test(`${b}`) ? [0n, false] : null) : [0n, isPositive(x)];
  if (op !== '*' || x === null) return null;
  if (y && both) return [x[0] * y[0], x[0] * y[0] === 0n && isPositive(x) && isPositive(y)];
  // e^-z is at most 1: times it, what may be negative is no less than it was, and all else than 0.
  const z = b[0] === '^' && b[1] === 'e' && b[2]?.[0] === '-' ? of(b[2][1] ?? '') : null;
  if (isNegative(z)) return null;
  return x[0] < 0n ? [x[0], x[1] || isPositive(z)] : [0n, isPositive(x)];
}

/** Every root must be of what is positive. Is all that it divides by seen to be so too? @throws Refusal */
export function isDefined(tree: Tree, bounds: Bounds): boolean {
  if (typeof tree === 'string') return true;
  const isSeen = (x: Tree = ''): boolean => isPositive(leastOf(x, bounds));
  must(rootOf(tree) === null || isSeen(tree[1]), 'a root of what is not seen to be positive', Beyond);
  const parts = tree.slice(1).map((x) => isDefined(x, bounds));
  return parts.every(Boolean) && (tree[0] !== '/' || isSeen(tree[2]));
}
