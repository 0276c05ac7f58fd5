/**
 * One comparison once more: what a statement says at one setting, time and entry, against what is found there.
 * Inputs: the statement, the setting, and which of its numbers; the one that speaks loudest of those that are meant.
 * Outcome: both numbers with their budget; @throws InputError a setting outside the region, a number that is none there.
 */
import Fraction from 'fraction.js';
import { InputError } from '../base/input-error.ts';
import type { At, Counterexample } from '../judge/verdict.ts';
import { quantityFrom } from '../model/quantity.ts';
import { type Setting, settingFrom } from '../model/setting.ts';
import { regimeOf } from './case-options.ts';
import { statementOf } from './check.ts';
import { formulaOf } from './claim.ts';
import { fails, type Probe, shownOf, worstOf } from './examine/examination.ts';
import { type Examinable, proberOf } from './examine/examine.ts';
import { settingLines } from './examine/worked.ts';
import type { Regime } from './regime.ts';
import { unmetBy } from './region.ts';
import type { RegisteredClaim } from './registry.ts';
import { DEFAULT_SEED } from './run.ts';

export interface Replay extends Omit<Counterexample, 'replay'> {
  /** The claim, or the quantity. */
  readonly what: string;
  /** What is printed, or the formula that was typed. */
  readonly latex: string;
  /** Do the two numbers differ beyond ten budgets, as those of a counterexample do? */
  readonly fails: boolean;
}

interface Asked {
  readonly what: string;
  readonly latex: string;
  readonly statement: Examinable;
  readonly printed: string;
  readonly regime: Regime;
}

/** @param setting null where none was given */
export function replayClaim({ id, entry }: RegisteredClaim, setting: Setting | null, at: At): Replay {
  const { statement, regime } = entry;
  if (statement.kind === 'all') {
    throw new InputError(`claim ${id}`, `it is made of parts: ${statement.of.join(', ')}`, 'replay one of them');
  }
  const latex = formulaOf(entry);
  return replay({ what: id, latex, statement, printed: latex, regime }, setting, at);
}

/** Of a formula that a user typed for a quantity. */
export function replayFormula(name: string, formula: string, setting: Setting | null, at: At): Replay {
  const quantity = quantityFrom(name);
  return replay(
    { what: quantity, latex: formula, ...statementOf(quantity, formula), regime: caseAt(setting) },
    setting,
    at,
  );
}

/** The case of a setting: the paper's, with its own share and exponent. */
function caseAt(setting: Setting | null): Regime {
  if (setting === null) return regimeOf({});
  const { majorities, classes, gamma } = setting;
  return {
    ...regimeOf({}),
    share: new Fraction(majorities, classes).toFraction(),
    gamma: new Fraction(gamma).toFraction(),
  };
}

function replay({ what, latex, statement, printed, regime }: Asked, setting: Setting | null, at: At): Replay {
  const here = statement.kind === 'limit' ? NO_SETTING : requireInside(setting, regime);
  if (SIMULATED.has(statement.kind)) settingFrom(here, here);
  const context = { id: what, regime, run: { seed: DEFAULT_SEED, settings: 1 }, replay: () => '' };
  const probes = proberOf(statement, printed, context, at.exact === true)(here, at.entry);
  if (probes.length === 0) throw new InputError(`${what} here`, 'no number is compared at this setting', OTHER);
  const meant = probes.filter((probe) => isMeant(probe.at, at));
  if (meant.length === 0) throw noSuch(probes, at);
  const probe = worstOf(meant);
  return {
    what,
    latex,
    ...shownOf(probe),
    fails: fails(probe),
    worked: [
      ...(setting === null ? [] : settingLines({ ...here, gamma: Number(probe.setting.gamma) })),
      ...(probe.worked?.() ?? []),
    ],
  };
}

const OTHER = 'give the setting of a counterexample, as errata show prints it';

/** What is not asked for may be anything. */
const isMeant = (found: At, asked: At): boolean =>
  Object.entries(asked).every(([name, value]) => `${found[name as keyof At]}` === `${value}`);

function noSuch(probes: readonly Probe[], asked: At): InputError {
  const [name, value] = Object.entries(asked).find(([key, wanted]) =>
    probes.every(({ at }) => `${at[key as keyof At]}` !== `${wanted}`),
  ) ?? ['these', 'together'];
  const there = [...new Set(probes.flatMap(({ at }) => at[name as keyof At] ?? []))];
  return new InputError(
    `--${name} = ${value}`,
    'no number is compared there',
    there.length === 0 ? `leave --${name} out` : `give ${there.slice(0, 4).join(' or ')}`,
  );
}

/** These form W and H over all samples. */
const SIMULATED: ReadonlySet<Examinable['kind']> = new Set(['flow-equation', 'trajectory', 'experiment'] as const);

function requireInside(setting: Setting | null, regime: Regime): Setting {
  if (setting === null) throw new InputError('this comparison', 'it is made at a setting', 'give --k and --R');
  const unmet = unmetBy(setting, regime);
  if (unmet.length === 0) return setting;
  throw new InputError('this setting', `it is outside the region: ${unmet.join(', ')}`, OTHER);
}

/** A statement about formulas needs no setting. */
const NO_SETTING: Setting = {
  classes: 2,
  majorities: 1,
  majorityCount: 1,
  minorityCount: 1,
  gamma: 0,
  dimension: 2,
  delta: 1,
  initialisation: 'spectral',
  seed: 0,
};
