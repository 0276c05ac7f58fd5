/** Symbols with subscripts, dots, primes and arguments, as a vocabulary has them. */
import { describe, expect, it } from 'vitest';
import { PLAIN_VOCABULARY } from '../../../src/language/latex/declared.ts';
import { printFormula } from '../../../src/language/latex/print.ts';
import { parseFormula } from '../../../src/language/latex/read.ts';
import { add, apply, at, derivative, entry, gradient, mul, part, pow, transpose } from './build.ts';
import { VOCABULARY } from './vocabulary.ts';

const tex = String.raw;
const read = (latex: string) => parseFormula(latex, { vocabulary: VOCABULARY });

describe('a function at its arguments', () => {
  it.each([
    ['x(t)', apply('x', 't')],
    ['x(0)', apply('x', 0)],
    ['x(t + h)', apply('x', add('t', 'h'))],
    ['x(s)', apply('x', 's')],
    [tex`W(t_0)^\top`, transpose(apply('W', 't_0'))],
    ['f(u, v)', apply('f', 'u', 'v')],
    ['g(u + v)', apply('g', add('u', 'v'))],
    ['g(u)^2', pow(apply('g', 'u'), 2)],
    ['f(u; v)', apply('f', 'u', 'v')],
    [tex`\mathcal{L}(W, H)`, apply('cal(L)', 'W', 'H')],
    [tex`\mathcal L(W(t), H(t))`, apply('cal(L)', apply('W', 't'), apply('H', 't'))],
    ['Q(u + v)', mul('Q', add('u', 'v'))],
  ])('%s', (latex, expected) => {
    expect(read(latex)).toEqual(expected);
  });

  it.each([
    ['W(H + A)', /argument of W or a factor/],
    ['x(A)', /argument of x or a factor/],
    ['f(u)', /begins 1 arguments of f; give 2: u, v/],
    ['g^2(u)', /argument of g behind a superscript/],
    ['Q(u)', /argument or a factor/],
    [tex`x^\top(t)`, /argument or a factor/],
  ])('not %s', (latex, message) => {
    expect(() => read(latex)).toThrow(message);
  });
});

describe('an entry', () => {
  it.each([
    ['v_i', entry('v', 'i')],
    ['v_1', entry('v', 1)],
    ['v_{12}', entry('v', 12)],
    ['v_{n-1}', entry('v', add('n', { kind: 'negate', operand: part(1) }))],
    ['A_{ij}', entry('A', 'i', 'j')],
    ['A_{i,j}', entry('A', 'i', 'j')],
    ['A_{12}', entry('A', 1, 2)],
    ['A_{i+1,j}', entry('A', add('i', 1), 'j')],
    ['A_{ij}^2', pow(entry('A', 'i', 'j'), 2)],
    ['x_i(t)', entry(apply('x', 't'), 'i')],
    ['W_{ij}(t)', entry(apply('W', 't'), 'i', 'j')],
    ['(AB)_{ij}', entry(mul('A', 'B'), 'i', 'j')],
    ['[A]_{ij}', entry('A', 'i', 'j')],
    ['A[i, j]', entry('A', 'i', 'j')],
    ['v[1]^2', pow(entry('v', 1), 2)],
    ['A[A + B]', mul('A', add('A', 'B'))],
    [tex`\left(A v\right)_i`, entry(mul('A', 'v'), 'i')],
    ['(z_n)_i', entry(entry('z', 'n'), 'i')],
    ['z_{n+1}', entry('z', add('n', 1))],
    ['z_0', entry('z', 0)],
    ['z_{12}', entry('z', 12)],
    ['z_{n,i}', entry(entry('z', 'n'), 'i')],
  ])('%s', (latex, expected) => {
    expect(read(latex)).toEqual(expected);
  });

  it.each([
    ['v_0', 'v_0'],
    ['v_k', 'v_k'],
    ['A_F', 'A_F'],
    [tex`v_{\text{max}}`, 'v_{max}'],
    ['c_i', 'c_i'],
    ['z_{max}', 'z_{max}'],
    ['v_{ij}', 'v_{ij}'],
  ])('%s is a name', (latex, name) => {
    expect(read(latex)).toEqual(part(name));
  });

  it('a declared name with a subscript stays that name', () => {
    const vocabulary = { ...VOCABULARY, scalars: new Set(['v_1']) };
    expect(parseFormula('v_1 v_2', { vocabulary })).toEqual(mul('v_1', entry('v', 2)));
  });

  it.each([
    [tex`\sum_{k=1}^n v_{ik}`, /no list of its indices/],
    ['A_{ij}^{-1}', /matrix or above its entry/],
    [tex`A_{ij}^\top`, /matrix or above its entry/],
    [tex`\sqrt{v}_i`, /subscript of something that has none/],
    ['(A)_F', /subscript of something that has none/],
  ])('not %s', (latex, message) => {
    expect(() => read(latex)).toThrow(message);
  });
});

describe('above a symbol', () => {
  it.each([
    ['u^*', part('star(u)')],
    [tex`u^\star`, part('star(u)')],
    [tex`\hat{\mathbf w}^{\star}_0`, part('star(hat(bold(w)))_0')],
    [tex`u^{\star\top} v`, mul(transpose('star(u)'), 'v')],
    [tex`(u^\star)^2`, pow('star(u)', 2)],
    [tex`u_\star`, part('u_{star}')],
    ['u_*', part('u_{star}')],
    ['z^{(n)}', entry('z', 'n')],
    ['z^{n+1}', entry('z', add('n', 1))],
    ['z^0', entry('z', 0)],
    ['z_i^{(n+1)}', entry(entry('z', add('n', 1)), 'i')],
    ['e^{(a + b)}', pow('e', add('a', 'b'))],
    ['(1 + a)^{(n)}', pow(add(1, 'a'), 'n')],
    ['a^{n}', pow('a', 'n')],
    ['a^{(T)}', pow('a', 'T')],
  ])('%s', (latex, expected) => {
    expect(read(latex)).toEqual(expected);
    expect(read(printFormula(expected))).toEqual(expected);
  });

  it.each([
    ['a^{(n)}', /iterate, a derivative or a power/],
    ['g(u)^{(n)}', /iterate, a derivative or a power/],
    ['v_i^{(n)}', /iterate, a derivative or a power/],
    ['(A B)^*', /not understood here/],
  ])('not %s', (latex, message) => {
    expect(() => read(latex)).toThrow(message);
  });

  it('parentheses are a power where iterates are written otherwise', () => {
    expect(parseFormula('a^{(n)}')).toEqual(pow('a', 'n'));
  });
});

describe('dots and primes', () => {
  it.each([
    [tex`\dot x`, derivative('x', 't')],
    [tex`\dot{x}(t)`, derivative(apply('x', 't'), 't')],
    [tex`\dot x(0)`, at(derivative(apply('x', 't'), 't'), { t: 0 })],
    [tex`\ddot x`, derivative(derivative('x', 't'), 't')],
    [tex`\dot{\mathbf W}`, derivative('bold(W)', 't')],
    [tex`\dot W^\top`, transpose(derivative('W', 't'))],
    [tex`\dot{x}_i(t)`, derivative(entry(apply('x', 't'), 'i'), 't')],
    [tex`\dot{x_i}`, derivative(entry('x', 'i'), 't')],
    [tex`\dot g(x)`, derivative(apply('g', 'x'), 't')],
    ["x'(t)", derivative(apply('x', 't'), 't')],
    ["q'(y)", derivative(apply('q', 'y'), 'y')],
    ["q''", derivative(derivative('q', 'y'), 'y')],
    ["q'(0)^2", pow(at(derivative(apply('q', 'y'), 'y'), { y: 0 }), 2)],
    [tex`q^{\prime}(y)`, derivative(apply('q', 'y'), 'y')],
    [tex`\dot r(t)`, derivative(apply('r', 't'), 't')],
    [tex`\dot r(0)`, at(derivative(apply('r', 't'), 't'), { t: 0 })],
    [tex`\dot J(x)`, derivative(apply('J', 'x'), 't')],
    [tex`\dot J(x(t))`, derivative(apply('J', apply('x', 't')), 't')],
    ["r'(y)", derivative(apply('r', 'y'), 'y')],
    ["r'(y + 1)", at(derivative(apply('r', 'w'), 'w'), { w: add('y', 1) })],
    ["g'(v)", at(gradient(apply('g', 'u'), 'u'), { u: 'v' })],
  ])('%s', (latex, expected) => {
    expect(read(latex)).toEqual(expected);
  });

  it.each([
    ["A'", /is a prime on A.*\\top/],
    ["f'(u, v)", /no function of one variable/],
    ["q'^2", /above a prime/],
    ["x'", /may derive or transpose/],
    ["r'", /no function of one variable/],
    [tex`\dot g(v)`, /a dot on g of what does not move/],
    [tex`\dot I`, /makes a variable of I/],
    [tex`\dot{x y}`, /one symbol under the dots/],
    [tex`\dot{x}_i_j`, /second script/],
    [tex`\dot{x_i}_j`, /second script/],
  ])('not %s', (latex, message) => {
    expect(() => read(latex)).toThrow(message);
  });
});

it('letters side by side are a product where all are declared, one as a matrix', () => {
  const vocabulary = { ...PLAIN_VOCABULARY, matrices: new Set(['H', 'P']), vectors: new Set(['x']) };
  const read = (latex: string) => parseFormula(latex, { vocabulary });
  expect(read('HPH^{\\top}')).toEqual(read('H P H^{\\top}'));
  expect(read('HPx')).toEqual(read('H P x'));
  expect(() => read('HPq')).toThrow('looks like a word');
  expect(() => read('xxx')).toThrow('looks like a word');
  expect(() => parseFormula('Rkm')).toThrow('looks like a word');
});
