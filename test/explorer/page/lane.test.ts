import { expect, it } from 'vitest';
import type { Answer } from '../../../src/explorer/page/answer.ts';
import { Lane } from '../../../src/explorer/page/lane.ts';

/** A thread that does nothing until it is told to. */
class Idle extends EventTarget {
  readonly asked: unknown[] = [];
  stopped = false;
  postMessage(question: unknown): void {
    this.asked.push(question);
  }
  terminate(): void {
    this.stopped = true;
  }
  answers(message: string): void {
    this.dispatchEvent(new MessageEvent('message', { data: { ok: false, refused: true, message } }));
  }
  breaks(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message }));
  }
}

function laneOf(): {
  workers: Idle[];
  lane: Lane<{ readonly formula: string }, string>;
  heard: string[];
  ask: (formula: string) => void;
} {
  const workers: Idle[] = [];
  const lane = new Lane<{ readonly formula: string }, string>('check', () => {
    workers.push(new Idle());
    return workers.at(-1) as unknown as Worker;
  });
  const heard: string[] = [];
  const hear = (answer: Answer<string>): void => {
    if (!answer.ok) heard.push(answer.message);
  };
  return { workers, lane, heard, ask: (formula) => lane.ask({ formula }, hear) };
}

it('asks the newest of the questions that wait', () => {
  const { workers, heard, ask } = laneOf();
  for (const formula of ['1', '2', '3']) ask(formula);
  workers[0]?.answers('first');
  expect(workers[0]?.asked).toEqual([
    { name: 'check', input: { formula: '1' } },
    { name: 'check', input: { formula: '3' } },
  ]);
  expect(heard).toEqual(['first']);
});

it('hears that a worker failed, and goes on with another', () => {
  const { workers, heard, ask } = laneOf();
  ask('1');
  ask('2');
  workers[0]?.breaks('out of memory');
  expect(heard).toEqual(['out of memory']);
  expect(workers.map(({ stopped }) => stopped)).toEqual([true, false]);
  expect(workers[1]?.asked).toEqual([{ name: 'check', input: { formula: '2' } }]);
  workers[1]?.breaks('');
  expect(heard).toEqual(['out of memory', 'the worker does not start']);
});

it('does not hear a worker that was given up', () => {
  const { workers, lane, heard, ask } = laneOf();
  ask('1');
  lane.stop();
  ask('2');
  workers[0]?.answers('late');
  workers[1]?.answers('second');
  expect(heard).toEqual(['second']);
});
