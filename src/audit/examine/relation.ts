/**
 * Examines a chain of scalars, a = b ≤ c: each neighbouring pair by the exact zero test on derived forms, and by
 * numbers on measured ones.
 */

import Fraction from 'fraction.js';
import { evaluate } from '../../algebra/evaluate.ts';
import { type Approximate, exactly, numberOf, type Values } from '../../algebra/formula-number.ts';
import { scalarOf } from '../../algebra/formula-scalar.ts';
import type { Formula, Relation, Statement } from '../../algebra/latex/formula.ts';
import { parseStatement, printFormula, printStatement } from '../../algebra/latex/index.ts';
import { compareScalars, isLess } from '../../algebra/order.ts';
import { latex } from '../../algebra/print.ts';
import { rational, type Scalar, symbol, Unable } from '../../algebra/scalar.ts';
import { substitute } from '../../algebra/substitute.ts';
import { NotReal } from '../../algebra/unable.ts';
import { withWork } from '../../algebra/work.ts';
import { testEqual } from '../../algebra/zero.ts';
import type { Step } from '../../derive/derivation.ts';
import type { Comparison } from '../../judge/comparison.ts';
import type { Counterexample } from '../../judge/verdict.ts';
import type { Setting } from '../../model/setting.ts';

import { derivedSubject } from '../derivations.ts';
import { draw, drawOf, seedOf } from '../draw.ts';
import { caseOf, flagsOf, pointOf, type Regime, recordOf, whereOf } from '../regime.ts';
import { type Subject, subjectNamed } from '../subject.ts';
import { contains } from '../where.ts';
import type { Context } from './context.ts';
import { ABSENT, disproved, type Examination, measure, measureDerived, type Probe, proved } from './examination.ts';

/** V is the paper's second name for k. */
const SYMBOLS = { R: 'R', k: 'k', V: 'k', s: 's', m: 'm', gamma: 'gamma' } as const;

export function examineRelation(
  printed: string,
  bind: Readonly<Record<string, string>>,
  context: Context,
): Examination {
  const statement = parseStatement(printed);
  const subjects = Object.entries(bind).map(([name, subject]): Bound => [name, subjectNamed(subject), subject]);
  const size = subjects.some(([, s]) => s.size === 'dynamic') ? 'dynamic' : 'static';
  const drawing = drawOf(context.id, context.regime, size, context.run);
  const derived = derive(statement, subjects, context);
  const holes: Hole[] = [];
  const printedProber = (setting: Setting): Probe[] => probeStatement(statement, subjects, setting, holes);
  const printedMeasured = measure(
    subjects.length > 0 ? 'printed against measured' : 'both sides as numbers',
    drawing,
    printedProber,
    context,
  );
  const derivedMeasured =
    subjects.length === 0 || derived.values === null
      ? ABSENT
      : measureDerived(
          'derived against measured',
          drawing,
          (setting) => probeDerived(derived.values ?? [], setting),
          context,
        );
  return {
    readAs: printStatement(statement),
    derived:
      subjects.length === 0 && derived.steps.length === 0 ? null : { latex: derived.latex, steps: derived.steps },
    measured:
      subjects.length === 0
        ? null
        : `${Object.values(bind).join(', ')} at ${printedMeasured.settings} settings${size === 'dynamic' ? ', each from simulated gradient flow of the full W and H at several δ, extrapolated' : ', from the numerical decomposition of the explicit matrices'}`,
    printedDerived: derived.comparison,
    derivedMeasured,
    printedMeasured: withoutHoles(printedMeasured.comparison, holes),
    counterexample: printedMeasured.counterexample ?? derived.exact(context),
    coverage: printedMeasured.coverage,
    failures: printedMeasured.failures,
    satisfiable: printedMeasured.settings > 0,
    illPosed: null,
  };
}

/** A formula that has no value where what it is about has one does not hold there. */
function withoutHoles(comparison: Comparison, holes: readonly Hole[]): Comparison {
  const [hole] = holes;
  if (comparison.outcome !== 'agree' || hole === undefined) return comparison;
  const at = Object.entries(recordOf(hole.setting)).map(([name, value]) => `${name} = ${value}`);
  const reason = `${printFormula(hole.side)} has no value at ${at.join(', ')}`;
  return { outcome: 'open', reason, evidence: comparison.evidence };
}

/** A side without a finite value at a setting. */
interface Hole {
  readonly side: Formula;
  readonly setting: Setting;
}

/** A symbol, what it stands for, and the name of that. */
type Bound = readonly [symbol: string, subject: Subject, name: string];

interface DerivedSide {
  /** A small setting at which the two sides differ exactly, where the algebra shows one. */
  readonly exact: (context: Context) => Counterexample | null;
  readonly comparison: Comparison;
  readonly latex: string;
  readonly steps: readonly Step[];
  readonly values: readonly (readonly [Subject, Scalar])[] | null;
}

function derive(statement: Statement, subjects: readonly Bound[], context: Context): DerivedSide {
  const steps: Step[] = [];
  const meaning: Record<string, Scalar> = {};
  const values: [Subject, Scalar][] = [];
  let text = '';
  try {
    for (const [name, subject, subjectName] of subjects) {
      const { value: anyClasses, steps: more } = derivedSubject(subjectName, context.regime);
      const value = substitute(anyClasses, fixedClasses(context.regime));
      meaning[name] = value;
      values.push([subject, value]);
      steps.push(...more.filter((step) => !steps.some((s) => s.latex === step.latex)));
      text += `${text === '' ? '' : ', \\quad '}${symbolText(name)} = ${latex(value)}`;
    }
  } catch (error) {
    if (!(error instanceof Unable)) throw error;
    return {
      comparison: { outcome: 'open', reason: error.message, evidence: [] },
      latex: '',
      steps,
      values: null,
      exact: () => null,
    };
  }
  try {
    const granted = <T>(run: () => T): T => withWork(context.work ?? Number.POSITIVE_INFINITY, run);
    const scalars = granted(() => symbolicSides(statement, context.regime, meaning));
    const open = new Set(context.regime.imbalanced ? ['R'] : []);
    const comparison = granted(() => compareChain(scalars, statement.relations, steps, open, context));
    const exact = (where: Context) =>
      comparison.outcome === 'differ' ? granted(() => exactCounterexample(scalars, statement.relations, where)) : null;
    return { comparison, latex: text, steps, values, exact };
  } catch (error) {
    if (!(error instanceof Unable) || error instanceof NotReal) throw error;
    return {
      comparison: { outcome: 'open', reason: error.message, evidence: [] },
      latex: text,
      steps,
      values,
      exact: () => null,
    };
  }
}

/**
 * The sides as scalars: what the region fixes has its value, what is bound its derived one, and any other symbol stands
 * for any positive number. @throws Unable a side that is no scalar.
 */
export function symbolicSides(
  statement: Statement,
  regime: Regime,
  bound: Readonly<Record<string, Scalar>> = {},
): Scalar[] {
  const given = caseOf(regime);
  const classes = fixedClasses(regime);
  const fixed = Object.fromEntries(
    Object.entries(SYMBOLS).map(([name, standsFor]) => [name, classes[standsFor] ?? fixedSymbol(standsFor, given)]),
  );
  const free = freeSymbols(statement, { ...fixed, ...bound });
  return statement.sides.map((side) => scalarOf(side, { ...free, ...fixed, ...bound }));
}

/** A region of one number of classes has it in its results only: the derivations are for all k. */
const fixedClasses = ({ classes }: Regime): Record<string, Scalar> =>
  classes === undefined ? {} : { k: rational(classes) };

/** Does a chain hold for given values of its bound symbols, on the whole region and by the exact zero test? */
export function relationHolds(
  statement: Statement,
  bound: Readonly<Record<string, Scalar>>,
  regime: Regime,
): 'yes' | 'no' | 'unknown' {
  const sides = symbolicSides(statement, regime, bound);
  const open = new Set(regime.imbalanced ? ['R'] : []);
  const answers = statement.relations.map((relation, i) => {
    const [a, b] = [sides[i] as Scalar, sides[i + 1] as Scalar];
    return holds(a, relation, b, open, { regime, run: { seed: 1, settings: 1 } }).answer;
  });
  return answers.includes('no') ? 'no' : answers.includes('unknown') ? 'unknown' : 'yes';
}

const FIXED_BY = {
  s: 'majorityShare',
  m: 'minorityCount',
  gamma: 'gamma',
  R: 'imbalanceRatio',
} as const;

/** A symbol that the region fixes has that value. */
function fixedSymbol(name: string, given: ReturnType<typeof caseOf>): Scalar {
  const field = FIXED_BY[name as keyof typeof FIXED_BY];
  return (field === undefined ? undefined : given[field]) ?? symbol(name);
}

/** Other symbols stand for any positive number. */
function freeSymbols(statement: Statement, known: Readonly<Record<string, Scalar>>): Record<string, Scalar> {
  const free: Record<string, Scalar> = {};
  for (const name of namesIn(statement)) {
    if (!Object.hasOwn(known, name) && name !== 'e') free[name] = symbol(name);
  }
  return free;
}

/** Names of all symbols in a statement. */
export function namesIn(statement: Statement): Set<string> {
  const names = new Set<string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (typeof node === 'object' && node !== null) {
      const f = node as { kind?: string; name?: string };
      if (f.kind === 'symbol' && f.name !== undefined) names.add(f.name);
      Object.values(node).forEach(visit);
    }
  };
  visit(statement.sides);
  return names;
}

function compareChain(
  sides: readonly Scalar[],
  relations: readonly Relation[],
  steps: readonly Step[],
  open: ReadonlySet<string>,
  context: Context,
): Comparison {
  const method = 'printed against derived, by the exact zero test';
  let undecided: Comparison | null = null;
  for (const [i, relation] of relations.entries()) {
    const [a, b] = [sides[i] as Scalar, sides[i + 1] as Scalar];
    const outcome = holds(a, relation, b, open, context);
    if (outcome.answer === 'no') return disproved(steps, method, outcome.size, `${latex(a)} and ${latex(b)}`);
    if (outcome.answer === 'unknown') {
      undecided = {
        outcome: 'open',
        reason: `the algebra cannot decide ${latex(a)} against ${latex(b)}`,
        evidence: [],
      };
    }
  }
  return undecided ?? proved(steps, method);
}

/** Small settings, smallest first, for exact counterexamples. */
const SMALL = [2, 3, 4, 5, 7, 10].flatMap((ratio) => [4, 6].map((classes) => ({ ratio, classes })));

/** The first small setting at which two sides that should be equal have different exact values. */
function exactCounterexample(
  sides: readonly Scalar[],
  relations: readonly Relation[],
  { regime, replay, run }: Context,
): Counterexample | null {
  for (const setting of smallSettings({ regime, run })) {
    const values = exactValues(setting);
    for (const [i, relation] of relations.entries()) {
      const found = exactViolation(sides[i] as Scalar, relation, sides[i + 1] as Scalar, values);
      if (found === null) continue;
      const { a, b, size } = found;
      return {
        setting: recordOf(setting),
        printed: latex(b),
        actual: latex(a),
        discrepancy: size,
        budget: 0,
        replay: replay(setting, flagsOf(setting)),
      };
    }
  }
  return null;
}

/** Small settings first, then drawn ones. */
const smallSettings = ({ regime, run }: Where): Setting[] => {
  const drawn = draw(drawOf('exact counterexamples', regime, 'static', run));
  return [...SMALL.flatMap((small) => smallSetting(small, drawn[0]) ?? []), ...drawn].filter((setting) =>
    contains(whereOf(regime), setting),
  );
};

/** Both sides at a setting, if the relation fails there exactly; null also where the algebra cannot say. */
function exactViolation(left: Scalar, relation: Relation, right: Scalar, values: Record<string, Scalar>) {
  try {
    const [a, b] = [substitute(left, values), substitute(right, values)];
    const test = testEqual(a, b);
    if (test.outcome === 'unknown') return null;
    const difference = test.outcome === 'zero' ? 0 : test.value;
    return FAILS[relation]?.(difference) ? { a, b, size: Math.abs(difference) } : null;
  } catch (error) {
    if (error instanceof Unable) return null;
    throw error;
  }
}

/** Does a relation fail for a left side that is so much larger than the right one? */
const FAILS: Readonly<Partial<Record<Relation, (difference: number) => boolean>>> = {
  '=': (difference) => difference !== 0,
  ':=': (difference) => difference !== 0,
  '=:': (difference) => difference !== 0,
  '<': (difference) => difference >= 0,
  '<=': (difference) => difference > 0,
  '>': (difference) => difference <= 0,
  '>=': (difference) => difference < 0,
};

/** A drawn setting made small, if its region allows: equal shares and one sample a minority class. */
function smallSetting({ ratio, classes }: (typeof SMALL)[number], drawn: Setting | undefined): Setting | undefined {
  if (drawn === undefined || drawn.majorities * 2 !== drawn.classes || drawn.minorityCount !== 1) return undefined;
  return { ...drawn, classes, majorities: classes / 2, majorityCount: ratio, dimension: classes };
}

const exactValues = (setting: Setting): Record<string, Scalar> => ({
  k: rational(setting.classes),
  R: rational(new Fraction(setting.majorityCount, setting.minorityCount)),
  s: rational(new Fraction(setting.majorities, setting.classes)),
  m: rational(setting.minorityCount),
  gamma: rational(new Fraction(setting.gamma)),
});

type Answer = { answer: 'yes' | 'unknown' } | { answer: 'no'; size: number };

type Where = Pick<Context, 'regime' | 'run'>;

function holds(a: Scalar, relation: Relation, b: Scalar, open: ReadonlySet<string>, where: Where): Answer {
  switch (relation) {
    case '=':
    case ':=':
    case '=:': {
      const test = testEqual(a, b);
      if (test.outcome === 'zero') return { answer: 'yes' };
      return test.outcome === 'nonzero' ? { answer: 'no', size: Math.abs(test.value) } : { answer: 'unknown' };
    }
    case '<':
    case '<=':
      return ordered(a, b, relation === '<', open, where);
    case '>':
    case '>=':
      return ordered(b, a, relation === '>', open, where);
    default:
      return { answer: 'unknown' };
  }
}

/** An order that is neither proved nor refuted for all settings can still fail at one, exactly. */
function ordered(small: Scalar, large: Scalar, strict: boolean, open: ReadonlySet<string>, where: Where): Answer {
  const order = compareScalars(small, large);
  if (strict ? isLess(small, large, open) : order === 'less' || order === 'equal') return { answer: 'yes' };
  if (order === 'greater' || order === 'equal') return { answer: 'no', size: 0 };
  for (const setting of smallSettings(where)) {
    const found = exactViolation(small, strict ? '<' : '<=', large, exactValues(setting));
    if (found !== null) return { answer: 'no', size: found.size };
  }
  return { answer: 'unknown' };
}

/** Every pair of the chain at a setting, with measured values for the subjects; notes the sides that have no value. */
function probeStatement(statement: Statement, subjects: readonly Bound[], setting: Setting, holes: Hole[]): Probe[] {
  const measured = subjects.map(([name, subject]) => [name, subject.measured(setting)] as const);
  if (measured.some(([, values]) => values.length === 0)) return [];
  const combinations = Math.max(1, ...measured.map(([, values]) => values.length));
  const probes: Probe[] = [];
  for (let c = 0; c < combinations; c++) {
    const bound = Object.fromEntries(
      measured.map(([name, values]): [string, Approximate] => {
        const { value, budget } = values[Math.min(c, values.length - 1)] as { value: number; budget: number };
        return [name, { value, error: budget }];
      }),
    );
    const values = { ...numbersAt(statement, setting), ...bound };
    const boundNames = new Set(subjects.map(([name]) => name));
    const sides = statement.sides.map((side) => numberOf(side, values));
    statement.sides.forEach((side, i) => {
      if (!Number.isFinite(sides[i]?.value)) holes.push({ side, setting });
    });
    statement.relations.forEach((relation, i) => {
      probes.push(
        probePair(sides[i] as Approximate, relation, sides[i + 1] as Approximate, setting, {
          left: speaksOf(statement.sides[i] as Formula, boundNames),
          right: speaksOf(statement.sides[i + 1] as Formula, boundNames),
        }),
      );
    });
  }
  return probes;
}

const speaksOf = (side: Formula, names: ReadonlySet<string>): boolean =>
  [...namesIn({ sides: [side], relations: [] })].some((name) => names.has(name));

/** Relations that two numbers can be held against. */
const DECIDABLE: ReadonlySet<Relation> = new Set(['=', ':=', '=:', '<', '<=', '>', '>=']);

function probePair(
  a: Approximate,
  relation: Relation,
  b: Approximate,
  setting: Setting,
  measuredSide: { left: boolean; right: boolean },
): Probe {
  if (!DECIDABLE.has(relation)) throw new Unable(`the relation ${relation} between numbers`);
  const below = relation === '<' || relation === '<=';
  const above = relation === '>' || relation === '>=';
  const difference = a.value - b.value;
  const discrepancy = below ? Math.max(0, difference) : above ? Math.max(0, -difference) : Math.abs(difference);
  const [printed, actual] = measuredSide.right && !measuredSide.left ? [a, b] : [b, a];
  // Where a formula has no value (0/0 at R = 1) it says nothing there: an infinite budget takes the setting out.
  // So does a strict order of two numbers that are equal as far as can be seen.
  const strict = relation === '<' || relation === '>';
  const defined =
    Number.isFinite(a.value) && Number.isFinite(b.value) && !(strict && Math.abs(difference) <= a.error + b.error);
  return {
    setting: recordOf(setting),
    discrepancy: defined ? discrepancy : 0,
    budget: defined ? a.error + b.error + Number.MIN_VALUE : Number.POSITIVE_INFINITY,
    printed: formatNumber(printed.value),
    actual: formatNumber(actual.value),
  };
}

/** Twelve digits: more than a reader needs, fewer than rounding shows. */
export const formatNumber = (value: number): string => `${Number(value.toPrecision(12))}`;

/** Values of all free symbols: the setting's, and positive pseudo-random ones for the rest. */
export function numbersAt(statement: Statement, setting: Setting): Values {
  const point = pointOf(setting);
  return Object.fromEntries(
    [...namesIn(statement)]
      .filter((name) => name !== 'e')
      .map((name) => {
        const known = Object.hasOwn(SYMBOLS, name) ? point[SYMBOLS[name as keyof typeof SYMBOLS]] : undefined;
        return [name, exactly(known ?? 0.25 + (2 * (seedOf(setting.seed, name) % 4096)) / 4096)];
      }),
  );
}

function probeDerived(values: readonly (readonly [Subject, Scalar])[], setting: Setting): Probe[] {
  const point = pointOf(setting);
  return values.flatMap(([subject, scalar]) =>
    subject.measured(setting).map(({ value, budget }): Probe => {
      const derived = evaluate(scalar, point);
      return {
        setting: recordOf(setting),
        discrepancy: Math.abs(derived.value - value),
        budget: budget + derived.error + Number.MIN_VALUE,
        printed: formatNumber(derived.value),
        actual: formatNumber(value),
      };
    }),
  );
}

/** A bound name as LaTeX: `sigma_i` is σ_i. */
const symbolText = (name: string): string => latex(symbol(name));
