import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/audit/package.ts';
import { programDigest } from '../../src/audit/program.ts';

/** The program in another place, and its digest there. */
function copy(): string {
  const place = mkdtempSync(join(tmpdir(), 'errata-program-'));
  for (const part of ['src', 'proofs', 'package.json'])
    cpSync(join(packageRoot(), part), join(place, part), { recursive: true });
  return place;
}
function digestAt(place: string): string {
  const module = pathToFileURL(join(place, 'src', 'audit', 'program.ts')).href;
  const script = `console.log((await import('${module}')).programDigest())`;
  return execFileSync(process.execPath, ['--no-warnings', '--input-type=module', '-e', script], {
    encoding: 'utf8',
  }).trim();
}

describe('the digest of the program', () => {
  it('is the same wherever its files lie and however their lines end', () => {
    const place = copy();
    expect(digestAt(place)).toBe(programDigest());
    const file = join(place, 'proofs', 'zt25', 'eq-13.ts');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'));
    expect(digestAt(place)).toBe(programDigest());
  });

  it('changes with any file of the program or of a document', () => {
    for (const file of ['src/measure/flow.ts', 'proofs/zt25/eq-13.ts', 'package.json']) {
      const place = copy();
      if (file === 'package.json') {
        writeFileSync(
          join(place, file),
          readFileSync(join(place, file), 'utf8').replace('"mathjs": "15', '"mathjs": "16'),
        );
      } else appendFileSync(join(place, file), '\n');
      expect(digestAt(place), file).not.toBe(programDigest());
    }
  });
});
