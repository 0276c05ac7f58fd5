import { describe, expect, it } from 'vitest';
import { fraction } from '../../src/algebra/fraction.ts';
import { boundOf } from '../../src/theory/affine.ts';
import { conditionOf, holds } from '../../src/theory/condition.ts';

const values = { y: fraction(2), z: fraction(-3) };
const only = (line: string) => {
  const [comparison] = conditionOf([line]).comparisons;
  if (comparison === undefined) throw new Error(line);
  return comparison;
};

describe('a relation that is affine in a symbol', () => {
  it.each(['x ≥ 1', 'x > y', '2*x ≤ y', 'z*x < 6', '(1-x)*y ≥ 1', 'x + y = 3 - x', 'x/4 > z', '-x ≥ z', 'y^2*x ≤ y'])(
    '%s is a bound: it holds on its side of it and nowhere else',
    (line) => {
      const bound = boundOf(only(line), 'x', values);
      if (bound === null || typeof bound === 'boolean') throw new Error('no bound');
      const at = (x: typeof bound.at) => holds(only(line), { ...values, x });
      expect(at(bound.at)).toBe(!bound.open);
      for (const distance of ['1/1000', '1', '100']) {
        expect(at(bound.at.add(distance))).toBe(!bound.isMost);
        expect(at(bound.at.sub(distance))).toBe(!bound.isLeast);
      }
    },
  );

  it('may not depend on it', () => {
    expect(boundOf(only('(y-2)*x ≥ 1'), 'x', values)).toBe(false);
    expect(boundOf(only('(y-2)*x ≥ 0'), 'x', values)).toBe(true);
    expect(boundOf(only('y > 1'), 'x', values)).toBe(true);
  });

  /** Three points of x³ − 3x² + 3x, at 0, 1 and 2, lie on a line as well. */
  it.each(['x^2 ≤ 4', 'x*x ≤ 4', 'x*(x-y) ≥ 0', 'x^3 - 3*x^2 + 2*x + x ≥ 1'])('%s is not', (line) => {
    expect(boundOf(only(line), 'x', values)).toBeNull();
  });
});
