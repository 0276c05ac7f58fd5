import { expect, it } from 'vitest';
import { once } from '../../src/base/once.ts';

it('is made once of each object, whatever it is', () => {
  let made = 0;
  const sizeOf = once(({ length }: readonly unknown[]): number | undefined => {
    made += 1;
    return length === 0 ? undefined : length;
  });
  const [none, two, other] = [[], [1, 2], [1, 2]];
  expect([sizeOf(none), sizeOf(two), sizeOf(two), sizeOf(none), sizeOf(other)]).toEqual([
    undefined,
    2,
    2,
    undefined,
    2,
  ]);
  expect(made).toBe(3);
});
