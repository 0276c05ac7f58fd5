/**
 * A line to the engines, in a worker of their own: a question that is not answered in time costs the worker, not the
 * program. The one who asks may go on with other work, and waits when the reply is due, as the derivations do not wait
 * for promises.
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
  /** How many questions were posed, and what came back: that the worker stands, then the answers in their order. */
  posed: number;
  readonly answers: (string | null)[];
}

/** `.ts` in a checkout, `.js` in the built package. */
const EXTENSION = import.meta.url.slice(import.meta.url.lastIndexOf('.'));

/** What the engines leave behind is collected soon, and not when 64 MB of it lie about. */
const YOUNG = { maxYoungGenerationSizeMb: 8 };

let line: Line | null = null;

/** Asks and waits. @param patience milliseconds */
export const askEngine = (question: Question, patience: number = PATIENCE): Reply => poseQuestion(question)(patience);

/** Asks; who calls what is returned waits. A question that stood behind one without an answer is asked again. */
export function poseQuestion(question: Question): (patience?: number) => Reply {
  line ??= open();
  const on = line;
  const place = on.posed++;
  on.port.postMessage(question);
  return (patience = PATIENCE) => {
    if (hasAnswer(on, place, on === line ? patience : 0)) {
      const text = on.answers[place + 1] ?? null;
      return text === null ? { kind: 'refused' } : { kind: 'answered', text };
    }
    if (on !== line) return askEngine(question, patience);
    line = null;
    on.port.close();
    void on.worker.terminate();
    return { kind: 'timed out' };
  };
}

/** Waits for the answer at a place, and takes in all that are there. The first ring says that the worker stands. */
function hasAnswer({ port, bell, answers }: Line, place: number, patience: number): boolean {
  if (Atomics.load(bell, 0) === 0 && Atomics.wait(bell, 0, 0, PATIENCE) === 'timed-out')
    throw new Error('the worker of the engines does not start');
  for (let rung = Atomics.load(bell, 0); rung < place + 2; rung = Atomics.load(bell, 0)) {
    if (Atomics.wait(bell, 0, rung, patience) === 'timed-out') break;
  }
  for (let reply = receiveMessageOnPort(port); reply !== undefined; reply = receiveMessageOnPort(port)) {
    answers.push((reply.message as { answer: string | null }).answer);
  }
  return answers.length > place + 1;
}

/** A worker that is going to stand: its start is no part of any question's time. */
function open(): Line {
  const { port1: port, port2 } = new MessageChannel();
  const bell = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL(`./cas-worker${EXTENSION}`, import.meta.url), {
    workerData: { port: port2, bell },
    transferList: [port2],
    execArgv: [],
    resourceLimits: YOUNG,
  });
  worker.unref();
  port.unref();
  return { worker, port, bell, posed: 0, answers: [] };
}
