/** `errata simulate`: one run, as a table, as JSON, or into a CSV file. */
import type { Flags } from '../audit/instruments.ts';
import { simulatorOfDocuments } from '../audit/load.ts';
import type { Simulation, Simulator, Watched } from '../audit/simulation.ts';
import { InputError } from '../base/input-error.ts';
import { MeasurementError } from '../measure/measurement-error.ts';
import { EXIT, type ExitCode, type Io, json } from './command.ts';
import { runBar } from './progress.ts';
import { requireWritable, writeWhole } from './write-file.ts';

/** @param flags those of the theory, and of where the run goes */
export async function simulate(flags: Flags & { readonly json?: boolean }, io: Io): Promise<ExitCode> {
  const simulator = await simulatorOfDocuments(flags.theory);
  if (flags.csv !== undefined) await requireWritable('--csv', flags.csv);
  if (simulator === null) return (await import('./simulate-theory.ts')).simulateTheory(flags, io);
  const bar = runBar(io);
  let result: Simulation;
  try {
    result = attempt(simulator, flags, { progress: bar.update, preparing: bar.preparing });
  } finally {
    bar.stop();
  }
  if (flags.csv !== undefined) await writeCsv(flags.csv, result);
  io.out(flags.json ? json(result) : table(result, flags.csv, simulator));
  return EXIT.agrees;
}

/** A run that cannot be measured was asked for too much of: that is bad input here. */
function attempt({ run, smaller }: Simulator, flags: Flags, watched: Watched): Simulation {
  try {
    return run(flags, watched);
  } catch (error) {
    if (!(error instanceof MeasurementError)) throw error;
    throw new InputError('this run', error.message, smaller);
  }
}

const present = ({ amplitudes }: Simulation) => Object.keys(amplitudes).filter((group) => amplitudes[group] !== null);

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

function table(result: Simulation, csv: string | undefined, { unit }: Simulator): string {
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
  const scaled = (time: number): string =>
    unit === null ? '' : `, t/${unit.symbol} = ${(time / Number(result.setting[unit.name])).toPrecision(8)}`;
  const learned = groups.map((group) => {
    const time = result.learningTimes[group];
    return time == null
      ? `  ${group}: not learned by time ${clock(result.times.at(-1) ?? 0)}\n`
      : `  ${group}: t = ${time.value.toPrecision(10)} ± ${time.budget.toExponential(1)}${scaled(time.value)}\n`;
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
