import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeFlushed } from '../../src/report/write-flushed.ts';

const directory = mkdtempSync(join(tmpdir(), 'flushed-'));
afterAll(() => rmSync(directory, { recursive: true }));

test('what is written is there, and is not written over', async () => {
  const path = join(directory, 'a.txt');
  await writeFlushed(path, 'x ≥ 0');
  expect(readFileSync(path, 'utf8')).toBe('x ≥ 0');
  await expect(writeFlushed(path, 'other')).rejects.toMatchObject({ code: 'EEXIST' });
  expect(readFileSync(path, 'utf8')).toBe('x ≥ 0');
});
