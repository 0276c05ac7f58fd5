/**
 * How a certificate tells what is measured: `time of weighted, part 0`, and under `flows` the lines of `weighted`, a start and
 * a slope for each letter and the amplitude. @throws RangeError it is told otherwise, or no flow of that name is there.
 */
import { type Measure, parse } from './checker.ts';
import { measured, type Tree } from './flow.ts';

const LINE = /^(time|jump|window|amplitude) of (\w+), parts? (\d( \d){0,7})$/;

/** Lines of a flow and characters of a line: far above what is needed, so that no run takes minutes. */
const LARGEST = { lines: 9, length: 80 };

export const measure: Measure = (name, words, matrix) => {
  const [, reading = '', flow = '', parts = ''] = LINE.exec(String(under(words.runs, name))) ?? [];
  const told = Object.entries(under(words.flows, flow) ?? {});
  if (told.length === 0) throw new RangeError(`${name} is of no flow`);
  if (told.length > LARGEST.lines || told.some(([, formula]) => String(formula).length > LARGEST.length))
    throw new RangeError(`the flow ${flow} is too large to follow`);
  const lines = new Map(told.map(([line, formula]): [string, Tree] => [line, parse(String(formula))]));
  return measured({ reading, parts: parts.split(' ').map(Number), lines }, matrix);
};

const under = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
