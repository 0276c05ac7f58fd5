/** `errata verify`: the audit, its report, and how it compares with the baseline. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { audit } from '../audit/audit.ts';
import { type Drift, driftOf, readBaseline } from '../audit/baseline.ts';
import { packageRoot } from '../audit/package.ts';
import { reportJson } from '../report/json.ts';
import { PAGES } from '../report/pages.ts';
import { claimTable } from '../report/terminal.ts';
import { prepareDirectory, writeReport } from '../report/write.ts';
import { EXIT, type ExitCode, type Io, integerOption } from './command.ts';
import { progressBar } from './progress.ts';

export interface VerifyOptions {
  readonly claims?: string;
  readonly seed: string;
  readonly settings: string;
  readonly out: string;
  readonly baseline?: string;
  readonly jobs?: string;
  readonly json?: boolean;
}

export async function verify(options: VerifyOptions, io: Io): Promise<ExitCode> {
  const seed = integerOption('--seed', options.seed, 0, 0xffff_ffff);
  const settings = integerOption('--settings', options.settings, 1, 100_000);
  const jobs = options.jobs === undefined ? undefined : integerOption('--jobs', options.jobs, 1, 256);
  const file = options.baseline ?? join(packageRoot(), 'reports', 'baseline.json');
  const baseline = options.baseline !== undefined || existsSync(file) ? readBaseline(file) : null;
  await prepareDirectory(options.out);
  const bar = progressBar(io);
  const report = await audit({
    seed,
    settings,
    ...(options.claims === undefined ? {} : { claims: options.claims }),
    ...(jobs === undefined ? {} : { jobs }),
    onProgress: bar.update,
  }).finally(bar.stop);
  const written = await writeReport(report, options.out);
  const drift = baseline === null ? [] : driftOf(report, baseline, options.claims === undefined);
  if (options.json) {
    io.out(reportJson(report));
    for (const line of drift.map(driftLine)) io.err(`${line}\n`);
  } else {
    io.out(claimTable(report, { colour: io.colour, width: io.columns }));
    io.out(
      `\nwritten: ${written.slice(0, PAGES.length).join(', ')}${certificatesText(written.length - PAGES.length)}\n`,
    );
    if (baseline === null) io.out('no baseline to compare with\n');
    else if (drift.length === 0) io.out('every verdict agrees with the baseline\n');
    for (const line of drift.map(driftLine)) io.out(`${line}\n`);
  }
  return drift.length === 0 ? EXIT.agrees : EXIT.differs;
}

const certificatesText = (count: number): string =>
  count === 0 ? '' : ` and ${count} certificate${count === 1 ? '' : 's'}`;

const driftLine = ({ id, from, to }: Drift): string =>
  `drift: ${id} was ${from}, is ${to}; if that is right: errata baseline --accept '${id}'`;
