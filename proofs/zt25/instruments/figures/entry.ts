/** The figures of this theory's documents: what to draw, and which claims print the theory. */
import type { FigureEntry } from '../../../../src/audit/figures/entry.ts';
import type { FeatureGroup } from '../model/feature-group.ts';
import type { Initialisation } from '../model/setting.ts';

/** The formula of a claim, by its id without the document; or of one of its other readings, counted from 0. */
export interface PrintedFormula {
  readonly claim: string;
  readonly reading?: number;
}

/** A formula with the words that tell it from the others of its figure. */
export interface LabelledFormula extends PrintedFormula {
  readonly label: string;
}

/** One formula for each feature group. */
export type PrintedFormulas = Readonly<Record<FeatureGroup, PrintedFormula>>;

/** Labels with equal shares and one sample a minority class. */
interface AtLabels {
  readonly classes: number;
  readonly ratio: number;
}

/** Gradient flow of loss (9) with γ, recorded until a time. */
interface AtRun extends AtLabels {
  readonly gamma: string;
  readonly delta: number;
  readonly seed: number;
  readonly until: number;
}

/** Learning times as δ → ∞, measured at some ratios and drawn as curves from 1 to the largest of them. */
interface OverRatios {
  readonly classes: number;
  readonly gamma: string;
  readonly ratios: readonly number[];
}

export type Drawing = FigureEntry &
  (
    | ({ readonly kind: 'matrix'; readonly of: 'labels' | 'left vectors' | 'right vectors' } & AtLabels)
    /** `printed` is a claim whose formula is the diagonal matrix of singular values. */
    | ({ readonly kind: 'singular values'; readonly printed: PrintedFormula } & AtLabels)
    /** `printed` are formulas in σ_i, λ_i, δ and t: of the singular values over σ_i, or of the amplitudes. */
    | ({
        readonly kind: 'logit spectrum';
        readonly starts: readonly Initialisation[];
        readonly printed: PrintedFormulas;
      } & AtRun)
    | ({ readonly kind: 'amplitudes'; readonly start: Initialisation; readonly printed: PrintedFormulas } & AtRun)
    | ({ readonly kind: 'learning times'; readonly printed: PrintedFormulas } & OverRatios)
    | ({ readonly kind: 'learning window'; readonly printed: readonly LabelledFormula[] } & OverRatios)
  );

export type FigureOf<K extends Drawing['kind']> = Extract<Drawing, { kind: K }>;
