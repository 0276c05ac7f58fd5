import { describe, expect, it } from 'vitest';
import { flat, printable } from '../../src/report/printable.ts';

describe('printable', () => {
  it('replaces terminal escapes, other controls and reversed writing', () => {
    expect(printable('half a \ud800')).toBe('half a \ufffd');
    expect(printable('\u001b[31mred\u0007 \u202eabc\u0000\u009b')).toBe('\ufffd[31mred\ufffd \ufffdabc\ufffd\ufffd');
  });

  it('replaces what is no character', () => {
    expect(printable('a\ud800b\udc00c\ufffe\uffffd')).toBe('a\ufffdb\ufffdc\ufffd\ufffdd');
  });

  it('keeps tabs, lines and letters of every script', () => {
    expect(printable('a\tb\r\nc é 中 𝟙')).toBe('a\tb\nc é 中 𝟙');
  });

  it('puts a text on one line', () => {
    expect(flat('  a\n\n b\u2028c ')).toBe('a b c');
  });
});
