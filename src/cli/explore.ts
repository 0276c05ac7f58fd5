/**
 * `errata explore`: a page in one file, served on this machine until it is interrupted, or written into a directory: of a
 * theory, made from its declarations; without `--theory` the page that a document of the program has of its own.
 * @throws InputError a port that is taken or not allowed, a directory that cannot be written, both at once, no such document.
 */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { DocumentHeader } from '../audit/claim.ts';
import { load } from '../audit/load.ts';
import { packageRoot } from '../audit/package.ts';
import { documentFolders, proofsFolder } from '../audit/proofs-folder.ts';
import { declarationsOf, theories } from '../audit/theories.ts';
import { moves } from '../audit/theory-run.ts';
import { InputError } from '../base/input-error.ts';
import { integerOption } from '../base/option.ts';
import { writeFiles } from '../report/write.ts';
import { EXIT, type ExitCode, type Io, json } from './command.ts';
import { documentNamed } from './document-named.ts';
import { onInterrupt } from './interrupt.ts';

export interface ExploreOptions {
  readonly theory?: string;
  readonly port?: string;
  readonly out?: string;
  readonly json?: boolean;
}

/** Nobody else on the network can reach it. */
const HOST = '127.0.0.1';
const PAGE = 'index.html';

export async function explore(options: ExploreOptions, io: Io): Promise<ExitCode> {
  const port = integerOption('--port', options.port ?? '0', 0, 65_535);
  if (options.out !== undefined && options.port !== undefined) {
    throw new InputError(
      `--port = ${options.port} with --out`,
      'a page is served or written, not both',
      'leave one out',
    );
  }
  const page = (options.theory === undefined ? await ownPage() : null) ?? (await pageOfTheory(options.theory));
  if (options.out !== undefined) {
    const written = await writeFiles([{ name: PAGE, text: page }], options.out);
    io.out(options.json ? json({ written }) : written.map((path) => `written: ${path}\n`).join(''));
    return EXIT.agrees;
  }
  const server = await listening(servingOnly(page), port);
  const { signal, stop } = onInterrupt();
  const url = `http://${HOST}:${(server.address() as AddressInfo).port}/`;
  try {
    io.out(options.json ? json({ url }) : `${url}\nCtrl-C ends it.\n`);
    if (!signal.aborted) await once(signal, 'abort');
    return EXIT.agrees;
  } finally {
    stop();
    server.closeAllConnections();
    server.close();
  }
}

const pageIn = (...folder: readonly string[]): Promise<string | null> =>
  readFile(join(packageRoot(), 'dist', 'explorer', ...folder, PAGE), 'utf8').catch(() => null);

/** The first that a document of the program has; null in a project. */
async function ownPage(): Promise<string | null> {
  const from = proofsFolder();
  const pages = from.own ? [] : await Promise.all(documentFolders(from).map((id) => pageIn(id)));
  return pages.find((page) => page !== null) ?? null;
}

/** Where the page has its document. */
const PLACE = '<script type="application/json" id="document">null</script>';

async function pageOfTheory(asked: string | undefined): Promise<string> {
  const page = await pageIn();
  if (page === null)
    throw new InputError('dist/explorer/index.html', 'the page has not been built', 'run npm run build');
  const from = proofsFolder();
  const all = await theories(from);
  const { id } = documentNamed(asked, all, ({ theory }) => moves(theory));
  const { title, theory: folder = id } = await load<DocumentHeader>(from, id, 'document');
  const document = { id, title, theory: await declarationsOf(from, folder), isOneOfSeveral: all.length > 1 };
  // Nothing in it ends the element that it stands in.
  const text = JSON.stringify(document).replaceAll('<', String.raw`\u003c`);
  return page.replace(PLACE, () => PLACE.replace('null', () => text));
}

const servingOnly = (page: string): Server =>
  createServer(({ url = '' }, response) => {
    const isPage = ['/', `/${PAGE}`].includes(url.replace(/[?#].*$/, ''));
    response.writeHead(isPage ? 200 : 404, { 'content-type': `text/${isPage ? 'html' : 'plain'}; charset=utf-8` });
    response.end(isPage ? page : 'there is nothing here\n');
  });

async function listening(server: Server, port: number): Promise<Server> {
  server.listen(port, HOST);
  try {
    await once(server, 'listening');
    return server;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    throw new InputError(
      `--port = ${port}`,
      `nothing can be served there (${code})`,
      'leave --port out for a free one',
    );
  }
}
