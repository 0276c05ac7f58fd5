import { describe, expect, it } from 'vitest';
import { checkStatement } from '../../src/audit/check-statement.ts';
import { InputError } from '../../src/base/input-error.ts';

const R = String.raw;
const check = (statement: string, declared: readonly string[], assumed: readonly string[] = []) =>
  checkStatement(statement, { declared, assumed, seed: 1, settings: 60 });
const shortly = (...given: Parameters<typeof check>): string => {
  const { verdict, strength, fault } = check(...given);
  expect(fault).toBeNull();
  return [verdict, strength].filter((part) => part !== null).join(' ');
};

describe('a statement that is typed', () => {
  it.each([
    ['verified proved', R`(A B)^{-1} = B^{-1} A^{-1}`, 'A, B invertible'],
    ['refuted proved', R`(A B)^{-1} = A^{-1} B^{-1}`, 'A, B invertible'],
    [
      'verified proved',
      R`(A + u v^\top)^{-1} = A^{-1} - \frac{A^{-1} u v^\top A^{-1}}{1 + v^\top A^{-1} u}`,
      R`A invertible; u, v \in \mathbb{R}^n; A + u v^\top invertible; 1 + v^\top A^{-1} u \ne 0`,
    ],
    [
      'verified proved',
      R`(A + U B V)^{-1} = A^{-1} - A^{-1} U (B^{-1} + V A^{-1} U)^{-1} V A^{-1}`,
      R`A \in \mathbb{R}^{n \times n} invertible; B \in \mathbb{R}^{m \times m} invertible; U \in \mathbb{R}^{n \times m}; V \in \mathbb{R}^{m \times n}; B^{-1} + V A^{-1} U invertible`,
    ],
    [
      'undecided',
      R`(A + U B V)^{-1} = A^{-1} - A^{-1} U (B^{-1} + V A^{-1} U)^{-1} V A^{-1}`,
      R`A \in \mathbb{R}^{n \times n} invertible; B \in \mathbb{R}^{m \times m} invertible; U \in \mathbb{R}^{n \times m}; V \in \mathbb{R}^{m \times n}`,
    ],
    ['verified proved', R`\tanh(x) = 2 \sigma(2 x) - 1`, R`x \in \mathbb{R}; \sigma(x) := \frac{1}{1 + e^{-x}}`],
    ['verified proved', R`\frac{a^2 - b^2}{a - b} = a + b`, R`a, b \in \mathbb{R}; a > b`],
    ['undecided', R`\frac{a^2 - b^2}{a - b} = a + b`, R`a, b \in \mathbb{R}`],
    ['undecided', R`\frac{a b}{a} = b`, R`a, b \in \mathbb{R}; a \ge 0`],
    ['verified proved', R`\frac{a b}{a} = b`, R`b \in \mathbb{R}; a > 0`],
    ['refuted proved', R`(a + b)^2 = a^2 + b^2`, R`a, b \in \mathbb{R}`],
    ['verified proved', R`\frac{d}{dx} x^3 = 3 x^2`, R`x \in \mathbb{R}`],
    [
      'verified proved',
      R`\nabla_x (x^\top A x) = (A + A^\top) x`,
      R`A \in \mathbb{R}^{n \times n}; x \in \mathbb{R}^n`,
    ],
    ['refuted proved', R`\nabla_x (x^\top A x) = 2 A x`, R`A \in \mathbb{R}^{n \times n}; x \in \mathbb{R}^n`],
    [
      'verified proved',
      R`\nabla_x (x^\top A x) = 2 A x`,
      R`A \in \mathbb{R}^{n \times n} symmetric; x \in \mathbb{R}^n`,
    ],
    ['verified proved', R`e_1^\top S e_2 = S_{21}`, R`S \in \mathbb{R}^{n \times n} symmetric; n \ge 2`],
    ['refuted proved', R`(A^\top A)_{:,1} = A^\top A_{:,2}`, R`A \in \mathbb{R}^{m \times n}; n \ge 2`],
    ['verified bounded', R`A^\top B = \sum_{i=1}^m A_{i,:}^\top B_{i,:}`, R`A, B \in \mathbb{R}^{m \times n}`],
    [
      'refuted proved',
      R`A_{ij} = e_j^\top A e_i \quad \forall i, j \in [n]`,
      R`A \in \mathbb{R}^{n \times n}; n \ge 2`,
    ],
    [
      'verified bounded',
      R`\sum_{i=1}^n \|z_i - W h_i\|^2 = \|Z - W H\|_F^2`,
      R`Z \in \mathbb{R}^{k \times n}; W \in \mathbb{R}^{k \times d}; H \in \mathbb{R}^{d \times n};
        z_i := Z e_i for each i; h_i := H_{:,i} for each i`,
    ],
    [
      'verified proved',
      R`z_i^\top z_j = (Z^\top Z)_{ij} \quad \forall i, j \in [n]`,
      R`Z \in \mathbb{R}^{k \times n}; z_i := Z e_i for each i`,
    ],
    ['refuted proved', R`b_j = 6 j^2 \quad \forall j \in [n]`, R`n \in \mathbb{N}; b_i := \sum_{j=1}^3 i j for each i`],
    [
      'refuted bounded',
      R`\sum_{s=0}^{t-1} N^s c = u_t`,
      R`n \ge 2; n \in \mathbb{N}; c \in \mathbb{R}^n; N := e_1^{(n)} (e_1^{(n)})^\top; u_{t+1} = N u_t + c, u_0 = e_2^{(n)}`,
    ],
    [
      'verified bounded',
      R`\sum_{j=1}^{i} z_j = z_i + \sum_{j=1}^{i-1} z_j \quad \forall i \in [n]`,
      R`Z \in \mathbb{R}^{d \times n}; z_i := Z e_i for each i`,
    ],
    [
      'verified proved',
      R`u_1 = B_1 e_1`,
      R`X \in \mathbb{R}^{n \times d}; \lambda > 0; B_i := \lambda I - X^\top e_i e_i^\top X for each i; u_i := B_i e_1 for each i`,
    ],
    ['verified proved', R`u_n = 2 v_n`, R`v_{n+1} = I v_n, v_0 = b; u_n := 2 v_n for each n; b \in \mathbb{R}^d`],
    ['verified bounded', R`A = \sum_{i=1}^{n} A e_i e_i^\top`, R`A \in \mathbb{R}^{n \times n}; i \in \mathbb{N}`],
    ['undecided', R`w(37.5) = a`, R`w, a \in \mathbb{R}; L(w) := \frac{1}{2} (w - a)^2; w(t) := flow of L from 0`],
    ['undecided', R`x_{60} = 2 a`, R`a \in \mathbb{R}; x_{t+1} = \frac{1}{2} x_t + a, x_0 = 0`],
    ['refuted bounded', R`x_{30} = 2 a`, R`a \in \mathbb{R}; x_{t+1} = \frac{1}{2} x_t + a, x_0 = 0`],
    ['undecided', R`\sum_{k=0}^{16} \frac{x^k}{k!} = e^x`, R`x \in [0, 1]`],
    ['undecided', R`\prod_{j=1}^{30} (n - j) = 0`, R`n \in \mathbb{N}`],
    ['ill-posed', R`X y = y`, R`X \in \mathbb{R}^{m \times n}; y \in \mathbb{R}^m`],
  ])('%s: %s where %s', (expected, statement, declared) => {
    expect(shortly(statement, [declared])).toBe(expected);
  });

  const AXES = R`k classes: a red, b blue; p, q \in \mathbb{N}; n samples: p of each red class, q of each blue class;
    Y := membership of samples in classes; \pi := \frac{1}{n} Y \mathbf{1}_n; (U, \Sigma, V) := \operatorname{svd}(Y)`;
  it.each([
    ['verified proved', R`\sum_{c=1}^{k} \pi_c = 1`],
    ['verified proved', R`\|Y\|_F^2 = n`],
    ['verified proved', R`\operatorname{tr}(\Sigma) = a \sqrt{p} + b \sqrt{q}`],
    ['refuted bounded', R`\operatorname{tr}(\Sigma) = a \sqrt{q} + b \sqrt{p}`],
    ['refuted bounded', R`\sum_{c=1}^{k} \pi_c^2 = 1`],
    ['ill-posed', R`Y \pi = \pi`],
    // Of which n?
    ['undecided', R`\sum_{n=1}^{k} \mathbf{1}_n^\top \mathbf{1}_n = k n`],
  ])('of members in groups, %s: %s', (expected, statement) => {
    expect(shortly(statement, [AXES])).toBe(expected);
  });

  it('is about every value that is left by what is assumed', () => {
    expect(shortly(R`\sqrt{x^2} = x`, [R`x \in \mathbb{R}`])).toBe('refuted proved');
    expect(shortly(R`\sqrt{x^2} = x`, [R`x \in \mathbb{R}`], [R`x \ge 0`])).toBe('verified bounded');
  });

  it('is refuted by no example at which something is zero that may not be', () => {
    expect(shortly('n = 1', [R`n \in \mathbb{Z}; 0 \le n; n \le 1; n \ne 0`])).toBe('verified bounded');
    expect(shortly('n = 1', [R`n \in \mathbb{Z}; 0 \le n; n \le 1`])).toBe('refuted proved');
  });

  it.each([
    [R`e^{-x^2} > 0`, R`x \in \mathbb{R}`],
    [R`\tanh(x) < 1`, R`x \in \mathbb{R}`],
    [R`\frac{1}{1 + e^{x}} > 0`, R`x \in \mathbb{R}`],
    [R`\ln(1 + e^{x}) > 0`, R`x \in \mathbb{R}`],
    [R`\|e^{x} u\| > 0`, R`x \in \mathbb{R}; u \in \mathbb{R}^n; u \ne 0`],
    [R`\sqrt{x^2 + 1} > |x|`, R`x \in \mathbb{R}`],
  ])('is not refuted where numbers run out of digits: %s', (statement, declared) => {
    expect(shortly(statement, [declared])).toBe('undecided');
  });

  it('has a counterexample with the values of its symbols, and a command that gives it once more', () => {
    const { counterexample, readAs, region } = check(R`(a + b)^2 = a^2 + b^2`, [R`a, b \in \mathbb{R}`]);
    const { a, b } = counterexample?.setting ?? {};
    expect(Number(counterexample?.printed)).toBeCloseTo((Number(a) + Number(b)) ** 2, 9);
    expect(counterexample?.replay).toBe(
      R`errata check '(a + b)^2 = a^2 + b^2' --let 'a, b \in \mathbb{R}' --seed 1 --settings 60`,
    );
    expect([readAs, region.words]).toEqual([R`\left(a + b\right)^{2} = a^{2} + b^{2}`, [R`a, b \in \mathbb{R}`]]);
  });

  it.each([
    ['a symbol that is nothing', 'x + q = q + x', R`x \in \mathbb{R}`, /the symbol q: is neither declared nor defined/],
    ['a formula that cannot be read', R`\frac{1}{x = 2`, R`x \in \mathbb{R}`, /character/],
    ['no relation', 'x + 1', R`x \in \mathbb{R}`, /relation/],
    ['a declaration that is none', 'x = x', R`x \in`, /--let/],
    ['a domain without a value', 'x = x', R`x \in \mathbb{R}; x > 1; x < 0`, /--let/],
  ])('%s is bad input in one line', (_what, statement, declared, message) => {
    expect(() => check(statement, [declared])).toThrow(InputError);
    expect(() => check(statement, [declared])).toThrow(message);
  });
});

describe('a size that is defined by others', () => {
  const GROUPS = R`k classes: a red, b blue; S \in \mathbb{R}^{k \times k}; y := \mathbf{1}_k; Y := y y^\top`;
  it.each([
    ['verified proved', R`\|y\|^2 = k`, R`a, b \in \mathbb{N}; k = a + b; y := \mathbf{1}_k`],
    ['refuted proved', R`\|y\|^2 = k + 1`, R`a, b \in \mathbb{N}; k = a + b; y := \mathbf{1}_k`],
    ['verified proved', R`Y^2 = k Y`, GROUPS],
    ['verified proved', R`\operatorname{tr}(S^\top) = \operatorname{tr}(S)`, GROUPS],
    ['refuted proved', R`\operatorname{tr}(S) = 0`, GROUPS],
    [
      'verified proved',
      R`\operatorname{tr}(Y) = k`,
      R`k \in \mathbb{N}; k classes: all alike; n samples: 1 of each class; Y := membership of samples in classes`,
    ],
  ])('is the same number wherever it stands, %s: %s', (expected, statement, declared) => {
    expect(shortly(statement, [declared])).toBe(expected);
  });
});

describe('conditions of a statement', () => {
  const GROUPS = R`
    k classes: a majority, b minority
    m, r \in \mathbb{N}
    n samples: r m of each majority class, m of each minority class
    Y := membership of samples in classes
    q := Y \mathbf{1}_n
    w_c := \frac{1}{q_c} for each class c`;

  it.each([
    // Whole numbers, though nothing declares them.
    [
      'verified proved',
      R`(A^\top)_{ij} = A_{ji} \text{ for all } i \in [n], j \in [m]`,
      R`A \in \mathbb{R}^{m \times n}`,
    ],
    [
      'verified bounded',
      R`\sum_{j=1}^n A_{ij} = (A \mathbb{1})_i, \quad i = 1, \dots, m`,
      R`A \in \mathbb{R}^{m \times n}`,
    ],
    [
      'refuted proved',
      R`\sum_{j=1}^n A_{1j} = (A \mathbb{1})_i, \quad i = 1, \dots, m`,
      R`A \in \mathbb{R}^{m \times n}`,
    ],
    ['ill-posed', R`(A^\top)_{ij} = A_{ij} \quad \forall i \in [n], j \in [m]`, R`A \in \mathbb{R}^{m \times n}`],
    // Numbers.
    ['verified bounded', R`\sqrt{t^2} = t \quad \forall t \in [0, 1]`, ''],
    ['refuted proved', R`\sqrt{t^2} = t \quad \forall t \in [-1, 1]`, ''],
    ['verified bounded', R`\sqrt{x^2} = x \quad \forall x \ge 0`, R`x \in \mathbb{R}`],
    // Members of an axis, group by group.
    ['verified proved', R`w_c q_c = 1 \quad \forall c \in [k]`, GROUPS],
    ['verified proved', R`w_i w_j = \frac{1}{q_i q_j} \quad \forall i, j \in [k]`, GROUPS],
    ['verified proved', R`(Y \mathbf{1}_n)_c = q_c \quad \forall c \in [k]`, GROUPS],
    ['refuted bounded', R`w_c q_c = r \quad \forall c \in [k]`, GROUPS],
    ['refuted bounded', R`q_i = q_j \quad \forall i, j \in [k]`, GROUPS],
    ['refuted bounded', R`q_c = r m \quad \forall c \in [k]`, GROUPS],
    // Proofs are of all members, and of members alone.
    ['verified bounded', R`w_c q_c = 1 \quad \forall c \in \{2, \dots, k\}`, GROUPS],
    ['ill-posed', R`w_c q_c = 1 \quad \forall c \in [n]`, GROUPS],
  ])('%s: %s', (expected, statement, declared) => {
    expect(shortly(statement, declared === '' ? [] : [declared])).toBe(expected);
  });

  it('are shown with what they are of', () => {
    const { readAs } = check(R`\sqrt{x^2} = x \quad \forall x \ge 0`, [R`x \in \mathbb{R}`]);
    expect(readAs).toBe(R`\sqrt{x^{2}} = x \text{ for } x \ge 0`);
    const { readAs: indexed } = check(R`A_{ii} = A_{ii}, \quad i \in [n]`, [R`A \in \mathbb{R}^{n \times n}`]);
    expect(indexed).toBe(R`A_{i, i} = A_{i, i} \text{ for } i \in \{1, \dots, n\}`);
  });
});

describe('what is said to vanish', () => {
  const CENTRED = R`n \in \mathbb{N}; J := \mathbb{I}_n - \frac{1}{n} \mathbf{1}_n \mathbf{1}_n^\top; X \in \mathbb{R}^{n \times n}`;
  it.each([
    ['verified proved', R`J \mathbf{1}_n = 0`],
    ['verified proved', R`\mathbf{1}_n^\top J X = 0`],
    ['verified proved', R`\operatorname{tr}(X) - \operatorname{tr}(X^\top) = 0`],
    ['refuted proved', R`J X = 0`],
  ])('%s: %s', (expected, statement) => {
    expect(shortly(statement, [CENTRED])).toBe(expected);
  });
});

describe('expectations', () => {
  const NORMAL = R`n \in \mathbb{N}; n \ge 2; \mu \in \mathbb{R}; \sigma > 0; x \sim \mathcal N(\mu \mathbf{1}_n, \sigma^2 \mathbb{I}_n); m := \frac{1}{n} \mathbf{1}^\top x`;

  it.each([
    ['verified proved', R`\mathbb{E}[m] = \mu`],
    ['refuted bounded', R`\operatorname{Var}(m) = \frac{2 \sigma^2}{n}`],
    // Samples do not tell 1 from 1.001, and what rests on them alone is not verified.
    ['undecided', R`\operatorname{Var}(m) = \frac{1001 \sigma^2}{1000 n}`],
    ['undecided', R`q + 1 = 1 + \frac{1001 \sigma^2}{1000 n}`],
  ])('%s: %s', (expected, statement) => {
    expect(shortly(statement, [`${NORMAL}; q := \\operatorname{Var}(m)`])).toBe(expected);
  });
});

describe('what is divided by', () => {
  it.each([
    ['verified proved', R`\frac{n}{n-1} \cdot \frac{n-1}{n} = 1`, R`n \in \mathbb{N}; n \ge 2`],
    ['verified proved', R`\frac{x - 3}{x - 3} = 1`, R`x > 3`],
    ['verified proved', R`\frac{a + b - 1}{a + b - 1} = 1`, R`a, b \in \mathbb{N}`],
    ['undecided', R`\frac{n-2}{n-2} = 1`, R`n \in \mathbb{N}; n \ge 2`],
    ['undecided', R`\frac{x - 3}{x - 3} = 1`, R`x \ge 3`],
    ['undecided', R`\frac{a - b}{a - b} = 1`, R`a, b \in \mathbb{N}`],
  ])('is other than zero by its bounds, or not: %s: %s', (expected, statement, declared) => {
    expect(shortly(statement, [declared])).toBe(expected);
  });
});
