/**
 * Examines an equation of gradient flow: both sides as words in matrices that do not commute, and as numbers with the
 * time derivatives taken by differences of the loss. `anywhere`: at any W and H. `spectral`: at W = U W̄ Rᵀ,
 * H = R H̄ Vᵀ with W̄ and H̄ diagonal, where dW̄/dt = Uᵀ Ẇ R and dH̄/dt = Rᵀ Ḣ V.
 */
import { Matrix } from 'ml-matrix';
import { type MatrixValues, matrixOf } from '../../../../src/algebra/formula-matrix.ts';
import { type WordMeaning, wordsOf } from '../../../../src/algebra/formula-words.ts';
import { ShapeMismatch, Unable } from '../../../../src/algebra/unable.ts';
import {
  definition,
  letter,
  NO_WORDS,
  negateWords,
  productOfWords,
  type Rule,
  rewrite,
  type Symmetric,
  type WordSum,
  word,
  wordsEqual,
} from '../../../../src/algebra/words.ts';
import type { Context } from '../../../../src/audit/examine/context.ts';
import {
  disproved,
  type Examination,
  measure,
  measureDerived,
  type Probe,
  type Prober,
  proved,
  requireEqualities,
} from '../../../../src/audit/examine/examination.ts';
import { pairsOf, type Side } from '../../../../src/audit/examine/pairs.ts';
import { unread } from '../../../../src/audit/examine/unexamined.ts';
import { remembered } from '../../../../src/base/remembered.ts';
import type { Step } from '../../../../src/derive/derivation.ts';
import type { Comparison } from '../../../../src/judge/comparison.ts';
import type { At } from '../../../../src/judge/verdict.ts';
import { childrenOf } from '../../../../src/language/latex/children.ts';
import type { Formula, Statement } from '../../../../src/language/latex/formula.ts';
import { parseStatement, printStatement } from '../../../../src/language/latex/index.ts';
import { numericGradient } from '../../../../src/measure/factors/gradient-check.ts';
import { normalMatrix, normalStream, partialOrthogonalMatrix } from '../../../../src/measure/random.ts';
import { columnsOf } from '../../../../src/measure/rows.ts';
import { drawOf } from '../../../../src/theory/drawing.ts';
import type { Region } from '../../../../src/theory/region.ts';
import { fixedBy } from '../../../../src/theory/region-domain.ts';
import { type Setting, textOf } from '../../../../src/theory/setting.ts';
import { derivedFlow } from '../derivations.ts';
import { SYMMETRIC } from '../derive/gradient.ts';
import { orderedFeatures } from '../measure/features.ts';
import { featuresOf, weightsOf } from '../measurements.ts';
import { simplexEncodedLabels } from '../model/labels.ts';
import type { Setting as StepSetting } from '../model/setting.ts';
import { sampleWeights } from '../model/weights.ts';
import { recordOf, stepOf } from '../step-setting.ts';
import { probeEntries } from './matrix-probes.ts';

export const PLACES = ['anywhere', 'spectral'] as const;
export type Place = (typeof PLACES)[number];

/** A chain of matrix expressions in W, H, Z, Ω and what they are made of, under gradient flow. */
export interface FlowEquationGiven {
  readonly at: Place;
}

const SYMMETRIC_HERE: Symmetric = new Set([...SYMMETRIC, 'OmegaHalf']);
const SPELLINGS = (name: string): string[] => [name, `bold(${name})`];

export function examineFlowEquation(printed: string, place: Place, context: Context): Examination {
  const statement = parseStatement(printed);
  requireEqualities(statement);
  const readAs = printStatement(statement);
  const flow = derivedFlow();
  let sides: readonly WordSum[];
  try {
    sides = normalForms(statement, place, equalWeights(context.region) ? EQUAL_WEIGHTS : []);
  } catch (error) {
    if (error instanceof Unable && !(error instanceof ShapeMismatch)) return unread(readAs, error.message);
    throw error;
  }
  const drawing = {
    ...drawOf(context.id, context.region, 'dynamic', context.run),
    count: Math.max(8, Math.ceil(context.run.settings / 8)),
  };
  const printedMeasured = measure(
    'printed against the difference quotients of the loss',
    drawing,
    (setting, entry) => probe(statement, place, setting, entry),
    context,
  );
  const derivedMeasured = measureDerived(
    'derived flow against the difference quotients of the loss',
    drawing,
    probeFlow,
    context,
  );
  return {
    readAs,
    derived: {
      latex:
        '\\dot{\\mathbf{W}} = (\\mathbf{Z} - \\mathbf{W}\\mathbf{H})\\mathbf{\\Omega}\\mathbf{H}^\\top, \\quad \\dot{\\mathbf{H}} = \\mathbf{W}^\\top(\\mathbf{Z} - \\mathbf{W}\\mathbf{H})\\mathbf{\\Omega}',
      steps: flow.steps,
    },
    measured: `both sides at random ${place === 'anywhere' ? 'W and H' : 'diagonal W̄ and H̄'} in ${printedMeasured.settings} settings, the time derivatives by difference quotients of the loss`,
    printedDerived: compareWords(sides, flow.steps),
    derivedMeasured,
    printedMeasured: printedMeasured.comparison,
    counterexample: printedMeasured.counterexample,
    coverage: printedMeasured.coverage,
    failures: printedMeasured.failures,
    satisfiable: printedMeasured.settings > 0,
    illPosed: null,
    meaningless: null,
  };
}

/** The sides as sums of words in normal form. @throws Unable a side that is none. */
function normalForms(
  statement: Statement,
  place: Place,
  more: readonly Rule[] = [],
  meaning = wordMeaning(derivedFlow().value),
): WordSum[] {
  return statement.sides.map((side) => rewrite(wordsOf(side, meaning, SYMMETRIC_HERE), [...more, ...RULES[place]]));
}

/** Have two statements the same sides, as normal forms of words in which diagonal matrices commute? */
export function sameFlowEquation(a: Statement, b: Statement, place: Place): boolean {
  const rules = place === 'spectral' ? DIAGONAL_RULES : [];
  const others = normalForms(b, place, rules);
  return normalForms(a, place, rules).every((side, i) => wordsEqual(side, others[i] ?? NO_WORDS));
}

/**
 * Do the sides agree under other equations of flow (`flows`, right sides by W and H), and if the flow keeps the form
 * H = R H̄ Vᵀ, so that Ḣ is R times the derivative of H̄ times Vᵀ?
 */
export function followsFlow(
  statement: Statement,
  place: Place,
  flows: ReadonlyMap<string, Formula>,
  form: boolean,
): 'yes' | 'no' {
  const known = wordMeaning(derivedFlow().value);
  const flow = Object.fromEntries(
    (['W', 'H'] as const).map((name) => {
      const formula = flows.get(name);
      return [name, formula === undefined ? derivedFlow().value[name] : wordsOf(formula, known, SYMMETRIC_HERE)];
    }),
  ) as { W: WordSum; H: WordSum };
  const meaning = wordMeaning(flow);
  const changes = word('dHbar');
  const kept = form
    ? {
        ...meaning,
        ...Object.fromEntries(SPELLINGS('H').map((spelling) => [`d/dt bar(${spelling})`, changes])),
      }
    : meaning;
  const rules: readonly Rule[] = [
    { from: [letter('R'), letter('dHbar'), t('V')], to: flow.H },
    ...definition('dHbar', productOfWords(word("R'"), flow.H, word('V')), SYMMETRIC_HERE),
  ];
  const [first, ...others] = normalForms(statement, place, form ? rules : [], kept);
  return others.every((side) => first !== undefined && wordsEqual(first, side)) ? 'yes' : 'no';
}

/** Are the reduced equations those of the true flow (1), their opposites (-1), or neither or not given (null)? */
export function flowSign(flows: ReadonlyMap<string, Formula>): 1 | -1 | null {
  const [w, h] = [flows.get('bar(W)'), flows.get('bar(H)')];
  if (w === undefined || h === undefined) return null;
  const meaning = wordMeaning(derivedFlow().value);
  const reduce = (words: WordSum): WordSum => rewrite(words, [...RULES.spectral, ...DIAGONAL_RULES]);
  const signs = (
    [
      ['bar(W)', w],
      ['bar(H)', h],
    ] as const
  ).map(([name, formula]) => {
    const given = reduce(wordsOf(formula, meaning, SYMMETRIC_HERE));
    const real = reduce(meaning[`d/dt ${name}`] ?? NO_WORDS);
    return wordsEqual(given, real) ? 1 : wordsEqual(given, negateWords(real)) ? -1 : null;
  });
  return signs[0] === signs[1] ? (signs[0] ?? null) : null;
}

/** Diagonal at the spectral place: they are their own transposes, and stand in the order of this list. */
const DIAGONAL = ['Hbar', 'Lambda', 'Sigma', 'Wbar'];
const DIAGONAL_RULES: readonly Rule[] = DIAGONAL.flatMap((name, i) => [
  { from: [{ name, transposed: true }], to: word(name) },
  ...DIAGONAL.slice(0, i).map((earlier) => ({ from: [letter(name), letter(earlier)], to: word(earlier, name) })),
]);

function compareWords(sides: readonly WordSum[], steps: readonly Step[]): Comparison {
  const method = 'printed against derived, as normal forms of words';
  for (const [i, b] of sides.slice(1).entries()) {
    const a = sides[i] as WordSum;
    if (wordsEqual(a, b)) continue;
    if (wordsEqual(a, negateWords(b))) return disproved(steps, `${method}: opposite signs`, 1, 'the sign');
    return { outcome: 'open', reason: 'the two sides have different normal forms', evidence: [] };
  }
  return proved(steps, method);
}

const W_BAR = productOfWords(word('U', 'Wbar', "R'"));
const H_BAR = productOfWords(word('R', 'Hbar', "V'"));
const t = (name: string) => ({ name, transposed: true });

const RULES: Readonly<Record<Place, readonly Rule[]>> = {
  anywhere: [{ from: [letter('OmegaHalf'), letter('OmegaHalf')], to: word('Omega') }],
  spectral: [
    ...definition('W', W_BAR, SYMMETRIC_HERE),
    ...definition('H', H_BAR, SYMMETRIC_HERE),
    ...definition('Z', word('U', 'Sigma', "V'"), SYMMETRIC_HERE),
    { from: [t('U'), letter('U')], to: word() },
    { from: [t('R'), letter('R')], to: word() },
    { from: [t('V'), letter('V')], to: word() },
    { from: [t('V'), letter('Omega'), letter('V')], to: word('Lambda') },
  ],
};

/** Where R = 1 or γ = 0 all weights are one number c: Ω = c I, so Λ = VᵀΩV = c I too. */
const equalWeights = (region: Region): boolean => {
  const { R, gamma } = fixedBy(region);
  return R?.equals(1) === true || gamma?.sign === 0;
};

const EQUAL_WEIGHTS: readonly Rule[] = [{ from: [t('V'), letter('Omega')], to: word('Lambda', "V'") }];

function wordMeaning(flow: { W: WordSum; H: WordSum }): WordMeaning {
  const entries: [string, WordSum][] = ['Z', 'W', 'H', 'U', 'V', 'Sigma', 'Lambda', 'Omega'].map((name) => [
    name,
    word(name),
  ]);
  const meaning: [string, WordSum][] = entries.flatMap(([name, value]) =>
    SPELLINGS(name).map((spelling): [string, WordSum] => [spelling, value]),
  );
  meaning.push(['bold(R)', word('R')]);
  for (const name of ['W', 'H'] as const) {
    for (const spelling of SPELLINGS(name)) {
      meaning.push([`d/dt ${spelling}`, flow[name]]);
      meaning.push([`bar(${spelling})`, word(`${name}bar`)]);
      meaning.push([
        `d/dt bar(${spelling})`,
        name === 'W' ? productOfWords(word("U'"), flow.W, word('R')) : productOfWords(word("R'"), flow.H, word('V')),
      ]);
    }
  }
  for (const spelling of SPELLINGS('Omega')) meaning.push([`${spelling}^1/2`, word('OmegaHalf')]);
  return Object.fromEntries(meaning);
}

/** Numbers for every matrix at one setting; gradients by differences of the loss. */
const numbers = remembered(
  (place: Place, setting: Setting) => `${place} ${textOf(setting)}`,
  (place, setting) => numbersAt(place, stepOf(setting)),
);

function numbersAt(place: Place, setting: StepSetting): { values: MatrixValues; budget: number; scale: number } {
  const Z = simplexEncodedLabels(setting);
  const weights = sampleWeights(setting, setting.gamma);
  const { U, values: sigma, right } = orderedFeatures(featuresOf(setting));
  const V = columnsOf(right);
  const normal = normalStream(setting.seed);
  const R = partialOrthogonalMatrix(normal, setting.dimension, U.columns);
  const diagonal = () => Matrix.diag(normalMatrix(normal, 1, U.columns).getRow(0));
  const bars = { W: diagonal(), H: diagonal() };
  const W = place === 'anywhere' ? normalMatrix(normal, Z.rows, setting.dimension) : U.mmul(bars.W).mmul(R.transpose());
  const H =
    place === 'anywhere' ? normalMatrix(normal, setting.dimension, Z.columns) : R.mmul(bars.H).mmul(V.transpose());
  const gradient = numericGradient(Z, weights, { W, H });
  const flow = { W: Matrix.mul(gradient.W, -1), H: Matrix.mul(gradient.H, -1) };
  const Omega = Matrix.diag([...weights]);
  const lambda = weightsOf(setting, setting.gamma);
  const named: Record<string, Matrix> = {
    Z,
    W,
    H,
    U,
    V,
    Sigma: Matrix.diag([...sigma]),
    Lambda: lambda.matrix,
    Omega,
    'Omega^1/2': Matrix.diag([...weights].map(Math.sqrt)),
    'd/dt W': flow.W,
    'd/dt H': flow.H,
    'bar(W)': bars.W,
    'bar(H)': bars.H,
    'd/dt bar(W)': U.transpose().mmul(flow.W).mmul(R),
    'd/dt bar(H)': R.transpose().mmul(flow.H).mmul(V),
  };
  const matrices = Object.fromEntries(
    Object.entries(named).flatMap(([name, matrix]) => [
      [name, matrix],
      [name.replace(/(Z|W|H|U|V|Sigma|Lambda|Omega)/, 'bold($1)'), matrix],
    ]),
  );
  matrices['bold(R)'] = R;
  const scale = [W, H, Z, Omega].reduce((product, matrix) => product * (1 + matrix.norm()), 1);
  const features = featuresOf(setting);
  const subspace = Math.max(...Object.values(features.groups).map((g) => g?.subspaceBudget ?? 0));
  return {
    values: { scalars: {}, matrices },
    budget: gradient.budget * Math.sqrt(Z.rows * Z.columns) + lambda.budget * scale,
    scale: scale * (subspace + 8 * Number.EPSILON),
  };
}

/** Both sides of each relation by numbers, entry by entry. */
export function flowProber(printed: string, place: Place): Prober {
  const statement = parseStatement(printed);
  return (setting, entry) => probe(statement, place, setting, entry);
}

function probe(statement: Statement, place: Place, setting: Setting, entry?: At['entry']): Probe[] {
  const { values, budget, scale } = numbers(place, setting);
  const sides = statement.sides.map((side) => matrixOf(side, values));
  return pairsOf(statement.sides.map(sideInWords)).flatMap(({ order, ...here }, i) => {
    const [a, b] = sides.slice(i, i + 2) as [Matrix, Matrix];
    return probeMatrices(order(a, b), budget + scale, setting, here, entry);
  });
}

const QUOTIENTS = 'by difference quotients of the loss';

const sideInWords = (side: Formula): Side =>
  holdsDerivative(side) ? { found: 'all', words: QUOTIENTS } : { found: 'nothing', words: 'the formula' };

const holdsDerivative = (formula: Formula): boolean =>
  formula.kind === 'derivative' || childrenOf(formula).some(holdsDerivative);

function probeFlow(setting: Setting): Probe[] {
  const { values, budget, scale } = numbers('anywhere', setting);
  const m = values.matrices as Record<'Z' | 'W' | 'H' | 'Omega' | 'd/dt W' | 'd/dt H', Matrix>;
  const E = Matrix.sub(m.Z, m.W.mmul(m.H)).mmul(m.Omega);
  const here = { at: {}, of: ['derived', QUOTIENTS] as const };
  return [
    ...probeMatrices([E.mmul(m.H.transpose()), m['d/dt W']], budget + scale, setting, here),
    ...probeMatrices([m.W.transpose().mmul(E), m['d/dt H']], budget + scale, setting, here),
  ];
}

function probeMatrices(
  pair: readonly [Matrix, Matrix],
  budget: number,
  setting: Setting,
  here: Pick<Probe, 'at' | 'of'>,
  entry?: At['entry'],
): Probe[] {
  const [printed, actual] = pair;
  if (printed.rows !== actual.rows || printed.columns !== actual.columns) {
    throw new ShapeMismatch(`${printed.rows}×${printed.columns} against ${actual.rows}×${actual.columns}`);
  }
  // The budget is one of the norm, and no entry differs by more than the norm does.
  return probeEntries(pair, budget, { setting: recordOf(setting, true), ...here }, entry);
}
