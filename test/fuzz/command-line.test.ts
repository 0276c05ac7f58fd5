/**
 * Command lines that are wrong in every way: an option out of its bounds or of another kind, unknown, repeated, without
 * its value, contradicting another; arguments missing or too many. Each is wrong for a reason we know, and must end with
 * 2, one line, nothing printed and nothing written. Lines that are right end with 0 or 1.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { optionsOfDocuments } from '../../src/audit/options.ts';
import { declareCommands } from '../../src/cli/commands.ts';
import { cli, slowest } from './cli.ts';
import { resealed } from './json.ts';
import { COMMANDS, type FuzzedCommand } from './options.ts';
import { expectRefused } from './outcome.ts';
import { SEED, SHARE } from './share.ts';

const home = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'errata-fuzz-'));
const REPORT = resealed(
  JSON.stringify({
    schema: 'errata-report/1',
    claims: [{ id: 'zt25/eq-14/majmin', verdict: 'refuted', strength: 'proved', erratum: null, readings: [] }],
  }),
);
const before = { 'mine.json': '{"schema":"errata-baseline/1","claims":{}}\n', 'report/report.json': REPORT };

beforeAll(async () => {
  process.chdir(folder);
  mkdirSync('report');
  for (const [name, text] of Object.entries(before)) writeFileSync(name, text);
  // What a process loads once is no part of how long a refusal takes.
  for (const line of fc.sample(wrongOption, { seed: SEED, numRuns: 4 * names.length }))
    expect((await cli(line)).code).toBe(2);
});
afterAll(() => {
  process.chdir(home);
  if (process.env.FUZZ_RUNS !== undefined) console.log('slowest', slowest);
});

/** Nothing in the folder is new, gone or changed. */
function expectUntouched(args: unknown): void {
  const files = readdirSync(folder, { recursive: true }).map(String).toSorted();
  expect([args, files]).toEqual([args, ['mine.json', 'report', 'report/report.json']]);
  for (const [name, text] of Object.entries(before)) expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
}

async function refuses(args: readonly string[]): Promise<void> {
  expectRefused(await cli(args), args);
  expectUntouched(args);
}

const names = Object.keys(COMMANDS);
const fuzzed = (name: string): FuzzedCommand => COMMANDS[name] as FuzzedCommand;
const pick = <T>(list: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...list);

/** The words that stand for arguments, not options, at the head of the right ones. */
const argumentsOf = ({ arguments: wrong, right }: FuzzedCommand) => right.slice(0, wrong.length);

type Line = readonly string[];
const withJson = (line: fc.Arbitrary<Line>): fc.Arbitrary<Line> =>
  fc.tuple(line, fc.boolean()).map(([words, asked]) => (asked ? [...words, '--json'] : words));

/** One to three wrong options behind the right ones, some of them given rightly before. */
const wrongOption: fc.Arbitrary<Line> = pick(
  names.filter((name) => Object.keys(fuzzed(name).options).length > 0),
).chain((name) => {
  const { right, options } = fuzzed(name);
  const wrong = pick(Object.keys(options)).chain((option) =>
    fc
      .tuple(options[option] as fc.Arbitrary<string>, fc.boolean())
      .map(([value, joined]) => (joined ? [`${option}=${value}`] : [option, value])),
  );
  return fc.array(wrong, { minLength: 1, maxLength: 3 }).map((several) => [name, ...right, ...lastOfEach(several)]);
});

/** An option given twice counts the second time: only wrong ones are kept for each. */
const lastOfEach = (several: readonly string[][]): string[] =>
  [...new Map(several.map((words) => [words[0]?.replace(/=.*/s, ''), words])).values()].flat();

const wrongArgument: fc.Arbitrary<Line> = pick(names.filter((name) => fuzzed(name).arguments.length > 0)).chain(
  (name) => {
    const command = fuzzed(name);
    return fc
      .nat(command.arguments.length - 1)
      .chain((at) =>
        (command.arguments[at] as fc.Arbitrary<string>)
          .filter((word) => !word.startsWith('-'))
          .map((word) => [name, ...command.right.with(at, word)]),
      );
  },
);

const unknown: fc.Arbitrary<Line> = fc
  .tuple(
    pick(names),
    pick(['--frob', '--frob=1', '-z', '--seeds', '--__proto__', '--constructor', '--JSON', '--no-json']),
  )
  .map(([name, option]) => [name, ...fuzzed(name).right, option]);

const shape: fc.Arbitrary<Line> = pick(names).chain((name) => {
  const command = fuzzed(name);
  const tooMany: Line = [name, ...command.right, 'one', 'more'];
  const options = Object.keys(command.options);
  const tooFew: Line[] = argumentsOf(command).map((_, at) => [name, ...argumentsOf(command).slice(0, at)]);
  const withoutValue: Line[] = options.map((option) => [name, ...command.right, option]);
  return pick([tooMany, ...tooFew, ...withoutValue, [name, ...command.right, '--json=yes']]);
});

const noCommand: fc.Arbitrary<Line> = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 9 })
  .filter((word) => !names.includes(word) && !/^-|^help$/.test(word))
  .map((word) => [word]);

const LINES: readonly (readonly [string, fc.Arbitrary<Line>, number])[] = [
  ['a wrong option', withJson(wrongOption), 0.6],
  ['a wrong argument', withJson(wrongArgument), 0.15],
  ['an unknown option', unknown, 0.05],
  ['too few or too many words', shape, 0.15],
  ['no command', noCommand, 0.05],
];

describe('a command line with', () => {
  it.each(LINES)('%s ends with 2 and leaves no trace', async (_, line, part) => {
    await fc.assert(fc.asyncProperty(line, refuses), { seed: SEED, numRuns: Math.ceil(SHARE.commandLine * part) });
  });

  it.each(names.flatMap((name) => fuzzed(name).contradictions.map((words) => [name, ...words])))(
    '%s contradicted by %s %s %s %s',
    async (name, ...words) => {
      await refuses([name, ...fuzzed(name).right, ...words.filter((word) => word !== undefined)]);
    },
  );
});

describe('the command lines of this test', () => {
  it('are right before they are spoilt', async () => {
    for (const name of names.filter((name) => fuzzed(name).quick && name !== 'baseline')) {
      const ended = await cli([name, ...fuzzed(name).right]);
      expect([name, ended.code <= 1, ended.err]).toEqual([name, true, '']);
      expect(ended.out).not.toBe('');
    }
  });

  it('know every command, argument and option there is', async () => {
    const io = { out: () => undefined, err: () => undefined, terminal: false, colour: false, columns: 100 };
    const errata = new Command();
    declareCommands(errata, io, () => async () => undefined, await optionsOfDocuments());
    expect(errata.commands.map((command) => command.name()).toSorted()).toEqual(names.toSorted());
    for (const command of errata.commands) {
      const taking = command.options.filter((option) => !option.isBoolean()).map((option) => option.long);
      expect([command.name(), ...taking.toSorted()]).toEqual([
        command.name(),
        ...Object.keys(fuzzed(command.name()).options).toSorted(),
      ]);
      expect(command.registeredArguments).toHaveLength(fuzzed(command.name()).arguments.length);
    }
  });
});
