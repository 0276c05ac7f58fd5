import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportJson } from '../../src/report/json.ts';
import { cli } from '../fuzz/cli.ts';
import { resealed, retyped } from '../fuzz/json.ts';
import { expectRefused } from '../fuzz/outcome.ts';
import { hostileReport, reportOf, sampleReport } from '../report/sample-report.ts';

const folder = mkdtempSync(join(tmpdir(), 'errata-report-'));
const at = (...path: string[]): string => join(folder, ...path);
const text = (...path: string[]): string => readFileSync(at(...path), 'utf8');

mkdirSync(at('run'));
writeFileSync(at('run', 'report.json'), reportJson(sampleReport()));

describe('errata report', () => {
  it('writes the LaTeX document of the errata', async () => {
    const { code, out, err } = await cli(['report', '--from', at('run'), '--errata', at('errata.tex')]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('2 errata for 2 refuted claims');
    expect(text('errata.tex')).toMatch(/^\\documentclass[\s\S]*\\end\{document\}\n$/);
  });

  it('renders the pages again, report.json to the byte', async () => {
    expect((await cli(['report', '--from', at('run'), '--out', at('pages')])).code).toBe(0);
    expect(readdirSync(at('pages')).toSorted()).toEqual(['index.html', 'junit.xml', 'report.json', 'report.md']);
    expect(text('pages', 'report.json')).toBe(text('run', 'report.json'));
    expect((await cli(['report', '--from', at('pages'), '--out', at('again')])).code).toBe(0);
    for (const page of readdirSync(at('pages'))) expect(text('again', page)).toBe(text('pages', page));
  });

  it('gives the texts to send as JSON, and nothing else', async () => {
    const { out, err } = await cli(['report', '--from', at('run'), '--errata', at('errata.tex'), '--json']);
    const { written, errata } = JSON.parse(out) as { written: string[]; errata: { claim: string; body: string }[] };
    expect([err, written]).toEqual(['', [at('errata.tex')]]);
    expect(errata.map(({ claim }) => claim)).toEqual(['zt25/eq-13', 'zt25/thm-C.2/limit']);
    expect(errata[0]?.body).toContain('**Corrected**');
  });

  it('wants to be told what to write, from a report that is there', async () => {
    const before = readdirSync(folder, { recursive: true });
    expectRefused(await cli(['report', '--from', at('run')]), 'nothing to write');
    expectRefused(await cli(['report', '--from', at('absent'), '--errata', at('new.tex')]), 'no report');
    expectRefused(
      await cli(['report', '--from', at('run'), '--errata', at('new.tex'), '--out', '/dev/null/x']),
      'no place',
    );
    expectRefused(await cli(['report', '--from', at('run'), '--errata', '/dev/null', '--out', at('new')]), 'no file');
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
  });

  it('refuses a report whose ids are none, whatever else it holds', async () => {
    mkdirSync(at('hostile'));
    writeFileSync(at('hostile', 'report.json'), reportJson(hostileReport()));
    expectRefused(await cli(['report', '--from', at('hostile'), '--out', at('new')]), 'hostile');
  });

  it('refuses a report with a byte changed, wherever it is', async () => {
    const bytes = readFileSync(at('run', 'report.json'));
    mkdirSync(at('flipped'));
    for (let i = 0; i < 40; i++) {
      const place = (i * 104_729) % bytes.length;
      writeFileSync(at('flipped', 'report.json'), bytes.with(place, (bytes[place] as number) ^ (1 << (i % 8))));
      for (const args of [
        ['report', '--errata', at('new.tex')],
        ['baseline', '--accept', '**', '--baseline', at('new.json')],
      ]) {
        const ended = await cli([...args, '--from', at('flipped')]);
        expectRefused(ended, [place, ...args]);
        expect(ended.err).toContain('checksum');
      }
    }
  });

  it('refuses a report whose sums are not those of its claims, in one line', async () => {
    mkdirSync(at('edited'));
    const { counts, ...rest } = sampleReport();
    const edited = { ...rest, counts: { ...counts, verified: 167, refuted: 0 } };
    writeFileSync(at('edited', 'report.json'), reportJson(edited));
    const ended = await cli(['report', '--from', at('edited'), '--out', at('new')]);
    expectRefused(ended, 'edited');
    expect(ended.err).toContain(`counts.verified, of which the claims say ${counts.verified}, is missing or wrong`);
  });

  it('never fails on a report that somebody changed: it is refused, or its pages are written', async () => {
    const { claims } = sampleReport();
    const small = { ...reportOf(claims.filter(({ id }) => id === 'zt25/eq-13')), ledger: {} };
    const changed = retyped(JSON.stringify(small), 7);
    expect(changed.length).toBeGreaterThan(100);
    mkdirSync(at('changed'));
    for (const { name, text } of changed) {
      writeFileSync(at('changed', 'report.json'), resealed(text));
      const ended = await cli(['report', '--from', at('changed'), '--errata', at('changed.tex'), '--out', at('out')]);
      expect([name, ended.code === 0 || ended.code === 2, ended.err.split('\n').length <= 2]).toEqual([
        name,
        true,
        true,
      ]);
    }
  });
});
