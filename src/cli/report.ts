/**
 * `errata report`: what a report that was written earlier can be turned into. `--errata FILE` is the LaTeX document of its
 * errata, `--out DIR` its pages rendered once more.
 * @throws InputError neither is asked for, there is no whole report, or a place cannot be written.
 */
import { join } from 'node:path';
import { driftOf } from '../audit/baseline.ts';
import { REPORT_FILE, readWholeReport } from '../audit/read-report.ts';
import type { Report } from '../audit/result.ts';
import { InputError } from '../base/input-error.ts';
import { causesOf } from '../report/errata/cause.ts';
import { issueOf } from '../report/errata/issue.ts';
import { errataLatex } from '../report/errata/latex.ts';
import { writeReport } from '../report/write.ts';
import { EXIT, type ExitCode, type Io, json } from './command.ts';
import { baselineFrom, writtenText } from './conclude.ts';
import { LATEST, writingTo } from './out.ts';
import { requireWritable, writeWhole } from './write-file.ts';

export interface ReportOptions {
  readonly from?: string;
  readonly errata?: string;
  readonly out?: string;
  readonly json?: boolean;
}

export async function report(options: ReportOptions, io: Io): Promise<ExitCode> {
  const { from = LATEST, errata, out } = options;
  if (errata === undefined && out === undefined) {
    throw new InputError('report', 'it must be told what to write', 'give --errata FILE, --out DIR, or both');
  }
  const found = readWholeReport(join(from, REPORT_FILE), 'write it anew with errata verify, or give --from DIR');
  const causes = causesOf(found);
  const document = errata === undefined ? null : { file: errata, text: errataLatex(found) };
  if (document !== null) await requireWritable('--errata', document.file);
  const pages = out === undefined ? [] : await writePages(found, out);
  const documents = document === null ? [] : [document.file];
  if (document !== null) await writeWhole('--errata', document.file, document.text);
  const issues = causes.map((cause) => ({
    claim: cause.root.id,
    toldWithIt: cause.followers.map(({ id }) => id),
    ...issueOf(found, cause),
  }));
  io.out(
    options.json
      ? json({ written: [...pages, ...documents], errata: issues })
      : `written: ${[...(out === undefined ? [] : [writtenText(pages)]), ...documents].join(', ')}\n${issues.length} errata for ${found.counts.refuted} refuted claims\n`,
  );
  return EXIT.agrees;
}

/** As the run that made the report writes them, so compared with the same baseline. */
async function writePages(found: Report, out: string): Promise<string[]> {
  const baseline = baselineFrom(undefined);
  return writingTo(out, 'report', () =>
    writeReport(found, out, baseline === null ? null : driftOf(found, baseline.baseline)),
  );
}
