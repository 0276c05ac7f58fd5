/**
 * A worker for one kind of task, of which only the newest counts: while it works, a newer question replaces the one that
 * waits, and a worker that has long been at an old question is stopped for the newer one.
 */
import type { Answer, TaskName, Tasks } from './tasks.ts';

/** In milliseconds: a worker older than this is not waited for. */
const PATIENCE = 1500;

type Waiting<N extends TaskName> = { readonly input: Tasks[N][0]; readonly done: (answer: Answer<N>) => void };

export class Lane<N extends TaskName> {
  readonly #name: N;
  readonly #start: () => Worker;
  #worker: Worker | null = null;
  #running: { readonly done: (answer: Answer<N>) => void; readonly since: number } | null = null;
  #next: Waiting<N> | null = null;

  /** @param start opens a thread that does tasks, see worker.ts */
  constructor(name: N, start: () => Worker) {
    this.#name = name;
    this.#start = start;
  }

  /** `done` is called unless a newer question comes before the answer to this one has begun. */
  ask(input: Tasks[N][0], done: (answer: Answer<N>) => void): void {
    this.#next = { input, done };
    if (this.#running !== null && performance.now() - this.#running.since > PATIENCE) this.stop();
    this.#begin();
  }

  /** Gives up what runs; what waits stays. */
  stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#running = null;
  }

  #begin(): void {
    if (this.#running !== null || this.#next === null) return;
    const { input, done } = this.#next;
    this.#next = null;
    this.#worker ??= this.#open();
    this.#running = { done, since: performance.now() };
    this.#worker.postMessage({ name: this.#name, input });
  }

  #open(): Worker {
    const worker = this.#start();
    const finish = (answer: Answer<N>, broken = false): void => {
      // What a worker says that was given up is not heard.
      if (this.#worker !== worker) return;
      const running = this.#running;
      this.#running = null;
      if (broken) this.stop();
      this.#begin();
      running?.done(answer);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<Answer<N>>) => finish(data));
    worker.addEventListener('error', ({ message }) =>
      finish({ ok: false, refused: false, message: message || 'the worker does not start' }, true),
    );
    return worker;
  }
}
