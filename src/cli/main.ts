#!/usr/bin/env node
/**
 * The command line in its process. Exit codes: 0 agrees with the baseline (check: verified), 1 does not, 2 bad input or
 * an output that cannot be written (one line), 3 the audit failed.
 */
import { isatty } from 'node:tty';
import { runCli } from './program.ts';
import { messages, output, STDERR, STDOUT } from './stream.ts';

const [onTerminal, errorsOnTerminal] = [isatty(1), isatty(2)];
// Bars are drawn on a terminal that may go away.
if (errorsOnTerminal) process.stderr.on('error', () => undefined);

process.exitCode = await runCli(process.argv.slice(2), {
  out: output(STDOUT),
  err: messages(STDERR),
  terminal: errorsOnTerminal,
  colour: onTerminal && !process.env.NO_COLOR,
  columns: (onTerminal && process.stdout.columns) || 100,
});
