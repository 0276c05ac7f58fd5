/** `errata check QUANTITY LATEX`: the judge's verdict on a formula typed by the user. */

import { DEFAULT_SEED, DEFAULT_SETTINGS } from '../audit/audit.ts';
import { checkFormula } from '../audit/check.ts';
import { comparisonLines } from '../report/counterexample.ts';
import { nearestLine, powerLine } from '../report/power.ts';
import { EXIT, type ExitCode, type Io, integerOption, json } from './command.ts';

export interface CheckOptions {
  readonly seed?: string;
  readonly settings?: string;
  readonly gamma?: string;
  readonly majorityShare?: string;
  readonly json?: boolean;
}

export async function check(name: string, formula: string, options: CheckOptions, io: Io): Promise<ExitCode> {
  const result = await checkFormula(name, formula, {
    seed: integerOption('--seed', options.seed ?? `${DEFAULT_SEED}`, 0, 0xffff_ffff),
    settings: integerOption('--settings', options.settings ?? `${DEFAULT_SETTINGS}`, 1, 100_000),
    ...(options.gamma === undefined ? {} : { gamma: options.gamma }),
    ...(options.majorityShare === undefined ? {} : { majorityShare: options.majorityShare }),
  });
  const code = result.fault !== null ? EXIT.failed : result.verdict === 'verified' ? EXIT.agrees : EXIT.differs;
  if (options.json) {
    io.out(json(result));
    return code;
  }
  io.out(`${result.verdict}${result.strength === null ? '' : ` (${result.strength})`}: ${result.why}\n`);
  io.out(`region: ${result.region.words.join('; ')}\n`);
  io.out(`read as: ${result.readAs}\n`);
  if (result.derived !== null) io.out(`derived: ${result.quantity} = ${result.derived.latex}\n`);
  for (const e of result.evidence) {
    io.out(
      `  ${e.method}: discrepancy ${e.discrepancy}, budget ${e.budget}${e.settings > 0 ? `, ${e.settings} settings` : ''}\n`,
    );
  }
  if (result.power !== null) {
    for (const line of [powerLine(result.power), nearestLine(result.power)]) if (line !== '') io.out(`  ${line}\n`);
  }
  const c = result.counterexample;
  if (c !== null) {
    io.out(
      `counterexample\n${comparisonLines(c)
        .map((line) => `  ${line}\n`)
        .join('')}repeat it: ${c.replay}\n`,
    );
  }
  return code;
}
