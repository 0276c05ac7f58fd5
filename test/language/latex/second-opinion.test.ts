/**
 * compute-engine reads the same scalar formulas to MathJSON; its reading, evaluated on its own, has the same value.
 * Not a failure: what the engine cannot tell apart, which the reader refuses (`1/2R`, `2 3`).
 */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Formula, symbol } from '../../../src/language/latex/formula.ts';
import { printFormula } from '../../../src/language/latex/print.ts';
import { parseFormula, parseStatement } from '../../../src/language/latex/read.ts';
import { scalarFormula } from './arbitrary.ts';
import { numberAt, type Point } from './evaluate.ts';
import { PAPER } from './paper.ts';
import { TYPED, TYPED_POINT } from './typed.ts';

type MathJson = number | string | readonly MathJson[] | { readonly num?: string };
type Operation = (...x: number[]) => number;

/** MathJSON operators, and the engine's names of constants that are symbols here. */
const OPERATIONS: Readonly<Record<string, Operation>> = {
  Add: (...x) => x.reduce((a, b) => a + b, 0),
  Subtract: (a = NaN, b = NaN) => a - b,
  Negate: (a = NaN) => -a,
  Multiply: (...x) => x.reduce((a, b) => a * b, 1),
  InvisibleOperator: (...x) => x.reduce((a, b) => a * b, 1),
  Divide: (a = NaN, b = NaN) => a / b,
  Power: (a = NaN, b = NaN) => a ** b,
  Sqrt: (a = NaN) => a ** 0.5,
  Root: (a = NaN, n = NaN) => a ** (1 / n),
  Delimiter: (a = NaN) => a,
  Abs: (a = NaN) => Math.abs(a),
  Ln: (a = NaN) => Math.log(a),
  Exp: (a = NaN) => Math.exp(a),
  Floor: Math.floor,
  Ceil: Math.ceil,
  Factorial: (n = NaN) => numberAt({ kind: 'apply', function: 'factorial', arguments: [symbol('n')] }, { n }),
  Binomial: (n = NaN, m = NaN) =>
    numberAt({ kind: 'apply', function: 'binom', arguments: [symbol('n'), symbol('m')] }, { n, m }),
  Max: Math.max,
  Min: Math.min,
};
const RENAMED: Readonly<Record<string, string>> = {
  EulerGamma: 'gamma',
  Pi: 'pi',
  R_bold: 'bold(R)',
  T_max: 'T_{max}',
};

function evaluate(json: MathJson, at: Point): number {
  if (typeof json === 'number') return json;
  if (typeof json === 'string') return json === 'e' ? Math.E : (at[RENAMED[json] ?? json] ?? NaN);
  if (!Array.isArray(json)) return Number((json as { num?: string }).num);
  const [head, ...rest] = json as readonly MathJson[];
  // Braces of a list of arguments and a `Sequence` are the engine's; a symbol applied to a factor is its product.
  const values = rest.filter((p) => typeof p !== 'string' || !p.startsWith("'")).flatMap((p) => sequence(p, at));
  const operation = OPERATIONS[String(head)];
  return operation ? operation(...values) : evaluate(String(head), at) * (OPERATIONS.Multiply?.(...values) ?? NaN);
}

const sequence = (json: MathJson, at: Point): number[] =>
  Array.isArray(json) && (json[0] === 'Sequence' || json[0] === 'Set' || json[0] === 'Pair')
    ? json.slice(1).map((p: MathJson) => evaluate(p, at))
    : [evaluate(json, at)];

let engine: (latex: string) => MathJson;
beforeAll(async () => {
  const { ComputeEngine } = await import('@cortex-js/compute-engine');
  const ce = new ComputeEngine();
  engine = (latex) => ce.parse(latex, { form: 'raw' }).json as MathJson;
}, 60_000);

const agree = (mine: number, theirs: number, latex: string) =>
  expect(Math.abs(mine - theirs), latex).toBeLessThanOrEqual(1e-9 * Math.abs(mine));

describe('compute-engine agrees', () => {
  it.each(TYPED)('on %s', (latex) => {
    agree(numberAt(parseFormula(latex), TYPED_POINT), evaluate(engine(latex), TYPED_POINT), latex);
  });

  it('on the scalar sides of (6), (16), (21) and (22)', () => {
    const at = { sigma_i: 1.7, lambda_i: 0.9, delta: 1.3, t: 0.6 };
    const pick = (name: keyof typeof PAPER, k: number): [string, Formula | undefined] => [
      PAPER[name].split(/=:|:=|=|\\stackrel.*$/)[k] ?? '',
      parseStatement(PAPER[name]).sides[k],
    ];
    for (const [latex, mine] of [
      pick('eq6', 1),
      pick('eq16', 1),
      pick('eq21', 2),
      pick('eq21', 3),
      pick('eq22', 1),
      pick('eq22', 2),
    ]) {
      agree(mine ? numberAt(mine, at) : NaN, evaluate(engine(latex), at), latex);
    }
  });

  it('on random formulas as they are printed', () => {
    const at = {
      R: 2.3,
      k: 1.7,
      d: 0.9,
      T: 1.1,
      t: 0.4,
      gamma: 0.6,
      pi: 0.3,
      sigma_i: 1.2,
      'bold(R)': 0.8,
      'T_{max}': 2.1,
    };
    const agrees = fc.property(scalarFormula, (formula) => {
      const latex = printFormula(formula);
      const mine = numberAt(parseFormula(latex), at);
      if (Number.isFinite(mine) && Math.abs(mine) > 1e-200) agree(mine, evaluate(engine(latex), at), latex);
    });
    fc.assert(agrees, { seed: 44, numRuns: 800 });
  }, 60_000);
});
