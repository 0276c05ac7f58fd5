import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sealed, unsealed } from '../../src/audit/seal.ts';

const VALUE = { schema: 'x', list: [1, 2.5, -0.25e-9], text: 'ü ∀ 𝟙 \ufffd "quoted"', nested: { a: null, b: [] } };
const FILE = Buffer.from(`${sealed(JSON.stringify(VALUE, null, 2))}\n`);
const LINE = Buffer.from(sealed(JSON.stringify(VALUE)));

describe.each([
  ['file', FILE],
  ['line', LINE],
])('a sealed %s', (_, bytes) => {
  it('gives back what it holds, and is JSON', () => {
    expect(unsealed(bytes)).toEqual({ value: VALUE });
    expect(JSON.parse(bytes.toString())).toMatchObject(VALUE);
  });

  it('finds every byte that is changed to any other', () => {
    for (let at = 0; at < bytes.length; at++) {
      for (let other = 0; other < 256; other++) {
        if (other === bytes[at]) continue;
        expect(unsealed(bytes.with(at, other))).toHaveProperty('fault');
      }
    }
  });

  it('finds what is cut out, doubled or put in', () => {
    const cut = fc.tuple(fc.nat(bytes.length), fc.nat(bytes.length));
    fc.assert(
      fc.property(cut, fc.uint8Array({ maxLength: 3 }), ([a, b], inserted) => {
        const changed = Buffer.concat([bytes.subarray(0, a), inserted, bytes.subarray(b)]);
        if (!changed.equals(bytes)) expect(unsealed(changed)).toHaveProperty('fault');
      }),
      { seed: 1, numRuns: 2000 },
    );
  });
});

it('says whether the seal is missing or broken', () => {
  expect(unsealed(Buffer.from('{}\n'))).toEqual({ fault: 'it is no JSON with its checksum at the end' });
  expect(unsealed(FILE.with(3, 0x58))).toEqual({ fault: 'it is not what was written: its checksum differs' });
});

it('what is sealed around no JSON is refused', () => {
  expect(unsealed(Buffer.from(sealed('{"a":nothing}')))).toEqual({
    fault: 'it is no JSON with its checksum at the end',
  });
});
