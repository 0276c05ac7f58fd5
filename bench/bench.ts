/**
 * `npm run bench`: how fast it is beside its peers, and how that grows. Sections run one after the other in one process;
 * within a section contestants take turns. Prints tables and bars; a peer that is missing is left out, and said so.
 * `npm run bench -- SECTION…` runs some of them. Options: --rounds N (default 9), --quick (small, to see that it works),
 * --out FILE. A full run writes reports/bench.json and the tables of the README, other runs only what --out names;
 * --readme writes the tables of the last full run again.
 * Exit code: 0 no bar fails, 1 one does, or the bench itself failed, 2 bad input.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../src/audit/package.ts';
import { InputError } from '../src/base/input-error.ts';
import { barsTable, failed } from './bars.ts';
import { factsHere, factsLine, missing } from './facts.ts';
import { type Options, optionsFrom } from './options.ts';
import { jsonOf, type Report, reportOf, rounded, tablesOf, textOf, withTables } from './report.ts';
import { SECTIONS } from './sections.ts';

const REPORT = join(packageRoot(), 'reports', 'bench.json');
const README = join(packageRoot(), 'README.md');

async function run({ sections, rounds, quick }: Options): Promise<Report> {
  const facts = factsHere();
  console.log(factsLine(facts));
  for (const line of missing(facts)) console.log(line);
  const found: Record<string, unknown> = {};
  for (const name of sections) {
    const begin = performance.now();
    found[name] = rounded(await SECTIONS[name]?.measure({ rounds, quick, facts }));
    for (const table of tablesOf({ [name]: found[name] })) console.log(textOf(table));
    console.log(`${name}: ${Math.round((performance.now() - begin) / 1000)} s`);
  }
  return reportOf(facts, rounds, found);
}

function writeReadme(): void {
  const report = existsSync(REPORT) ? (JSON.parse(readFileSync(REPORT, 'utf8')) as Report) : null;
  writeFileSync(README, withTables(readFileSync(README, 'utf8'), report));
  console.log('written: the tables of README.md');
}

function write(report: Report, { full, out }: Options): void {
  const file = out ?? (full ? REPORT : null);
  if (file === null) {
    console.log('nothing is written: this was no full run, and there is no --out');
    return;
  }
  writeFileSync(file, jsonOf(report));
  console.log(`written: ${out ?? 'reports/bench.json'}`);
  if (file === REPORT) writeReadme();
}

try {
  const options = optionsFrom(process.argv.slice(2));
  if (options.readme) {
    writeReadme();
  } else {
    const report = await run(options);
    if (report.bars.length > 0) console.log(textOf(barsTable(report.bars)));
    write(report, options);
    for (const { what } of failed(report.bars)) console.log(`fails: ${what}`);
    process.exitCode = failed(report.bars).length === 0 ? 0 : 1;
  }
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  console.error(`bench: ${error.message}`);
  process.exitCode = 2;
}
