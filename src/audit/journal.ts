/**
 * The journal of a run that is not finished: results as they arrive, so that a run that was killed can be resumed.
 * A first line says which run it is, then each line holds one result and the digest of the first; each line is sealed, and
 * flushed. Outcome: the results that are known already; @throws InputError it is of another run, or a byte of it was
 * changed. A last line that was cut off by the kill is no damage: that claim is run again.
 * The seal finds accidents; a journal that somebody wrote on purpose is believed, like the program that resumes it.
 */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, rmSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../base/input-error.ts';
import { differenceOf, type Identity } from './identity.ts';
import { faultInClaim } from './report-shape.ts';
import { type ClaimResult, jsonText } from './result.ts';
import { sealed, unsealed } from './seal.ts';

export const JOURNAL_FILE = '.journal.ndjson';

export interface JournalHeader extends Identity {
  /** `I/N`, or null for a whole run. */
  readonly shard: string | null;
}

export interface Journal {
  /** What an earlier run left, by id. */
  readonly known: ReadonlyMap<string, ClaimResult>;
  readonly add: (result: ClaimResult) => void;
  /** Ends writing; what was written stays. */
  readonly close: () => void;
  /** Ends it for good, after the report is written. */
  readonly remove: () => void;
}

/** Begins a journal in a directory; where one is to be resumed and there is one, goes on with it. */
export function openJournal(directory: string, header: JournalHeader, resume: boolean): Journal {
  const file = join(directory, JOURNAL_FILE);
  return writable(file, () => begun(file, header, resume));
}

function begun(file: string, header: JournalHeader, resume: boolean): Journal {
  const first = jsonText(header, 'journal');
  const digest = createHash('sha256').update(first).digest('hex').slice(0, DIGEST);
  const kept = resume && existsSync(file) ? readJournal(file, header, digest) : NOTHING;
  if (kept.bytes > 0) truncateSync(file, kept.bytes);
  const handle = openSync(file, kept.bytes > 0 ? 'a' : 'w');
  const write = (line: string): void =>
    writable(file, () => {
      writeSync(handle, `${sealed(line)}\n`);
      fsyncSync(handle);
    });
  if (kept.bytes === 0) write(first);
  return {
    known: kept.results,
    add: (result) => write(jsonText({ run: digest, result }, result.id)),
    close: () => closeSync(handle),
    remove: () => rmSync(file, { force: true }),
  };
}

const DIGEST = 12;

interface Kept {
  readonly results: ReadonlyMap<string, ClaimResult>;
  /** Length of the whole lines. */
  readonly bytes: number;
}

const NOTHING: Kept = { results: new Map(), bytes: 0 };

function readJournal(file: string, header: JournalHeader, digest: string): Kept {
  const [first, ...lines] = wholeLines(readFileSync(file));
  if (first === undefined) return NOTHING;
  const found = held(first, file, 1) as unknown as JournalHeader;
  const difference = differenceOf(found, header);
  if (difference !== null) throw refusal(file, `it is of another run (there and here): ${difference}`);
  const results = lines.map((line, i): [string, ClaimResult] => {
    const { run, result } = held(line, file, i + 2);
    if (run !== digest || faultInClaim(result) !== null) throw damaged(file, i + 2);
    return [(result as ClaimResult).id, result as ClaimResult];
  });
  return { results: new Map(results), bytes: [first, ...lines].reduce((sum, { length }) => sum + length + 1, 0) };
}

/** Those that end with a line feed, without it. */
function wholeLines(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  let start = 0;
  for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return lines;
}

const LINE_FEED = 10;

function held(line: Buffer, file: string, number: number): Readonly<Record<string, unknown>> {
  const found = unsealed(line);
  if ('fault' in found) throw damaged(file, number);
  return found.value;
}

const damaged = (file: string, number: number) => refusal(file, `line ${number} is damaged`);

const refusal = (file: string, rule: string) =>
  new InputError(`journal = ${file}`, rule, 'give the options of that run, or leave out --resume to start afresh');

function writable<T>(file: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error;
    throw new InputError(`journal = ${file}`, `it cannot be read or written (${error.code})`, 'give another --out');
  }
}
