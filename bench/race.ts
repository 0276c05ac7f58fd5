/**
 * Contestants that do the same work, timed in turns: each round runs all of them once, so that what else the machine
 * does in the meantime falls on all alike. Outcome: seconds a step, the median of the rounds and their quartiles.
 */
export interface Contestant {
  readonly name: string;
  /** Does so many steps and tells the seconds they took. */
  readonly run: (steps: number) => Promise<number> | number;
  readonly stop?: () => void;
}

export interface Timing {
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
}

/** Seconds that one turn should take. */
const TURN = 0.15;

export async function race(contestants: readonly Contestant[], rounds: number): Promise<Record<string, Timing>> {
  const steps = new Map<string, number>();
  for (const { name, run } of contestants) steps.set(name, await enough(run));
  const found = new Map(contestants.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    for (const { name, run } of contestants) {
      const count = steps.get(name) as number;
      found.get(name)?.push((await run(count)) / count);
    }
  }
  for (const { stop } of contestants) stop?.();
  return Object.fromEntries([...found].map(([name, times]) => [name, summary(times)]));
}

/** So many steps that a turn takes long enough to be timed. */
async function enough(run: Contestant['run']): Promise<number> {
  for (let steps = 1; ; steps *= 4) {
    const seconds = await run(steps);
    if (seconds > TURN / 4) return Math.max(1, Math.round((steps * TURN) / seconds));
  }
}

export function summary(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] as number;
  return { median: at(0.5), lower: at(0.25), upper: at(0.75) };
}
