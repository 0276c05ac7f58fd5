import { expect, test } from 'vitest';
import { runMeasured, runNode } from '../../bench/process.ts';

test('an exit code is told', async () => {
  expect((await runNode(['-e', 'process.exit(3)'])).code).toBe(3);
  expect((await runNode(['-e', 'process.kill(process.pid, "SIGKILL")'])).code).toBe(null);
});

test('a process tells its processor time and its most memory, also what it has given back', async () => {
  const idle = await runMeasured(['-e', '0']);
  const busy = await runMeasured(['-e', 'Buffer.alloc(2 ** 28, 1).fill(2); process.exitCode = 1']);
  expect(idle.code).toBe(0);
  expect(busy.code).toBe(1);
  expect(idle.cpu).toBeGreaterThan(0);
  expect(idle.peak).toBeGreaterThan(10);
  expect(busy.peak - idle.peak).toBeGreaterThan(200);
});

test('memory of a worker thread is counted, and it does not tell by itself', async () => {
  const worker = 'new (require("worker_threads").Worker)("Buffer.alloc(2 ** 28, 1)", { eval: true })';
  expect((await runMeasured(['-e', worker])).peak).toBeGreaterThan(256);
});

test('a process that is killed before it tells is an error', async () => {
  await expect(runMeasured(['-e', 'process.kill(process.pid, "SIGKILL")'])).rejects.toThrow(/without telling/);
});
