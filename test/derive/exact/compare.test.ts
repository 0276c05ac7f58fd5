import { expect, test } from 'vitest';
import { outcomeOf } from './scopes.ts';

const MATRICES =
  'X \\in \\mathbb{R}^{n \\times d}; A, B \\in \\mathbb{R}^{n \\times n} invertible; S, T \\in \\mathbb{S}^n_{++}; ' +
  'U \\in \\mathbb{R}^{n \\times k}; V \\in \\mathbb{R}^{k \\times n}; u, v, x, y \\in \\mathbb{R}^n; w \\in \\mathbb{R}^d; ' +
  'Q \\in O(n); \\lambda > 0; \\mu \\in \\mathbb{R}; a \\in \\mathbb{R}; C \\in \\mathbb{R}^{n \\times n}';

test.each([
  ['(X^\\top X + \\lambda I)^{-1} X^\\top = X^\\top (X X^\\top + \\lambda I)^{-1}'],
  ['(A + U V)^{-1} = A^{-1} - A^{-1} U (I + V A^{-1} U)^{-1} V A^{-1}'],
  ['(A + u v^\\top)^{-1} = A^{-1} - \\frac{A^{-1} u v^\\top A^{-1}}{1 + v^\\top A^{-1} u}'],
  ['(I - A)^{-1} - I = (I - A)^{-1} A'],
  ['(A B)^{-1} = B^{-1} A^{-1}'],
  ['A^{-\\top} = (A^\\top)^{-1}'],
  ['(A^{-1} + B^{-1})^{-1} = A (A + B)^{-1} B'],
  ['A^{-1} - B^{-1} = A^{-1} (B - A) B^{-1}'],
  ['\\operatorname{tr}(A B) = \\operatorname{tr}(B A)'],
  ['\\operatorname{tr}(X^\\top X) = \\|X\\|_F^2'],
  ['\\|x + y\\|^2 = \\|x\\|^2 + 2 x^\\top y + \\|y\\|^2'],
  ['\\left\\|x + y\\right\\|^2 + \\left\\|x - y\\right\\|^2 = 2 \\left\\|x\\right\\|^2 + 2 \\left\\|y\\right\\|^2'],
  ['x^\\top A y = y^\\top A^\\top x'],
  ['x^\\top A x = \\frac{1}{2} x^\\top (A + A^\\top) x'],
  ['\\operatorname{tr}(x y^\\top) = y^\\top x'],
  ['\\|Q x\\| = \\|x\\|'],
  ['\\det(A B) = \\det(A) \\det(B)'],
  ['\\det(A^{-1}) = \\frac{1}{\\det(A)}'],
  ['\\det(\\lambda A) = \\lambda^n \\det(A)'],
  ['\\det(A + u v^\\top) = (1 + v^\\top A^{-1} u) \\det(A)'],
  ['\\det(I + U V) = \\det(I + V U)'],
  ['\\det(e^{A}) = e^{\\operatorname{tr}(A)}'],
  ['S^{1/2} S^{-1} S^{1/2} = I'],
  ['\\langle x, A y \\rangle = \\langle A^\\top x, y \\rangle'],
  ['x^\\top y A = A x^\\top y'],
  ['(I - \\frac{1}{n} \\mathbb{1} \\mathbb{1}^\\top)^2 = I - \\frac{1}{n} \\mathbb{1}_n \\mathbb{1}_n^\\top'],
  ['\\nabla_{x} \\|x\\|^2 = 2 x'],
  ['\\nabla_{x} (x^\\top A x) = (A + A^\\top) x'],
  ['\\nabla_{w} \\left(\\frac{1}{2} \\|X w - y\\|^2\\right) = X^\\top (X w - y)'],
  ['\\nabla_{A} \\operatorname{tr}(A^{-1} B) = -A^{-\\top} B^\\top A^{-\\top}'],
  ['\\nabla_{A} \\ln(\\det(A)) = A^{-\\top}'],
  ['\\nabla_{A} \\det(A) = \\det(A) A^{-\\top}'],
  ['\\nabla_{X} \\|X\\|_F^2 = 2 X'],
  ['\\nabla_{X} \\operatorname{tr}(X^\\top A X) = (A + A^\\top) X'],
  ['\\nabla_{x} \\ln(1 + x^\\top x) = \\frac{2 x}{1 + \\|x\\|^2}'],
  ['\\nabla_{x} \\left(e^{-\\frac{1}{2} x^\\top S x}\\right) = -e^{-\\frac{1}{2} x^\\top S x} S x'],
  ['\\nabla_{\\mu} \\|x - \\mu y\\|^2 = -2 y^\\top (x - \\mu y)'],
  ['e^{A} e^{-A} = I'],
  ['A e^{\\mu A} = e^{\\mu A} A'],
  ['e^{A B A^{-1}} = A e^{B} A^{-1}'],
  ['X = 0 + X'],
  ['C - C = 0'],
])('is proved: %s', (latex) => {
  expect(outcomeOf(latex, MATRICES)).toBe('equal');
});

test.each([
  ['(X^\\top X + \\lambda I)^{-1} X^\\top = X^\\top (X X^\\top + \\mu I)^{-1}'],
  ['(A B)^{-1} = A^{-1} B^{-1}'],
  ['(A + B)^{-1} = A^{-1} + B^{-1}'],
  ['A B = B A'],
  ['(A + B)^2 = A^2 + 2 A B + B^2'],
  ['\\operatorname{tr}(A B) = \\operatorname{tr}(A) \\operatorname{tr}(B)'],
  ['\\operatorname{tr}(A B C) = \\operatorname{tr}(B A C)'],
  ['x y^\\top = y x^\\top'],
  ['\\|x + y\\| = \\|x\\| + \\|y\\|'],
  ['x^\\top A x = x^\\top A y'],
  ['\\det(A + B) = \\det(A) + \\det(B)'],
  ['\\det(\\lambda A) = \\lambda \\det(A)'],
  ['\\nabla_{x} (x^\\top A x) = 2 A x'],
  ['e^{A + B} = e^{A} e^{B}'],
  ['e^{A} B = B e^{A}'],
  ['S T = T S'],
  ['Q^2 = I'],
  ['C^{-1} C = C'],
  ['\\|A x\\| = \\|x\\|'],
])('is refuted by an exact example: %s', (latex) => {
  expect(outcomeOf(latex, MATRICES)).toBe('different');
});

test('what is neither proved nor refuted is unknown, with the reason', () => {
  expect(outcomeOf('(S T)^{1/2} = S^{1/2} T^{1/2}', MATRICES)).toMatch(/^unknown: a root/);
});

test('sizes that do not fit are told', () => {
  expect(outcomeOf('X U = A', MATRICES)).toMatch(/^sizes/);
  expect(outcomeOf('A = X', MATRICES)).toMatch(/^sizes/);
  expect(outcomeOf('X^{-1} = X', MATRICES)).toMatch(/^sizes/);
});
