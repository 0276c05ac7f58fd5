import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { JOURNAL_FILE, type JournalHeader, openJournal } from '../../src/audit/journal.ts';
import { sealed } from '../../src/audit/seal.ts';
import { resultOf } from './results.ts';

const HEADER: JournalHeader = { version: '1', program: 'abc', seed: 1, settings: 20, claims: null, shard: null };
const [A, B, C] = [resultOf('d/a'), resultOf('d/b', { why: 'ü ∀ 𝟙' }), resultOf('d/c')] as const;

let place = '';
let file = '';
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'errata-journal-'));
  file = join(place, JOURNAL_FILE);
});

const written = (): Buffer => {
  const journal = openJournal(place, HEADER, false);
  for (const result of [A, B, C]) journal.add(result);
  journal.close();
  return readFileSync(file);
};
const resumed = (header = HEADER) => {
  const journal = openJournal(place, header, true);
  journal.close();
  return [...journal.known.values()];
};

describe('a journal', () => {
  it('gives back what was finished', () => {
    written();
    expect(resumed()).toEqual([A, B, C]);
  });

  it('begins afresh where there is none, or where it is not resumed', () => {
    expect(resumed()).toEqual([]);
    written();
    openJournal(place, HEADER, false).close();
    expect(resumed()).toEqual([]);
  });

  it('cut anywhere gives back the whole lines, and can be gone on with', () => {
    const bytes = written();
    const ends = [...bytes.entries()].filter(([, byte]) => byte === 10).map(([i]) => i + 1);
    for (let cut = 0; cut <= bytes.length; cut += 7) {
      writeFileSync(file, bytes.subarray(0, cut));
      const journal = openJournal(place, HEADER, true);
      const whole = ends.filter((end) => end <= cut).length - 1;
      expect([...journal.known.values()]).toEqual([A, B, C].slice(0, Math.max(0, whole)));
      for (const result of [A, B, C]) if (!journal.known.has(result.id)) journal.add(result);
      journal.close();
      expect(readFileSync(file)).toEqual(bytes);
    }
  });

  it('goes when the report is there', () => {
    const journal = openJournal(place, HEADER, false);
    journal.remove();
    journal.close();
    expect(existsSync(file)).toBe(false);
  });
});

describe('a journal that cannot be resumed', () => {
  it.each([
    [{ ...HEADER, seed: 2 }, 'seed 1 and 2'],
    [{ ...HEADER, settings: 60 }, 'settings 20 and 60'],
    [{ ...HEADER, claims: 'd/a' }, 'claims none and d/a'],
    [{ ...HEADER, shard: '1/2' }, 'shard none and 1/2'],
    [{ ...HEADER, program: 'def' }, 'program abc and def'],
  ])('is of another run: %#', (header, difference) => {
    written();
    expect(() => resumed(header)).toThrow(`it is of another run (there and here): ${difference}`);
    expect(readFileSync(file)).toEqual(written());
  });

  it('is damaged in the middle', () => {
    const lines = written().toString().split('\n');
    writeFileSync(file, lines.with(2, '{"torn').join('\n'));
    expect(() => resumed()).toThrow(/line 3 is damaged/);
    writeFileSync(file, lines.with(0, 'x').join('\n'));
    expect(() => resumed()).toThrow(/line 1 is damaged/);
  });

  it('holds a line of another run, written at the same time', () => {
    written();
    const line = readFileSync(file, 'utf8').split('\n')[1] as string;
    const { checksum: _, ...value } = JSON.parse(line);
    appendFileSync(file, `${sealed(JSON.stringify({ ...value, run: '0123456789ab' }))}\n`);
    expect(() => resumed()).toThrow(/line 5 is damaged/);
  });

  it('has a result that is none, sealed', () => {
    written();
    const { checksum: _, ...value } = JSON.parse(readFileSync(file, 'utf8').split('\n')[1] as string);
    appendFileSync(file, `${sealed(JSON.stringify({ ...value, result: { ...value.result, evidence: null } }))}\n`);
    expect(() => resumed()).toThrow(/line 5 is damaged/);
  });

  it('has a byte changed anywhere: it is refused, or the last line is taken for one that was cut off', () => {
    const bytes = written();
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        writeFileSync(file, bytes.with(at, (bytes[at] as number) ^ by));
        if (at === bytes.length - 1) expect(resumed()).toEqual([A, B]);
        else expect(() => resumed()).toThrow(/line \d+ is damaged/);
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  it('is a directory', () => {
    mkdirSync(file);
    expect(() => openJournal(place, HEADER, false)).toThrow(/journal = .*: it cannot be read or written \(EISDIR\)/);
  });
});
