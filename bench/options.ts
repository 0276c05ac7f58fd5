/** What is typed behind `npm run bench --`. @throws InputError an unknown section or option, rounds that are no count. */
import { parseArgs } from 'node:util';
import { InputError } from '../src/base/input-error.ts';
import { SECTIONS } from './sections.ts';

export interface Options {
  readonly sections: readonly string[];
  readonly rounds: number;
  readonly quick: boolean;
  /** Rewrite the README from the last report, and run nothing. */
  readonly readme: boolean;
  readonly out: string | null;
  /** All sections as they are meant: what may be told. */
  readonly full: boolean;
}

const ROUNDS = 9;
const QUICK_ROUNDS = 3;
const MOST_ROUNDS = 1000;

export function optionsFrom(typed: string[]): Options {
  const { values, positionals } = parsed(typed);
  const known = Object.keys(SECTIONS);
  const unknown = positionals.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new InputError(`section ${unknown}`, 'there is no section of that name', `name some of ${known.join(', ')}`);
  }
  const quick = values.quick ?? false;
  const rounds = Number(values.rounds ?? (quick ? QUICK_ROUNDS : ROUNDS));
  if (!Number.isInteger(rounds) || rounds < 1 || rounds > MOST_ROUNDS) {
    throw new InputError(
      `--rounds = ${values.rounds}`,
      `it must be an integer from 1 to ${MOST_ROUNDS}`,
      'leave it out',
    );
  }
  const sections = positionals.length === 0 ? known : known.filter((name) => positionals.includes(name));
  return {
    sections,
    rounds,
    quick,
    readme: values.readme ?? false,
    out: values.out ?? null,
    full: sections.length === known.length && !quick && rounds >= ROUNDS,
  };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        rounds: { type: 'string' },
        quick: { type: 'boolean' },
        readme: { type: 'boolean' },
        out: { type: 'string' },
      },
    });
  } catch (error) {
    throw new InputError(
      'an option',
      error instanceof Error ? error.message : String(error),
      'give names of sections, --rounds N, --quick, --out FILE or --readme',
    );
  }
}
