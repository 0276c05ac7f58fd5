/** `errata simulate` of a theory without a simulation of its own: what moves in it, at a setting that is drawn or given. */
import type { Flags } from '../audit/instruments.ts';
import { theories } from '../audit/theories.ts';
import { moves, runTheory, type TheoryRun } from '../audit/theory-run.ts';
import { InputError } from '../base/input-error.ts';
import { integerOption, numberOption } from '../base/option.ts';
import { EXIT, type ExitCode, type Io, json } from './command.ts';
import { documentNamed } from './document-named.ts';
import { writeWhole } from './write-file.ts';

export async function simulateTheory(flags: Flags & { readonly json?: boolean }, io: Io): Promise<ExitCode> {
  const all = await theories();
  const { id, family } = documentNamed(flags.theory, all, ({ theory }) => moves(theory));
  const until = numberOption('--until', flags.until ?? '10');
  if (!(until > 0)) throw new InputError(`--until = ${until}`, 'it must be above 0', 'give --until 10');
  const samples = integerOption('--samples', flags.samples ?? '21', 2, 10_000);
  const seed = integerOption('--seed', flags.seed ?? '1', 0, 2 ** 31 - 1);
  const run = runTheory(family, { until, samples, seed }, flags);
  if (flags.csv !== undefined) await writeWhole('--csv', flags.csv, csv(run));
  io.out(flags.json ? json(run) : `${all.length > 1 ? `${id}: ` : ''}${table(run, flags.csv)}`);
  return EXIT.agrees;
}

const headsOf = ({ columns }: TheoryRun): string[] => ['time', ...columns.map(({ name }) => name)];

const csv = (run: TheoryRun): string =>
  [headsOf(run), ...run.times.map((time, i) => [time, ...run.columns.map(({ values }) => values[i] ?? '')])]
    .map((row) => `${row.join(',')}\n`)
    .join('');

function table(run: TheoryRun, written: string | undefined): string {
  const line = (cells: readonly string[]): string => `${cells.map((cell) => cell.padStart(14)).join('')}\n`;
  const setting = Object.entries(run.setting).map(([name, value]) => `${name} = ${value}`);
  const budgets = run.columns.map(({ name, budget }) => `${name} ± ${budget.toExponential(1)}`);
  return [
    `${setting.join(', ')}\n\n`,
    line(headsOf(run)),
    ...run.times.map((time, i) =>
      line([time.toPrecision(6), ...run.columns.map(({ values }) => (values[i] ?? 0).toPrecision(7))]),
    ),
    `\nerror bounds: ${budgets.join(', ')}\n`,
    written === undefined ? '' : `written: ${written}\n`,
  ].join('');
}
