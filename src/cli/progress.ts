/** Progress bars on standard error while an audit or a run goes on; nothing where that is no terminal. */
import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from '../audit/pool.ts';
import type { Io } from './command.ts';

export function progressBar(io: Io): { readonly update: Progress; readonly stop: () => void } {
  if (!io.terminal) return { update: () => undefined, stop: () => undefined };
  const bar = new SingleBar(
    {
      format: '{bar} {value}/{total} {id}',
      hideCursor: true,
      clearOnComplete: true,
      barsize: 30,
      stream: process.stderr,
    },
    Presets.shades_classic,
  );
  let started = false;
  return {
    update: (done, total, id) => {
      if (!started) {
        bar.start(total, 0, { id });
        started = true;
      }
      bar.update(done, { id });
    },
    stop: () => bar.stop(),
  };
}

/** A bar is drawn anew after so many milliseconds, and first after four times as many: short runs need none. */
const REDRAWN = 250;

export interface RunBar {
  /** Says what is done before the first step, of which there is no measure. */
  readonly preparing: (what: string) => void;
  readonly update: (share: number) => void;
  readonly stop: () => void;
}

/** Clears the line and goes to its beginning. */
const CLEAR = '\u001b[2K\r';

/**
 * A bar for one long run, with the time left at its mean pace. What was prepared before the first step is no part of it.
 */
export function runBar(io: Io, now: () => number = Date.now): RunBar {
  if (!io.terminal) return { preparing: () => undefined, update: () => undefined, stop: () => undefined };
  let prepares = false;
  const prepared = (): void => {
    if (prepares) process.stderr.write(CLEAR);
    prepares = false;
  };
  let first: { readonly time: number; readonly share: number } | null = null;
  let bar: SingleBar | null = null;
  let shown = 0;
  return {
    preparing: (what) => {
      process.stderr.write(`${what} …\r`);
      prepares = true;
    },
    update: (share) => {
      prepared();
      const time = now();
      first ??= { time, share };
      const elapsed = time - first.time;
      if (time - shown < REDRAWN || elapsed < 4 * REDRAWN || share <= first.share) return;
      shown = time;
      const told = { left: timeLeft(elapsed / (share - first.share), 1 - share), done: (100 * share).toPrecision(3) };
      if (bar === null) {
        bar = new SingleBar(
          {
            format: '{bar} {done} %, {left} left',
            hideCursor: true,
            clearOnComplete: true,
            barsize: 30,
            stream: process.stderr,
          },
          Presets.shades_classic,
        );
        bar.start(1, share, told);
      }
      bar.update(share, told);
    },
    stop: () => {
      prepared();
      bar?.stop();
    },
  };
}

const UNITS = [
  { name: 'days', seconds: 86_400 },
  { name: 'h', seconds: 3600 },
  { name: 'min', seconds: 60 },
  { name: 's', seconds: 1 },
] as const;

/** The rest of a run of so many milliseconds, in the largest unit of which there are two, rounded up. */
export function timeLeft(whole: number, rest: number): string {
  const seconds = (whole * rest) / 1000;
  const unit = UNITS.find((candidate) => seconds >= 2 * candidate.seconds) ?? UNITS[3];
  return `about ${Math.ceil(seconds / unit.seconds)} ${unit.name}`;
}
