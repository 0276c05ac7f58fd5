import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { reportJson } from '../../src/report/json.ts';
import { readTwice } from '../proofs/zt25/derive/printed.ts';

describe('an audit', () => {
  it('depends on the seed in its evidence, not in its verdicts', async () => {
    const [a, b] = await Promise.all([
      audit({ claims: 'zt25/eq-14,zt25/eq-18a', settings: 16, seed: 1 }),
      audit({ claims: 'zt25/eq-14,zt25/eq-18a', settings: 16, seed: 2 }),
    ]);
    expect(reportJson(a)).not.toBe(reportJson(b));
    expect(a.claims.map((c) => [c.id, c.verdict])).toEqual(b.claims.map((c) => [c.id, c.verdict]));
  });

  it('gives a claim the same result alone and among others', async () => {
    const alone = await audit({ claims: 'zt25/eq-14/majmin', settings: 16 });
    const among = await audit({ claims: 'zt25/eq-14', settings: 16 });
    expect(among.claims.find((c) => c.id === 'zt25/eq-14/majmin')).toEqual(alone.claims[0]);
  });

  it('says whether a formula is the document’s or ours for its words', async () => {
    const { claims } = await audit({ claims: 'zt25/eq-14/majmin,zt26/mechanism-2/minority-time', settings: 16 });
    expect(claims.map(({ id, printed }) => [id, printed.ours])).toEqual([
      ['zt25/eq-14/majmin', false],
      ['zt26/mechanism-2/minority-time', true],
    ]);
  });

  it('says which claims there are not', async () => {
    await expect(audit({ claims: 'zt25/eq-99' })).rejects.toThrow(/no claim has such an id/);
  });
});

describe('the theorem', () => {
  it('is refuted, names the first step of its proof that fails, and has a verified correction', async () => {
    const report = await audit({ claims: 'zt25/thm-C.2', settings: 16 });
    const theorem = report.claims.find((c) => c.id === 'zt25/thm-C.2');
    expect(theorem?.verdict).toBe('refuted');
    expect(theorem?.brokenStep).toBe('zt25/thm-C.2/change-of-variables');
    expect(theorem?.erratum?.verdict).toBe('verified');
    expect(theorem?.counterexample).not.toBeNull();
  });
});

describe('what a report prints', () => {
  it('is read back as the same, where the reader reads it, and needs no parentheses more', async () => {
    const claims = 'zt25/eq-10*,zt25/eq-13*,zt25/eq-14*,zt25/eq-6*,zt25/cor-C.3*,zt26/summary/*window*';
    const report = JSON.parse(reportJson(await audit({ claims, settings: 8 })));
    const texts = [...latexIn(report)];
    const read = texts.filter((text) => {
      const twice = readTwice(text);
      if (twice !== null) expect(twice[1], text).toEqual(twice[0]);
      return twice !== null;
    });
    expect(read.length).toBeGreaterThan(texts.length / 2);
    for (const text of texts) {
      expect(text).not.toMatch(/\d+ \\cdot \d+ [A-Za-z\\]/);
      expect(text).not.toMatch(/(^|[ (=])1(\\, ?| )(?:[a-zA-Z]|\\left|\\sqrt|\\mathbb)/);
      expect(text).not.toMatch(/(^|[=(&]) ?[^=&(]*[A-Za-z0-9}] [+-] \d+\\, \\mathbb/);
    }
  });
});

/** Every formula of a report: of the documents what they print is their own. */
function* latexIn(value: unknown, key = ''): Generator<string> {
  if (typeof value === 'string') {
    if (key === 'latex' || key === 'readAs') yield value;
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [name, part] of Object.entries(value)) {
    if (name !== 'printed') yield* latexIn(part, name);
    else yield* latexIn((part as { readAs: string }).readAs, 'readAs');
  }
}
