/** The whole default audit as it is built: wall clock, processor time and the most memory, of a few runs. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bar, bar, notMeasured, type Wanted } from './bars.ts';
import { duration, plain } from './format.ts';
import { COMMAND, runMeasured } from './process.ts';
import { type Spread, summary } from './race.ts';
import type { Section } from './section.ts';

const RUNS = 3;
const QUICK_SETTINGS = ['--settings', '20'];

/** The bars are for this many. */
const CORES = 2;

/** Stands for the exit code of a run that a signal ended. */
const KILLED = 255;

const SECONDS: Wanted = { what: `errata verify on ${CORES} cores`, sense: 'at most', bound: 30, unit: 's' };
const MEMORY: Wanted = { what: `errata verify on ${CORES} cores, memory`, sense: 'at most', bound: 512, unit: 'MiB' };
const CODE: Wanted = { what: 'errata verify, exit code', sense: 'at most', bound: 0, unit: '' };

export interface VerifyResult {
  /** What was given beside --out. */
  readonly options: readonly string[];
  readonly seconds: Spread;
  readonly cpu: Spread;
  /** MiB */
  readonly peak: Spread;
  /** Of each run; null: ended by a signal. */
  readonly codes: readonly (number | null)[];
}

export const verify: Section<VerifyResult> = {
  async measure({ quick }) {
    const options = quick ? QUICK_SETTINGS : [];
    const runs: Awaited<ReturnType<typeof runMeasured>>[] = [];
    for (let run = 0; run < (quick ? 1 : RUNS); run++) runs.push(await once(options));
    return {
      options,
      seconds: summary(runs.map(({ seconds }) => seconds)),
      cpu: summary(runs.map(({ cpu }) => cpu)),
      peak: summary(runs.map(({ peak }) => peak)),
      codes: runs.map(({ code }) => code),
    };
  },
  tables: ({ options, seconds, cpu, peak, codes }) => [
    {
      caption: 'The whole audit',
      head: ['command', 'wall clock', 'processor time', 'most memory, MiB', 'runs', 'exit codes'],
      rows: [
        [
          ['errata verify', ...options].join(' '),
          duration(seconds),
          duration(cpu),
          plain(peak),
          `${codes.length}`,
          codes.map((code) => code ?? 'signal').join(', '),
        ],
      ],
    },
  ],
  bars: ({ options, seconds, peak, codes }, { cores }): Bar[] => {
    const wanted = [SECONDS, MEMORY, CODE];
    if (options.length > 0) return wanted.map((one) => notMeasured(one, `run with ${options.join(' ')}`));
    const worst = codes.reduce<number>((most, code) => Math.max(most, code ?? KILLED), 0);
    const code = bar(CODE, worst);
    if (cores !== CORES) return [...[SECONDS, MEMORY].map((one) => notMeasured(one, `${cores} cores here`)), code];
    return [bar(SECONDS, seconds.median), bar(MEMORY, Math.max(...peak.rounds)), code];
  },
};

async function once(options: readonly string[]): Promise<Awaited<ReturnType<typeof runMeasured>>> {
  const out = await mkdtemp(join(tmpdir(), 'errata-bench-'));
  try {
    return await runMeasured([COMMAND, 'verify', '--out', out, ...options]);
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}
