import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/base/input-error.ts';
import { printFormula, printStatement } from '../../src/language/latex/index.ts';
import { readTheory } from '../../src/theory/read-theory.ts';
import type { Theory, TheoryDeclaration } from '../../src/theory/theory.ts';
import { shown } from '../language/declare/shown.ts';
import { SEEDED } from '../proofs/zt25/model/settings.ts';

const symbolsOf = ({ symbols }: Theory): string[] =>
  [...symbols.values()].map((symbol) => shown({ kind: 'symbols', symbols: [symbol] }));
const definitionsOf = ({ definitions }: Theory): string[] =>
  definitions.map((definition) => shown({ kind: 'definition', definition }));

const RIDGE = String.raw`
  % Ridge regression by gradient flow.
  X \in \mathbb{R}^{n \times d}; y \in \mathbb{R}^n
  w \in \mathbb{R}^d; \lambda > 0
  L(w) := \frac{1}{2 n} \|X w - y\|^2 + \frac{\lambda}{2} \|w\|^2
  w(t) := flow of L from 0
  w_\infty := \lim_{t \to \infty} w(t)
  \hat w := (X^\top X + n \lambda I)^{-1} X^\top y
`;

const OJA = String.raw`
  C \in \mathbb{S}^d_{+}
  \eta > 0
  x, x_0 \in \mathbb{R}^d
  x(t) solves \dot x = C x - (x^\top C x) x, x(0) = x_0
  (Q, \Lambda) := \operatorname{eigen}(C)
  x_0^\top x_0 = 1
`;

const FACTORS = String.raw`
  Y \in \mathbb{R}^{k \times n}; k \ge 2; d \ge k - 1
  W, W_0 \in \mathbb{R}^{k \times d}; H, H_0 \in \mathbb{R}^{d \times n}
  Z := (I - \tfrac1k \mathbb 1 \mathbb 1^\top) Y
  (U, \Sigma, V) := \operatorname{svd}(Z)
  \mathcal L(W, H) := \tfrac12 \| Z - W H \|_F^2
  (W, H)(t) := flow of \mathcal L from (W_0, H_0)
  W_0^\top W_0 = H_0 H_0^\top
  B := W^\top W - H H^\top
`;

describe('ridge regression', () => {
  const theory = readTheory(RIDGE);

  test('symbols stand in an order in which they can be drawn and computed', () => {
    expect(symbolsOf(theory)).toEqual([
      'n: natural if n \\ge 1',
      'd: natural if d \\ge 1',
      'X: n x d',
      'y: n x 1',
      'lambda: real if \\lambda > 0',
      't: real if t \\ge 0',
      'L(d x 1): real',
      'w(real): d x 1',
      'w_{infinity}: d x 1',
      'hat(w): d x 1',
    ]);
  });

  test('the loss of a flow is a formula in what moves, and sizes are filled in', () => {
    expect(definitionsOf(theory)).toEqual([
      'L(w) := \\frac{1}{2 n} \\cdot \\left\\|X w - y\\right\\|^{2} + \\frac{\\lambda}{2} \\cdot \\left\\|w\\right\\|^{2}',
      'w := gradient flow of \\frac{1}{2 n} \\cdot \\left\\|X w - y\\right\\|^{2} + \\frac{\\lambda}{2} \\cdot \\left\\|w\\right\\|^{2} ' +
        'from w = \\mathbf{0}_{d \\times 1} in t',
      'w_{infinity} := \\lim_{t \\to \\infty} w\\left(t\\right)',
      'hat(w) := \\left(X^{\\top} X + n \\lambda \\mathbb{I}_{d}\\right)^{-1} X^{\\top} y',
    ]);
  });
});

test("Oja's rule: what moves has a start, the start a condition, the matrix a decomposition", () => {
  const theory = readTheory(OJA);
  expect(symbolsOf(theory)).toEqual([
    'd: natural if d \\ge 1',
    'C: d x d symmetric, positive semidefinite',
    'x_0: d x 1',
    'eta: real if \\eta > 0',
    't: real if t \\ge 0',
    'x(real): d x 1',
    'Q: d x d orthogonal',
    'Lambda: d x d diagonal',
  ]);
  expect(definitionsOf(theory)).toEqual([
    'x := flow by C x - \\left(x^{\\top} C x\\right) x from x = x_{0} in t',
    'Q, Lambda := eigen C',
  ]);
  expect(theory.assumptions.map(printStatement)).toEqual(['x_{0}^{\\top} x_{0} = 1']);
});

test('two factors: ranks are sizes, conditions go to the symbol that is drawn last', () => {
  const theory = readTheory(FACTORS);
  expect(symbolsOf(theory)).toEqual([
    'k: natural if k \\ge 1 and k \\ge 2',
    'n: natural if n \\ge 1',
    'Y: k x n',
    'd: natural if d \\ge 1 and d \\ge k - 1',
    'W_0: k x d',
    'H_0: d x n',
    't: real if t \\ge 0',
    'Z: k x n',
    'U: k x \\operatorname{rank}\\left(Z\\right) orthonormal columns',
    'Sigma: \\operatorname{rank}\\left(Z\\right) x \\operatorname{rank}\\left(Z\\right) diagonal, positive definite, invertible',
    'V: n x \\operatorname{rank}\\left(Z\\right) orthonormal columns',
    'cal(L)(k x d, d x n): real',
    'W(real): k x d',
    'H(real): d x n',
    'B: d x d',
  ]);
  expect(definitionsOf(theory)[3]).toBe(
    'W, H := gradient flow of \\frac{1}{2} \\cdot \\left\\|Z - W H\\right\\|_{F}^{2} from W = W_{0}, H = H_{0} in t',
  );
  expect(theory.assumptions.map(printStatement)).toEqual(['W_{0}^{\\top} W_{0} = H_{0} H_{0}^{\\top}']);
});

describe('more of the language', () => {
  test('definitions may stand in any order', () => {
    const theory = readTheory('x := y + 1; y := 2 z; z \\in \\mathbb{Z}');
    expect(definitionsOf(theory)).toEqual(['y := 2 z', 'x := y + 1']);
    expect(symbolsOf(theory)).toEqual(['z: integer', 'y: integer', 'x: integer']);
  });

  test('an equation of what is nothing yet defines it; of what is declared it is assumed', () => {
    const theory = readTheory('A, B \\in \\mathbb{R}^{n \\times n}; C = A B; A B = B A');
    expect(definitionsOf(theory)).toEqual(['C := A B']);
    expect(theory.assumptions.map(printStatement)).toEqual(['A B = B A']);
  });

  test('parameters of a distribution are declared by their place', () => {
    expect(symbolsOf(readTheory('x \\sim \\mathcal N(\\mu, \\sigma^2); \\sigma > 0'))).toEqual([
      'sigma: real if \\sigma > 0',
      'mu: real',
      'x: real',
    ]);
    expect(symbolsOf(readTheory('x \\sim \\mathcal N(m, S) in \\mathbb{R}^d'))).toEqual([
      'd: natural if d \\ge 1',
      'm: d x 1',
      'S: d x d symmetric, positive semidefinite',
      'x: d x 1',
    ]);
    expect(() => readTheory('x \\sim \\mathcal N(m, S)')).toThrow('the symbol m: is neither declared nor defined');
  });

  test('a function whose every value is invertible, and its variable', () => {
    const theory = readTheory('F : \\mathbb{R} \\to \\mathbb{R}^{n \\times n} smooth; F(t) invertible; G := F(t)^{-1}');
    expect(symbolsOf(theory)).toEqual(['n: natural if n \\ge 1', 'F(real): n x n invertible', 't: real', 'G: n x n']);
  });

  test('pi is a number where nothing else is declared, and a symbol where it is', () => {
    expect(symbolsOf(readTheory('0 < x < \\pi'))).toEqual(['x: real if 0 < x < \\pi']);
    expect(symbolsOf(readTheory('\\pi \\in (0, 1); y := 2 \\pi'))).toEqual([
      'pi: real if \\pi > 0 and \\pi < 1',
      'y: real',
    ]);
  });

  test('a size that nobody gave and turns out to be another comes after that one', () => {
    expect([...readTheory('A symmetric; C \\in \\mathbb{R}^{n \\times n}; D := A C').symbols.keys()]).toEqual([
      'n',
      'A',
      'C',
      'D',
    ]);
  });

  test('a rank may be a size, and what has it comes after its matrix', () => {
    const theory = readTheory(
      [
        'Q \\in \\mathbb{R}^{d \\times \\operatorname{rank}(Z)} with orthonormal columns',
        'Z := Y Y^\\top; Y \\in \\mathbb{R}^{k \\times n}',
        '(U, \\Sigma, V) := svd(Z)',
        'M := U Q^\\top',
      ].join('\n'),
    );
    const names = [...theory.symbols.keys()];
    expect(names.indexOf('Q')).toBeGreaterThan(names.indexOf('Z'));
    expect(symbolsOf(theory)).toContain('M: k x d');
    expect(theory.assumptions.map(printStatement)).toEqual(['d \\ge \\operatorname{rank}\\left(Z\\right)']);
  });

  test('logistic regression: labels of ±1, each of a family, and descent written out', () => {
    const theory = readTheory(String.raw`
      X \in \mathbb{R}^{n \times d}; w \in \mathbb{R}^d; y_1, \dots, y_n \in \{-1, 1\}; \eta > 0
      L(w) := \frac1n \sum_{i=1}^n \ln(1 + e^{-y_i \sum_{j=1}^d X_{ij} w_j})
      w_{m+1} = w_m - \eta \nabla_w L, w_0 = 0
    `);
    expect(symbolsOf(theory)).toEqual([
      'n: natural if n \\ge 1',
      'd: natural if d \\ge 1',
      'X: n x d',
      'y(integer): integer if y \\ge -1 and y \\le 1 and \\left(y + 1\\right) \\cdot \\left(y - 1\\right) = 0',
      'eta: real if \\eta > 0',
      'm: natural if m \\ge 0',
      'L(d x 1): real',
      'w(natural): d x 1',
    ]);
    expect(printFormula(theory.symbols.get('y')?.count as never)).toBe('n');
    expect(definitionsOf(theory)[1]).toBe(
      'w := recurrence by w - \\eta \\nabla_{w} L from w = \\mathbf{0}_{d \\times 1} in m',
    );
  });

  test('what is not zero', () => {
    const theory = readTheory('a, b, c, d \\in \\mathbb{R}; a d \\ne b c; x \\neq 0');
    expect(theory.nonzero.map(printFormula)).toEqual(['a d - b c', 'x']);
    expect(symbolsOf(theory)).toContain('x: real');
  });

  test('sizes that nobody gave become one where they have to', () => {
    const theory = readTheory('A, A + B invertible; x a vector; y := A x');
    expect(symbolsOf(theory)).toEqual([
      'n_B: natural if n_{B} \\ge 1',
      'A: n_{B} x n_{B} invertible',
      'x: n_{B} x 1',
      'B: n_{B} x n_{B}',
      'y: n_{B} x 1',
    ]);
    expect(theory.structures.map(({ of, structures }) => [printFormula(of), ...structures])).toEqual([
      ['A + B', 'invertible'],
    ]);
    expect([...theory.implied]).toEqual(['n_B']);
  });
});

/** What is wrong, and the one line that says so. */
const ERRORS: readonly (readonly [what: string, text: string, message: string])[] = [
  [
    'an undeclared symbol',
    'x := q + 1',
    'the symbol q: is neither declared nor defined; declare it, such as q \\in \\mathbb{R}',
  ],
  [
    'an undeclared symbol in a relation',
    'x > 0; x y = 1',
    'the symbol y: is neither declared nor defined; declare it, such as y \\in \\mathbb{R}',
  ],
  [
    'an undeclared function',
    'x := f(2) + 1',
    '"(" at character 7: begins an argument or a factor; write \\cdot before it if it is a factor',
  ],
  [
    'a symbol declared twice',
    'x \\in \\mathbb{R}\nx \\in \\mathbb{Z}',
    'line 2, the symbol x: is declared twice, first in line 1; declare it once',
  ],
  [
    'a symbol defined twice',
    'x := 1\nx := 2',
    'line 2, the symbol x: is defined twice, first in line 1; define it once',
  ],
  [
    'a product that does not fit',
    'X \\in \\mathbb{R}^{n \\times d}; Z := X X',
    'X X: multiplies X, which is n × d, by X, which is n × d; transpose one, or change a size',
  ],
  [
    'a sum that does not fit',
    'A \\in \\mathbb{R}^{n \\times n}; B \\in \\mathbb{R}^{(n + 1) \\times n}; C := A + B',
    'A + B: joins A, which is n × n, and B, which is n + 1 × n; transpose one, or change a size',
  ],
  [
    'a number and a matrix',
    'A \\in \\mathbb{R}^{n \\times n}; \\lambda > 0; B := A + \\lambda',
    'A + \\lambda: joins A, which is n × n, and \\lambda, which is a number; multiply the number by \\mathbb{I} or \\mathbb{1}',
  ],
  [
    'a value of another size than is declared',
    'x \\in \\mathbb{R}^n; A \\in \\mathbb{R}^{n \\times n}; x := A',
    'x: joins x, which is n × 1, and A, which is n × n; transpose one, or change a size',
  ],
  [
    'a start of another size',
    'w \\in \\mathbb{R}^d; v \\in \\mathbb{R}^n; L(w) := \\|w\\|^2; w(t) := flow of L from v',
    'w: joins w, which is d × 1, and v, which is n × 1; transpose one, or change a size',
  ],
  [
    'a rate of another size',
    'x, x_0 \\in \\mathbb{R}^d; \\dot x = x^\\top x, x(0) = x_0',
    'x: joins x, which is d × 1, and x^{\\top} x, which is a number; multiply the number by \\mathbb{I} or \\mathbb{1}',
  ],
  [
    'a loss that is no number',
    'w \\in \\mathbb{R}^d; w(t) := flow of w from 0',
    'w: is d × 1, and a loss must be a number; write a number there',
  ],
  [
    'a loss that does not depend on what moves',
    'w, v \\in \\mathbb{R}^d; w(t) := flow of \\|v\\|^2 from 0',
    '\\left\\|v\\right\\|^{2}: does not depend on w, which it should move; name another loss',
  ],
  [
    'a definition that uses itself',
    'x := x + 1',
    'the definition of x: uses itself; write a recurrence, or another letter',
  ],
  [
    'definitions in a circle',
    'x := y\ny := z\nz := x',
    'line 1, the definition of x: goes in a circle: x, y, z, x; define one without the others',
  ],
  [
    'an empty domain',
    'k \\in \\mathbb{Z}; k \\ge 2; k \\le 1',
    'k \\ge 2 and k \\le 1: cannot hold together; change one of them',
  ],
  [
    'an empty domain of whole numbers',
    'p \\in \\mathbb{Z}; 0 < p < 1',
    '0 < p < 1: holds of nothing; change one of them',
  ],
  [
    'an order in a circle',
    'a < b\nb < c\nc < a',
    'line 3, a < b and b < c and c < a: cannot hold together; change one of them',
  ],
  [
    'a structure that needs a square matrix',
    'A \\in \\mathbb{R}^{m \\times n} invertible',
    'A: is m × n, and cannot be invertible; make it square, or take the word back',
  ],
  [
    'a structure of a sum that is not square',
    'A, B \\in \\mathbb{R}^{m \\times n}; A + B symmetric',
    'A + B: is m × n, and cannot be symmetric; make it square, or take the word back',
  ],
  [
    'a structure of a number',
    'x \\in \\mathbb{R}; x invertible',
    'the symbol x: is a number, and no matrix that is invertible; declare a matrix',
  ],
  [
    'orthonormal columns of a wide matrix',
    'Q \\in \\mathbb{R}^{2 \\times 3} with orthonormal columns',
    '2 \\ge 3: holds of nothing; change one of them',
  ],
  [
    'another number of arguments',
    'f : \\mathbb{R} \\to \\mathbb{R}; x := f(1, 2)',
    '"(" at character 38: begins 2 arguments of f; give 1: ·',
  ],
  [
    'a function at a vector',
    'f(x) := x^2; x \\in \\mathbb{R}; v \\in \\mathbb{R}^n; y := f(v)',
    'f\\left(v\\right): joins x, which is a number, and v, which is n × 1; multiply the number by \\mathbb{I} or \\mathbb{1}',
  ],
  [
    'a size that is no whole number',
    'x \\in \\mathbb{R}; A \\in \\mathbb{R}^{x \\times x}',
    'the symbol x: is in the size x of A, and a real number; declare x \\in \\mathbb{N}, or x \\in \\mathbb{Z}',
  ],
  [
    'a step that is a size',
    'x, x_0 \\in \\mathbb{R}^n; x_{n+1} = x_n',
    'the symbol n: counts steps, and is a size; use another letter',
  ],
  [
    'eigen of what is not symmetric',
    'A \\in \\mathbb{R}^{n \\times n}; (Q, \\Lambda) := \\operatorname{eigen}(A)',
    'A: is not declared symmetric; write A symmetric',
  ],
  [
    'svd into two',
    'A \\in \\mathbb{R}^{n \\times n}; (U, V) := \\operatorname{svd}(A)',
    '"\\operatorname{svd}(A)" at character 42: gives three matrices, not 2; write (U, \\Sigma, V) := …',
  ],
  [
    'a vector from a distribution of numbers',
    'x \\in \\mathbb{R}^n; x \\sim \\mathrm{Exp}(2)',
    'x: is declared a vector, and the exponential distribution is of numbers; give it a covariance matrix, such as \\sigma^2 \\mathbb{I}',
  ],
  [
    'an entry that is random',
    'X_{ij} \\sim \\mathcal N(0, 1); X \\in \\mathbb{R}^{n \\times d}',
    'the symbol X_{ij}: may be an entry of X; define X as a whole, or declare X_{ij}',
  ],
  [
    'an order of matrices',
    'A \\in \\mathbb{R}^{n \\times n}; A > 0',
    'A: is a matrix, and < and > are of numbers; write \\succ or \\succeq',
  ],
  [
    'an index that is not whole',
    'v \\in \\mathbb{R}^n; x \\in \\mathbb{R}; S := \\sum_{i=1}^{x} v_i',
    'x: is an index, and need not be a whole number; declare it in \\mathbb{Z}',
  ],
  [
    'a size that nothing determines',
    'x := \\operatorname{tr}(I)',
    'this: a size in \\operatorname{tr}\\left(\\mathbb{I}_{?}\\right) is determined by nothing: write it, as in \\mathbb{I}_{n} or e_{1}^{(n)}; write it another way',
  ],
];

test.each(ERRORS)('%s', (_, text, message) => {
  const run = () => readTheory(text);
  expect(run).toThrow(InputError);
  expect(messageOf(run)).toBe(message);
});

function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing is wrong';
}

describe('a declaration as data', () => {
  const declaration = {
    parameters: { k: { let: 'k \\in \\mathbb{Z}, k \\ge 2' }, weight: '\\lambda > 0' },
    declare: ['Y \\in \\mathbb{R}^{k \\times n}', 'w \\in \\mathbb{R}^k'],
    define: 'L(w) := \\lambda \\|w\\|^2\nv := Y^\\top w',
    observables: { loss: 'L(w)', first: 'v_1' },
  } satisfies TheoryDeclaration;

  test('parameters are symbols with names for commands', () => {
    const theory = readTheory(declaration);
    expect([...theory.parameters]).toEqual([
      ['k', 'k'],
      ['weight', 'lambda'],
    ]);
    expect([...theory.observables].map(([name, formula]) => `${name} = ${printFormula(formula)}`)).toEqual([
      'loss = L\\left(w\\right)',
      'first = v_{1}',
    ]);
  });

  test('another theory is built on it', () => {
    const base = readTheory(declaration);
    const theory = readTheory({ declare: 'k \\ge 3', define: 'u := Y v' }, { base });
    expect(symbolsOf(theory)).toContain('u: k x 1');
    expect(shown({ kind: 'symbols', symbols: [theory.symbols.get('k') as never] })).toBe(
      'k: integer if k \\ge 2 and k \\ge 3',
    );
    const square = readTheory('A \\in \\mathbb{R}^{n \\times n}');
    expect(readTheory('A symmetric', { base: square }).structures).toHaveLength(1);
    expect(() => readTheory('v := 1', { base })).toThrow('is declared in the theory that this one is built on');
    expect(() => readTheory('k < 2', { base })).toThrow('k \\ge 2 and k < 2: cannot hold together');
  });

  test('errors tell the file, the part and the line', () => {
    const broken = (part: object, file = '') => messageOf(() => readTheory({ ...declaration, ...part }, { file }));
    expect(broken({ define: 'v := Y w\nu := v' }, 'proofs/x/theory.ts')).toMatch(
      /^proofs\/x\/theory\.ts, define, line 1, Y w: multiplies Y/,
    );
    expect(broken({ declare: ['Y \\in \\mathbb{R}', 'Y \\in \\mathbb{Z}'] })).toBe(
      'declare 2, the symbol Y: is declared twice, first in declare 1; declare it once',
    );
    expect(broken({ observables: { bad: 'Y w' } })).toMatch(/^observable bad, Y w: multiplies/);
    expect(broken({ parameters: { k: '2 > 1' } })).toBe('parameter k: declares no symbol; declare one symbol each');
  });
});

const LINES = [
  ...[
    'x \\in \\mathbb{R}^n',
    'A \\in \\mathbb{R}^{n \\times n}',
    'n \\in \\mathbb{N}',
    'x(t)',
    'A symmetric',
    'A, B invertible',
  ],
  ...[
    'y := A x',
    'x := y',
    'L := x^\\top A x',
    'x(t) := flow of L from 0',
    '\\dot x = A x',
    'x_{k+1} = A x_k',
    'n > k',
    'k < n',
  ],
  ...[
    'n := 2 k',
    '(Q, \\Lambda) := eigen(A)',
    '(U, S, V) := svd(A)',
    'x \\sim \\mathcal N(0, A)',
    'x_1, \\dots, x_n \\sim \\mathrm{Exp}(k)',
  ],
  ...[
    'u := \\arg\\min_{x} L',
    'f(x) := A x',
    'z := f(y)',
    'S := \\sum_{i=1}^n x_i',
    'A B = B A',
    'k \\in \\mathbb{Z}',
    'A \\succ 0',
  ],
  ...[
    'f : \\mathbb{R}^n \\to \\mathbb{R}',
    'x independent of y',
    'n k \\in \\mathbb{Z}',
    'w := \\lim_{t \\to \\infty} x(t)',
    'A \\ne 0',
  ],
];

test('any lines in any order make a theory or one line that says why not', () => {
  let read = 0;
  fc.assert(
    fc.property(fc.shuffledSubarray(LINES, { maxLength: 9 }), (lines) => {
      try {
        const { symbols, definitions } = readTheory(lines.join('\n'));
        read += 1;
        // Sizes are settled: none is left open, in no type and in no formula.
        expect(
          [...symbols.values()].map((symbol) => shown({ kind: 'symbols', symbols: [symbol] })).join(),
        ).not.toContain('?');
        expect(definitions.map((definition) => shown({ kind: 'definition', definition })).join()).not.toContain('?');
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
        expect((error as Error).message).not.toContain('\n');
      }
    }),
    { ...SEEDED, numRuns: 1500 },
  );
  expect(read).toBeGreaterThan(100);
});
