/**
 * The journal of a run that is not finished: results as they arrive, so that a run that was killed can be resumed.
 * A first line says which run it is, then each line holds one result and the digest of the first, and is flushed.
 * Outcome: the results that are known already; @throws InputError it is of another run, or damaged. A last line that
 * was cut off by the kill is no damage: that claim is run again.
 */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, rmSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../model/input-error.ts';
import { isVerdict } from './baseline.ts';
import { differenceOf, type Identity } from './identity.ts';
import { type ClaimResult, jsonText } from './result.ts';

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
      writeSync(handle, `${line}\n`);
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
  const whole = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  const [first, ...lines] = whole;
  if (first === undefined) return NOTHING;
  const found = parsed(first, file, 1) as JournalHeader;
  const difference = differenceOf({ ...found }, header);
  if (difference !== null) throw refusal(file, `it is of another run (there and here): ${difference}`);
  const results = lines.map((line, i): [string, ClaimResult] => {
    const { run, result } = parsed(line, file, i + 2) as { run?: string; result?: ClaimResult };
    if (run !== digest || !isVerdict(result) || result === undefined) throw refusal(file, `line ${i + 2} is damaged`);
    return [result.id, result];
  });
  return { results: new Map(results), bytes: Buffer.byteLength(`${whole.join('\n')}\n`) };
}

function parsed(line: string, file: string, number: number): object {
  try {
    return { ...JSON.parse(line) };
  } catch {
    throw refusal(file, `line ${number} is damaged`);
  }
}

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
