/**
 * Runs claims, makes figures and tries definitions on worker threads, group by group; which worker does what, and when, changes no result.
 * Outcome: results in the order in which they arrive, trials and figures but for those that broke; @throws InputError jobs that
 * are no number of workers; AuditFailure a worker stopped, a claim is not known to it, or the signal ended the run.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { InputError } from '../base/input-error.ts';
import { AuditFailure } from './audit-failure.ts';
import type { Figure } from './figures/figure.ts';
import { groupsOfFigures, type RegisteredFigure } from './figures/make.ts';
import { groupsOf } from './group.ts';
import { type RegisteredTrial, verifiedIn } from './power/trials.ts';
import type { RegisteredClaim } from './registry.ts';
import type { ClaimResult, Fault, TrialResult } from './result.ts';
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

/** What a worker is asked for: claims and figures have ids of their own. */
export interface Task {
  readonly kind: 'claim' | 'figure' | 'trial';
  readonly id: string;
  /** For a trial: the ids of what is verified. */
  readonly verified?: readonly string[];
}

export interface Work {
  readonly claims: readonly RegisteredClaim[];
  /** Results of other claims, of an earlier run. */
  readonly finished?: readonly ClaimResult[];
  readonly trials: readonly RegisteredTrial[];
  readonly figures: readonly RegisteredFigure[];
}

export interface Done {
  readonly results: ClaimResult[];
  /** In the order in which they were given, as are the faults of those that could not be made. */
  readonly trials: TrialResult[];
  readonly figures: Figure[];
  readonly faults: Fault[];
}

export const runClaims = async (
  claims: readonly RegisteredClaim[],
  run: Run,
  options: PoolOptions,
): Promise<ClaimResult[]> => (await runWork({ claims, trials: [], figures: [] }, run, options)).results;

/**
 * Figures come after claims: what they derive has been derived for claims by then. Trials come last, when all verdicts are
 * there.
 */
export async function runWork(work: Work, run: Run, options: PoolOptions): Promise<Done> {
  const { claims, finished = [], trials, figures } = work;
  const { jobs = availableParallelism(), signal, onProgress, onResult } = options;
  if (!Number.isSafeInteger(jobs) || jobs < 1) {
    throw new InputError(`jobs = ${jobs}`, 'it must be an integer of at least 1', 'leave it out for one a core');
  }
  const groups = [...tasks('claim', groupsOf(claims)), ...tasks('figure', groupsOfFigures(figures))];
  const results: ClaimResult[] = [];
  const made = new Map<string, unknown>();
  const unmade = new Map<string, string>();
  const failures: string[] = [];
  const keep: Readonly<Record<Task['kind'], (value: unknown) => void>> = {
    claim: (value) => {
      results.push(value as ClaimResult);
      onResult?.(value as ClaimResult);
    },
    figure: (value) => made.set((value as Figure).id, value),
    trial: (value) => made.set((value as TrialResult).id, value),
  };
  const workers = Array.from({ length: Math.min(jobs, groups.length + trials.length) }, () => startWorker(run));
  const stopAll = () => Promise.all(workers.map(async (starting) => (await starting.catch(() => null))?.stop()));
  signal?.addEventListener('abort', stopAll);
  const runAll = (due: Task[][]) =>
    Promise.all(
      workers.map(async (starting) => {
        const ask = await starting;
        for (let group = due.shift(); group !== undefined; group = due.shift()) {
          for (const task of group) {
            signal?.throwIfAborted();
            const answer = await ask(task);
            if ('result' in answer) keep[task.kind](JSON.parse(answer.result));
            else if (task.kind !== 'claim') unmade.set(task.id, answer.error);
            else failures.push(`${task.id}: ${answer.error}`);
            const done = results.length + made.size + unmade.size + failures.length;
            onProgress?.(done, claims.length + trials.length + figures.length, task.id);
          }
        }
      }),
    );
  try {
    await runAll(groups);
    const verified = verifiedIn([...finished, ...results]);
    await runAll(trials.map(({ id }) => [{ kind: 'trial', id, verified }]));
  } catch (error) {
    // A worker that was stopped ends like one that broke; the signal knows better.
    if (signal?.aborted !== true) throw error;
    throw new AuditFailure(`${signal.reason} after ${results.length} of ${claims.length} claims`);
  } finally {
    signal?.removeEventListener('abort', stopAll);
    await stopAll();
  }
  if (failures.length > 0) throw new AuditFailure(failures.sort().join('\n'));
  const madeOf = <T>(list: readonly { readonly id: string }[]): T[] =>
    list.flatMap(({ id }) => (made.get(id) ?? []) as T);
  return {
    results,
    trials: madeOf<TrialResult>(trials),
    figures: madeOf<Figure>(figures),
    faults: [...trials, ...figures].flatMap(({ id }) => (unmade.has(id) ? [{ id, fault: unmade.get(id) ?? '' }] : [])),
  };
}

const tasks = (kind: Task['kind'], groups: readonly (readonly { readonly id: string }[])[]): Task[][] =>
  groups.map((group) => group.map(({ id }) => ({ kind, id })));

/** A result crosses as JSON, so that one that was kept in a file is the same as one that was not. */
type Answer = { readonly result: string } | { readonly error: string };
interface Ask {
  (task: Task): Promise<Answer>;
  stop(): Promise<number>;
}

/** `.ts` in a checkout, `.js` in the built package. */
const EXTENSION = import.meta.url.slice(import.meta.url.lastIndexOf('.'));

/** Without a limit a worker's garbage is left lying while the machine has memory; a default audit does with a quarter of it. */
const HEAP = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 12 };

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
  const ask = (task: Task): Promise<Answer> => {
    const answer = next();
    worker.postMessage(task);
    return answer;
  };
  return Object.assign(ask, { stop: () => worker.terminate() });
}
