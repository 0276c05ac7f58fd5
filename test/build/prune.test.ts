import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const PRUNE = fileURLToPath(new URL('../../build/prune.js', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'errata-prune-'));

const write = (path: string): void => {
  mkdirSync(dirname(join(place, path)), { recursive: true });
  writeFileSync(join(place, path), '');
};
const prune = (): string[] => {
  execFileSync(process.execPath, [PRUNE], { cwd: place });
  return readdirSync(join(place, 'dist'), { recursive: true, encoding: 'utf8' }).toSorted();
};

const SOURCES = ['src/cli/main.ts', 'src/index.ts', 'proofs/a/document.ts', 'proofs/a/eq-1.ts', 'proofs/b/document.ts'];
const made = (source: string): string[] => ['.js', '.d.ts'].map((end) => `dist/${source.replace(/\.ts$/, end)}`);

it('takes away what has lost its source, and nothing else', () => {
  for (const path of [...SOURCES, ...SOURCES.flatMap(made), 'dist/explorer/index.html', 'dist/.tsbuildinfo'])
    write(path);
  const before = prune();
  expect(before).toContain('proofs/b/document.js');
  expect(before).toHaveLength(2 * SOURCES.length + 8);
  expect(prune()).toEqual(before);
  rmSync(join(place, 'proofs/b'), { recursive: true });
  rmSync(join(place, 'proofs/a/eq-1.ts'));
  expect(prune()).toEqual(before.filter((path) => path !== 'proofs/b' && !/^proofs\/(?:b\/|a\/eq-1)/.test(path)));
});

it('needs nothing to be there', () => {
  rmSync(join(place, 'dist'), { recursive: true });
  mkdirSync(join(place, 'dist'));
  expect(prune()).toEqual([]);
});

it('is the first step of the build', () => {
  const file = fileURLToPath(new URL('../../package.json', import.meta.url));
  expect(JSON.parse(readFileSync(file, 'utf8')).scripts.build).toMatch(/^node build\/prune\.js && tsc /);
});
