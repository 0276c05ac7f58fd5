import { expect, it } from 'vitest';
import { hexadecimal } from '../../../src/audit/certificate/hexadecimal.ts';

it.each([
  [0, '0x0.0000000000000p+0'],
  [1, '0x1.0000000000000p+0'],
  [-3, '-0x1.8000000000000p+1'],
  [0.1, '0x1.999999999999ap-4'],
  [Math.SQRT2, '0x1.6a09e667f3bcdp+0'],
])('%d is %s', (value, text) => {
  expect(hexadecimal(value)).toBe(text);
});
