/**
 * How every run that has a report ends: the report is written, compared with the baseline, and summed up. Outcome: 3 where
 * there was a fault of ours, else 1 where a verdict differs from the baseline.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Baseline, driftOf, readBaseline } from '../audit/baseline.ts';
import { shellWord } from '../audit/command.ts';
import { packageRoot } from '../audit/package.ts';
import { proofsFolder } from '../audit/proofs-folder.ts';
import type { Report } from '../audit/result.ts';
import { CERTIFICATES } from '../report/certificate-name.ts';
import { driftLine } from '../report/drift.ts';
import { faultLines } from '../report/faults.ts';
import { FIGURES } from '../report/figures/file.ts';
import { reportJson } from '../report/json.ts';
import { PAGES } from '../report/pages.ts';
import { claimTable } from '../report/terminal.ts';
import { writeReport } from '../report/write.ts';
import { EXIT, type ExitCode, type Io } from './command.ts';
import { LATEST } from './out.ts';

/** The verdicts of the project in whose directory a command runs: where they are accepted, unless a file is given. */
export const OWN_BASELINE = join('reports', 'baseline.json');
/** Those that come with the package, which is nobody's to write. */
const SHIPPED_BASELINE = join(packageRoot(), 'reports', 'baseline.json');

export interface Compared {
  readonly baseline: Baseline;
  /** For a person: the file, or that it is the package's. */
  readonly name: string;
}

/** The baseline to compare with: the one given, else the project's, else the package's; null where there is none. */
export function baselineFrom(given: string | undefined): Compared | null {
  if (given !== undefined) return { baseline: readBaseline(given), name: given };
  if (existsSync(OWN_BASELINE)) return { baseline: readBaseline(OWN_BASELINE), name: OWN_BASELINE };
  return existsSync(SHIPPED_BASELINE) && !proofsFolder().own
    ? { baseline: readBaseline(SHIPPED_BASELINE), name: 'that comes with errata' }
    : null;
}

export interface Conclusion {
  readonly out: string;
  /** As the user gave it. */
  readonly baselineFile: string | undefined;
  readonly baseline: Compared | null;
  readonly json: boolean;
}

export async function conclude(report: Report, conclusion: Conclusion, io: Io): Promise<ExitCode> {
  const { out, baseline } = conclusion;
  const drift = baseline === null ? null : driftOf(report, baseline.baseline);
  const written = await writeReport(report, out, drift);
  const faults = faultLines(report);
  const lines = [...faults, ...(drift ?? []).map((one) => driftLine(one, flagsOf(conclusion)))];
  if (conclusion.json) {
    io.out(reportJson(report));
    for (const line of lines) io.err(`${line}\n`);
  } else {
    io.out(claimTable(report, { colour: io.colour, width: io.columns }));
    io.out(`\nwritten: ${writtenText(written)}\n`);
    if (baseline === null) io.out('no baseline to compare with\n');
    else if (drift?.length === 0) io.out(`every verdict agrees with the baseline ${baseline.name}\n`);
    for (const line of lines) io.out(`${line}\n`);
  }
  if (faults.length > 0) return EXIT.failed;
  return lines.length === 0 ? EXIT.agrees : EXIT.differs;
}

/** The pages by name, and how many files of each other kind. */
export const writtenText = (written: readonly string[]): string =>
  [
    written.slice(0, PAGES.length).join(', '),
    counted(written.filter((path) => dirname(path).endsWith(CERTIFICATES)).length, 'certificate'),
    counted(written.filter((path) => dirname(path).endsWith(FIGURES)).length, 'figure'),
  ].join('');

const counted = (count: number, what: string): string =>
  count === 0 ? '' : ` and ${count} ${what}${count === 1 ? '' : 's'}`;

/** The files of this run, for the command that accepts its verdicts. */
function flagsOf({ out, baselineFile }: Conclusion): string[] {
  return [
    ...(out === LATEST ? [] : [`--from ${shellWord(out)}`]),
    ...(baselineFile === undefined ? [] : [`--baseline ${shellWord(baselineFile)}`]),
  ];
}
