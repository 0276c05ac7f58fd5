/** A step of a walk among the points of a region, from a text that nobody knows before all else is written. */
import { random } from './draw.ts';
import type { Names, Tree } from './formula.ts';

/**
 * @param free the names that may move, @param still those that have not moved yet, and are moved rather than others
 * What one is multiplied by divides another, so that products that are whole stay so.
 */
export function moved(given: Names, free: Names, still: readonly string[], seed: string): Names {
  let left = random(seed, 'step', 2n ** 250n);
  const pick = (below: number): number => {
    const of = BigInt(below);
    const picked = left % of;
    left /= of;
    return Number(picked);
  };
  // Far or near, so that a narrow region is walked in too.
  const near = 2 ** (pick(8) + 1);
  const by: Tree =
    pick(2) === 0 ? ['/', `${near + 1}`, `${near}`] : ['/', `${pick(pick(2) === 0 ? 4 : 9) + 1}`, `${pick(4) + 1}`];
  const [any, other] = [1, 2].map(() => free[pick(free.length)]?.[0]);
  const one = pick(2) === 0 ? any : (still[pick(still.length || 1)] ?? any);
  const [isAdded, isDown] = [pick(3) === 0, pick(2) === 0];
  const [way, back] = isDown ? ['/', '*'] : ['*', '/'];
  const change = (name: string, x: Tree): Tree => {
    if (isAdded) return name === one ? ['+', x, isDown ? ['-', by] : by] : x;
    return name === one ? [way, x, by] : name === other ? [back, x, by] : x;
  };
  return given.map(([name, x]) => [name, change(name, x)] as const);
}
