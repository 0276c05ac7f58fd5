import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Shard, shardJson } from '../../src/audit/shard.ts';
import { errata } from './run.ts';

const cwd = mkdtempSync(join(tmpdir(), 'errata-merge-'));
const RUN = ['verify', '--claims', 'zt25/eq-14,zt25/fig-2/b', '--settings', '8'];
const text = (...path: string[]): string => readFileSync(join(cwd, ...path), 'utf8');

it('shards on the command line give every page of the whole run', () => {
  expect(errata([...RUN, '--out', 'whole'], cwd).code).toBe(0);
  for (const index of [1, 2, 3]) {
    const { code, out } = errata([...RUN, '--shard', `${index}/3`], cwd);
    expect(code).toBe(0);
    expect(out).toContain('join the shards with errata merge');
    expect(readdirSync(join(cwd, 'reports', `shard-${index}-of-3`))).toEqual(['shard.json']);
  }
  const [one, two, three] = [1, 2, 3].map((index) => `reports/shard-${index}-of-3`) as [string, string, string];

  const missing = errata(['merge', one, three], cwd);
  expect(missing).toMatchObject({ code: 2, out: '' });
  expect(missing.err).toMatch(/^errata: merge .*: shard 2 of 3 is missing; .*--partial\n$/);
  expect(readdirSync(join(cwd, 'reports'))).toHaveLength(3);

  const partial = errata(['merge', one, three, '--partial', '--out', 'some'], cwd);
  expect(partial).toMatchObject({ code: 0 });
  expect(partial.out).toContain('still missing: shard 2 of 3');
  const again = errata(['merge', 'some', one, 'some', '--partial', '--out', 'same', '--json'], cwd);
  expect(again.out).toBe(text('some', 'shard.json'));
  expect(text('same', 'shard.json')).toBe(text('some', 'shard.json'));

  const merged = errata(['merge', two, 'some', '--out', 'merged', '--json'], cwd);
  expect(merged).toMatchObject({ code: 0, err: '', out: text('whole', 'report.json') });
  const pages = readdirSync(join(cwd, 'whole'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => name !== 'certificates' && name !== 'figures',
  );
  expect(pages).toContain(join('figures', 'zt25.fig-2.d.svg'));
  expect(pages.length).toBeGreaterThan(4);
  for (const page of pages) expect(text('merged', page)).toBe(text('whole', page));

  const rechecked = errata(['merge', one, two, three, '--out', 'again', '--recheck', '1', '--recheck-seed', '5'], cwd);
  expect(rechecked).toMatchObject({ code: 0, err: '' });
  expect(rechecked.out).toMatch(/\nrun again and the same: 1 claim, drawn with --recheck-seed 5: zt25\/\S+\n$/);
  expect(text('again', 'report.json')).toBe(text('whole', 'report.json'));
  const drawn = errata(['merge', 'merged', '--out', 'again', '--recheck', '1', '--json'], cwd);
  expect(drawn.out).toBe(text('whole', 'report.json'));
  expect(drawn.err).toMatch(/^run again and the same: 1 claim, drawn with --recheck-seed \d+: zt25\/\S+\n$/);

  const mixture = errata(['merge', 'merged', '--out', 'some'], cwd);
  expect(mixture.code).toBe(2);
  expect(mixture.err).toMatch(/a directory holds a report or a shard, not both/);

  // Evidence that nobody computed, with the checksum that belongs to it.
  const { checksum: __, ...honest } = JSON.parse(text(three, 'shard.json')) as Shard & { checksum: string };
  const better = honest.results.map((result) => ({ ...result, why: `${result.why}!` }));
  const before = text(three, 'shard.json');
  writeFileSync(join(cwd, three, 'shard.json'), shardJson({ ...honest, results: better }));
  const caught = errata(['merge', one, two, three, '--out', 'caught', '--recheck', 'all'], cwd);
  expect(caught).toMatchObject({ code: 2, out: '' });
  expect(caught.err).toMatch(
    /^errata: directory = .*shard-3-of-3: its result of zt25\/\S+ is not what .*: why differs; .*\n$/,
  );
  expect(readdirSync(cwd)).not.toContain('caught');
  writeFileSync(join(cwd, three, 'shard.json'), before);

  // A result of another form, with the checksum that belongs to it.
  const { checksum: _, ...forged } = JSON.parse(text(two, 'shard.json')) as Shard & { checksum: string };
  const results = forged.results.map((result) => ({ ...result, evidence: null }));
  writeFileSync(join(cwd, two, 'shard.json'), shardJson({ ...forged, results } as unknown as Shard));
  const refused = errata(['merge', one, two, three, '--out', 'refused'], cwd);
  expect(refused).toMatchObject({ code: 2, out: '' });
  expect(refused.err).toMatch(
    /^errata: shard = .*: its result of .* is not as this program writes it: evidence; write it anew.*\n$/,
  );
  expect(readdirSync(cwd)).not.toContain('refused');
}, 240_000);
