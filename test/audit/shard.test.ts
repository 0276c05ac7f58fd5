import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costOf, groupsOf } from '../../src/audit/group.ts';
import { claimsOf, documents } from '../../src/audit/registry.ts';
import { sealed } from '../../src/audit/seal.ts';
import { partsOf, readShard, type Shard, shardJson, shardOf } from '../../src/audit/shard.ts';
import { resultOf } from './results.ts';

const claims = claimsOf(await documents());
const SEED = { seed: 3, numRuns: 100 };

describe('the parts of a run', () => {
  it('hold each claim once, and no group is split', () => {
    fc.assert(
      fc.property(fc.subarray([...claims]), fc.integer({ min: 1, max: 9 }), (some, of) => {
        const parts = partsOf(some, of);
        expect(parts).toHaveLength(of);
        expect(
          parts
            .flat()
            .map(({ id }) => id)
            .sort(),
        ).toEqual(some.map(({ id }) => id).sort());
        for (const group of groupsOf(some)) {
          expect(parts.filter((part) => group.some((claim) => part.includes(claim)))).toHaveLength(1);
        }
      }),
      SEED,
    );
  });

  it('differ in cost by no more than one group', () => {
    for (const of of [2, 3, 4, 5, 8]) {
      const costs = partsOf(claims, of).map((part) => groupsOf(part).reduce((sum, group) => sum + costOf(group), 0));
      const largest = Math.max(...groupsOf(claims).map(costOf));
      expect(Math.max(...costs) - Math.min(...costs)).toBeLessThanOrEqual(largest);
    }
  });

  it('may be empty where there are more of them than groups', () => {
    expect(partsOf(claims.slice(0, 1), 3).map((part) => part.length)).toEqual([1, 0, 0]);
  });
});

describe('the file of a shard', () => {
  const run = { version: '1.0.0', program: 'abc', seed: 1, settings: 20, claims: 'd/*' };
  const shard = shardOf(run, { index: 2, of: 3 }, [resultOf('d/b'), resultOf('d/a')]);
  const text = shardJson(shard);

  const file = join(mkdtempSync(join(tmpdir(), 'errata-shard-')), 'f');
  const read = (contents: string | Uint8Array): Shard => {
    writeFileSync(file, contents);
    return readShard(file);
  };
  /** Sealed again, as whoever alters a file on purpose can. */
  const resealed = (from: string, to: string): string => {
    const { checksum: _, ...value } = JSON.parse(text);
    return `${sealed(JSON.stringify(value, null, 2).replace(from, to))}\n`;
  };

  it('is read back as it was, to the byte', () => {
    expect(read(text)).toEqual(shard);
    expect(shardJson(read(text))).toBe(text);
  });

  it('finds a byte that is changed, wherever it is', () => {
    const bytes = Buffer.from(text);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        expect(() => read(bytes.with(at, (bytes[at] as number) ^ by))).toThrow(/checksum/);
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  it('does not depend on the order in which results arrived', () => {
    expect(shardJson(shardOf(run, { index: 2, of: 3 }, [resultOf('d/a'), resultOf('d/b')]))).toBe(text);
  });

  it.each([
    ['no JSON', '{', /^shard = .*f: it is no JSON with its checksum/],
    ['nothing', '', /no JSON/],
    ['cut short', text.slice(0, -20), /no JSON/],
    ['a number', '3', /no JSON/],
    ['a list', '[]', /no JSON/],
    ['another schema', resealed('errata-shard/1', 'errata-shard/2'), /no shard of schema/],
    ['a part there cannot be', shardJson({ ...shard, shards: [4] }), /no shard of schema/],
    ['no parts', shardJson({ ...shard, of: 0, shards: [] }), /no shard of schema/],
    ['a result without a verdict', resealed('"verdict": "verified"', '"verdict": "fine"'), /no shard of schema/],
    ['a changed verdict', text.replace('"verdict": "verified"', '"verdict": "refuted"'), /checksum/],
    ['a changed word', text.replace('so it is', 'so it was'), /checksum/],
    ['a changed part', text.replace('"of": 3', '"of": 4'), /checksum/],
  ])('is refused: %s', (_, changed, message) => {
    expect(changed).not.toBe(text);
    expect(() => read(changed)).toThrow(message);
  });

  it('holds no number that JSON cannot hold', () => {
    const infinite = resultOf('d/a', {
      evidence: [
        { method: '', settings: 1, engines: null, discrepancy: Number.POSITIVE_INFINITY, budget: 1, worst: null },
      ],
    });
    expect(() => shardJson({ ...shard, results: [infinite] } as Shard)).toThrow(/discrepancy is Infinity/);
  });
});
