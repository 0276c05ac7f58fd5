/**
 * What tests ask of a page: what went wrong in it, what it asked of a network, and what axe-core has against it.
 * The page's own content security policy stays in force.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterEach } from 'vitest';

/** Filled while the page lives. */
export interface Seen {
  /** Errors and warnings of the console, and what was thrown and not caught. */
  readonly errors: string[];
  /** Addresses asked for, those made in the page (`data:`, `blob:`) left out. */
  readonly requests: string[];
}

/** Watches a page from now on; call it before the page is opened. */
export function watch(page: Page): Seen {
  const seen: Seen = { errors: [], requests: [] };
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') seen.errors.push(message.text());
  });
  page.on('pageerror', (error) => seen.errors.push(String(error)));
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url())) seen.requests.push(request.url());
  });
  return seen;
}

export interface Violation {
  readonly rule: string;
  readonly help: string;
  /** The elements, as selectors. */
  readonly elements: readonly string[];
}

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** Everything axe-core finds, best practices included. */
const RUN = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations.map(({ id, help, nodes }) => ({ rule: id, help, elements: nodes.map(({ target }) => target.join(' ')) })))`;

/** Asked through the debugger, which no policy of a page forbids. */
export async function axeViolations(page: Page): Promise<Violation[]> {
  const debug = await page.context().newCDPSession(page);
  try {
    await debug.send('Runtime.evaluate', { expression: AXE });
    const { result, exceptionDetails } = await debug.send('Runtime.evaluate', {
      expression: RUN,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined) throw new Error(`axe-core: ${exceptionDetails.exception?.description}`);
    return result.value as Violation[];
  } finally {
    await debug.detach();
  }
}

export interface Looks {
  readonly colorScheme?: 'light' | 'dark';
  readonly width?: number;
}

/** Opens a page at what stands behind `#` when it is `ready`, and closes it when the test ends. */
export function pagesAt(browser: () => Browser, address: () => string, ready: (page: Page) => Promise<unknown>) {
  const opened: Page[] = [];
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.close();
  });
  return async (hash = '', { colorScheme = 'light', width = 1280 }: Looks = {}): Promise<Page & { seen: Seen }> => {
    const page = await browser().newPage({ colorScheme, viewport: { width, height: 900 } });
    opened.push(page);
    const seen = watch(page);
    await page.goto(`${address()}${hash}`);
    await ready(page);
    return Object.assign(page, { seen });
  };
}
