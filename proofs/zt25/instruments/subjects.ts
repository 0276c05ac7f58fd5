/**
 * Scalars that statements speak of, each with its derived and its measured witness. The witnesses do not know each
 * other: `derived` sees symbols only, `measured` sees a setting only.
 */
import { add, divide, multiply, ONE, type Scalar, Unable } from '../../../src/algebra/scalar.ts';
import { substitute } from '../../../src/algebra/substitute.ts';
import { simulated } from '../../../src/audit/engines.ts';
import type { Subject } from '../../../src/audit/subject.ts';
import type { Case } from '../../../src/derive/case.ts';
import type { Derived } from '../../../src/derive/derivation.ts';
import { type Measured, UNIT_ROUNDOFF } from '../../../src/measure/measured.ts';
import { type Setting, textOf } from '../../../src/theory/setting.ts';
import { ALL_GROUPS, extentOf } from './derive/extent.ts';
import { labelDecomposition } from './derive/label-decomposition.ts';
import { levels } from './derive/levels.ts';
import { definitions, unweighted } from './derive/parameters.ts';
import { deriveForms, deriveQuantity } from './derive/quantities.ts';
import { reduction } from './derive/reduction.ts';
import { vanishingInitialisationLimit } from './derive/trajectory.ts';
import { valueMultiplicities } from './measure/features.ts';
import { learningWindow } from './measure/learning-times.ts';
import { featuresOf, jumpsOf, timesOf, weightsOf } from './measurements.ts';
import { balancedLoss, inverseFrequencyLoss } from './model/balanced-loss.ts';
import { FEATURE_GROUPS, type FeatureGroup } from './model/feature-group.ts';
import { labelMatrix, sampleCount } from './model/labels.ts';
import { QUANTITIES, type Quantity } from './model/quantity.ts';
import type { Setting as StepSetting } from './model/setting.ts';
import { sampleWeights } from './model/weights.ts';
import { stepOf } from './step-setting.ts';
import { letter, named } from './symbols.ts';

/** Measured on the model's own settings. */
type StepSubject = Omit<Subject, 'measured'> & { readonly measured: (setting: StepSetting) => readonly Measured[] };

/** A count or a value of the explicit definitions: exact up to one rounding. */
const plain = (value: number): Measured => ({ value, budget: (Math.abs(value) + 1) * 4 * UNIT_ROUNDOFF });

const present = <T>(value: T | null | undefined): readonly T[] =>
  value === null || value === undefined ? [] : [value];

/** First and last of a list: the extremes of sorted values stand for all of them. */
const extremes = <T>(values: readonly T[]): readonly T[] =>
  values.length <= 2 ? values : [values[0] as T, values.at(-1) as T];

const MEASURED: Readonly<Record<string, (group: FeatureGroup) => (setting: StepSetting) => readonly Measured[]>> = {
  sigma: (group) => (setting) => {
    const found = featuresOf(setting).groups[group];
    return found === null ? [] : extremes(found.values).map((value) => ({ value, budget: found.budget }));
  },
  lambda: (group) => (setting) => {
    const { matrix, groupOf, budget } = weightsOf(setting, setting.gamma);
    const diagonal = groupOf.flatMap((g, i) => (g === group ? [matrix.get(i, i)] : [])).sort((a, b) => a - b);
    return extremes(diagonal).map((value) => ({ value, budget }));
  },
  'time.vanilla': (group) => (setting) => present(timesOf(setting, 0).times[group]),
  'time.weighted': (group) => (setting) => present(timesOf(setting, setting.gamma).times[group]),
};

type Loss = 'vanilla' | 'weighted';

/** Times are those of the limit of vanishing initialisation. */
const runsOf = (loss: Loss): readonly string[] => [
  loss === 'vanilla' ? 'gradient flow of loss (4)' : 'gradient flow of loss (9)',
  'from the spectral initialisation',
  'δ → ∞, time in units of δ',
];

function quantitySubject(quantity: Quantity): StepSubject {
  const parts = quantity.split('.');
  const dynamic = parts[0] === 'time' || parts[0] === 'window';
  const group = parts.at(-1) as FeatureGroup;
  const family = MEASURED[parts.slice(0, -1).join('.')];
  return {
    size: dynamic ? 'dynamic' : 'static',
    exists: parts[0] === 'window' ? ALL_GROUPS : extentOf(group),
    runs: dynamic ? runsOf(parts[1] as Loss) : [],
    derived: (given) => deriveForms(quantity, given),
    measured:
      family?.(group) ??
      ((setting) => present(learningWindow(timesOf(setting, parts[1] === 'vanilla' ? 0 : setting.gamma)))),
  };
}

/** A value that follows from the definitions at class level, without further steps. */
const defined =
  (value: (given: Case) => Scalar): Subject['derived'] =>
  (given) => [{ value: value(given), steps: [] }];

/** What every setting has, and no run. */
const EVERYWHERE = { exists: [], runs: [] } as const;

const GROUPS_OF_CLASSES = ['majority', 'minority'] as const;
type ClassGroup = (typeof GROUPS_OF_CLASSES)[number];

/** Index of the first sample of a group. */
const firstSample = (setting: StepSetting, group: ClassGroup): number =>
  group === 'majority' ? 0 : setting.majorities * setting.majorityCount;

const classLevelSubjects = (group: ClassGroup): [string, StepSubject][] => [
  [
    `count.${group}`,
    {
      size: 'static',
      ...EVERYWHERE,
      derived: defined((given) => definitions(given)[group].count),
      measured: (setting) => {
        const c = group === 'majority' ? 0 : setting.majorities;
        return [
          plain(
            labelMatrix(setting)
              .getRow(c)
              .reduce((a, b) => a + b, 0),
          ),
        ];
      },
    },
  ],
  [
    `frequency.${group}`,
    {
      size: 'static',
      ...EVERYWHERE,
      derived: defined((given) => definitions(given)[group].frequency),
      measured: (setting) => {
        const c = group === 'majority' ? 0 : setting.majorities;
        const row = labelMatrix(setting).getRow(c);
        return [plain(row.reduce((a, b) => a + b, 0) / row.length)];
      },
    },
  ],
  [
    `weight.${group}`,
    {
      size: 'static',
      ...EVERYWHERE,
      derived: defined((given) => definitions(given)[group].weight),
      measured: (setting) => [plain(sampleWeights(setting, setting.gamma)[firstSample(setting, group)] as number)],
    },
  ],
  [
    `balanced.${group}`,
    {
      // How much the balanced loss changes with the loss of one sample.
      size: 'static',
      ...EVERYWHERE,
      derived: defined((given) => {
        const level = definitions(given);
        return divide(ONE, multiply(level.classes, level[group].count));
      }),
      measured: (setting) => [bump(setting, firstSample(setting, group), balancedLoss)],
    },
  ],
  [
    `reweighted.${group}`,
    {
      // How much loss (3) changes with the loss of one sample.
      size: 'static',
      ...EVERYWHERE,
      derived: defined((given) => {
        const level = definitions(given);
        return divide(ONE, multiply(level.samples, level[group].frequency));
      }),
      measured: (setting) => [bump(setting, firstSample(setting, group), inverseFrequencyLoss)],
    },
  ],
];

/** Change of a linear function of the losses when loss i goes from 1 to 2. */
function bump(setting: StepSetting, i: number, of: typeof balancedLoss): Measured {
  const losses = new Float64Array(sampleCount(setting)).fill(1);
  const before = of(setting, losses);
  losses[i] = 2;
  const value = of(setting, losses) - before;
  return { value, budget: (losses.length + 4) * 4 * UNIT_ROUNDOFF * (Math.abs(before) + 1) };
}

const jumpSubjects = (group: FeatureGroup): [string, StepSubject][] =>
  (['vanilla', 'weighted'] as const).map((loss): [string, StepSubject] => [
    `jump.${loss}.${group}`,
    {
      size: 'dynamic',
      exists: extentOf(group),
      runs: runsOf(loss),
      derived: (given) => [jump(loss === 'vanilla' ? unweighted(given) : given, group)],
      measured: (setting) => present(jumpsOf(setting, loss === 'vanilla' ? 0 : setting.gamma)[group]),
    },
  ]);

/** The levels of three distinct singular values, from the largest. */
const LEVELS = ['largest', 'middle', 'smallest'] as const;

/** How often a singular value of Z stands in its decomposition: of the largest, of the smallest and of one between. */
const multiplicitySubjects = LEVELS.map((name, i): [string, StepSubject] => [
  `multiplicity.${name}`,
  {
    size: 'static',
    exists: [...ALL_GROUPS, 'R > 1'],
    runs: [],
    derived: (given) => {
      const { value, ...rest } = levels(given);
      const level = levelAt(value, i);
      if (level === undefined) throw new Unable(`${value.length} distinct singular values have no ${name} one`);
      return [{ ...rest, value: level.multiplicity }];
    },
    measured: (setting) => present(levelAt(valueMultiplicities(featuresOf(setting)), i)).map(plain),
  },
]);

/** Of distinct values in descending order: the first, the second of three, the last. */
function levelAt<T>(all: readonly T[], i: number): T | undefined {
  if (i === 1) return all.length === LEVELS.length ? all[1] : undefined;
  return all.at(i === 0 ? 0 : -1);
}

/** The limit of the amplitude at its jump, where the feature obeys a scalar equation. */
function jump(given: Case, group: FeatureGroup): Derived<Scalar> {
  const reduced = reduction(given);
  if (!reduced.value.ansatzHolds[group]) {
    throw new Unable('the feature obeys no scalar equation, so the value at its jump has no closed form here');
  }
  const limit = vanishingInitialisationLimit();
  const sigma = deriveQuantity(`sigma.${group}`, given).value;
  return {
    value: substitute(limit.value.at, named({ sigma })),
    steps: [...reduced.steps, ...limit.steps],
    extent: extentOf(group),
  };
}

const STEP_SUBJECTS: ReadonlyMap<string, StepSubject> = new Map<string, StepSubject>([
  ...QUANTITIES.map((quantity): [string, StepSubject] => [quantity, quantitySubject(quantity)]),
  ...FEATURE_GROUPS.flatMap(jumpSubjects),
  ...multiplicitySubjects,
  ...GROUPS_OF_CLASSES.flatMap(classLevelSubjects),
  [
    'rank',
    {
      size: 'static',
      ...EVERYWHERE,
      derived: (given) => {
        const svd = labelDecomposition(given);
        const { majmaj, majmin, minmin } = svd.value.multiplicities;
        return [{ value: add(add(majmaj, majmin), minmin), steps: svd.steps }];
      },
      measured: (setting) => [plain(featuresOf(setting).rank)],
    },
  ],
  [
    'samples',
    {
      size: 'static',
      ...EVERYWHERE,
      derived: defined((given) => definitions(given).samples),
      measured: (setting) => [plain(labelMatrix(setting).columns)],
    },
  ],
  [
    'classes',
    {
      size: 'static',
      ...EVERYWHERE,
      derived: defined((given) => given.k ?? letter('k')),
      measured: (setting) => [plain(labelMatrix(setting).rows)],
    },
  ],
]);

/** Numbers weigh little beside the matrices they come from. */
const WEIGHT = 1 / 4;

/** A subject is measured once at a setting, by whichever claim or variant asks first. */
export const SUBJECTS: ReadonlyMap<string, Subject> = new Map(
  [...STEP_SUBJECTS].map(([name, subject]) => [
    name,
    {
      ...subject,
      measured: simulated(
        textOf,
        (setting: Setting) => subject.measured(stepOf(setting)),
        () => WEIGHT,
      ),
    },
  ]),
);
