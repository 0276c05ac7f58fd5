/**
 * A line to the engines, in a worker of their own: a question that is not answered in time costs the worker, not the
 * program. The one who asks waits, as the derivations do not wait for promises.
 */
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Question } from './cas.ts';

export type Reply =
  | { readonly kind: 'answered'; readonly text: string }
  | { readonly kind: 'refused' }
  | { readonly kind: 'timed out' };

/**
 * In milliseconds: thousands of times what any question of a derivation takes, so that a report does not depend on the
 * machine.
 */
export const PATIENCE = 60_000;

interface Line {
  readonly worker: Worker;
  readonly port: MessagePort;
  readonly bell: Int32Array;
}

/** `.ts` in a checkout, `.js` in the built package. */
const EXTENSION = import.meta.url.slice(import.meta.url.lastIndexOf('.'));

let line: Line | null = null;

/** Asks and waits. @param patience milliseconds */
export function askEngine(question: Question, patience: number = PATIENCE): Reply {
  line ??= open();
  const { worker, port, bell } = line;
  const rung = Atomics.load(bell, 0);
  port.postMessage(question);
  const woken = Atomics.wait(bell, 0, rung, patience) !== 'timed-out';
  const reply = woken ? (receiveMessageOnPort(port)?.message as { answer: string | null } | undefined) : undefined;
  if (reply === undefined) {
    line = null;
    port.close();
    void worker.terminate();
    return { kind: 'timed out' };
  }
  return reply.answer === null ? { kind: 'refused' } : { kind: 'answered', text: reply.answer };
}

/** A worker that stands: its start is no part of any question's time. */
function open(): Line {
  const { port1: port, port2 } = new MessageChannel();
  const bell = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL(`./cas-worker${EXTENSION}`, import.meta.url), {
    workerData: { port: port2, bell },
    transferList: [port2],
    execArgv: [],
  });
  worker.unref();
  port.unref();
  if (Atomics.wait(bell, 0, 0, PATIENCE) === 'timed-out') throw new Error('the worker of the engines does not start');
  receiveMessageOnPort(port);
  return { worker, port, bell };
}
