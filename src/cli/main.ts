#!/usr/bin/env node
/**
 * The command line. Exit codes: 0 agrees with the baseline (check: verified), 1 does not, 2 bad input (one line),
 * 3 the audit failed.
 */
import { Command, CommanderError } from 'commander';
import { Unable } from '../algebra/scalar.ts';
import { AuditFailure } from '../audit/audit-failure.ts';
import { manifest } from '../audit/package.ts';
import { MeasurementError } from '../measure/measurement-error.ts';
import { InputError, oneLine } from '../model/input-error.ts';
import { EXIT, type ExitCode, type Io } from './command.ts';

const io: Io = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  terminal: process.stderr.isTTY === true,
  colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
  columns: process.stdout.columns ?? 100,
};

let code: ExitCode = EXIT.agrees;
/** Commands are loaded when they run, so that help is quick. */
const run =
  <A extends unknown[]>(command: (...args: A) => Promise<ExitCode> | ExitCode) =>
  async (...args: A): Promise<void> => {
    code = await command(...args);
  };

const SEED = ['--seed <n>', 'seed of every draw', '1'] as const;
const JSON_FLAG = ['--json', 'print the result as JSON on standard output and nothing else'] as const;
const SETTINGS = ['--settings <n>', 'settings each claim is tried at; simulated ones get a share', '200'] as const;

function program(): Command {
  const errata = new Command('errata')
    .description('Checks the mathematics of a paper: what is printed, what was derived, what was measured.')
    .version(manifest().version)
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .showSuggestionAfterError(true);

  errata
    .command('verify')
    .description('audit the documents and write report.json, report.md and index.html')
    .option('--claims <glob>', "ids of claims, such as 'zt25/eq-1*'; several separated by commas")
    .option(...SEED)
    .option(...SETTINGS)
    .option('--out <dir>', 'where the report goes', 'reports/latest')
    .option('--baseline <file>', 'the verdicts to compare with; default reports/baseline.json of the package')
    .option('--jobs <n>', 'worker threads; default one a core')
    .option(...JSON_FLAG)
    .action(run(async (options) => (await import('./verify.ts')).verify(options, io)));
  errata
    .command('certify <file...>')
    .description('check certificates that verify wrote: files, or directories of them')
    .option(...JSON_FLAG)
    .action(run(async (files: string[], options) => (await import('./certify.ts')).certify(files, options, io)));
  errata
    .command('list')
    .description('the ledger: every entry of every document')
    .option(...JSON_FLAG)
    .action(run(async (options) => (await import('./list.ts')).list(options, io)));
  errata
    .command('show <claim>')
    .description('one claim with its witnesses, steps and evidence')
    .option(...SEED)
    .option(...SETTINGS)
    .option(...JSON_FLAG)
    .action(run(async (claim: string, options) => (await import('./show.ts')).show(claim, options, io)));
  errata
    .command('derive <quantity>')
    .description('the derived form of a quantity, step by step')
    .option('--gamma <g>', 'weight exponent, a fraction; default 1/2')
    .option('--majority-share <s>', 'share of majority classes, a fraction; default 1/2')
    .option(...JSON_FLAG)
    .action(run(async (quantity: string, options) => (await import('./derive.ts')).derive(quantity, options, io)));
  errata
    .command('simulate')
    .description('one run: amplitudes over time and learning times')
    .requiredOption('--k <n>', 'number of classes')
    .requiredOption('--R <r>', 'imbalance ratio, a number or a fraction')
    .option('--majorities <n>', 'number of majority classes; default half')
    .option('--minority-count <n>', 'samples of each minority class; default the smallest that fits R')
    .option('--gamma <g>', 'weight exponent; 0 is the vanilla loss', '0.5')
    .option('--d <n>', 'feature dimension; default k')
    .option('--delta <x>', 'the initialisation has scale e^-delta', '8')
    .option('--init <kind>', 'spectral or random', 'spectral')
    .option('--method <kind>', 'flow or descent', 'flow')
    .option('--eta <x>', 'step size of descent; default 0.02 over the largest rate')
    .option('--until <t>', 'when to end; default when everything should be learned')
    .option('--samples <n>', 'how many times to record', '121')
    .option(...SEED)
    .option('--csv <file>', 'write time and amplitudes to a file')
    .option(...JSON_FLAG)
    .action(run(async (options) => (await import('./simulate.ts')).simulate(options, io)));
  errata
    .command('check <quantity> <latex>')
    .description('is this formula right? in R, k or V; exit 0 if verified, 1 if not')
    .option(...SEED)
    .option(...SETTINGS)
    .option('--gamma <g>', 'weight exponent, a fraction; default 1/2')
    .option('--majority-share <s>', 'share of majority classes, a fraction; default 1/2')
    .option(...JSON_FLAG)
    .action(
      run(async (quantity: string, latex: string, options) =>
        (await import('./check.ts')).check(quantity, latex, options, io),
      ),
    );
  errata
    .command('baseline')
    .description('take verdicts of a report over into the baseline')
    .requiredOption('--accept <glob>', 'ids of claims whose verdict is accepted')
    .option('--from <dir>', 'directory of the report', 'reports/latest')
    .option('--baseline <file>', 'the file to write; default reports/baseline.json of the package')
    .option(...JSON_FLAG)
    .action(run(async (options) => (await import('./baseline.ts')).baseline(options, io)));
  return errata;
}

/** Every way to end, by its cause. */
function endOf(error: unknown): ExitCode {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.agrees;
    io.err(`errata: ${oneLine(error.message.replace(/^error: /, ''))}; see errata --help\n`);
    return EXIT.badInput;
  }
  if (error instanceof InputError) {
    io.err(`errata: ${error.message}\n`);
    return EXIT.badInput;
  }
  if (error instanceof Unable) {
    io.err(`errata: beyond the exact algebra: ${oneLine(error.message)}; try another case\n`);
    return EXIT.badInput;
  }
  const reason = error instanceof MeasurementError || error instanceof AuditFailure ? error.message : describe(error);
  io.err(`errata: the audit failed: ${reason}\n`);
  return EXIT.failed;
}

const describe = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

// A reader that has seen enough (head, less) closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(code);
});

/** A formula may begin with a minus sign, which is no option; a leading space changes no formula and no number. */
const protect = (argument: string): string => (/^-(?!-|h$)/.test(argument) ? ` ${argument}` : argument);

const given = process.argv.slice(2);
const argv = given[0] === 'check' ? given.map(protect) : given;
try {
  await program().parseAsync(argv.length === 0 ? ['--help'] : argv, { from: 'user' });
} catch (error) {
  code = endOf(error);
}
process.exitCode = code;
