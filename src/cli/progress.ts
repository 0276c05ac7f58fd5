/** A progress bar on standard error while the audit runs; nothing where that is no terminal. */
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
