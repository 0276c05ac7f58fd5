/**
 * What computer algebra systems say, confirmed or not: each answer is read back and compared with our own result by the
 * exact zero test, and only `agrees` may be relied on.
 * - `agrees`: equal to ours, proved;
 * - `wrong`: different from ours, proved;
 * - `no answer`: it fails, or gives what is beyond our algebra, or what the zero test cannot decide;
 * - `timed out`: it did not come back. It is an outcome to whoever asks, but {@link opinions}, which speaks in reports,
 *   throws: what a report says must not depend on how fast a machine is.
 */

import { ENGINES, type Engine, type Operation, type Question } from './cas.ts';
import { askEngine, poseQuestion, type Reply } from './cas-line.ts';
import { derivative } from './derivative.ts';
import { shownName } from './domain.ts';
import { type Names, namesIn, readInfix, writeInfix } from './infix.ts';
import { type Scalar, Unable } from './scalar.ts';
import { testEqual } from './zero.ts';

export type CasOutcome = 'agrees' | 'wrong' | 'no answer' | 'timed out';

export interface CasCheck {
  readonly engine: Engine;
  readonly outcome: CasOutcome;
  /** The engine's answer as it gave it; null where there is none. */
  readonly answer: string | null;
}

const NO_NAMES: Names = new Map();

/** What an operation must give, by our own algebra; a form changes, a value does not. */
const OURS: Partial<Readonly<Record<Operation, (a: Scalar, name: string) => Scalar>>> = {
  derivative,
  simplify: (a) => a,
  expand: (a) => a,
};

export interface Asked extends Question {
  /** What must come back, as infix text; null for what our own algebra says of the expression. */
  readonly truth: string | null;
  /** What symbols the names in it stand for. */
  readonly names?: Names;
}

/**
 * One engine's answer, compared with what must come back. An expression that we cannot read, such as an unknown
 * function, is not asked about: an engine would take it for a product.
 * @param patience milliseconds
 */
export function asked({ truth, names = NO_NAMES, ...question }: Asked, patience?: number): CasCheck {
  const { engine } = question;
  const expected = expectedOf(truth, question, names);
  if (expected === null) return { engine, outcome: 'no answer', answer: null };
  return confirmed(engine, askEngine(question, patience), expected, names);
}

function confirmed(engine: Engine, reply: Reply, expected: Scalar, names: Names): CasCheck {
  if (reply.kind === 'answered') return { engine, outcome: compare(reply.text, expected, names), answer: reply.text };
  return { engine, outcome: reply.kind === 'refused' ? 'no answer' : 'timed out', answer: null };
}

function expectedOf(truth: string | null, { operation, expression, name }: Question, names: Names): Scalar | null {
  try {
    if (truth !== null) return readInfix(truth, names);
    return OURS[operation]?.(readInfix(expression, names), names.get(name) ?? name) ?? null;
  } catch (error) {
    if (error instanceof Unable) return null;
    throw error;
  }
}

/** The text of an answer against what it must be. */
export function compare(text: string, expected: Scalar, names: Names = NO_NAMES): Exclude<CasOutcome, 'timed out'> {
  try {
    const { outcome } = testEqual(readInfix(text, names), expected);
    return outcome === 'zero' ? 'agrees' : outcome === 'nonzero' ? 'wrong' : 'no answer';
  } catch {
    return 'no answer';
  }
}

/** Asks each engine for the derivative of `a`. They work until the outcomes are called for, with our own derivative. */
export function poseDerivative(a: Scalar, symbol: string): (ours: Scalar) => CasCheck[] {
  const names = namesIn(a);
  const question = { operation: 'derivative', expression: writeInfix(a), name: shownName(symbol) } as const;
  const posed = ENGINES.map((engine) => poseQuestion({ engine, ...question }));
  return (ours) => ENGINES.map((engine, i) => confirmed(engine, (posed[i] as (typeof posed)[number])(), ours, names));
}

/** What each engine said, in words for a report. @throws Error one did not answer in time: then there is no report. */
export function opinions(checks: readonly CasCheck[]): string {
  const late = checks.find(({ outcome }) => outcome === 'timed out');
  if (late !== undefined) throw new Error(`${late.engine} did not answer in time`);
  return checks.map(({ engine, outcome }) => `${engine}: ${outcome}`).join(', ');
}
