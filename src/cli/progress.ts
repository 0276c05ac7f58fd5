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

/** A run is not estimated before this much of it, in milliseconds and as a share. */
const SOON = { elapsed: 1000, share: 1e-6 };

/** A bar for one long run, with the time left as it has gone so far: the mean of the whole run, not of its last step. */
export function runBar(
  io: Io,
  now: () => number = Date.now,
): { readonly update: (share: number) => void; readonly stop: () => void } {
  if (!io.terminal) return { update: () => undefined, stop: () => undefined };
  const started = now();
  let bar: SingleBar | null = null;
  let shown = started;
  return {
    update: (share) => {
      const time = now();
      // Short runs need no bar, and drawing it costs more than a small step.
      if (time - shown < SOON.elapsed / 4 || time - started < SOON.elapsed || share < SOON.share) return;
      shown = time;
      const left = timeLeft(time - started, share);
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
        bar.start(1, share, { left, done: (100 * share).toPrecision(3) });
      }
      bar.update(share, { left, done: (100 * share).toPrecision(3) });
    },
    stop: () => bar?.stop(),
  };
}

const UNITS = [
  { name: 'days', seconds: 86_400 },
  { name: 'h', seconds: 3600 },
  { name: 'min', seconds: 60 },
  { name: 's', seconds: 1 },
] as const;

/** In the largest unit of which there are two, rounded up: nobody can foretell more. */
export function timeLeft(elapsed: number, share: number): string {
  const seconds = (elapsed / 1000) * (1 / share - 1);
  const unit = UNITS.find((candidate) => seconds >= 2 * candidate.seconds) ?? UNITS[3];
  return `about ${Math.ceil(seconds / unit.seconds)} ${unit.name}`;
}
