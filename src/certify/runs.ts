/**
 * How a certificate tells what is measured: `time of weighted, part 0`, and under `flows` the lines of `weighted`, a start and
 * a slope for each letter and the amplitude. A line is a formula of the letters, and of what has the same value at all times and
 * from every start: a flow has no δ but in its scale, so that what is measured at some δ tells of all.
 */
import { firstOf, type Given, measured, unscaled } from './flow.ts';
import { type Definitions, keyOf, meantIn, parse, type Tree } from './formula.ts';
import type { Interval } from './interval.ts';
import { must } from './refusal.ts';

type Told = Readonly<Record<string, unknown>>;
type Lines = ReadonlyMap<string, Tree>;

const LINE = /^(time|jump|window|amplitude) of (\w+), parts? ([0-2]( [0-2]){0,2})$/;
const NAME = /^[A-Za-z][\w.]*$/;
/** Lines of a flow and characters of a line: far above what is needed, so that no run takes minutes. */
const LARGEST = { lines: 9, length: 80 };
/** The scale and the time of a flow. */
export const isTime = (name: string): boolean => name === 'delta' || name === 't';

/** The parts of matrices that a run is in. */
export const partsOf = (name: string, words: Told): string[] => readingOf(name, words).parts;

/** What a letter starts as in each flow, but for the scale: its shape. */
export const startsOf = (letter: string, words: Told): Tree[] =>
  Object.keys(told(words.flows)).flatMap((flow) => {
    const start = linesOf(flow, words).get(letter);
    return start === undefined ? [] : [unscaled(start)];
  });

/** @throws Refusal a run is told otherwise, or of no flow; or what it is of is no flow */
export function mustBeFlows(
  words: Told,
  letters: readonly string[],
  values: readonly string[],
  meant: Definitions,
): void {
  must(![...meant.keys(), ...letters, ...values].some(isTime), 'a time of flows with another meaning');
  for (const flow of Object.keys(told(words.flows))) {
    must(/^\w+$/.test(flow), 'a flow without a name');
    // What a run has is measured in a flow, and stands in none.
    const constant = new Map([...meant].filter(([name]) => own(words.runs, name) === undefined));
    mustBeFlow(linesOf(flow, words), letters, values, constant);
  }
  const runs = Object.keys(told(words.runs));
  for (const name of runs) must(NAME.test(name), 'a run without a name');
  const readings = runs.map((name) => {
    const { reading, parts } = readingOf(name, words);
    return keyOf([reading, parts.toSorted(), [...linesOfRun(name, words)].toSorted()]);
  });
  must(new Set(readings).size === runs.length, 'a run with two names');
}

function mustBeFlow(lines: Lines, letters: readonly string[], values: readonly string[], meant: Definitions): void {
  const own = letters.filter((letter) => lines.has(letter) && lines.has(`d${letter}`));
  must(lines.has('amplitude') && lines.size === 2 * own.length + 1, 'a flow with a line that is of no letter');
  const isConstant = (tree: Tree): boolean =>
    meantIn([tree], meant).every((name) => name === 'e' || meant.has(name) || values.includes(name));
  const isOf = (operations: string, tree: Tree): boolean => {
    if (typeof tree === 'string' || isConstant(tree)) return own.includes(`${tree}`) || isConstant(tree);
    const [op, a = '', ...more] = tree;
    if (op === '/') return isOf(operations, a) && more.every(isConstant);
    return operations.includes(`${op}`) && [a, ...more].every((x) => isOf(operations, x));
  };
  must(
    own.every((letter) => isConstant(unscaled(lines.get(letter) ?? ''))),
    'a start that is no scale times what is constant',
  );
  must(
    own.every((letter) => isOf('+-*T', lines.get(`d${letter}`) ?? '')),
    'a slope that is no formula of the letters alone',
  );
  // A source moves what starts at nothing: how small a start is would tell of no smaller one.
  const rests = (tree: Tree): boolean => {
    if (typeof tree === 'string') return own.includes(tree);
    const [op, a = '', ...more] = tree;
    if (op === '+') return [a, ...more].every(rests);
    return op === '*' ? [a, ...more].some(rests) : rests(a);
  };
  must(
    own.every((letter) => rests(lines.get(`d${letter}`) ?? '')),
    'a slope that does not vanish where the letters do',
  );
  must(isOf('*T', lines.get('amplitude') ?? ''), 'an amplitude that is no product of letters');
}

function readingOf(name: string, words: Told) {
  const [, reading = '', flow = '', parts = ''] = LINE.exec(String(own(words.runs, name))) ?? [];
  must(own(words.flows, flow) !== undefined, `${name.slice(0, 60)} is of no flow`);
  must(reading === 'window' || parts.length === 1, 'a run that is read in several parts');
  return { reading, flow, parts: [...new Set(parts.split(' '))] };
}

function linesOf(flow: string, words: Told): Lines {
  const lines = Object.entries(told(own(words.flows, flow)));
  must(
    lines.length <= LARGEST.lines && lines.every(([, line]) => String(line).length <= LARGEST.length),
    `the flow ${flow.slice(0, 60)} is too large to follow`,
  );
  return new Map(lines.map(([line, formula]): [string, Tree] => [line, parse(String(formula))]));
}

/** The lines of the flow that a run is read off. */
export const linesOfRun = (name: string, words: Told): Lines => linesOf(readingOf(name, words).flow, words);

/** Measures a quantity of runs, from what is given in each part. */
export function measure(name: string, words: Told, given: Given): Interval {
  const { reading, flow, parts } = readingOf(name, words);
  return measured({ reading, parts: parts.map(Number), lines: linesOf(flow, words) }, given);
}

/** Does a run begin alike, to far more than a double is wrong, in a part at two points? What makes no difference that is seen there may make one elsewhere. */
export function beginAlike(name: string, words: Told, part: number, ...at: readonly Given[]): boolean {
  const [a = [], b = []] = at.map((given) => firstOf(linesOfRun(name, words), (tree) => given(tree, part)));
  return a.every((x, i) => Math.abs(x - (b[i] ?? 0)) <= 1e-6 * Math.max(Math.abs(x), Math.abs(b[i] ?? 0)));
}

const told = (value: unknown): Told => (typeof value === 'object' && value !== null ? (value as Told) : {});
const own = (value: unknown, name: string): unknown =>
  Object.hasOwn(told(value), name) ? told(value)[name] : undefined;
