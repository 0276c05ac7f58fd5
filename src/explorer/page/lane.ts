/**
 * A worker for one kind of task, of which only the newest counts: while it works, a newer question replaces the one that
 * waits, and a worker that has long been at an old question is stopped for the newer one.
 */
import type { Answer } from './answer.ts';

/** In milliseconds: a worker older than this is not waited for. */
const PATIENCE = 1500;

export class Lane<I, O> {
  readonly #name: string;
  readonly #start: () => Worker;
  #worker: Worker | null = null;
  #running: { readonly done: (answer: Answer<O>) => void; readonly since: number } | null = null;
  #next: { readonly input: I; readonly done: (answer: Answer<O>) => void } | null = null;

  /** @param name of the task, @param start opens a thread that does tasks */
  constructor(name: string, start: () => Worker) {
    this.#name = name;
    this.#start = start;
  }

  /** `done` is called unless a newer question comes before the answer to this one has begun. */
  ask(input: I, done: (answer: Answer<O>) => void): void {
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
    const finish = (answer: Answer<O>, broken = false): void => {
      // What a worker says that was given up is not heard.
      if (this.#worker !== worker) return;
      const running = this.#running;
      this.#running = null;
      if (broken) this.stop();
      this.#begin();
      running?.done(answer);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<Answer<O>>) => finish(data));
    worker.addEventListener('error', ({ message }) =>
      finish({ ok: false, refused: false, message: message || 'the worker does not start' }, true),
    );
    return worker;
  }
}
