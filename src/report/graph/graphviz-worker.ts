/** A worker in which Graphviz stands: takes a graph, gives where all is, or null, and wakes who waits for it. */
import { type MessagePort, workerData } from 'node:worker_threads';
import { type Graph, instance } from '@viz-js/viz';

export interface Workplace {
  readonly port: MessagePort;
  /** Counts the answers. */
  readonly bell: Int32Array;
}

const { port, bell } = workerData as Workplace;
const graphviz = await instance();

port.on('message', (graph: Graph) => {
  port.postMessage({ laid: laidOrNull(graph) });
  Atomics.add(bell, 0, 1);
  Atomics.notify(bell, 0);
});

function laidOrNull(graph: Graph): object | null {
  try {
    return graphviz.renderJSON(graph, { engine: 'dot' });
  } catch {
    return null;
  }
}
