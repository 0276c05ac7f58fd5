import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ALL_GROUPS, extentOf } from '../../../../proofs/zt25/instruments/derive/extent.ts';
import { PAPER } from '../../../../proofs/zt25/instruments/derive/parameters.ts';
import { deriveForms, deriveQuantity } from '../../../../proofs/zt25/instruments/derive/quantities.ts';
import { effectiveWeights } from '../../../../proofs/zt25/instruments/measure/effective-weights.ts';
import { labelFeatures } from '../../../../proofs/zt25/instruments/measure/features.ts';
import { learningWindow, limitLearningTimes } from '../../../../proofs/zt25/instruments/measure/learning-times.ts';
import { FEATURE_GROUPS } from '../../../../proofs/zt25/instruments/model/feature-group.ts';
import { labelsFrom } from '../../../../proofs/zt25/instruments/model/labels.ts';
import { QUANTITIES, type Quantity } from '../../../../proofs/zt25/instruments/model/quantity.ts';
import { numberAt } from '../../../../src/algebra/evaluate.ts';
import { scalarOf } from '../../../../src/algebra/formula-scalar.ts';
import { latex } from '../../../../src/algebra/print.ts';
import { rational, type Scalar } from '../../../../src/algebra/scalar.ts';
import { symbolsOf } from '../../../../src/algebra/symbols.ts';
import { areEqual } from '../../../../src/algebra/zero.ts';
import type { Case } from '../../../../src/derive/case.ts';
import {
  childrenOf,
  type Formula,
  parseFormula,
  parseStatement,
  printStatement,
} from '../../../../src/language/latex/index.ts';
import type { Measured } from '../../../../src/measure/measured.ts';
import { named, nameOf, symbol } from '../../../algebra/named.ts';
import { SEEDED } from '../model/settings.ts';
import { equationsIn } from './printed.ts';
import { casesWithFreeRatio, countOf, pointOf, type Situation, someSituation } from './settings.ts';

const SYMBOLIC = new Map(QUANTITIES.map((quantity) => [quantity, deriveForms(quantity, {})]));
/** The form for small γ of what has two. */
const general = (quantity: Quantity): Scalar => SYMBOLIC.get(quantity)?.[0]?.value as Scalar;

function expectMeasured(derived: number, { value, budget }: Measured): void {
  expect(Math.abs(derived - value)).toBeLessThanOrEqual(budget + 1e-12 * Math.abs(value));
}

/** Measured counterparts of what needs no simulation. */
function staticWitness({ labels, gamma }: Situation): [Quantity, Measured][] {
  const features = labelFeatures(labels);
  const { matrix, groupOf, budget } = effectiveWeights(labels, gamma, features);
  return FEATURE_GROUPS.flatMap((group): [Quantity, Measured][] => {
    const found = features.groups[group];
    return [
      ...(found?.values ?? []).map((value): [Quantity, Measured] => [
        `sigma.${group}`,
        { value, budget: found?.budget ?? 0 },
      ]),
      ...groupOf.flatMap((g, i): [Quantity, Measured][] =>
        g === group ? [[`lambda.${group}`, { value: matrix.get(i, i), budget }]] : [],
      ),
    ];
  });
}

test('σ and λ with all symbols free: the numerical decomposition agrees at random settings', () => {
  fc.assert(
    fc.property(someSituation, (situation) => {
      const at = pointOf(situation);
      for (const [quantity, measured] of staticWitness(situation))
        expectMeasured(numberAt(general(quantity), at), measured);
    }),
    { ...SEEDED, numRuns: 120 },
  );
});

test('every quantity at every way to fix γ, s and m is the general one there', () => {
  fc.assert(
    fc.property(someSituation, (situation) => {
      const at = pointOf(situation);
      for (const given of casesWithFreeRatio(situation)) {
        for (const quantity of QUANTITIES) {
          if (quantity === 'window.weighted' && situation.gamma > 0.5) continue;
          const [form] = deriveForms(quantity, given);
          const { value } = form as { value: Scalar };
          const expected = numberAt(general(quantity), at);
          expect(Math.abs(numberAt(value, at) - expected)).toBeLessThan(1e-10 * (1 + Math.abs(expected)));
        }
      }
    }),
    { ...SEEDED, numRuns: 1 },
  );
});

/** Flow of the full W and H, 0.1 to 0.3 s each. */
const SIMULATED: readonly Situation[] = [
  { labels: labelsFrom({ classes: 4, ratio: 3 }), gamma: 0.5 },
  { labels: labelsFrom({ classes: 4, ratio: 6, majorities: 2 }), gamma: 0 },
  { labels: labelsFrom({ classes: 5, ratio: '5/2', majorities: 2 }), gamma: 1 },
  { labels: labelsFrom({ classes: 5, ratio: 4, majorities: 3 }), gamma: 0.25 },
];

test.each(SIMULATED)('learning times and windows are those of simulated flow: %j', (situation) => {
  const at = pointOf(situation);
  const measured = limitLearningTimes(situation.labels, situation.gamma);
  const loss = situation.gamma === 0 ? 'vanilla' : 'weighted';
  for (const group of FEATURE_GROUPS) {
    const time = measured.times[group] as Measured;
    expect(time.budget).toBeLessThan(0.02 * time.value);
    expectMeasured(numberAt(general(`time.${loss}.${group}`), at), time);
  }
  const window = learningWindow(measured) as Measured;
  expect(window.budget).toBeLessThan(0.1);
  const { value } = deriveQuantity(`window.${loss}`, { gamma: rational(situation.gamma) });
  expectMeasured(numberAt(value, at), window);
});

test('every step of every derivation was decided but the one that is argued', () => {
  const arguing = ['time.weighted.majmin', 'window.weighted'];
  for (const [quantity, forms] of SYMBOLIC) {
    const steps = forms.flatMap((form) => form.steps);
    expect([quantity, countOf(steps, 'fails')]).toEqual([quantity, 0]);
    expect([quantity, countOf(steps, 'argued')]).toEqual([quantity, arguing.includes(quantity) ? forms.length : 0]);
    expect(countOf(steps, 'checked')).toBeGreaterThanOrEqual(5);
    expect(steps.length).toBeGreaterThan(5);
  }
});

test('a definition that changes changes what is derived from it, and nothing else', () => {
  const change = (quantity: Quantity, by: Case): boolean =>
    !areEqual(deriveQuantity(quantity, { ...PAPER, ...by }).value, deriveQuantity(quantity, PAPER).value);
  const gamma = { gamma: rational('3/4') };
  const share = { s: rational('1/3') };
  const count = { m: rational(2) };
  const dependence = (by: Case) => QUANTITIES.filter((quantity) => change(quantity, by));
  const all = (family: string) => FEATURE_GROUPS.map((group) => `${family}.${group}`);
  expect(dependence(gamma)).toEqual([...all('lambda'), ...all('time.weighted'), 'window.weighted']);
  expect(dependence(share)).toEqual(['sigma.majmin', ...all('lambda'), 'time.vanilla.majmin', ...all('time.weighted')]);
  expect(dependence(count)).toEqual([...all('sigma'), ...all('time.vanilla'), ...all('time.weighted')]);
});

test('in the paper’s case, as people write it', () => {
  const found = Object.fromEntries(
    QUANTITIES.map((quantity) => [quantity, latex(deriveQuantity(quantity, PAPER).value)]),
  );
  expect(found).toMatchObject({
    'sigma.majmaj': '\\sqrt{R}',
    'sigma.majmin': '\\sqrt{\\frac{R + 1}{2}}',
    'sigma.minmin': '1',
    'lambda.majmaj': '\\sqrt{\\frac{R + 1}{R}}',
    'lambda.minmin': '\\sqrt{R + 1}',
    'time.vanilla.minmin': '1',
    'window.vanilla': '\\sqrt{R} - 1',
    'window.weighted': '0',
  });
  expect(symbolsOf(general('window.weighted'))).toEqual(new Set(['R', 'gamma'].map(nameOf)));
});

test('a form is for the settings that have its feature groups; what has several forms is refused as one', () => {
  for (const [quantity, forms] of SYMBOLIC) {
    const group = FEATURE_GROUPS.find((name) => quantity.endsWith(name));
    const expected = group === undefined ? ALL_GROUPS : extentOf(group);
    for (const { extent } of forms) expect([quantity, extent?.slice(0, expected.length)]).toEqual([quantity, expected]);
    expect([quantity, forms.length]).toEqual([quantity, quantity === 'window.weighted' ? 2 : 1]);
  }
  expect(() => deriveQuantity('window.weighted', {})).toThrow(/depends on γ/);
});

test('a name that is no quantity is refused', () => {
  expect(() => deriveQuantity('sigma' as Quantity, {})).toThrow(RangeError);
});

test('every formula of every derivation is read back as the same expression', () => {
  const names = ['R', 'k', 's', 'm', 'gamma'];
  const meaning = Object.fromEntries(names.map((name) => [name, symbol(name)]));
  const cases: readonly Case[] = [
    PAPER,
    ...['-1', '0', '1/3', '1', '2'].map((gamma) => ({ ...PAPER, gamma: rational(gamma) })),
    { ...PAPER, majorityShare: rational('1/4'), minorityCount: rational(3) },
    {},
  ];
  let [steps, read] = [0, 0];
  for (const quantity of QUANTITIES) {
    for (const given of cases) {
      for (const derived of deriveForms(quantity, given)) {
        const text = latex(derived.value);
        expectSame(scalarOf(parseFormula(text), meaning), derived.value, text);
        for (const step of derived.steps) {
          steps += 1;
          for (const equation of equationsIn(step.latex)) {
            read += 1;
            expect(parseStatement(printStatement(equation)), step.latex).toEqual(equation);
            for (const side of equation.sides) expectUnmixed(side, step.latex);
          }
        }
      }
    }
  }
  expect(read).toBeGreaterThan(steps / 2);
});

/** By the zero test or, where one value has two forms, by numbers. */
function expectSame(read: Scalar, meant: Scalar, text: string): void {
  if (areEqual(read, meant)) return;
  for (const at of [
    named({ R: 1.7, k: 8, s: 0.3, m: 2, gamma: 0.8 }),
    named({ R: 93, k: 24, s: 0.55, m: 5, gamma: -1.3 }),
  ]) {
    expect(Math.abs(numberAt(read, at) / numberAt(meant, at) - 1), text).toBeLessThan(1e-12);
  }
}

/** A number beside a matrix in a sum would be a product that lost its parentheses: R + 1 𝕀. */
function expectUnmixed(formula: Formula, text: string): void {
  const parts = childrenOf(formula);
  if (formula.kind === 'add') expect(new Set(parts.map(isMatrix)).size, text).toBe(1);
  for (const part of parts) expectUnmixed(part, text);
}

const isMatrix = (formula: Formula): boolean =>
  ['identity', 'ones', 'zeros', 'matrix'].includes(formula.kind) ||
  (formula.kind === 'symbol' && formula.name.startsWith('bold(')) ||
  childrenOf(formula).some(isMatrix);
