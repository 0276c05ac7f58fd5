import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseStatement } from '../../src/algebra/latex/index.ts';
import { SKIP_REASONS } from '../../src/audit/claim.ts';
import { dependenciesOf } from '../../src/audit/fold.ts';
import { ledgerOf } from '../../src/audit/ledger.ts';
import { claimsOf, documents } from '../../src/audit/registry.ts';
import { SUBJECTS } from '../../src/audit/subject.ts';

const all = await documents();
const claims = claimsOf(all);
const ids = new Set(claims.map((claim) => claim.id));

describe.each(all.map((document) => [document.id, document] as const))('%s', (_id, document) => {
  it('has an item for each equation number, and no equation item beyond them', () => {
    const items = document.items.map(({ item }) => item).filter((item) => item.startsWith('eq-'));
    expect(items.toSorted()).toEqual(document.equations.map((number) => `eq-${number}`).toSorted());
  });

  it('has each item once, in a file of its name, with at least one entry', () => {
    expect(document.items.map(({ item }) => item)).toEqual([...document.contents]);
    expect(new Set(document.contents).size).toBe(document.contents.length);
    for (const { item, entries } of document.items) expect(entries.length, item).toBeGreaterThan(0);
  });

  it('has a ledger that adds up', () => {
    const ledger = ledgerOf(document);
    expect(ledger.claims + ledger.definitions + ledger.skipped.length).toBe(ledger.items);
    expect(ledger.claims).toBe(claims.filter((claim) => claim.document === document.id).length);
    for (const { reason } of ledger.skipped) expect(Object.keys(SKIP_REASONS)).toContain(reason);
  });
});

describe('claims', () => {
  it('have ids of their own', () => {
    expect(ids.size).toBe(claims.length);
  });

  it.each(claims.map((claim) => [claim.id, claim] as const))('%s speaks of what exists', (_id, claim) => {
    for (const id of [...dependenciesOf(claim), ...(claim.entry.uses ?? [])]) expect(ids).toContain(id);
    const statements = [
      claim.entry.statement,
      ...[claim.entry.erratum?.statement ?? []].flat(),
      ...(claim.entry.readings ?? []).map((reading) => reading.statement),
    ];
    for (const statement of statements) {
      if (statement.kind === 'relation') {
        for (const subject of Object.values(statement.bind ?? {})) expect([...SUBJECTS.keys()]).toContain(subject);
      }
      if ('formal' in statement && statement.formal !== undefined) {
        expect(() => parseStatement(statement.formal as string)).not.toThrow();
      }
    }
  });
});

/**
 * Against the text itself, where it is at hand: a folder that holds the documents, named by an environment variable.
 * A document is found by its digest, so nothing else can be taken for it.
 */
const folder = process.env.ERRATA_DOCUMENTS;
const texts = new Map(
  (folder !== undefined && existsSync(folder) ? readdirSync(folder) : []).map((name) => {
    const text = readFileSync(join(folder as string, name), 'utf8');
    return [createHash('sha256').update(text).digest('hex'), text];
  }),
);
const squeezed = (text: string) => text.replace(/\s+/g, ' ');

describe.runIf(texts.size > 0).each(all.map((document) => [document.id, document] as const))(
  '%s against its text',
  (_id, document) => {
    const text = texts.get(document.sha256) ?? '';

    it('is the text that was transcribed', () => {
      expect(text).not.toBe('');
    });

    it('lists every equation number that occurs', () => {
      const numbers = [...text.matchAll(/\\tag\{(\d+[a-z]?)\}|^\s*\((\d+[a-z]?)\)\s*$/gm)].map(([, a, b]) => a ?? b);
      expect(numbers).toEqual([...document.equations]);
    });

    it.each(
      claims.filter((claim) => claim.document === document.id).map((claim) => [claim.id, claim.entry.text] as const),
    )('%s quotes it word for word', (_claim, quote) => {
      for (const piece of quote.split(/\s*\[?…\]?\s*/)) expect(squeezed(text)).toContain(squeezed(piece).trim());
    });

    it.each(
      claims
        .filter((claim) => claim.document === document.id && claim.entry.ownFormula !== true)
        .map((claim) => [claim.id, claim.entry.latex] as const),
    )('%s has its formula as printed', (_claim, formula) => {
      expect(squeezed(text)).toContain(squeezed(formula).trim());
    });
  },
);
