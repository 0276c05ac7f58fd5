/**
 * The command line as a function. Inputs: the words typed, and where to write. Outcome: the exit code; one line on
 * standard error for bad input. Nothing here looks at the process, so thousands of lines run in one.
 */
import { Command, CommanderError } from 'commander';
import { Unable } from '../algebra/unable.ts';
import { AuditFailure } from '../audit/audit-failure.ts';
import { optionsOfDocuments } from '../audit/options.ts';
import { manifest } from '../audit/package.ts';
import { InputError, oneLine } from '../base/input-error.ts';
import { MeasurementError } from '../measure/measurement-error.ts';
import { EXIT, type ExitCode, type Io } from './command.ts';
import { declareCommands, type Run } from './commands.ts';

export async function runCli(given: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = EXIT.agrees;
  const errata = new Command('errata')
    .description('Checks the mathematics of a paper: what is printed, what was derived, what was measured.')
    .version(manifest().version)
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: () => undefined, getOutHelpWidth: () => io.columns })
    .showSuggestionAfterError(true);
  try {
    const run: Run =
      (command) =>
      async (...args) => {
        code = await command(...args);
      };
    declareCommands(errata, io, run, given.some((word) => ABOUT_SETTINGS.has(word)) ? await optionsOfDocuments() : []);
    await errata.parseAsync(wordsFor(errata, given), { from: 'user' });
    return code;
  } catch (error) {
    return endOf(error, io);
  }
}

/** What is parsed: help where nothing is typed, and a command that does not exist alone, so that it is the fault told. */
function wordsFor(errata: Command, given: readonly string[]): readonly string[] {
  const [name] = given[0] === 'help' ? given.slice(1) : given;
  if (name === undefined || name === 'help' || name === '--') return ['--help'];
  const exists = errata.commands.some((command) => command.name() === name);
  if (!exists && (given[0] === 'help' || !name.startsWith('-'))) return [name];
  return TYPES_FORMULA.has(name) ? given.map(protect) : given;
}

/** Commands with options that are about the settings of the documents' theories, so that these are looked up. */
const ABOUT_SETTINGS: ReadonlySet<string> = new Set(['derive', 'simulate', 'check', 'replay']);

/** Commands that are given a formula. */
const TYPES_FORMULA: ReadonlySet<string> = new Set(['check', 'replay']);

/** A formula may begin with a minus sign, which is no option; a leading space changes no formula and no number. */
const protect = (argument: string): string => (/^-(?!-|h$)/.test(argument) ? ` ${argument}` : argument);

/** Every way to end, by its cause. */
function endOf(error: unknown, io: Io): ExitCode {
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
