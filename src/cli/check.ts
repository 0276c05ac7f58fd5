/** `errata check QUANTITY LATEX`: the judge's verdict on a formula typed by the user. */

import { DEFAULT_SEED, DEFAULT_SETTINGS } from '../audit/audit.ts';
import { checkFormula } from '../audit/check.ts';
import type { Evidence } from '../judge/verdict.ts';
import { comparisonLines } from '../report/counterexample.ts';
import { hypothesesLine, nearestLine, powerLine } from '../report/power.ts';
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
  io.out(`read as: ${result.readAs}\n`);
  io.out(`region: ${result.region.words.join('; ')}\n`);
  const c = result.counterexample;
  if (c !== null) io.out(`counterexample\n${comparisonLines(c).map(indented).join('')}`);
  if (result.derived !== null) io.out(`derived: ${result.quantity} = ${result.derived.latex}\n`);
  if (c !== null) io.out(`repeat it: ${c.replay}\n`);
  io.out(result.evidence.map(evidenceLine).map(indented).join(''));
  if (result.power !== null) {
    const lines = [powerLine(result.power), nearestLine(result.power), hypothesesLine(result.power)].filter(
      (line) => line !== '',
    );
    io.out(lines.map(indented).join(''));
  }
  return code;
}

const indented = (line: string): string => `  ${line}\n`;

const evidenceLine = ({ method, discrepancy, budget, settings }: Evidence): string =>
  `${method}: discrepancy ${discrepancy}, budget ${budget}${settings > 0 ? `, ${settings} settings` : ''}`;
