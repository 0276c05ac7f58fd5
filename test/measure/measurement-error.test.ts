import { expect, test } from 'vitest';
import { MeasurementError } from '../../src/measure/measurement-error.ts';

test('the message is one line', () => {
  const error = new MeasurementError('SVD failed:\n  a\r\n b ');
  expect(error.message).toBe('SVD failed: a b');
  expect(error.name).toBe('MeasurementError');
});
