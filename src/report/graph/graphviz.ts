/**
 * Graphviz as a function. It starts asynchronously, and pages are rendered without waiting for promises: so it stands in a
 * worker, which the first graph opens, and the one who asks waits.
 * @throws Error the worker gave no answer; no graph is so large.
 */
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Graph } from '@viz-js/viz';
import type { Workplace } from './graphviz-worker.ts';

/** In milliseconds: hundreds of times what a graph of every claim takes. */
const PATIENCE = 60_000;
/** `.ts` in a checkout, `.js` in the built package. */
const EXTENSION = import.meta.url.slice(import.meta.url.lastIndexOf('.'));

interface Line {
  readonly port: MessagePort;
  readonly bell: Int32Array;
}

let line: Line | null = null;

/** Graphviz's JSON of a graph. */
export function laidOut(graph: Graph): unknown {
  line ??= open();
  const { port, bell } = line;
  const rung = Atomics.load(bell, 0);
  port.postMessage(graph);
  Atomics.wait(bell, 0, rung, PATIENCE);
  const { laid } = (receiveMessageOnPort(port)?.message ?? { laid: null }) as { laid: unknown };
  if (laid === null) throw new Error('Graphviz gave no layout');
  return laid;
}

function open(): Line {
  const { port1: port, port2 } = new MessageChannel();
  const bell = new Int32Array(new SharedArrayBuffer(4));
  const workerData: Workplace = { port: port2, bell };
  const worker = new Worker(new URL(`./graphviz-worker${EXTENSION}`, import.meta.url), {
    workerData,
    transferList: [port2],
    execArgv: [],
  });
  // Neither keeps a program alive that has nothing else to do.
  worker.unref();
  port.unref();
  return { port, bell };
}
