/**
 * Is this statement true? A relation, or a chain of them, that a user typed, for every value of the declared symbols, judged
 * like a printed one. @throws InputError declarations that are none, a statement that cannot be read.
 */
import { Unable } from '../algebra/unable.ts';
import { InputError } from '../base/input-error.ts';
import type { Step } from '../derive/derivation.ts';
import type { Power } from '../judge/power.ts';
import type { Counterexample, Evidence, Strength, VerdictName } from '../judge/verdict.ts';
import { type Family, familyFrom } from '../theory/family.ts';
import { UndeclaredSymbol } from '../theory/ill-typed.ts';
import { readTheory } from '../theory/read-theory.ts';
import { type Region, regionOf } from '../theory/region.ts';
import { EMPTY_THEORY } from '../theory/theory.ts';
import { typedStatement } from '../theory/typing/statement.ts';
import { typingIn } from '../theory/typing.ts';
import { shellWord } from './command.ts';
import { chainIn } from './examine/statement/read.ts';
import { judged } from './judged.ts';
import type { RegionResult } from './result.ts';
import { type Run, requireRun } from './run.ts';
import { shownRegion } from './shown-region.ts';

export interface StatementOptions {
  /** Declarations and definitions, several in one text separated by `;`. */
  readonly declared: readonly string[];
  /** Relations that hold. */
  readonly assumed: readonly string[];
  /** The theory that the symbols beside them are of, with how its settings are drawn. */
  readonly base?: Family;
  /** Its id. */
  readonly theory?: string;
}

export interface StatementResult {
  readonly statement: string;
  readonly readAs: string;
  readonly region: RegionResult;
  readonly verdict: VerdictName;
  readonly strength: Strength | null;
  readonly why: string;
  readonly evidence: readonly Evidence[];
  readonly power: Power | null;
  readonly counterexample: Counterexample | null;
  /** What is true instead; null where nothing was found and verified. */
  readonly correction: null;
  readonly steps: readonly Step[];
  readonly fault: string | null;
}

/** The region that declarations and assumptions are. @throws InputError */
export function regionDeclared({ declared, assumed, base }: StatementOptions): Region {
  const text = declared.join('\n');
  const theory = readTheory(text, {
    base: base?.theory ?? EMPTY_THEORY,
    file: declared.length === 0 ? '' : '--let',
  });
  const family = base === undefined ? familyFrom('', undefined, theory) : { ...base, theory, instruments: null };
  return regionOf({ ...family, id: `check ${family.id} ${text}` }, assumed);
}

/** The same once more: a seed says all that is drawn. */
const commandOf = (statement: string, { declared, assumed, theory, seed, settings }: StatementOptions & Run): string =>
  [
    'errata check',
    shellWord(statement),
    ...(theory === undefined ? [] : ['--theory', theory]),
    ...declared.flatMap((text) => ['--let', shellWord(text)]),
    ...assumed.flatMap((text) => ['--assume', shellWord(text)]),
    `--seed ${seed} --settings ${settings}`,
  ].join(' ');

/** Sizes that do not fit are a verdict; what cannot be read, and what is nothing, is bad input. */
function requireKnown(statement: string, region: Region): void {
  try {
    typedStatement(chainIn(statement, region), typingIn(region.family.theory));
  } catch (error) {
    if (error instanceof UndeclaredSymbol) throw new InputError(error.value, error.rule, `${error.mend}, with --let`);
    if (!(error instanceof Unable)) throw error;
  }
}

export function checkStatement(statement: string, options: StatementOptions & Run): StatementResult {
  requireRun(options);
  const region = regionDeclared(options);
  requireKnown(statement, region);
  const { found, verdict, strength, evidence, power, fault } = judged({ kind: 'statement' }, statement, {
    id: 'check',
    region,
    run: { seed: options.seed, settings: options.settings },
    replay: () => commandOf(statement, options),
  });
  return {
    statement,
    readAs: found.readAs,
    region: { ...shownRegion(region), words: [...options.declared, ...shownRegion(region).words] },
    verdict: verdict.verdict,
    strength,
    why: verdict.why,
    evidence,
    power,
    counterexample: verdict.verdict === 'refuted' ? verdict.counterexample : null,
    correction: null,
    steps: found.derived?.steps ?? [],
    fault,
  };
}
