#!/usr/bin/env node
/**
 * The command line in its process. Exit codes: 0 agrees with the baseline (check: verified), 1 does not, 2 bad input
 * (one line), 3 the audit failed.
 */
import { runCli } from './program.ts';

// A reader that has seen enough (head, less) closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await runCli(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  terminal: process.stderr.isTTY === true,
  colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
  columns: process.stdout.columns ?? 100,
});
