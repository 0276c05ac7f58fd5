/**
 * Writes files into a directory, all or none as far as a file system allows: every page is rendered, then written
 * whole beside its place and flushed, and only then are all renamed into place.
 * Outcome: the paths written. Throws InputError when the directory cannot be made or written; no temporary file stays,
 * and no page is ever half written.
 */
import { randomUUID } from 'node:crypto';
import { lstat, mkdir, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Drift, Report } from '../audit/result.ts';
import { InputError } from '../base/input-error.ts';
import { COLLECTIONS, pagesOf } from './pages.ts';
import { writeFlushed } from './write-flushed.ts';

export interface File {
  readonly name: string;
  readonly text: string;
}

/** Every page of the report; `drift` is how it differs from the baseline, null where there is none. */
export const writeReport = async (
  report: Report,
  directory: string,
  drift: readonly Drift[] | null = null,
): Promise<string[]> => {
  const files = pagesOf(report).map(({ name, render }): File => ({ name, text: render(report, drift) }));
  const written = await writeFiles(files, directory);
  for (const { directory: name, extension } of COLLECTIONS) {
    await removeStale(join(directory, name), extension, new Set(written)).catch((error: unknown) => {
      throw asInputError(error, directory);
    });
  }
  return written;
};

export async function writeFiles(files: readonly File[], directory: string): Promise<string[]> {
  const pending = files.map(({ name, text }) => {
    const target = join(directory, name);
    return { target, temporary: join(dirname(target), `.${basename(name)}.${randomUUID()}.tmp`), text };
  });
  const missing: string[] = [];
  try {
    for (const folder of new Set([directory, ...pending.map(({ target }) => dirname(target))])) {
      const more = await missingFolders(folder);
      missing.unshift(...more);
      await makeFolders(more);
    }
    for (const { target } of pending) await refuseNonFile(target);
    for (const { temporary, text } of pending) await writeFlushed(temporary, text);
    for (const { temporary, target } of pending) await rename(temporary, target);
  } catch (error) {
    for (const { temporary } of pending) await rm(temporary, { force: true }).catch(() => undefined);
    await removeEmpty(missing);
    throw asInputError(error, directory);
  }
  return pending.map(({ target }) => target);
}

/** A certificate or a figure of an earlier report speaks of nothing in this one. */
async function removeStale(directory: string, extension: string, written: ReadonlySet<string>): Promise<void> {
  const there = await readdir(directory).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
  const names = there.filter((name) => name.endsWith(extension));
  for (const path of names.map((name) => join(directory, name))) if (!written.has(path)) await rm(path);
}

/**
/**
 * Makes the directory and proves that `files` can be written there, before an audit spends time on them.
 * Outcome: what takes back the folders it made, while they are empty, for when nothing comes.
 * @throws InputError they cannot, or one of the `strangers` is there already; then nothing is left.
 */
export async function prepareDirectory(
  directory: string,
  files: readonly string[],
  strangers: readonly string[] = [],
): Promise<() => Promise<void>> {
  const probe = join(directory, `.probe.${randomUUID()}.tmp`);
  const missing: string[] = [];
  try {
    missing.push(...(await missingFolders(directory)));
    await makeFolders(missing);
    for (const name of files) await refuseNonFile(join(directory, name));
    for (const name of strangers) await refuseMixture(join(directory, name));
    await writeFlushed(probe, '');
    await rm(probe);
    return () => removeEmpty(missing);
  } catch (error) {
    await rm(probe, { force: true }).catch(() => undefined);
    await removeEmpty(missing);
    throw asInputError(error, directory);
  }
}

/** The directory and those above it that are not there, the deepest first. */
async function missingFolders(directory: string): Promise<string[]> {
  if (directory === '') throw new InputError('out =', 'it must name a directory', 'give . for this one');
  const missing: string[] = [];
  for (let at = resolve(directory); at !== dirname(at); at = dirname(at)) {
    const error: unknown = await lstat(at).then(
      () => null,
      (reason: unknown) => reason,
    );
    if (error === null) break;
    if (codeOf(error) !== 'ENOENT') throw error;
    missing.push(at);
  }
  return missing;
}

/** One by one: Node's own recursive mkdir never ends below /proc. */
async function makeFolders(missing: readonly string[]): Promise<void> {
  for (const folder of missing.toReversed()) await mkdir(folder);
}

async function removeEmpty(folders: readonly string[]): Promise<void> {
  for (const folder of folders) await rmdir(folder).catch(() => undefined);
}

/** A directory in a page's place would stop the renames half-way. */
async function refuseNonFile(path: string): Promise<void> {
  const there = await stat(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  });
  if (there !== null && !there.isFile()) {
    throw new InputError(
      `out = ${path}`,
      'is in the way of a page and is not a file',
      'move it, or give another directory',
    );
  }
}

/** A reader of the directory could not tell which of the two is meant. */
async function refuseMixture(path: string): Promise<void> {
  if ((await stat(path).catch(() => null)) === null) return;
  throw new InputError(`out = ${path}`, 'a directory holds a report or a shard, not both', 'give another directory');
}

/** Every system error here is about the directory given; anything else is ours and stays as it is. */
function asInputError(error: unknown, directory: string): unknown {
  const code = codeOf(error);
  if (error instanceof InputError || code === null) return error;
  return new InputError(
    `out = ${directory}`,
    `cannot be created or written (${code})`,
    'give a directory you may write to',
  );
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
