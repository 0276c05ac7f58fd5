/**
 * A browser for tests. Inputs: `CHROMIUM`, the path of one; else one that the machine has; else the one in the npm
 * package @sparticuz/chromium. Outcome: a running browser that asks nothing of any network by itself.
 * @throws Error no browser starts, with the reason of each.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';

const FLAGS = [
  '--headless',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  // As root, and where the system has no user namespaces, the sandbox cannot start; the pages are our own.
  '--no-sandbox',
];

/** Where systems keep theirs. */
const USUAL = [
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].map(
    (name) => `/usr/bin/${name}`,
  ),
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

interface Found {
  readonly executablePath: string;
  /** What has to be added to the environment for it to start. */
  readonly env: Readonly<Record<string, string>>;
}

/** A running browser. */
export async function startChromium(): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  return chromium.launch({ executablePath, args: FLAGS, env: { ...process.env, ...env } as Record<string, string> });
}

/** One browser for a test file, started before its tests and closed after them. */
export function useChromium(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser?.close();
  });
  return () => {
    if (browser === undefined) throw new Error('the browser runs within tests only');
    return browser;
  };
}

async function findChromium(): Promise<Found> {
  const named = process.env.CHROMIUM;
  if (named !== undefined && named !== '') {
    if (starts(named)) return { executablePath: named, env: {} };
    throw new Error(`CHROMIUM = ${named}: no browser starts there; leave it out to use another`);
  }
  const usual = USUAL.find((path) => existsSync(path) && starts(path));
  return usual === undefined ? packaged() : { executablePath: usual, env: {} };
}

const starts = (path: string, env: Readonly<Record<string, string>> = {}): boolean =>
  spawnSync(path, ['--version'], { env: { ...process.env, ...env }, timeout: 60_000 }).status === 0;

/** The browser of the npm package, with libraries of its own where the system has too few. */
async function packaged(): Promise<Found> {
  const folder = await unpacked();
  const executablePath = join(folder, 'chromium');
  const fonts: Record<string, string> = existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') };
  const libraries = { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
  for (const env of [fonts, { ...fonts, ...libraries }]) {
    if (starts(executablePath, env)) return { executablePath, env };
  }
  throw new Error(`no browser starts: none of ${USUAL.join(', ')}, nor the packaged one; name one in CHROMIUM`);
}

/** Unpacked once a version, beside its place and then renamed: tests that start together do not meet a half of it. */
async function unpacked(): Promise<string> {
  const root = packageFolder();
  const { version } = createRequire(import.meta.url)(join(root, 'package.json')) as { version: string };
  const target = join(tmpdir(), `errata-chromium-${version}`);
  if (existsSync(target)) return target;
  const making = await mkdtemp(`${target}-`);
  await inflateInto(
    making,
    ['chromium.br', 'fonts.tar.br', 'al2023.tar.br'].map((name) => join(root, 'bin', name)),
  );
  await rename(making, target).catch(async (error: unknown) => {
    await rm(making, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  });
  return target;
}

const packageFolder = (): string => dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))));

/** The package unpacks into the temporary folder, wherever that is. */
async function inflateInto(folder: string, archives: readonly string[]): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium');
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    // What is unpacked where is settled when it is asked for, not when it is done.
    await Promise.all(archives.map((archive) => inflate(archive)));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}
