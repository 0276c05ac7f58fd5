/** `errata audit`: the power of the checks, wrong variants of each claim planted and refuted. */
import { audit as runAudit } from '../audit/audit.ts';
import type { ClaimResult } from '../audit/result.ts';
import { integerOption } from '../base/option.ts';
import { faultLines } from '../report/faults.ts';
import { hypothesesLine, nearestLine, powerLine, survivorLines, totalPowerLine } from '../report/power.ts';
import { trialLines } from '../report/trials.ts';
import { EXIT, type ExitCode, type Io, json } from './command.ts';
import { progressBar } from './progress.ts';

export interface AuditCommandOptions {
  readonly claims?: string;
  readonly seed: string;
  readonly settings: string;
  readonly jobs?: string;
  readonly json?: boolean;
}

/** Exit code 0 where every wrong variant was refuted, 1 where one was not, 3 where there was a fault of ours. */
export async function audit(options: AuditCommandOptions, io: Io): Promise<ExitCode> {
  const seed = integerOption('--seed', options.seed, 0, 0xffff_ffff);
  const settings = integerOption('--settings', options.settings, 1, 100_000);
  const jobs = options.jobs === undefined ? undefined : integerOption('--jobs', options.jobs, 1, 256);
  const bar = progressBar(io);
  const report = await runAudit({
    seed,
    settings,
    ...(options.claims === undefined ? {} : { claims: options.claims }),
    ...(jobs === undefined ? {} : { jobs }),
    onProgress: bar.update,
  }).finally(bar.stop);
  const rows = report.claims.flatMap(rowsOf);
  if (options.json) io.out(json({ run: report.run, power: report.power, claims: rows, trials: report.trials }));
  else {
    for (const { id, power } of rows) {
      const lines = [powerLine(power), nearestLine(power), hypothesesLine(power), ...survivorLines(power)].filter(
        (line) => line !== '',
      );
      io.out(`${id}\n${lines.map((line) => `  ${line}\n`).join('')}`);
    }
    for (const trial of report.trials) io.out(`${trialLines(trial).join('\n  ')}\n`);
    io.out(`\n${totalPowerLine(report)}\n`);
  }
  for (const line of faultLines(report)) io.err(`${line}\n`);
  if (report.faults.length > 0) return EXIT.failed;
  return report.power.refuted === report.power.wrong ? EXIT.agrees : EXIT.differs;
}

type Row = { readonly id: string; readonly power: NonNullable<ClaimResult['power']> };

/** A claim and its erratum. */
const rowsOf = ({ id, power, erratum }: ClaimResult): Row[] => [
  ...(power === null ? [] : [{ id, power }]),
  ...(erratum?.power ? [{ id: `${id} (erratum)`, power: erratum.power }] : []),
];
