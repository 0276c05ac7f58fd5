/**
 * How two witnesses compare. Outcomes: `agree` with a strength, `differ` with the place where they do, `tie` where two
 * numbers that a strict order tells apart are equal as far as can be seen, `open` with the reason why nothing can be said,
 * `absent` where there is no such witness. A tie or an open comparison is never an agreement.
 */
import type { Engine } from '../base/engine.ts';
import type { Evidence, Strength } from './verdict.ts';

export type SettingRecord = Readonly<Record<string, number | string>>;

export type Comparison =
  | { readonly outcome: 'agree'; readonly strength: Strength; readonly evidence: readonly Evidence[] }
  | {
      readonly outcome: 'differ';
      readonly strength: Strength;
      readonly evidence: readonly Evidence[];
      readonly where: string;
      /** Set where a strict order fails because its sides are equal, and nowhere worse. */
      readonly equal?: true;
    }
  | { readonly outcome: 'tie'; readonly reason: string; readonly evidence: readonly Evidence[] }
  | { readonly outcome: 'open'; readonly reason: string; readonly evidence: readonly Evidence[] }
  | { readonly outcome: 'absent' };

export const ABSENT: Comparison = { outcome: 'absent' };

/** One numeric comparison: how far apart two values are, and how far rounding and method errors can put them. */
export interface Sample {
  readonly setting: SettingRecord;
  readonly discrepancy: number;
  /** Absolute, computed; may be Infinity where a method showed no convergence. */
  readonly budget: number;
  /** Those that simulated it; none where nothing was simulated. */
  readonly engines?: ReadonlySet<Engine>;
  /** Two numbers that a strict order tells apart are no further from each other than their errors: nothing else is compared. */
  readonly tie?: { readonly distance: number; readonly error: number };
  /** Why a statement about all settings is open because of this one, in words; it may still differ elsewhere. */
  readonly open?: string;
}

/** A discrepancy beyond this many budgets cannot be an error of the measurement. */
export const REFUTATION_FACTOR = 10;

/**
 * Compares at sampled settings. Agreement needs every setting inside its budget and at least `least` settings.
 * @throws RangeError a budget that is zero or negative: no error is that small, so it was computed wrongly.
 */
export function compareSamples(method: string, samples: readonly Sample[], least: number): Comparison {
  const none = samples.find(({ budget }) => budget <= 0);
  if (none !== undefined) throw new RangeError(`a budget of ${none.budget} at ${describe(none.setting)}: ${method}`);
  const broken = samples.find(({ discrepancy, budget }) => Number.isNaN(discrepancy) || Number.isNaN(budget));
  if (broken !== undefined) return { outcome: 'open', reason: 'a comparison gave no number', evidence: [] };
  const usable = samples.filter(({ budget }) => Number.isFinite(budget));
  const worst = usable.reduce<Sample | null>(
    (a, b) => (a === null || b.discrepancy / b.budget > a.discrepancy / a.budget ? b : a),
    null,
  );
  const tie = (reason: string): Comparison => tiedOrOpen(method, samples, reason);
  if (worst === null) return tie('no setting gave a finite budget');
  const evidence: Evidence[] = [
    {
      method,
      settings: usable.length,
      engines: enginesOf(usable),
      discrepancy: finite(worst.discrepancy),
      budget: worst.budget,
      worst: worst.setting,
    },
  ];
  const ratio = worst.discrepancy / worst.budget;
  if (ratio >= REFUTATION_FACTOR) {
    return { outcome: 'differ', strength: 'bounded', evidence, where: describe(worst.setting) };
  }
  if (ratio > 1) {
    return { outcome: 'open', reason: `a discrepancy of ${ratio.toPrecision(2)} budgets, between 1 and 10`, evidence };
  }
  if (usable.length < least) return tie(`${usable.length} settings with a finite budget, ${least} are needed`);
  return { outcome: 'agree', strength: 'bounded', evidence };
}

/** What cannot be said to agree: a tie at the settings where there are ties, open where there are none. */
export function tiedOrOpen(
  method: string,
  samples: readonly Sample[],
  reason: string,
  evidence: readonly Evidence[] = [],
): Comparison {
  const ties = samples.flatMap(({ tie, setting, engines }) =>
    tie === undefined ? [] : [{ ...tie, setting, engines }],
  );
  const widest = ties.reduce<(typeof ties)[number] | null>(
    (a, b) => (a === null || b.distance * a.error > a.distance * b.error ? b : a),
    null,
  );
  if (widest === null) return { outcome: 'open', reason, evidence };
  const seen: Evidence = {
    method: `${method}: equal as far as can be seen`,
    settings: ties.length,
    engines: enginesOf(ties.map(({ engines }) => (engines === undefined ? {} : { engines }))),
    discrepancy: widest.distance,
    budget: widest.error,
    worst: widest.setting,
  };
  return { outcome: 'tie', reason, evidence: [...evidence, seen] };
}

/** At how many settings each engine was the only one, and at how many both ran; null where nothing was simulated. */
export function enginesOf(samples: readonly Pick<Sample, 'engines'>[]): Evidence['engines'] {
  const counts = { reduced: 0, full: 0, both: 0 };
  for (const { engines } of samples) {
    const [first] = engines ?? [];
    if (engines !== undefined && first !== undefined) counts[engines.size > 1 ? 'both' : first]++;
  }
  return counts.reduced + counts.full + counts.both === 0 ? null : counts;
}

/** A report holds finite numbers only. */
const finite = (value: number): number => (Number.isFinite(value) ? value : Number.MAX_VALUE);

const describe = (setting: SettingRecord): string =>
  Object.entries(setting)
    .map(([name, value]) => `${name} = ${value}`)
    .join(', ');
