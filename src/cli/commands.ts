/** The commands and their options, declared in one place; each is loaded when it runs, so that help is quick. */
import type { Command } from 'commander';
import type { OptionForm, OptionForms } from '../audit/instruments.ts';
import type { ExitCode, Io } from './command.ts';

/** From a command to an action of the command line. */
export type Run = <A extends unknown[]>(
  command: (...args: A) => Promise<ExitCode> | ExitCode,
) => (...args: A) => Promise<void>;

const SEED = ['--seed <n>', 'seed of every draw', '1'] as const;
const JSON_FLAG = ['--json', 'print the result as JSON on standard output and nothing else'] as const;
const SETTINGS = ['--settings <n>', 'settings each claim is tried at; simulated ones get a share', '200'] as const;

/** An option that may be given several times. */
const collected = (text: string, before: readonly string[]): string[] => [...before, text];

/** Options by their names in the manner of code. */
type Given = Readonly<Record<string, string | undefined>>;

/** One flag once, if several theories have it. */
const distinct = (forms: readonly OptionForm[]): OptionForm[] =>
  [...new Map([...forms].reverse().map((form) => [form.flags, form] as const)).values()].reverse();

function withOptions(command: Command, forms: readonly OptionForm[], required: readonly string[] = []): Command {
  for (const { flags, what, default: value } of forms) {
    const option = command.createOption(flags, what);
    if (value !== undefined) option.default(value);
    if (required.includes(option.attributeName())) option.makeOptionMandatory();
    command.addOption(option);
  }
  return command;
}

/** The name of an option in the manner of code: `--least-count <n>` is `leastCount`. */
const nameOf = ({ flags }: OptionForm): string =>
  (/^--([\w-]+)/.exec(flags)?.[1] ?? '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Of the options given, those of some forms. */
const among = (forms: readonly OptionForm[], options: Given): Given =>
  Object.fromEntries(forms.map((form) => [nameOf(form), options[nameOf(form)]]));

/**
 * Declares every command on `errata`.
 * @param run wraps what a command does, so that its exit code is kept
 * @param theories the options that are about settings of the documents' theories
 */
export function declareCommands(errata: Command, io: Io, run: Run, theories: readonly OptionForms[]): void {
  const of = (part: 'setting' | 'run' | 'case'): readonly OptionForm[] =>
    distinct(theories.flatMap((forms) => forms[part]));
  errata
    .command('verify')
    .description('audit the documents and write report.json, report.md, index.html and junit.xml')
    .option('--claims <glob>', "ids of claims, such as 'paper/eq-1*'; several separated by commas")
    .option(...SEED)
    .option(...SETTINGS)
    .option('--out <dir>', 'where the report goes; default reports/latest, of a shard reports/shard-I-of-N')
    .option(
      '--baseline <file>',
      'the verdicts to compare with; default reports/baseline.json, or those that come with errata',
    )
    .option('--jobs <n>', 'worker threads; default one a core')
    .option('--shard <i/n>', 'only the I-th of N parts, to be joined with errata merge')
    .option('--resume', 'go on with what a run that was killed has finished; afresh where there is nothing')
    .option(...JSON_FLAG)
    .action(run(async (options) => (await import('./verify.ts')).verify(options, io)));
  errata
    .command('merge <dir...>')
    .description('join the shards of a run into the report of the whole run')
    .option('--out <dir>', 'where the report goes; default reports/latest')
    .option(
      '--baseline <file>',
      'the verdicts to compare with; default reports/baseline.json, or those that come with errata',
    )
    .option('--partial', 'where shards are missing, join what there is into a larger shard')
    .option(
      '--recheck <n>',
      'run so many claims again, drawn at random, or all; refuse what does not come out the same',
    )
    .option('--recheck-seed <n>', 'which claims are drawn; default any')
    .option(...JSON_FLAG)
    .action(run(async (dirs: string[], options) => (await import('./merge.ts')).merge(dirs, options, io)));
  errata
    .command('audit')
    .description('plant wrong variants of each claim and see them refuted; exit 0 if every one is')
    .option('--claims <glob>', "ids of claims, such as 'paper/eq-1*'; several separated by commas")
    .option(...SEED)
    .option(...SETTINGS)
    .option('--jobs <n>', 'worker threads; default one a core')
    .option(...JSON_FLAG)
    .action(run(async (options) => (await import('./audit.ts')).audit(options, io)));
  errata
    .command('certify <file...>')
    .description('check certificates that verify wrote: files, or directories of them')
    .option(...JSON_FLAG)
    .action(run(async (files: string[], options) => (await import('./certify.ts')).certify(files, options, io)));
  errata
    .command('report')
    .description('from the report of an earlier run: its errata as a LaTeX document, its pages once more, or both')
    .option('--from <dir>', 'directory of the report; default reports/latest')
    .option('--errata <file>', 'the LaTeX document to write')
    .option('--out <dir>', 'where the pages go')
    .option(...JSON_FLAG)
    .action(run(async (options) => (await import('./report.ts')).report(options, io)));
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
  withOptions(
    errata
      .command('derive <what>')
      .description(
        'the derived form of a quantity, step by step; or with --theory, what a formula is on the axes of a theory',
      ),
    of('case'),
  )
    .option('--theory <id>', 'of a formula: the document whose symbols it is in')
    .option(...JSON_FLAG)
    .action(run(async (what: string, options) => (await import('./derive.ts')).derive(what, options, io)));
  withOptions(
    errata.command('simulate').description('one run of what moves in a theory, over time'),
    [...of('setting'), ...of('run')],
    theories.flatMap(({ required }) => required),
  )
    .option(...SEED)
    .option('--theory <id>', 'the document, where there are several; default the first in which something moves')
    .option('--csv <file>', 'write the run to a file')
    .option(...JSON_FLAG)
    .action(run(async (options) => (await import('./simulate.ts')).simulate(options, io)));
  withOptions(
    errata
      .command('check <what> [latex]')
      .description('is this statement true? or is this formula of a quantity right? exit 0 if verified, 1 if not'),
    of('case'),
  )
    .option('--let <declaration>', 'of a statement: declares symbols, several separated by ;', collected, [])
    .option('--assume <relation>', 'of a statement: what holds of them', collected, [])
    .option('--theory <id>', 'of a statement: a document whose symbols it speaks of')
    .option(...SEED)
    .option(...SETTINGS)
    .option(...JSON_FLAG)
    .action(
      run(async (what: string, latex: string | undefined, options) => {
        const { check, checkOne } = await import('./check.ts');
        const ofCase = among(of('case'), options);
        return latex === undefined ? checkOne(what, options, ofCase, io) : check(what, latex, options, ofCase, io);
      }),
    );
  withOptions(
    errata
      .command('replay <claim> [latex]')
      .description(
        'one comparison once more: of a claim, or of a quantity and a formula; exit 0 if it fails there, 1 if not',
      ),
    of('setting'),
  )
    .option('--seed <n>', 'seed of the start', '0')
    .option('--relation <n>', 'which relation of a chain; what is left out is the number that fails most')
    .option('--component <n>', 'which of several values')
    .option('--entry <i,j>', 'row and column of the matrices')
    .option('--t <x>', 'the time, one of those that the counterexample was looked for at')
    .option('--part <words>', 'which part of the statement')
    .option('--exact', 'by exact values, where a measurement cannot see the difference')
    .option(...JSON_FLAG)
    .action(
      run(async (claim: string, latex: string | undefined, options) =>
        (await import('./replay.ts')).replay(
          claim,
          latex,
          options,
          { ...among(of('setting'), options), seed: options.seed },
          io,
        ),
      ),
    );
  errata
    .command('new <dir>')
    .description('a small document that runs, to start from: its theory, its statements, one of them wrong')
    .action(run(async (directory: string) => (await import('./new.ts')).create(directory, io)));
  errata
    .command('explore')
    .description('a page to move the parameters and judge formulas in; served on this machine until Ctrl-C, or written')
    .option('--theory <id>', 'the document whose theory the page is made from')
    .option('--port <n>', 'where it is served; default a free port')
    .option('--out <dir>', 'write the page, index.html, into a directory instead')
    .option(...JSON_FLAG)
    .action(run(async (options) => (await import('./explore.ts')).explore(options, io)));
  errata
    .command('baseline')
    .description('take verdicts of a report over into the baseline')
    .requiredOption('--accept <glob>', 'ids of claims whose verdict is accepted')
    .option('--from <dir>', 'directory of the report; default reports/latest')
    .option('--baseline <file>', 'the file to write; default reports/baseline.json')
    .option(...JSON_FLAG)
    .action(run(async (options) => (await import('./baseline.ts')).baseline(options, io)));
}
