import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InputError, oneLine } from '../../src/base/input-error.ts';
import { SEEDED } from '../proofs/zt25/model/settings.ts';

test('the message is value, rule and mend in one line', () => {
  const error = new InputError('k = 1', 'must be at least 2', 'give --k 2');
  expect(error.message).toBe('k = 1: must be at least 2; give --k 2');
  expect(error.name).toBe('InputError');
  expect(error).toBeInstanceOf(Error);
});

test('no text can break the line or reach the terminal as a control character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
      const line = oneLine(text);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must be gone
      expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
      expect(line.length).toBeLessThanOrEqual(200);
      expect(line).toBe(line.trim());
    }),
    SEEDED,
  );
  expect(oneLine('a\n\tb\u001b[31mc\u2028d\u0085e')).toBe('a b [31mc d e');
});

test('a text of 200 characters stays, a longer one ends in an ellipsis', () => {
  expect(oneLine('x'.repeat(200))).toBe('x'.repeat(200));
  expect(oneLine('x'.repeat(201))).toBe(`${'x'.repeat(199)}…`);
});

test('value, rule and mend are bounded each, so the mend survives a long value', () => {
  const { message } = new InputError(`R = ${'9'.repeat(10_000)}`, 'too long', 'give less');
  expect(message.length).toBeLessThan(300);
  expect(message).toMatch(/^R = 9+…: too long; give less$/);
});

test('of a place it says where, and nothing else changes', () => {
  const error = new InputError('k = 1', 'must be at least 2', 'give k = 2').at('line 3');
  expect(error.message).toBe('line 3, k = 1: must be at least 2; give k = 2');
});
