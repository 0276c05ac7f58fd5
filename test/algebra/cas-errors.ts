/**
 * Errors of the installed computer algebra systems (mathjs 15.2.0, nerdamer-prime 1.5.0), as they were met: kept to show
 * that none of them passes the door. Where a new version gives a right answer, the test says so, and the entry goes.
 */
import type { Engine, Operation } from '../../src/algebra/cas.ts';
import type { CasOutcome } from '../../src/algebra/second-opinion.ts';

export interface CasError {
  readonly engine: Engine;
  readonly operation: Operation;
  readonly expression: string;
  readonly name: string;
  /** What is right, where our own operation does not say it. */
  readonly truth?: string;
  readonly outcome: Exclude<CasOutcome, 'agrees'>;
  /** What the engine does instead. */
  readonly kind: string;
}

const nerdamer = (operation: Operation, expression: string, more: Partial<CasError> = {}): CasError => ({
  engine: 'nerdamer',
  operation,
  expression,
  name: 'R',
  outcome: 'wrong',
  kind: `a wrong ${operation}`,
  ...more,
});

/** A symbolic 4×4 matrix less x, whose determinant has 24 products of 4 factors. */
const ROWS = [
  ['(a-x)', 'b', 'c', 'd'],
  ['f', '(g-x)', 'h', 'j'],
  ['k', 'l', '(m-x)', 'n'],
  ['o', 'p', 'q', '(r-x)'],
];
const MATRIX = `matrix(${ROWS.map((row) => `[${row}]`)})`;

/** By the first row. */
const determinant = ([first = [], ...rest]: readonly (readonly string[])[]): string =>
  first.length === 0
    ? '1'
    : first
        .map(
          (entry, at) =>
            `${at % 2 === 0 ? '+' : '-'}${entry}*(${determinant(rest.map((row) => row.toSpliced(at, 1)))})`,
        )
        .join('');

const DECIMALS = 'a rational number for a root';

export const CAS_ERRORS: readonly CasError[] = [
  nerdamer('derivative', 'R^(1/2)*(R+1)^(1/2)'),
  nerdamer('derivative', '1/(1+R^(1/2))'),
  nerdamer('derivative', '(R+1)^(1/2)*R'),
  nerdamer('derivative', '2^(1/2)/(R+3*2^(1/2))', { kind: '√6 for √2' }),
  nerdamer('derivative', '(R+1)^(1/2)/R^(1/2)', { outcome: 'no answer', kind: 'the root of something negative' }),
  nerdamer('simplify', 'R^2-R^(5/2)', { kind: 'the sign lost' }),
  nerdamer('simplify', '-R^(-1/2)/((R+1)^(1/2)+2^(1/2))', { kind: 'the sign and an exponent lost' }),
  nerdamer('simplify', '-3*2^(1/2)-9', { outcome: 'no answer', kind: DECIMALS }),
  nerdamer('simplify', '2^(1/2)*R+2^(1/2)', { outcome: 'no answer', kind: DECIMALS }),
  nerdamer('simplify', 'foo(R)-foo*R', { outcome: 'no answer', kind: 'a false zero: a function taken for a factor' }),
  nerdamer('derivative', 'foo(R)', { outcome: 'no answer', kind: 'a function taken for a factor' }),
  nerdamer('limit', 'R^(1/2)*((R+1)^(1/2)-R^(1/2))', {
    truth: '1/2',
    outcome: 'no answer',
    kind: 'minus infinity for 1/2',
  }),
  nerdamer('limit', '(R+1)^(1/2)-R^(1/2)', { truth: '0', outcome: 'no answer', kind: 'the question given back' }),
  nerdamer('limit', 'e^(2*s*t)/(e^(2*s*t)+(s*e^(2*d)-1))', {
    name: 't',
    truth: '1',
    outcome: 'no answer',
    kind: 'e as a fraction, raised to infinity',
  }),
  nerdamer('determinant', MATRIX, { name: 'x', truth: determinant(ROWS), outcome: 'timed out', kind: 'no end' }),
  {
    engine: 'mathjs',
    operation: 'simplify',
    expression: '5*2^(1/2)',
    name: 'R',
    outcome: 'no answer',
    kind: 'a decimal number for a root',
  },
  {
    engine: 'mathjs',
    operation: 'expand',
    expression: 'R^(1/2)+1',
    name: 'R',
    outcome: 'no answer',
    kind: 'no roots at all',
  },
];

/** What the same engines get right, so that the door is seen to let through. */
export const CAS_RIGHT: readonly Omit<CasError, 'outcome' | 'kind'>[] = [
  ...(['mathjs', 'nerdamer'] as const).flatMap((engine) => [
    { engine, operation: 'derivative' as const, expression: '3*R^4+k*R', name: 'R' },
    { engine, operation: 'derivative' as const, expression: '(R-k)/(R^2+1)', name: 'R' },
    { engine, operation: 'derivative' as const, expression: 'R^(1/2)', name: 'R' },
    { engine, operation: 'simplify' as const, expression: '(R+1)^2-R^2', name: 'R' },
    { engine, operation: 'expand' as const, expression: '(R+1)^3', name: 'R' },
  ]),
  { engine: 'mathjs', operation: 'derivative', expression: 'R^(1/2)*(R+1)^(1/2)', name: 'R' },
  { engine: 'mathjs', operation: 'derivative', expression: '1/(1+R^(1/2))', name: 'R' },
  { engine: 'nerdamer', operation: 'limit', expression: 'e^(2*t)/(e^(2*t)+3)', name: 't', truth: '1' },
  { engine: 'nerdamer', operation: 'determinant', expression: 'matrix([R,1],[1,k])', name: 'R', truth: 'R*k-1' },
];
