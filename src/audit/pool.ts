/**
 * Runs claims on worker threads. Claims that share simulated runs are one group and go to one worker, so that a run is
 * made once; which worker does what changes no result.
 * Outcome: results by id; @throws AuditFailure with every claim that broke, after the others are done.
 */
import { Worker } from 'node:worker_threads';
import { AuditFailure } from './audit-failure.ts';
import type { RegisteredClaim } from './registry.ts';
import type { ClaimResult } from './result.ts';
import type { Run } from './run-claim.ts';

export { AuditFailure };

export type Progress = (done: number, total: number, id: string) => void;

export async function runClaims(
  claims: readonly RegisteredClaim[],
  run: Run,
  jobs: number,
  progress: Progress,
): Promise<ClaimResult[]> {
  const groups = groupsOf(claims);
  const results: ClaimResult[] = [];
  const failures: string[] = [];
  const workers = Array.from({ length: Math.min(jobs, groups.length) }, () => startWorker(run));
  try {
    await Promise.all(
      workers.map(async (starting) => {
        const ask = await starting;
        for (let group = groups.shift(); group !== undefined; group = groups.shift()) {
          for (const claim of group) {
            const answer = await ask(claim.id);
            if ('result' in answer) results.push(answer.result);
            else failures.push(`${claim.id}: ${answer.error}`);
            progress(results.length + failures.length, claims.length, claim.id);
          }
        }
      }),
    );
  } finally {
    await Promise.all(workers.map(async (starting) => (await starting.catch(() => null))?.stop()));
  }
  if (failures.length > 0) throw new AuditFailure(failures.join('\n'));
  return results;
}

type Answer = { readonly result: ClaimResult } | { readonly error: string };
interface Ask {
  (id: string): Promise<Answer>;
  stop(): Promise<number>;
}

/** `.ts` in a checkout, `.js` in the built package. */
const EXTENSION = import.meta.url.slice(import.meta.url.lastIndexOf('.'));

async function startWorker(run: Run): Promise<Ask> {
  const worker = new Worker(new URL(`./worker${EXTENSION}`, import.meta.url), { workerData: run });
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

/** Groups of claims that share simulated runs, the largest first; every other claim alone. */
function groupsOf(claims: readonly RegisteredClaim[]): RegisteredClaim[][] {
  const groups = new Map<string, RegisteredClaim[]>();
  for (const claim of claims) {
    const key = sharedRuns(claim) ?? claim.id;
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length);
}

/** What a claim's runs can be shared under; null for a claim that simulates nothing. */
function sharedRuns({ entry }: RegisteredClaim): string | null {
  const { statement, regime } = entry;
  switch (statement.kind) {
    case 'experiment':
      return `${statement.name} ${JSON.stringify(regime)}`;
    case 'flow-equation':
    case 'trajectory':
      return `${statement.kind} ${JSON.stringify(regime)}`;
    case 'relation':
      return SIMULATED.test(JSON.stringify(statement.bind ?? {})) ? `times ${JSON.stringify(regime)}` : null;
    default:
      return null;
  }
}

const SIMULATED = /"(time|window|jump)\./;
