/**
 * `errata explore`: the explorer, a page in one file, served on this machine until it is interrupted, or written into a
 * directory. @throws InputError a port that is taken or not allowed, a directory that cannot be written, both at once.
 */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { packageRoot } from '../audit/package.ts';
import { proofsFolder } from '../audit/proofs-folder.ts';
import { InputError } from '../base/input-error.ts';
import { integerOption } from '../base/option.ts';
import { writeFiles } from '../report/write.ts';
import { EXIT, type ExitCode, type Io, json } from './command.ts';
import { onInterrupt } from './interrupt.ts';

export interface ExploreOptions {
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
  if (proofsFolder().own) {
    throw new InputError(
      'errata explore',
      'the documents of this project have no page',
      'run it elsewhere, or see errata simulate',
    );
  }
  const folder = join(packageRoot(), 'dist', 'explorer');
  const page = await readFile(join(folder, PAGE), 'utf8').catch(() => null);
  if (page === null) {
    throw new InputError('dist/explorer/index.html', 'the page has not been built', 'run npm run build');
  }
  if (options.out !== undefined) {
    const written = await writeFiles([{ name: PAGE, text: page }], options.out);
    io.out(options.json ? json({ written }) : written.map((path) => `written: ${path}\n`).join(''));
    return EXIT.agrees;
  }
  const server = await listening(createServer(sirv(folder, { etag: true })), port);
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
