import { expect, test } from 'vitest';
import { Unable } from '../../src/algebra/unable.ts';

test('an outcome of its own: told from every other error by its class and name', () => {
  const unable = new Unable('a root inside a root');
  expect(unable).toBeInstanceOf(Error);
  expect(unable).not.toBeInstanceOf(RangeError);
  expect([unable.name, unable.message]).toEqual(['Unable', 'a root inside a root']);
});
