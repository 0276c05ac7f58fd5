import type { Comparison } from '../../judge/comparison.ts';
import type { At } from '../../judge/verdict.ts';
import type { Region } from '../../theory/region.ts';
import type { Setting } from '../../theory/setting.ts';

/** What an examination needs to know besides the statement. */
export interface Context {
  /** Seeds depend on it. */
  readonly id: string;
  readonly region: Region;
  readonly run: { readonly seed: number; readonly settings: number };
  /**
   * Set where the statement is a wrong variant of one that was examined: what was derived against what was measured
   * stays as it was, and the first setting that refutes the variant is enough.
   */
  readonly variantOf?: { readonly derivedMeasured: Comparison };
  /** The command that repeats a comparison at a setting; null for a statement about formulas, which needs none. */
  readonly replay: (setting: Setting | null, at: At) => string;
  /** How much work the algebra may have with the formula itself; without it, as much as it takes. */
  readonly work?: number;
}
