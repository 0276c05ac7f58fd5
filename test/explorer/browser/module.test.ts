import { expect, it } from 'vitest';
import { createRequire } from '../../../src/explorer/browser/module.ts';

it('requires what is bundled, and nothing else', () => {
  expect(createRequire()('odex')).toHaveProperty('Solver');
  expect(() => createRequire()('mathjs')).toThrow('mathjs is not part of the page');
});
