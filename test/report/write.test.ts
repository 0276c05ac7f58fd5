import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InputError } from '../../src/base/input-error.ts';
import { reportJson } from '../../src/report/json.ts';
import { PAGES } from '../../src/report/pages.ts';
import { prepareDirectory, writeReport } from '../../src/report/write.ts';
import { SAMPLE_FIGURES } from './figures/sample-figures.ts';
import { claim, NUMERIC, reportOf, sampleReport } from './sample-report.ts';

let place = '';

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'errata-write-'));
});

afterEach(async () => {
  await rm(place, { recursive: true });
});

describe('writeReport', () => {
  it('makes the directory, writes every page whole, and leaves nothing else', async () => {
    const out = join(place, 'a', 'b');
    const paths = await writeReport(sampleReport(), out);
    expect(paths).toEqual(PAGES.map(({ name }) => join(out, name)));
    expect((await readdir(out)).sort()).toEqual(['index.html', 'junit.xml', 'report.json', 'report.md']);
    for (const { name, render } of PAGES) {
      expect(await readFile(join(out, name), 'utf8')).toBe(render(sampleReport(), null));
    }
  });

  it('replaces an earlier report', async () => {
    await writeReport(reportOf([]), place);
    await writeReport(sampleReport(), place);
    expect(await readFile(join(place, 'report.json'), 'utf8')).toBe(reportJson(sampleReport()));
    expect(await readdir(place)).toHaveLength(PAGES.length);
  });

  it('writes each certificate beside the pages, and leaves none of an earlier report', async () => {
    const certificate = { kind: 'parts', parts: [], schema: 'errata-certificate/3', verdict: 'verified' } as const;
    const of = (id: string) => claim({ id, certificate: { ...certificate, claim: id, latex: 'x', digest: '' } });
    await writeReport(reportOf([of('zt25/eq-1'), of('zt25/eq-2/part')]), place);
    expect(await readdir(join(place, 'certificates'))).toEqual(['zt25.eq-1.json', 'zt25.eq-2.part.json']);
    const paths = await writeReport(reportOf([of('zt25/eq-2/part')]), place);
    expect(paths.at(-1)).toBe(join(place, 'certificates', 'zt25.eq-2.part.json'));
    expect(await readdir(join(place, 'certificates'))).toEqual(['zt25.eq-2.part.json']);
    expect(JSON.parse(await readFile(paths.at(-1) ?? '', 'utf8'))).toMatchObject({ claim: 'zt25/eq-2/part' });
  });

  it('writes each figure beside the pages, and leaves none of an earlier report, nor takes what is not ours', async () => {
    await writeReport({ ...reportOf([]), figures: SAMPLE_FIGURES }, place);
    expect(await readdir(join(place, 'figures'))).toEqual([
      'd.fig-1.a.svg',
      'd.fig-1.b.svg',
      'd.fig-2.c.svg',
      'd.fig-2.d.svg',
    ]);
    await writeFile(join(place, 'figures', 'notes.txt'), 'mine');
    await writeReport({ ...reportOf([]), figures: SAMPLE_FIGURES.slice(0, 1) }, place);
    expect(await readdir(join(place, 'figures'))).toEqual(['d.fig-1.a.svg', 'notes.txt']);
  });

  it.each([
    ['below a file', 'file/out'],
    ['that is a file', 'file'],
    ['with a name too long', 'x'.repeat(300)],
    ['with a zero byte', 'a\0b'],
  ])('refuses a directory %s', async (_, name) => {
    await writeFile(join(place, 'file'), 'mine');
    await expect(writeReport(sampleReport(), join(place, name))).rejects.toThrow(InputError);
    expect(await readdir(place)).toEqual(['file']);
    expect(await readFile(join(place, 'file'), 'utf8')).toBe('mine');
  });

  it.each(['', '/proc/nowhere/x'])('refuses %j, where Node would write here or never end', async (directory) => {
    await expect(writeReport(sampleReport(), directory)).rejects.toThrow(InputError);
    await expect(prepareDirectory(directory, ['report.json'])).rejects.toThrow(InputError);
  });

  it('takes back the folders it prepared while they are empty, and no others', async () => {
    const takeBack = await prepareDirectory(join(place, 'a', 'b', 'c'), ['report.json']);
    await writeFile(join(place, 'a', 'kept'), '');
    await takeBack();
    expect(await readdir(place, { recursive: true })).toEqual(['a', join('a', 'kept')]);
    await (await prepareDirectory(place, ['report.json']))();
    expect(await readdir(place)).toEqual(['a']);
  });

  it('touches no page when one of them cannot be put in its place', async () => {
    await writeFile(join(place, 'report.json'), 'old');
    await mkdir(join(place, 'index.html'));
    await expect(writeReport(sampleReport(), place)).rejects.toThrow(/index\.html.*in the way/);
    expect((await readdir(place)).sort()).toEqual(['index.html', 'report.json']);
    expect(await readFile(join(place, 'report.json'), 'utf8')).toBe('old');
  });

  it.skipIf(process.getuid?.() === 0)('refuses a directory it may not write to', async () => {
    await chmod(place, 0o500);
    await expect(writeReport(sampleReport(), place)).rejects.toThrow(InputError);
    await chmod(place, 0o700);
    expect(await readdir(place)).toEqual([]);
  });

  it('writes nothing of a report that cannot be rendered, and does not call it bad input', async () => {
    const broken = reportOf([claim({ id: 'zt25/eq-1', evidence: [{ ...NUMERIC, budget: Number.NaN }] })]);
    await expect(writeReport(broken, join(place, 'out'))).rejects.toThrow(RangeError);
    expect(await readdir(place)).toEqual([]);
  });
});

describe('a directory that is prepared', () => {
  it('is made, and nothing is left in it', async () => {
    const out = join(place, 'a', 'b');
    await prepareDirectory(out, ['report.json']);
    expect(await readdir(out)).toEqual([]);
  });

  it('holds no stranger', async () => {
    await writeFile(join(place, 'shard.json'), 'mine');
    await prepareDirectory(place, ['shard.json'], ['report.json']);
    await expect(prepareDirectory(place, ['report.json'], ['shard.json'])).rejects.toThrow(
      /a report or a shard, not both/,
    );
    expect(await readFile(join(place, 'shard.json'), 'utf8')).toBe('mine');
  });
});
