/** `errata simulate`: one run, as a table, as JSON, or into a CSV file. */
import { simulate as run, type SimulateOptions, type Simulation } from '../audit/simulate.ts';
import { InputError } from '../base/input-error.ts';
import { MeasurementError } from '../measure/measurement-error.ts';
import { FEATURE_GROUPS } from '../model/feature-group.ts';
import type { Setting } from '../model/setting.ts';
import { choiceOption, EXIT, type ExitCode, type Io, integerOption, json, numberOption } from './command.ts';
import { runBar } from './progress.ts';
import { type SettingFlags, settingOption } from './setting-option.ts';
import { requireWritable, writeWhole } from './write-file.ts';

export interface SimulateFlags extends SettingFlags {
  readonly method?: string;
  readonly engine?: string;
  readonly eta?: string;
  readonly until?: string;
  readonly samples: string;
  readonly csv?: string;
  readonly json?: boolean;
}

/** From this many classes on what comes before the first step takes seconds. */
const MANY = 200;

export async function simulate(flags: SimulateFlags, io: Io): Promise<ExitCode> {
  const setting = settingOption(flags);
  const until = flags.until === undefined ? undefined : numberOption('--until', flags.until);
  if (until !== undefined && until <= 0) {
    throw new InputError(
      `--until = ${until}`,
      'the end must be a positive time',
      'leave it out to run until all is learned',
    );
  }
  const how: SimulateOptions = {
    ...(flags.method === undefined ? {} : { method: choiceOption('--method', flags.method, ['flow', 'descent']) }),
    ...(flags.engine === undefined ? {} : { engine: choiceOption('--engine', flags.engine, ['full', 'reduced']) }),
    samples: integerOption('--samples', flags.samples, 2, 100_000),
    ...(flags.eta === undefined ? {} : { stepSize: numberOption('--eta', flags.eta) }),
    ...(until === undefined ? {} : { until }),
  };
  if (flags.csv !== undefined) await requireWritable('--csv', flags.csv);
  const bar = runBar(io);
  let result: Simulation;
  try {
    if (setting.classes >= MANY)
      bar.preparing(`decomposing the labels of ${setting.classes} classes and drawing W(0), H(0)`);
    result = attempt(setting, { ...how, progress: bar.update });
  } finally {
    bar.stop();
  }
  if (flags.csv !== undefined) await writeCsv(flags.csv, result);
  io.out(flags.json ? json(result) : table(result, flags.csv));
  return EXIT.agrees;
}

/** A run that cannot be measured was asked for too much of: that is bad input here. */
function attempt(setting: Setting, options: SimulateOptions): Simulation {
  try {
    return run(setting, options);
  } catch (error) {
    if (!(error instanceof MeasurementError)) throw error;
    throw new InputError('this run', error.message, 'give a smaller --until, --delta or --R');
  }
}

const present = (result: Simulation) => FEATURE_GROUPS.filter((group) => result.amplitudes[group] !== null);

function rows(result: Simulation): string[][] {
  return result.times.map((time, i) => [
    `${time}`,
    ...present(result).map((group) => `${result.amplitudes[group]?.[i] ?? ''}`),
  ]);
}

async function writeCsv(file: string, result: Simulation): Promise<void> {
  const text = [['time', ...present(result)], ...rows(result)].map((row) => `${row.join(',')}\n`).join('');
  await writeWhole('--csv', file, text);
}

/** Said where it is not all samples that were simulated. */
const engineLine = ({ engine, drawn }: Simulation): string =>
  engine === 'full'
    ? ''
    : `reduced engine: sufficient statistics of the samples, ${drawn === 'samples' ? 'from the W and H of the full engine' : 'drawn as statistics of the same distribution, no sample is formed'}\n`;

function table(result: Simulation, csv: string | undefined): string {
  const groups = present(result);
  const line = (cells: readonly string[]) => `${cells.map((cell) => cell.padStart(14)).join('')}\n`;
  const step = Math.max(1, Math.floor(result.times.length / 24));
  // Four decimals, unless the whole run is shorter than they show.
  const clock = (time: number) => ((result.times.at(-1) ?? 0) < 0.01 ? time.toPrecision(5) : time.toFixed(4));
  const body = result.times
    .map((time, i) => ({ time, i }))
    .filter(({ i }) => i % step === 0 || i === result.times.length - 1)
    .map(({ time, i }) => line([clock(time), ...groups.map((g) => (result.amplitudes[g]?.[i] ?? 0).toPrecision(5))]));
  const setting = Object.entries(result.setting)
    .map(([name, value]) => `${name} = ${value}`)
    .join(', ');
  const delta = Number(result.setting.delta);
  const learned = groups.map((group) => {
    const time = result.learningTimes[group];
    return time === null
      ? `  ${group}: not learned by time ${clock(result.times.at(-1) ?? 0)}\n`
      : `  ${group}: t = ${time.value.toPrecision(10)} ± ${time.budget.toExponential(1)}, t/δ = ${(time.value / delta).toPrecision(8)}\n`;
  });
  return [
    engineLine(result),
    `${result.method === 'flow' ? 'gradient flow' : `gradient descent, η = ${result.stepSize}`}: ${setting}\n\n`,
    line(['time', ...groups]),
    ...body,
    '\nlearned (amplitude 1/2):\n',
    ...learned,
    `final loss ${result.finalLoss.toExponential(3)}${result.conservationDrift === null ? '' : `, conserved quantity drifts by ${result.conservationDrift.toExponential(1)}`}\n`,
    csv === undefined ? '' : `written: ${csv}\n`,
  ].join('');
}
