/** What is on the page as lines for a shell, which give the same once more. */
import { shellWord } from '../audit/command.ts';
import type { PageDocument } from './document.ts';
import { assumptionsIn } from './read-state.ts';
import type { State } from './state.ts';

const line = (words: readonly string[]): string => `npx errata ${words.map(shellWord).join(' ')}`;

export const simulateLine = ({ id, isOneOfSeveral }: PageDocument, { numbers, seed, until }: State): string =>
  line([
    'simulate',
    ...(isOneOfSeveral ? ['--theory', id] : []),
    ...Object.entries(numbers).flatMap(([flag, text]) => [`--${flag}`, text]),
    ...['--until', until, '--seed', seed],
  ]);

export const checkLine = ({ id }: PageDocument, { statement, assumed, seed }: State): string =>
  line([
    'check',
    statement,
    ...['--theory', id],
    ...assumptionsIn(assumed).flatMap((one) => ['--assume', one]),
    ...['--seed', seed],
  ]);
