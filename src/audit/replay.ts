/**
 * One comparison once more: what a statement says at one setting, time and entry, against what is found there.
 * Inputs: the statement, the setting, and which of its numbers; the one that speaks loudest of those that are meant.
 * Outcome: both numbers with their budget; @throws InputError a setting outside the region, a number that is none there.
 */
import { InputError } from '../base/input-error.ts';
import type { At, Counterexample } from '../judge/verdict.ts';
import { type Region, unmetBy } from '../theory/region.ts';
import type { Setting } from '../theory/setting.ts';
import { statementOf } from './check.ts';
import { formulaOf } from './claim.ts';
import { fails, type Probe, shownOf, worstOf } from './examine/examination.ts';
import { type Examinable, proberOf } from './examine/examine.ts';
import { instrumentNamed, instrumentsOf } from './instruments.ts';
import type { Quantity } from './quantity.ts';
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
  readonly region: Region;
}

/** @param setting null where none was given */
export function replayClaim({ id, entry, region }: RegisteredClaim, setting: Setting | null, at: At): Replay {
  const { statement } = entry;
  if (statement.kind === 'all') {
    throw new InputError(`claim ${id}`, `it is made of parts: ${statement.of.join(', ')}`, 'replay one of them');
  }
  const latex = formulaOf(entry);
  return replay({ what: id, latex, statement, printed: latex, region }, setting, at);
}

/** Of a formula that a user typed for a quantity. */
export function replayFormula(quantity: Quantity, formula: string, setting: Setting | null, at: At): Replay {
  const { name, cases, family } = quantity;
  return replay(
    { what: name, latex: formula, ...statementOf(quantity, formula), region: cases.at(setting, family) },
    setting,
    at,
  );
}

function replay({ what, latex, statement, printed, region }: Asked, setting: Setting | null, at: At): Replay {
  const here = statement.kind === 'limit' ? NO_SETTING : requireInside(setting, region);
  const { settings } = instrumentsOf(region.family);
  if (isSimulated(statement, region)) settings.requireSimulable(here);
  const context = { id: what, region, run: { seed: DEFAULT_SEED, settings: 1 }, replay: () => '' };
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
    worked: [...(setting === null ? [] : settings.lines(here, probe.setting)), ...(probe.worked?.() ?? [])],
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

/** Its probes simulate, whatever the size. */
const isSimulated = (statement: Examinable, { family }: Region): boolean =>
  statement.kind === 'experiment' ||
  (statement.kind === 'instrument' && instrumentNamed(statement.by, family).simulates);

function requireInside(setting: Setting | null, region: Region): Setting {
  if (setting === null)
    throw new InputError('this comparison', 'it is made at a setting', 'give its flags, see errata replay --help');
  const unmet = unmetBy(setting, region);
  if (unmet.length === 0) return setting;
  throw new InputError('this setting', `it is outside the region: ${unmet.join(', ')}`, OTHER);
}

/** A statement about formulas needs no setting. */
const NO_SETTING: Setting = { values: {}, seed: 0 };
