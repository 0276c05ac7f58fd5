/**
 * Writes the pages into a directory, all or none as far as a file system allows: every page is rendered, then written
 * whole beside its place and flushed, and only then are all renamed into place.
 * Outcome: the paths written. Throws InputError when the directory cannot be made or written; no temporary file stays,
 * and no page is ever half written.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Report } from '../audit/result.ts';
import { InputError } from '../model/input-error.ts';
import { CERTIFICATES, PAGES, pagesOf } from './pages.ts';

interface Pending {
  readonly target: string;
  readonly temporary: string;
  readonly text: string;
}

export async function writeReport(report: Report, directory: string): Promise<string[]> {
  const pending = pagesOf(report).map(({ name, render }): Pending => {
    const target = join(directory, name);
    return { target, temporary: join(dirname(target), `.${basename(name)}.${randomUUID()}.tmp`), text: render(report) };
  });
  try {
    for (const { target } of pending) await mkdir(dirname(target), { recursive: true });
    for (const { target } of pending) await refuseNonFile(target);
    for (const { temporary, text } of pending) await writeFlushed(temporary, text);
    for (const { temporary, target } of pending) await rename(temporary, target);
    await removeStale(join(directory, CERTIFICATES), new Set(pending.map(({ target }) => target)));
  } catch (error) {
    for (const { temporary } of pending) await rm(temporary, { force: true }).catch(() => undefined);
    throw asInputError(error, directory);
  }
  return pending.map(({ target }) => target);
}

/** A certificate of an earlier report speaks of nothing in this one. */
async function removeStale(directory: string, written: ReadonlySet<string>): Promise<void> {
  const there = await readdir(directory).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
  const names = there.filter((name) => name.endsWith('.json'));
  for (const path of names.map((name) => join(directory, name))) if (!written.has(path)) await rm(path);
}

/**
 * Makes the directory and proves that it can be written, before an audit spends time on a report for it.
 * @throws InputError it cannot.
 */
export async function prepareDirectory(directory: string): Promise<void> {
  const probe = join(directory, `.probe.${randomUUID()}.tmp`);
  try {
    await mkdir(directory, { recursive: true });
    for (const { name } of PAGES) await refuseNonFile(join(directory, name));
    await writeFlushed(probe, '');
  } catch (error) {
    throw asInputError(error, directory);
  } finally {
    await rm(probe, { force: true }).catch(() => undefined);
  }
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

async function writeFlushed(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(text, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
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
