/**
 * Contestants that do the same work, timed in turns: each round runs all of them once, so that what else the machine
 * does in the meantime falls on all alike. Outcome: seconds, the median of the rounds with their quartiles.
 */
export interface Contestant {
  readonly name: string;
  /** Does so many steps and tells the seconds they took. */
  readonly run: (steps: number) => Promise<number> | number;
  /** It takes part in the first so many rounds only. */
  readonly turns?: number;
}

/** What the rounds found, in their order, with their median and quartiles. */
export interface Spread {
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
  readonly rounds: readonly number[];
}

/** Seconds that one turn should take. */
const TURN = 0.15;

/** Seconds a step. A turn is so many steps that it can be timed. */
export async function race(contestants: readonly Contestant[], rounds: number): Promise<Record<string, Spread>> {
  const timed: Contestant[] = [];
  for (const contestant of contestants) {
    const steps = await enough(contestant.run);
    timed.push({ ...contestant, run: async () => (await contestant.run(steps)) / steps });
  }
  return takeTurns(timed, rounds);
}

/** Seconds of one step a turn: for what is long enough, or must not be repeated in one process. */
export async function takeTurns(contestants: readonly Contestant[], rounds: number): Promise<Record<string, Spread>> {
  const found = new Map(contestants.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    for (const { name, run, turns = rounds } of contestants) {
      if (round < turns) found.get(name)?.push(await run(1));
    }
  }
  return Object.fromEntries([...found].map(([name, times]) => [name, summary(times)]));
}

async function enough(run: Contestant['run']): Promise<number> {
  for (let steps = 1; ; steps *= 4) {
    const seconds = await run(steps);
    if (seconds > TURN / 4) return Math.max(1, Math.round((steps * TURN) / seconds));
  }
}

/** Quartiles are rounded outwards, so that those of few rounds are the least and the most. */
export function summary(rounds: readonly number[]): Spread {
  const sorted = [...rounds].sort((a, b) => a - b);
  const at = (i: number): number => sorted[i] as number;
  const [middle, quarter] = [(sorted.length - 1) / 2, (sorted.length - 1) / 4];
  return {
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    lower: at(Math.floor(quarter)),
    upper: at(Math.ceil(3 * quarter)),
    rounds,
  };
}

/** How many times as long a peer takes, round by round: both were timed one after the other. */
export const ratio = (peer: Spread, own: Spread): Spread =>
  summary(peer.rounds.slice(0, own.rounds.length).map((seconds, i) => seconds / (own.rounds[i] as number)));
