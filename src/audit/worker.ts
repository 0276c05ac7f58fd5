/** A worker: takes the id of a claim, a figure or a trial, gives what comes of it. One at a time, so that an order of work is one of messages. */
import { parentPort, workerData } from 'node:worker_threads';
import { faultText } from './fault.ts';
import { figuresOf, makeFigure } from './figures/make.ts';
import type { Task } from './pool.ts';
import { trialsIn, tryDefinition } from './power/trials.ts';
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
  const claims = claimsOf(all);
  const known: Readonly<Record<Task['kind'], ReadonlyMap<string, (task: Task) => string>>> = {
    claim: new Map(claims.map((claim) => [claim.id, () => claimText(claim)])),
    trial: new Map(
      trialsIn(all, claims).map((trial) => [
        trial.id,
        ({ verified = [] }) => jsonText(tryDefinition(trial, verified, run.seed), trial.id),
      ]),
    ),
    figure: new Map(figuresOf(all).map((figure) => [figure.id, () => jsonText(makeFigure(figure), figure.id)])),
  };
  port.on('message', (task: Task) => {
    const { kind, id } = task;
    const answer = known[kind].get(id);
    try {
      if (answer === undefined) throw new RangeError(`no ${kind} ${id}`);
      port.postMessage({ result: answer(task) });
    } catch (error) {
      port.postMessage({ error: faultText(error) });
    }
  });
  port.postMessage({ ready: true });
}
