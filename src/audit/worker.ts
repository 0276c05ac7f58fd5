/** A worker: takes the id of a claim or a figure, gives what comes of it. One at a time, so that an order of work is one of messages. */
import { parentPort, workerData } from 'node:worker_threads';
import { figuresOf, makeFigure } from './figures/make.ts';
import type { Task } from './pool.ts';
import { claimsOf, documents } from './registry.ts';
import { jsonText } from './result.ts';
import type { Run } from './run.ts';
import { runClaim } from './run-claim.ts';

const port = parentPort;
if (port !== null) {
  const run = workerData as Run;
  const all = await documents();
  const known: Readonly<Record<Task['kind'], ReadonlyMap<string, () => unknown>>> = {
    claim: new Map(claimsOf(all).map((claim) => [claim.id, () => runClaim(claim, run)])),
    figure: new Map(figuresOf(all).map((figure) => [figure.id, () => makeFigure(figure)])),
  };
  port.on('message', ({ kind, id }: Task) => {
    const answer = known[kind].get(id);
    try {
      if (answer === undefined) throw new RangeError(`no ${kind} ${id}`);
      port.postMessage({ result: jsonText(answer(), id) });
    } catch (error) {
      port.postMessage({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
  port.postMessage({ ready: true });
}
