/**
 * What a directory holds of a run: a shard or a report.
 * Outcome: one of the two, named by its directory; @throws InputError it holds neither or both, or a damaged file.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../base/input-error.ts';
import { REPORT_FILE, readWholeReport } from './read-report.ts';
import type { Report } from './result.ts';
import { readShard, SHARD_FILE, type Shard } from './shard.ts';

export interface Held {
  /** The directory. */
  readonly name: string;
  readonly shard: Shard | null;
  readonly report: Report | null;
}

export function readDirectory(name: string): Held {
  const [shard, report] = [join(name, SHARD_FILE), join(name, REPORT_FILE)];
  const [isShard, isReport] = [existsSync(shard), existsSync(report)];
  if (isShard === isReport) {
    throw new InputError(
      `directory = ${name}`,
      `it holds ${isShard ? 'both' : 'neither'} ${SHARD_FILE} ${isShard ? 'and' : 'nor'} ${REPORT_FILE}${whyUnread(name)}`,
      'give the --out of errata verify or errata merge',
    );
  }
  return {
    name,
    shard: isShard ? readShard(shard) : null,
    report: isReport ? readWholeReport(report, 'write it anew with errata verify') : null,
  };
}

/** Why nothing at all can be seen there; empty if it can. */
function whyUnread(directory: string): string {
  try {
    readdirSync(directory);
    return '';
  } catch (error) {
    return `: it cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'})`;
  }
}
