/**
 * `npm run bench`: how fast it is beside its peers, and how that grows. Sections run one after the other in one session;
 * within a section contestants take turns. Writes reports/bench.json and prints tables; a peer that is missing is left
 * out, and said so. Options: --rounds N (default 9), --only SECTION, --most-classes K (default 512).
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { benchDescent, type DescentResult, SIZES } from './descent.ts';
import { benchGrowth, type Growth } from './growth.ts';
import { MISSING, startNumPy } from './numpy.ts';
import type { Timing } from './race.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' },
    only: { type: 'string' },
    'most-classes': { type: 'string', default: '512' },
  },
});
const rounds = Number(values.rounds);

const micro = ({ median, lower, upper }: Timing): string =>
  `${(1e6 * median).toPrecision(3)} (${(1e6 * lower).toPrecision(3)}–${(1e6 * upper).toPrecision(3)})`;

/** How many times as fast, with what the quartiles of both leave open. */
const times = (peer: Timing, own: Timing): string =>
  `${(peer.median / own.median).toPrecision(3)} (${(peer.lower / own.upper).toPrecision(3)}–${(peer.upper / own.lower).toPrecision(3)})`;

async function descent(): Promise<DescentResult[]> {
  const numpy = await startNumPy();
  console.log(numpy === null ? MISSING : `NumPy ${numpy.version}`);
  const table = new Table({ head: ['k, R, d', 'who', 'µs a step (quartiles)', 'errata is so many times as fast'] });
  const results: DescentResult[] = [];
  for (const size of SIZES) {
    const result = await benchDescent(size, rounds, numpy);
    results.push(result);
    const own = result.seconds.errata as Timing;
    for (const [name, timing] of Object.entries(result.seconds)) {
      table.push([size.join(', '), name, micro(timing), name === 'errata' ? '' : times(timing, own)]);
    }
  }
  numpy?.stop();
  console.log(table.toString());
  return results;
}

async function growth(): Promise<Growth[]> {
  const results = await benchGrowth(rounds, Number(values['most-classes']));
  for (const { name, at, exponent, upperExponent, spread } of results) {
    const table = new Table({ head: [name, 'µs a step (quartiles)'] });
    for (const { value, seconds } of at) table.push([value, micro(seconds)]);
    console.log(table.toString());
    console.log(
      `time ~ ${name}^${exponent.toFixed(2)}, upper half ${name}^${upperExponent.toFixed(2)}; largest over smallest ${spread.toFixed(3)}`,
    );
  }
  return results;
}

/** One entry a section: what it measures is what it returns, into the report under its name. */
const SECTIONS: Readonly<Record<string, () => Promise<unknown>>> = { descent, growth };

const report: Record<string, unknown> = {
  machine: cpus()[0]?.model,
  cores: cpus().length,
  node: process.version,
  rounds,
};
for (const [name, section] of Object.entries(SECTIONS)) {
  if (values.only === undefined || values.only === name) report[name] = await section();
}
mkdirSync('reports', { recursive: true });
writeFileSync('reports/bench.json', `${JSON.stringify(report, null, 2)}\n`);
console.log('written: reports/bench.json');
