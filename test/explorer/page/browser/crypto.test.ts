import { createHash as real } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createHash } from '../../../../src/explorer/page/browser/crypto.ts';

const digest = (make: typeof createHash | typeof real, text: string): number[] => {
  const found = make('sha256').update(text).digest();
  return Array.from({ length: 8 }, (_, i) => found.readUInt32BE(4 * i));
};

it('digests as node does, across the ends of its blocks', () => {
  for (let length = 0; length < 140; length++) {
    expect(digest(createHash, 'a'.repeat(length))).toEqual(digest(real, 'a'.repeat(length)));
  }
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      expect(digest(createHash, text)).toEqual(digest(real, text));
    }),
    { seed: 1 },
  );
});

it('knows no other digest', () => {
  expect(() => createHash('md5')).toThrow('md5');
});
