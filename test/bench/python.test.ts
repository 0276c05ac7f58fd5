import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startPython } from '../../bench/python.ts';

/** Any interpreter speaks the protocol; Node is at hand. */
const SCRIPT = `
import { createInterface } from 'node:readline';
for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line);
  if (request.end) process.exit(0);
  if (!request.silent) console.log(JSON.stringify({ twice: 2 * request.x, told: process.env.TOLD ?? null }));
}`;

let script = '';
beforeEach(() => {
  vi.stubEnv('PYTHON', process.execPath);
  const file = join(mkdtempSync(join(tmpdir(), 'peer-')), 'peer.mjs');
  writeFileSync(file, SCRIPT);
  script = pathToFileURL(file).href;
});
afterEach(() => {
  vi.unstubAllEnvs();
});

test('each request has its answer, and the environment is handed on', async () => {
  const peer = startPython(script, { TOLD: 'yes' });
  expect(await peer.ask({ x: 2 })).toEqual({ twice: 4, told: 'yes' });
  expect(await peer.askWithin(60, { x: 3 })).toEqual({ twice: 6, told: 'yes' });
  peer.stop();
});

test('a peer that ends is an error', async () => {
  await expect(startPython(script).ask({ end: true })).rejects.toThrow(/ended/);
});

test('a peer that does not answer in time is ended', async () => {
  const peer = startPython(script);
  await peer.ask({ x: 1 });
  expect(await peer.askWithin(0.05, { silent: true })).toBe(null);
  await expect(peer.ask({ x: 1 })).rejects.toThrow(/ended/);
});

test('an interpreter that is missing is an error', async () => {
  vi.stubEnv('PYTHON', '/nowhere/python');
  await expect(startPython(script).ask({ x: 1 })).rejects.toThrow(/ENOENT|ended/);
});
