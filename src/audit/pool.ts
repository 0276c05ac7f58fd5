/**
 * Runs claims on worker threads, group by group; which worker does what, and when, changes no result.
 * Outcome: results in the order in which they arrive; @throws InputError jobs that are no number of workers;
 * AuditFailure with every claim that broke, after the others are done, or that the signal ended it.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { InputError } from '../model/input-error.ts';
import { AuditFailure } from './audit-failure.ts';
import { groupsOf } from './group.ts';
import type { RegisteredClaim } from './registry.ts';
import type { ClaimResult } from './result.ts';
import type { Run } from './run.ts';

export { AuditFailure };

export type Progress = (done: number, total: number, id: string) => void;

export interface PoolOptions {
  /** Worker threads; one a core by default. */
  readonly jobs?: number;
  readonly onProgress?: Progress;
  /** Called with each result as it arrives. */
  readonly onResult?: (result: ClaimResult) => void;
  /** Ends the run; its reason says why. */
  readonly signal?: AbortSignal;
}

export async function runClaims(
  claims: readonly RegisteredClaim[],
  run: Run,
  options: PoolOptions,
): Promise<ClaimResult[]> {
  const { jobs = availableParallelism(), signal, onProgress, onResult } = options;
  if (!Number.isSafeInteger(jobs) || jobs < 1) {
    throw new InputError(`jobs = ${jobs}`, 'it must be an integer of at least 1', 'leave it out for one a core');
  }
  const groups = [...groupsOf(claims)];
  const results: ClaimResult[] = [];
  const failures: string[] = [];
  const workers = Array.from({ length: Math.min(jobs, groups.length) }, () => startWorker(run));
  const stopAll = () => Promise.all(workers.map(async (starting) => (await starting.catch(() => null))?.stop()));
  signal?.addEventListener('abort', stopAll);
  try {
    await Promise.all(
      workers.map(async (starting) => {
        const ask = await starting;
        for (let group = groups.shift(); group !== undefined; group = groups.shift()) {
          for (const claim of group) {
            signal?.throwIfAborted();
            const answer = await ask(claim.id);
            if ('error' in answer) failures.push(`${claim.id}: ${answer.error}`);
            else {
              const result = JSON.parse(answer.result) as ClaimResult;
              results.push(result);
              onResult?.(result);
            }
            onProgress?.(results.length + failures.length, claims.length, claim.id);
          }
        }
      }),
    );
  } catch (error) {
    // A worker that was stopped ends like one that broke; the signal knows better.
    if (signal?.aborted !== true) throw error;
    throw new AuditFailure(`${signal.reason} after ${results.length} of ${claims.length} claims`);
  } finally {
    signal?.removeEventListener('abort', stopAll);
    await stopAll();
  }
  if (failures.length > 0) throw new AuditFailure(failures.sort().join('\n'));
  return results;
}

/** A result crosses as JSON, so that one that was kept in a file is the same as one that was not. */
type Answer = { readonly result: string } | { readonly error: string };
interface Ask {
  (id: string): Promise<Answer>;
  stop(): Promise<number>;
}

/** `.ts` in a checkout, `.js` in the built package. */
const EXTENSION = import.meta.url.slice(import.meta.url.lastIndexOf('.'));

/** Without a limit a worker's garbage is left lying while the machine has memory; a claim needs a tenth of this. */
const HEAP = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 96 };

async function startWorker(run: Run): Promise<Ask> {
  const worker = new Worker(new URL(`./worker${EXTENSION}`, import.meta.url), {
    workerData: run,
    resourceLimits: HEAP,
  });
  const next = () =>
    new Promise<Answer>((resolve, reject) => {
      const settle = (message: Answer) => {
        worker.off('error', fail);
        worker.off('exit', fail);
        resolve(message);
      };
      const fail = (cause: unknown) => {
        worker.off('message', settle);
        reject(new AuditFailure(`a worker stopped: ${cause instanceof Error ? cause.message : `exit ${cause}`}`));
      };
      worker.once('message', settle);
      worker.once('error', fail);
      worker.once('exit', fail);
    });
  await next();
  const ask = (id: string): Promise<Answer> => {
    const answer = next();
    worker.postMessage(id);
    return answer;
  };
  return Object.assign(ask, { stop: () => worker.terminate() });
}
