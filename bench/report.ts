/**
 * What a run of the bench found: reports/bench.json, and the same as text for the terminal and the README.
 * Inputs: what the sections found. Outcomes: bars and tables, made of what is written and of nothing else.
 */
import CliTable from 'cli-table3';
import { type Bar, barsTable } from './bars.ts';
import { type Facts, factsLine } from './facts.ts';
import type { Table } from './section.ts';
import { SECTIONS } from './sections.ts';

export const SCHEMA = 'errata-bench/1';

export interface Report {
  readonly schema: typeof SCHEMA;
  readonly facts: Facts;
  readonly rounds: number;
  /** What each section found, under its name. */
  readonly found: Readonly<Record<string, unknown>>;
  readonly bars: readonly Bar[];
}

export const reportOf = (facts: Facts, rounds: number, found: Report['found']): Report => ({
  schema: SCHEMA,
  facts,
  rounds,
  found,
  bars: barsOf(facts, found),
});

export const barsOf = (facts: Facts, found: Report['found']): Bar[] =>
  Object.entries(found).flatMap(([name, result]) => SECTIONS[name]?.bars(result, facts) ?? []);

export const tablesOf = (found: Report['found']): Table[] =>
  Object.entries(found).flatMap(([name, result]) => SECTIONS[name]?.tables(result) ?? []);

/** Digits that are kept of a number. */
const DIGITS = 5;

/** As it will be read again from JSON. */
export const rounded = <T>(value: T): T =>
  JSON.parse(
    JSON.stringify(value, (_, x: unknown) =>
      typeof x === 'number' && !Number.isInteger(x) ? Number(x.toPrecision(DIGITS)) : x,
    ),
  ) as T;

/** Lists of numbers stand in one line. */
export const jsonOf = (report: Report): string =>
  `${JSON.stringify(report, null, 2).replace(/\[[\s\d.,e+-]+\]/g, (list) =>
    list.replace(/\s+/g, ' ').replace('[ ', '[').replace(' ]', ']'),
  )}\n`;

/** For the terminal. */
export function textOf({ caption, head, rows }: Table): string {
  const table = new CliTable({ head: [...head], style: { head: [], border: [] } });
  for (const row of rows) table.push([...row]);
  return `\n${caption}\n${table.toString()}`;
}

/** For the README. */
export const markdownOf = ({ facts, rounds, found, bars }: Report): string =>
  [
    `${factsLine(facts)}. Medians and quartiles of ${rounds} interleaved rounds, where a table names no other number.`,
    ...[...tablesOf(found), barsTable(bars)].map(
      ({ caption, head, rows }) =>
        `**${caption}**\n\n${[head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')}`,
    ),
  ].join('\n\n');

const MARKERS = ['<!-- bench -->', '<!-- /bench -->'] as const;

/**
 * The README with the tables of a report, or that there is none yet, between its two markers.
 * @throws Error it has no such markers, or one of them twice.
 */
export function withTables(readme: string, report: Report | null): string {
  const [before, after] = aroundMarkers(readme);
  return `${before}${MARKERS[0]}\n\n${report === null ? NO_REPORT : markdownOf(report)}\n\n${MARKERS[1]}${after}`;
}

const NO_REPORT = 'There is no report yet: a full run writes its tables here.';

function aroundMarkers(readme: string): [before: string, after: string] {
  const parts = readme.split(new RegExp(MARKERS.join('|')));
  if (parts.length !== 3 || readme.indexOf(MARKERS[0]) > readme.indexOf(MARKERS[1])) {
    throw new Error(`README.md: ${MARKERS.join(' and ')} must stand in it once each, in this order`);
  }
  return [parts[0] as string, parts[2] as string];
}
