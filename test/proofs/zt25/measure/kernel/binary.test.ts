import { expect, test } from 'vitest';
import { compiled } from '../../../../../assembly/build.ts';
import { BINARY } from '../../../../../src/measure/factors/kernel/binary.ts';

test('the module is what assembly/kernel.ts compiles to', async () => {
  const parts = (await compiled()).matchAll(/'([^']+)'/g);
  expect([...parts].map(([, part]) => part).join('')).toBe(BINARY);
});
