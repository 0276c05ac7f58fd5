/**
 * What is true of a relation of scalars, by a stranger: closed forms typed in here, in doubles, at every small setting of a
 * region, its edges included. It shares nothing with the audit but the reader of formulas and their values as numbers.
 */

import { type Setting, settingFrom } from '../../proofs/zt25/instruments/model/setting.ts';
import { settingOfStep } from '../../proofs/zt25/instruments/step-setting.ts';
import { exactly, numberOf } from '../../src/algebra/formula-number.ts';
import { parseStatement, type Relation } from '../../src/language/latex/index.ts';
import { contains, type Region } from '../../src/theory/region.ts';

const SPLITS = [
  [1, 1],
  [1, 2],
  [2, 1],
  [1, 3],
  [2, 2],
  [3, 1],
  [2, 4],
  [4, 2],
  [3, 3],
  [4, 4],
  [6, 3],
] as const;
const COUNTS = [
  [1, 1],
  [2, 1],
  [3, 2],
  [2, 2],
  [21, 20],
  [7, 1],
  [60, 1],
  [40, 3],
] as const;
const EXPONENTS = [-1, -0.25, 0, 0.25, 0.5, 0.75, 1, 1.5, 2];

const GRID: readonly Setting[] = SPLITS.flatMap(([majorities, minorities]) =>
  COUNTS.flatMap(([majorityCount, minorityCount]) =>
    EXPONENTS.map((gamma) =>
      settingFrom(
        { classes: majorities + minorities, majorities, majorityCount, minorityCount },
        { gamma, dimension: majorities + minorities, delta: 8, initialisation: 'spectral', seed: 1 },
      ),
    ),
  ),
);

/** Free symbols take these values in turn. */
const VALUES = [0.4, 1, 2.5];

/** A quantity at a setting; undefined where there is no such feature. */
function quantity(name: string, { classes: k, majorities, majorityCount, minorityCount: m, gamma }: Setting) {
  const [R, s] = [majorityCount / m, majorities / k];
  const n = k * m * (R * s + 1 - s);
  const weight = { majority: ((2 * n) / (k * R * m)) ** gamma, minority: ((2 * n) / (k * m)) ** gamma };
  const value = { majmaj: Math.sqrt(R * m), majmin: Math.sqrt(m * (R * (1 - s) + s)), minmin: Math.sqrt(m) };
  // The right singular vector of maj-min has the squared length of these parts on the majorities and on the minorities.
  const on = { majority: R * (1 - s), minority: s };
  const mean = (a: number, b: number) => (on.majority * a + on.minority * b) / (on.majority + on.minority);
  const [a, b] = [weight.majority, weight.minority];
  const rate = {
    vanilla: value,
    weighted: {
      majmaj: value.majmaj * a,
      majmin: value.majmin * Math.sqrt(mean(a * a, b * b)),
      minmin: value.minmin * b,
    },
  };
  const exists = { majmaj: majorities > 1, majmin: true, minmin: k - majorities > 1 };
  const [family = '', ...path] = name.split('.');
  const group = path.at(-1) as keyof typeof value;
  if (Object.hasOwn(exists, group) && !exists[group]) return undefined;
  const loss = path[0] as 'vanilla' | 'weighted';
  const window = () => {
    // Of the features that are there.
    const times = Object.entries(rate[loss]).flatMap(([feature, x]) =>
      exists[feature as keyof typeof exists] ? [1 / x] : [],
    );
    return Math.max(...times) / Math.min(...times) - 1;
  };
  // Of the distinct singular values, from the largest; all are one where R = 1.
  const sizes = [majorities - 1, 1, k - majorities - 1].filter((size) => size > 0);
  const distinct = R > 1 ? sizes : [k - 1];
  const level = { largest: distinct[0], middle: distinct.length === 3 ? 1 : undefined, smallest: distinct.at(-1) };
  const count = { majority: R * m, minority: m };
  const of = path[0] as 'majority' | 'minority';
  const known: Readonly<Record<string, () => number | undefined>> = {
    sigma: () => value[group],
    lambda: () => ({ majmaj: a, majmin: mean(a, b), minmin: b })[group],
    time: () => 1 / rate[loss][group],
    window,
    jump: () => (loss === 'weighted' && group === 'majmin' && gamma !== 0 ? Number.NaN : 1 / (1 + value[group])),
    weight: () => weight[of],
    count: () => count[of],
    frequency: () => count[of] / n,
    balanced: () => 1 / (k * count[of]),
    reweighted: () => 1 / count[of],
    multiplicity: () => level[path[0] as keyof typeof level],
    rank: () => k - 1,
    samples: () => n,
    classes: () => k,
  };
  return known[family]?.();
}

const CLOSE = 1e-9;
const HOLDS: Readonly<Partial<Record<Relation, (difference: number) => boolean>>> = {
  '=': (d) => Math.abs(d) <= CLOSE,
  ':=': (d) => Math.abs(d) <= CLOSE,
  '=:': (d) => Math.abs(d) <= CLOSE,
  '<': (d) => d < -CLOSE,
  '<=': (d) => d <= CLOSE,
  '>': (d) => d > CLOSE,
  '>=': (d) => d >= -CLOSE,
};

/** `beyond`: of something without a closed form; `absent`: of what is not there, or has no value, somewhere in the region. */
export type Truth = 'true' | 'false' | 'vacuous' | 'absent' | 'beyond';

export function truthOf(
  latex: string,
  bind: Readonly<Record<string, string>>,
  free: readonly string[],
  region: Region,
): Truth {
  const { sides, relations } = parseStatement(latex);
  const settings = GRID.filter((setting) => contains(region, settingOfStep(setting)));
  let found: Truth = settings.length === 0 ? 'vacuous' : 'true';
  for (const setting of settings) {
    const { classes: k, majorities, majorityCount, minorityCount: m, gamma } = setting;
    const bound = Object.entries(bind).map(([name, subject]) => [name, quantity(subject, setting)] as const);
    if (bound.some(([, value]) => Number.isNaN(value))) return 'beyond';
    if (bound.some(([, value]) => value === undefined)) {
      found = found === 'false' ? 'false' : 'absent';
      continue;
    }
    const point = {
      k,
      V: k,
      R: majorityCount / m,
      s: majorities / k,
      m,
      gamma,
      e: Math.E,
      ...Object.fromEntries(bound),
    };
    for (let turn = 0; turn < (free.length === 0 ? 1 : VALUES.length ** 2); turn++) {
      const more = free.map((name, i) => [name, VALUES[(turn * (2 * i + 1) + i) % VALUES.length] ?? 1] as const);
      const at = Object.fromEntries(
        Object.entries({ ...point, ...Object.fromEntries(more) }).map(([name, value]) => [
          name,
          exactly(value as number),
        ]),
      );
      const values = sides.map((side) => numberOf(side, at).value);
      if (!values.every(Number.isFinite)) {
        found = found === 'false' ? 'false' : 'absent';
        continue;
      }
      const size = Math.max(1, ...values.map(Math.abs));
      const all = relations.every((relation, i) => {
        const difference = ((values[i] as number) - (values[i + 1] as number)) / size;
        return HOLDS[relation]?.(difference) ?? false;
      });
      if (!all) return 'false';
    }
  }
  return found;
}
