/** How long the built command takes to start and end, beside Node itself with nothing to do. */
import { bar } from './bars.ts';
import { duration, times } from './format.ts';
import { COMMAND, runNode } from './process.ts';
import { type Contestant, ratio, type Spread, takeTurns } from './race.ts';
import { ABSENT, type Section } from './section.ts';

const BARE = 'node -e 0';
const HELP = 'errata --help';
const LIST = 'errata list';

const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  [BARE]: ['-e', '0'],
  [HELP]: [COMMAND, '--help'],
  [LIST]: [COMMAND, 'list'],
};

/** These are short, so there are more rounds of them. */
const MORE = 3;

/** What is felt as at once; the ledger reads every file of every document. */
const BOUNDS_MS: Readonly<Record<string, number>> = { [HELP]: 150, [LIST]: 250 };

export const startUp: Section<Record<string, Spread>> = {
  measure: async ({ rounds }) => {
    const contestants = Object.entries(COMMANDS).map(([name, argv]): Contestant => ({ name, run: () => time(argv) }));
    // Once untimed: the files are read from the disk.
    await takeTurns(contestants, 1);
    return takeTurns(contestants, MORE * rounds);
  },
  tables: (found) => [
    {
      caption: `Start-up, from the start of the process to its end; ${found[BARE]?.rounds.length} runs of each`,
      head: ['command', 'takes', `times as long as ${BARE}`],
      rows: Object.entries(found).map(([name, seconds]) => [
        name,
        duration(seconds),
        name === BARE ? ABSENT : times(ratio(seconds, found[BARE] as Spread)),
      ]),
    },
  ],
  bars: (found) =>
    Object.entries(BOUNDS_MS).map(([what, bound]) =>
      bar({ what, sense: 'under', bound, unit: 'ms' }, 1000 * (found[what] as Spread).median),
    ),
};

/** @throws Error it did not end with 0. */
async function time(argv: readonly string[]): Promise<number> {
  const { seconds, code } = await runNode(argv);
  if (code !== 0) throw new Error(`node ${argv.slice(1).join(' ')} ended with ${code}`);
  return seconds;
}
