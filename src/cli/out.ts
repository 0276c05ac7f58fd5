/** Where a run writes: a directory holds a report or a shard, so that a reader can tell which is meant. */
import { join } from 'node:path';
import { SHARD_FILE } from '../audit/shard.ts';
import { PAGES } from '../report/pages.ts';
import { prepareDirectory } from '../report/write.ts';

export const LATEST = join('reports', 'latest');

const FILES = { report: PAGES.map(({ name }) => name), shard: [SHARD_FILE] } as const;
const OTHER = { report: 'shard', shard: 'report' } as const;

/** Outcome: what takes back the folders it made. @throws InputError the directory cannot be written, or holds the other. */
export const prepareOut = (directory: string, kind: keyof typeof FILES): Promise<() => Promise<void>> =>
  prepareDirectory(directory, FILES[kind], FILES[OTHER[kind]]);

/** Writes into a directory that was prepared; where nothing comes of it, the folders that were made go again. */
export async function writingTo<T>(directory: string, kind: keyof typeof FILES, write: () => Promise<T>): Promise<T> {
  const takeBack = await prepareOut(directory, kind);
  try {
    return await write();
  } catch (error) {
    await takeBack();
    throw error;
  }
}
