/**
 * How two witnesses compare. Outcomes: `agree` with a strength, `differ` with the place where they do, `open` with the
 * reason why neither can be said, `absent` where there is no such witness. An open comparison is never an agreement.
 */
import type { Engine } from '../model/engine.ts';
import type { Evidence, Strength } from './verdict.ts';

export type SettingRecord = Readonly<Record<string, number | string>>;

export type Comparison =
  | { readonly outcome: 'agree'; readonly strength: Strength; readonly evidence: readonly Evidence[] }
  | {
      readonly outcome: 'differ';
      readonly strength: Strength;
      readonly evidence: readonly Evidence[];
      readonly where: string;
    }
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
  if (worst === null) return { outcome: 'open', reason: 'no setting gave a finite budget', evidence: [] };
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
  if (usable.length < least) {
    return { outcome: 'open', reason: `${usable.length} settings with a finite budget, ${least} are needed`, evidence };
  }
  return { outcome: 'agree', strength: 'bounded', evidence };
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
