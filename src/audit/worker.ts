/** A worker: takes the id of a claim or a figure, gives what comes of it. One at a time, so that an order of work is one of messages. */
import { parentPort, workerData } from 'node:worker_threads';
import { faultText } from './fault.ts';
import { figuresOf, makeFigure } from './figures/make.ts';
import type { Task } from './pool.ts';
import { claimsOf, documents, type RegisteredClaim } from './registry.ts';
import { jsonText } from './result.ts';
import type { Run } from './run.ts';
import { broken, runClaim } from './run-claim.ts';

const port = parentPort;
if (port !== null) {
  const run = workerData as Run;
  const all = await documents();
  const claimText = (claim: RegisteredClaim): string => {
    const result = runClaim(claim, run);
    try {
      return jsonText(result, claim.id);
    } catch (error) {
      return jsonText(broken(claim, error), claim.id);
    }
  };
  const known: Readonly<Record<Task['kind'], ReadonlyMap<string, () => string>>> = {
    claim: new Map(claimsOf(all).map((claim) => [claim.id, () => claimText(claim)])),
    figure: new Map(figuresOf(all).map((figure) => [figure.id, () => jsonText(makeFigure(figure), figure.id)])),
  };
  port.on('message', ({ kind, id }: Task) => {
    const answer = known[kind].get(id);
    try {
      if (answer === undefined) throw new RangeError(`no ${kind} ${id}`);
      port.postMessage({ result: answer() });
    } catch (error) {
      port.postMessage({ error: faultText(error) });
    }
  });
  port.postMessage({ ready: true });
}
