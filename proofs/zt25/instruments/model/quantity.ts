import { FEATURE_GROUPS } from './feature-group.ts';

/**
 * The quantities of the model that can be derived, measured and checked by name. A quantity is what the model does,
 * not what a document says of it.
 *
 * - `sigma.GROUP`: singular value of Z. `lambda.GROUP`: diagonal of VᵀΩV.
 * - `time.vanilla.GROUP`, `time.weighted.GROUP`: the time, in units of δ as δ → ∞, at which gradient flow from the
 *   spectral initialisation learns the component, under losses (4) and (9).
 * - `window.vanilla`, `window.weighted`: (T_max − T_min) / T_min over the groups, for at least two classes in each.
 */
const PER_GROUP = ['sigma', 'lambda', 'time.vanilla', 'time.weighted'] as const;
const GLOBAL = ['window.vanilla', 'window.weighted'] as const;

type PerGroupName = (typeof PER_GROUP)[number];
export type Quantity = `${PerGroupName}.${(typeof FEATURE_GROUPS)[number]}` | (typeof GLOBAL)[number];

export const QUANTITIES: readonly Quantity[] = [
  ...PER_GROUP.flatMap((name) => FEATURE_GROUPS.map((group) => `${name}.${group}` as const)),
  ...GLOBAL,
];

/** What a quantity is, in words. */
const MEANING: Readonly<Record<PerGroupName | (typeof GLOBAL)[number], string>> = {
  sigma: 'singular value of the simplex-encoded labels Z',
  lambda: 'effective weight, diagonal of VᵀΩV',
  'time.vanilla': 'learning time under loss (4), in units of δ as δ → ∞',
  'time.weighted': 'learning time under loss (9), in units of δ as δ → ∞',
  'window.vanilla': 'effective learning window ΔT under loss (4)',
  'window.weighted': 'effective learning window ΔT under loss (9)',
};

/** In words. */
export const meaningOf = (quantity: Quantity): string => {
  const family = FEATURE_GROUPS.reduce<string>((name, group) => name.replace(`.${group}`, ''), quantity);
  return MEANING[family as keyof typeof MEANING];
};
