import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documents } from '../../src/audit/registry.ts';
import { writtenDocuments } from '../../src/audit/written.ts';

describe('documents as they are written', () => {
  it('have the items and groups of those that are read', async () => {
    const told = (all: readonly { id: string; items: unknown; groups: unknown }[]) =>
      all.map(({ id, items, groups }) => ({ id, items, groups }));
    const written = await writtenDocuments();
    expect(written.length).toBeGreaterThan(1);
    expect(told(written)).toEqual(told(await documents()));
  });
});

describe('a document on its own', () => {
  let path = '';
  beforeEach(() => {
    path = mkdtempSync(join(tmpdir(), 'written-'));
  });
  afterEach(() => rmSync(path, { recursive: true }));

  const write = (files: Readonly<Record<string, unknown>>) => {
    mkdirSync(join(path, 'own'));
    writeFileSync(join(path, 'package.json'), '{"type":"module"}');
    for (const [name, value] of Object.entries(files))
      writeFileSync(join(path, 'own', `${name}.js`), `export default ${JSON.stringify(value)};`);
    return writtenDocuments({ path, extension: '.js', own: true });
  };
  const header = { id: 'own', title: 'Own', source: '', sha256: '', equations: [], contents: ['eq-1'] };
  const claim = { kind: 'claim', part: '#each', title: 'of #name', each: ['a', 'b'] };
  const item = { item: 'eq-1', place: '', entries: [claim] };

  it('has a claim for each group that a formula is printed for', async () => {
    const theory = { settings: { groups: { a: 'all', b: 'both' } } };
    const [read] = await write({ document: header, 'eq-1': item, theory });
    expect(read?.items[0]?.entries.map((entry) => 'title' in entry && entry.title)).toEqual(['of all', 'of both']);
  });

  it('is refused for a group that its theory has not', async () => {
    const theory = { settings: { groups: { a: 'all' } } };
    await expect(write({ document: header, 'eq-1': item, theory })).rejects.toThrow('no group of that name');
  });

  it('is refused for a file that its contents do not name, or name and have not', async () => {
    await expect(write({ document: header, 'eq-2': item })).rejects.toThrow(
      'not in its contents: eq-2; without a file: eq-1',
    );
  });
});
