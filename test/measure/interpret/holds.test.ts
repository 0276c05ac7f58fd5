/** Chains of relations between numbers with bounds: holds, fails, open. */
import { expect, test } from 'vitest';
import { Unable } from '../../../src/algebra/unable.ts';
import { holds } from '../../../src/measure/interpret/holds.ts';
import { scalar } from '../../../src/measure/value.ts';

test.each([
  ['<', 1, 2, 0, true],
  ['<', 2, 2, 0, false],
  ['<', 2, 2.05, 0.1, null],
  ['<=', 2, 2, 0, true],
  ['<=', 2, 2, 0.1, null],
  ['=', 2, 2, 0, true],
  ['=', 2, 3, 0.1, false],
  ['=', 2, 2, 1e-16, null],
  ['>', 3, 2, 0.1, true],
  ['>=', 1, 2, 0.1, false],
] as const)('%s between %d and %d within %d', (relation, a, b, error, expected) => {
  expect(holds([scalar(a, error), scalar(b, error)], [relation])).toBe(expected);
});

test('one that fails is enough, one that is open leaves all open', () => {
  const [one, two, near] = [scalar(1), scalar(2), scalar(2.05, 0.1)];
  expect(holds([two, one, near], ['<', '<'])).toBe(false);
  expect(holds([one, two, near], ['<', '<'])).toBeNull();
  expect(() => holds([one, two], ['approx'])).toThrow(Unable);
});
