/**
 * `npm run seeds [-- SEED…]`: the whole audit with each of these seeds, ten by default. Prints what each found, and ends
 * with 1 if a verdict is not the baseline's or two seeds differ in anything that must not depend on the seed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClaimResult, Report } from '../src/audit/result.ts';
import { differing } from './audit/steady.ts';

const TEN = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const given = process.argv.slice(2).map(Number);
const bySeed = new Map<number, readonly ClaimResult[]>();
let failed = false;

for (const seed of given.length > 0 ? given : TEN) {
  const out = mkdtempSync(join(tmpdir(), 'errata-seed-'));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['dist/src/cli/main.js', 'verify', '--seed', `${seed}`, '--out', out],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  const lines = `${stdout}\n${stderr}`.split('\n');
  const drift = lines.filter((line) => line.startsWith('drift: '));
  console.log(`seed ${seed}: ends with ${status}; ${lines.find((line) => line.startsWith('total: ')) ?? 'no report'}`);
  for (const line of drift) console.log(`  ${line}`);
  if (status !== 0) failed = true;
  if (status === 0 || status === 1) {
    const report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as Report;
    bySeed.set(seed, report.claims);
  }
  rmSync(out, { recursive: true });
}

const differences = differing(bySeed);
for (const line of differences) console.log(line);
console.log(differences.length === 0 ? 'the seeds agree' : 'the seeds differ');
process.exitCode = failed || differences.length > 0 ? 1 : 0;
