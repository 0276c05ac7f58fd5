/** A worker: takes the id of a claim, gives its result. One at a time, so that an order of work is one of messages. */
import { parentPort, workerData } from 'node:worker_threads';
import { claimsOf, documents } from './registry.ts';
import { jsonText } from './result.ts';
import type { Run } from './run.ts';
import { runClaim } from './run-claim.ts';

const port = parentPort;
if (port !== null) {
  const run = workerData as Run;
  const claims = new Map(claimsOf(await documents()).map((claim) => [claim.id, claim]));
  port.on('message', (id: string) => {
    const claim = claims.get(id);
    try {
      if (claim === undefined) throw new RangeError(`no claim ${id}`);
      port.postMessage({ result: jsonText(runClaim(claim, run), claim.id) });
    } catch (error) {
      port.postMessage({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
  port.postMessage({ ready: true });
}
