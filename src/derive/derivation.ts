/**
 * A derived value with the steps that led to it. Each step that is `checked` was decided by the exact zero test when
 * the derivation ran; a step that fails is kept and says so, and nothing downstream may call itself derived then.
 */

export interface Step {
  readonly latex: string;
  readonly why: string;
  readonly status: 'checked' | 'computed' | 'argued' | 'fails';
}

/** Where a derivation holds, of the settings of its case: hypotheses, in the words of the theory. */
export type Extent = readonly string[];

export interface Derived<T> {
  readonly value: T;
  readonly steps: readonly Step[];
  /** Left out: it holds in every setting of its case. */
  readonly extent?: Extent;
}

/** A step decided by a test that has just run. */
export const checked = (latex: string, why: string, holds: boolean): Step => ({
  latex,
  why,
  status: holds ? 'checked' : 'fails',
});

/** What an exact computation gave: shown, with nothing to compare it with. */
export const computed = (latex: string, why: string): Step => ({ latex, why, status: 'computed' });

/** A lemma that is argued in words and not decided by the zero test. */
export const argued = (latex: string, why: string): Step => ({ latex, why, status: 'argued' });
