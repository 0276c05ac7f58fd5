/** What each declaration of the language says; shown as text, so that a row reads like the declaration. */
import { expect, test } from 'vitest';
import { readDeclarations } from '../../../src/language/declare/index.ts';
import { shown } from './shown.ts';

const ROWS: readonly (readonly [text: string, ...said: readonly string[]])[] = [
  // Scalars.
  ['x \\in \\mathbb{R}', 'x: real'],
  ['$x \\in \\mathbb{R}$', 'x: real'],
  ['x ∈ \\R', 'x: real'],
  ['x, y \\in \\mathbb R', 'x: real, y: real'],
  ['t, u_0 \\in \\mathbb{R}', 't: real, u_0: real'],
  ['z \\in \\mathbb{C}', 'z: complex'],
  ['q \\in \\mathbb{Q}', 'q: rational'],
  ['n \\in \\mathbb{N}', 'n: natural if n \\ge 1'],
  ['n \\in \\mathbb{N}_0', 'n: natural if n \\ge 0'],
  ['k \\in \\mathbb{Z}, k \\ge 2', 'k: integer', 'k \\ge 2'],
  ['k \\in \\mathbb{Z}_{\\ge 2}', 'k: integer if k \\ge 2'],
  ['k \\in \\mathbb{Z}^+', 'k: integer if k \\ge 1'],
  ['\\lambda \\in \\mathbb{R}_{>0}', 'lambda: real if \\lambda > 0'],
  ['\\lambda \\in \\mathbb{R}_{++}', 'lambda: real if \\lambda > 0'],
  ['x \\in [0, 1)', 'x: real if x \\ge 0 and x < 1'],
  ['x \\in (0, \\infty)', 'x: real if x > 0'],
  ['i \\in [n]', 'i: integer if i \\ge 1 and i \\le n'],
  ['i \\in \\{1, \\dots, k\\}', 'i: integer if i \\ge 1 and i \\le k'],
  ['b \\in \\{0, 1\\}', 'b: integer if b \\ge 0 and b \\le 1'],
  [
    'y \\in \\{-1, 1\\}',
    'y: integer if y \\ge -1 and y \\le 1 and \\left(y + 1\\right) \\cdot \\left(y - 1\\right) = 0',
  ],
  ['k integer', 'k: integer'],
  ['m and n are positive integers', 'm: integer if m \\ge 1, n: integer if n \\ge 1'],
  ['x real', 'x: real'],
  // Relations, which declare what nothing else does.
  ['\\lambda > 0', '\\lambda > 0'],
  ['0 < p < 1', '0 < p < 1'],
  ['t \\ge 0', 't \\ge 0'],
  ['d \\ge k - 1', 'd \\ge k - 1'],
  ['x, y > 0', 'x > 0', 'y > 0'],
  ['\\lambda positive', '\\lambda > 0'],
  ['0 \\le t < T integers', 't: integer, T: integer', '0 \\le t < T'],
  ['a \\ne 0', 'a is not 0'],
  ['a b \\neq c', 'a b - c is not 0'],
  ['x, y nonzero', 'x, y is not 0'],
  // Whole numbers.
  ['s k \\in \\mathbb{Z}', 'whole s k'],
  ['0 < s < 1, \\ s k \\in \\mathbb{Z}', '0 < s < 1', 'whole s k'],
  ['(1 - s) k \\in \\mathbb{Z}', 'whole \\left(1 - s\\right) k'],
  // Vectors and matrices.
  ['w \\in \\mathbb{R}^d', 'w: d x 1'],
  ['w \\in \\mathbb{R}^{d}', 'w: d x 1'],
  ['A \\in \\mathbb{R}^{m \\times n}', 'A: m x n'],
  ['\\boldsymbol{A}, B \\in \\mathbb{R}^{m \\times (k - 1)}', 'bold(A): m x k - 1, B: m x k - 1'],
  ['A \\in \\mathbb{R}^{n \\times n} invertible', 'A: n x n invertible'],
  ['A \\in \\mathbb{R}^{n \\times n}, invertible and symmetric', 'A: n x n invertible, symmetric'],
  ['S \\in \\mathbb{S}^n_{++}', 'S: n x n symmetric, positive definite'],
  ['S \\in \\mathbb{S}_+^n', 'S: n x n symmetric, positive semidefinite'],
  ['Q \\in O(n)', 'Q: n x n orthogonal'],
  ['Q \\in \\mathrm{O}(n)', 'Q: n x n orthogonal'],
  ['A \\in \\mathrm{GL}(n)', 'A: n x n invertible'],
  ['Q \\in \\mathrm{St}(k, n)', 'Q: n x k orthonormal columns'],
  ['S \\succeq 0', 'S is symmetric, positive semidefinite'],
  ['S \\succ 0', 'S is symmetric, positive definite'],
  ['A \\succeq B', 'A - B is symmetric, positive semidefinite'],
  ['A \\prec B', 'B - A is symmetric, positive definite'],
  ['D diagonal', 'D is diagonal'],
  ['A symmetric', 'A is symmetric'],
  ['A is a real symmetric positive definite matrix', 'A is symmetric, positive definite, a matrix'],
  ['Let A, B be invertible', 'A, B is invertible'],
  ['A, A+B invertible', 'A, A + B is invertible'],
  ['A symmetric and positive semi-definite', 'A is symmetric, positive semidefinite'],
  ['A symmetric, B diagonal and real', 'A is symmetric', 'B is diagonal'],
  ['Q with orthonormal columns', 'Q is orthonormal columns'],
  ['A \\text{ is invertible}', 'A is invertible'],
  ['x and y independent', 'independent x, y'],
  ['x independent of y', 'independent x, y'],
  // Functions.
  ['x(t)', 'function x(t)'],
  ['x(t) \\in \\mathbb{R}^n', 'x(t): n x 1'],
  ['f : \\mathbb{R}^n \\to \\mathbb{R}', 'f(n x 1): real'],
  ['f \\colon \\mathbb{R}^n \\times \\mathbb{R} \\to \\mathbb{R}^m', 'f(n x 1, real): m x 1'],
  ['F : \\mathbb{R} \\to \\mathbb{R}^{n \\times n} differentiable', 'F(real): n x n'],
  ['X : \\mathbb{R} \\to \\mathbb{R}^{n \\times n} smooth, invertible for every t', 'X(real): n x n invertible'],
  ['\\sigma(x) = 1 / (1 + e^{-x})', 'sigma(x) := \\frac{1}{1 + e^{-x}}'],
  // Families.
  ['x_1, \\dots, x_n \\in \\mathbb{R}^d', 'n of x: d x 1'],
  ['\\theta, f_1, \\dots, f_K \\in \\mathbb{R}^d', 'theta: d x 1', 'K of f: d x 1'],
  [
    'A, B, A + B \\in \\mathbb{R}^{n \\times n} invertible',
    'A: n x n invertible, B: n x n invertible',
    'A + B is invertible, a matrix',
  ],
  [
    'P \\in \\mathbb{R}^{n \\times n}, X \\in \\mathbb{R}^{n \\times d}, R \\in \\mathbb{R}^{m \\times m} symmetric',
    'P: n x n symmetric',
    'X: n x d',
    'R: m x m symmetric',
  ],
  // Several at once.
  ['A \\in \\mathbb{R}^{n \\times n}, b \\in \\mathbb{R}^n; c > 0', 'A: n x n', 'b: n x 1', 'c > 0'],
  ['a \\;> \\; 0', 'a > 0'],
  ['a > 0 where b \\in \\mathbb{R}', 'a > 0', 'b: real'],
  // Definitions.
  [
    'Z := (\\mathbb{I} - \\tfrac1k \\mathbb 1 \\mathbb 1^\\top) Y',
    'Z := \\left(\\mathbb{I} - \\frac{1}{k} \\mathbb{1} \\mathbb{1}^{\\top}\\right) Y',
  ],
  ['x \\coloneqq 2, y := 3', 'x := 2', 'y := 3'],
  ['a := b c, b \\in \\mathbb{R}', 'a := b c', 'b: real'],
  [
    '\\mathcal L(W, H) := \\tfrac12 \\| Z - W H \\|_F^2',
    'cal(L)(W, H) := \\frac{1}{2} \\cdot \\left\\|Z - W H\\right\\|_{F}^{2}',
  ],
  ['(U, \\Sigma, V) := \\operatorname{svd}(Z)', 'U, Sigma, V := svd Z'],
  ['(U, \\Sigma, V) := svd(Z H)', 'U, Sigma, V := svd Z H'],
  ['(Q, \\Lambda) := \\operatorname{eigen}(A)', 'Q, Lambda := eigen A'],
  [
    '(W, H)(t) := flow of \\mathcal L from (W_0, H_0)',
    'W, H := gradient flow of \\mathcal{L} from W = W_{0}, H = H_{0} in t',
  ],
  ['W, H := flow of \\mathcal L from W_0, H_0', 'W, H := gradient flow of \\mathcal{L} from W = W_{0}, H = H_{0} in t'],
  ['w(\\tau) := gradient flow of L from 0', 'w := gradient flow of L from w = 0 in tau'],
  ['w := gradient descent of L from w_0 with step \\eta', 'w := descent of L from w = w_{0} in n by \\eta'],
  ['\\dot x = A x, x(0) = x_0', 'x := flow by A x from x = x_{0} in t'],
  ['x(t) solves \\dot x = A x, x(0) = x_0', 'x := flow by A x from x = x_{0} in t'],
  ['\\frac{dx}{dt} = a x(t), x(0) = 1', 'x := flow by a x from x = 1 in t'],
  ['\\frac{\\mathrm{d}}{\\mathrm{d}t} x(t) = a x(t)', 'x := flow by a x from x = x_{0} in t'],
  ['\\dot x = y, \\dot y = -x, x(0) = 1, y(0) = 0', 'x, y := flow by y, -x from x = 1, y = 0 in t'],
  ["u'(t) = -2 t u(t), u(0) = 1", 'u := flow by -2 t u from u = 1 in t'],
  ['u_{n+1} = \\alpha u_n for n \\ge 0', 'u := recurrence by \\alpha u from u = u_{0} in n'],
  ['W_{n+1} = W_n A, W_0 = B', 'W := recurrence by W A from W = B in n'],
  ['x_{k + 1} = \\frac12 x_k', 'x := recurrence by \\frac{1}{2} x from x = x_{0} in k'],
  ['w := argmin_{w} \\|X w - y\\|^2', 'w := minimiser of \\left\\|X w - y\\right\\|^{2}'],
  [
    '\\hat w := \\arg\\min_{w \\in \\mathbb{R}^d} w^\\top w subject to X w = y',
    'hat(w) := minimiser of \\hat{w}^{\\top} \\hat{w} if X \\hat{w} = y',
  ],
  [
    '(a, b) := \\operatorname*{argmin}_{a, b} a^2 + b^2 s.t. a + b = 1, a > 0',
    'a, b := minimiser of a^{2} + b^{2} if a + b = 1 and a > 0',
  ],
  // Random.
  ['x \\sim \\mathcal N(\\mu, \\Sigma)', 'x ~ normal \\mu, \\Sigma'],
  ['x \\sim \\mathcal N(m, S) in \\mathbb{R}^K', 'x: K x 1', 'x ~ normal m, S'],
  ['x \\sim \\mathrm{Poisson}(\\lambda) independent of y', 'independent x, y', 'x ~ poisson \\lambda'],
  ['y \\sim \\mathrm{Bernoulli}(p)', 'y ~ bernoulli p'],
  ['u \\sim \\mathrm{Unif}[0, 1]', 'u ~ uniform 0, 1'],
  ['x \\sim \\chi^2_n', 'x ~ chi-square n'],
  ['x, y \\sim \\mathrm{Exp}(\\lambda)', 'x ~ exponential \\lambda', 'y ~ exponential \\lambda'],
  ['x_1, \\dots, x_n \\sim \\mathcal N(0, \\sigma^2) i.i.d.', 'n of x ~ normal 0, \\sigma^{2}'],
];

test.each(ROWS)('%s', (text, ...said) => {
  expect(readDeclarations(text).map(shown)).toEqual(said);
});

test('no two rows say the same in two ways by accident of the table', () => {
  expect(new Set(ROWS.map(([text]) => text)).size).toBe(ROWS.length);
});
