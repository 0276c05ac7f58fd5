/** Gradients: of what, by what, and where. */
import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../../src/language/latex/read.ts';
import { add, apply, at, derivative, div, entry, gradient, mul, neg, norm, pow, transpose } from './build.ts';
import { VOCABULARY } from './vocabulary.ts';

const tex = String.raw;
const read = (latex: string) => parseFormula(latex, { vocabulary: VOCABULARY });
const loss = apply('cal(L)', 'W', 'H');
const square = pow(norm(add(mul('A', 'u'), neg('b')), null), 2);

describe('a gradient', () => {
  it.each([
    [tex`\nabla_W \mathcal{L}(W, H)`, gradient(loss, 'W')],
    [tex`\nabla_{W} \mathcal{L}`, gradient('cal(L)', 'W')],
    [tex`\nabla_\mathbf{w} L`, gradient('L', 'bold(w)')],
    [tex`\nabla g(u)`, gradient(apply('g', 'u'), 'u')],
    [tex`\nabla g`, gradient('g', 'u')],
    [tex`\nabla g(v)`, at(gradient(apply('g', 'u'), 'u'), { u: 'v' })],
    [tex`\nabla g(z_n)`, at(gradient(apply('g', 'u'), 'u'), { u: entry('z', 'n') })],
    [tex`\nabla_u f(u, b)`, gradient(apply('f', 'u', 'b'), 'u')],
    [tex`\nabla_u f(a, b)`, at(gradient(apply('f', 'u', 'v'), 'u'), { u: 'a', v: 'b' })],
    [tex`\nabla g(u)^\top v`, mul(transpose(gradient(apply('g', 'u'), 'u')), 'v')],
    [
      tex`\nabla_W \mathcal{L}(W(t), H(t)) A`,
      mul(at(gradient(loss, 'W'), { W: apply('W', 't'), H: apply('H', 't') }), 'A'),
    ],
    [tex`\nabla J(u)`, gradient(apply('J', 'u'), 'u')],
    [tex`\nabla J(x(t))`, at(gradient(apply('J', 'w'), 'w'), { w: apply('x', 't') })],
    [tex`\nabla J(z_n)`, at(gradient(apply('J', 'w'), 'w'), { w: entry('z', 'n') })],
    [tex`\nabla_u J(u)`, gradient(apply('J', 'u'), 'u')],
    [tex`\nabla_u (J(A u))`, gradient(apply('J', mul('A', 'u')), 'u')],
    [tex`\nabla_u \|A u - b\|^2`, gradient(square, 'u')],
    [tex`\nabla_u (u^\top A u)`, gradient(mul(transpose('u'), 'A', 'u'), 'u')],
    [tex`\nabla_u (g(A u))`, gradient(apply('g', mul('A', 'u')), 'u')],
    [tex`a - h \nabla g(u)`, add('a', neg(mul('h', gradient(apply('g', 'u'), 'u'))))],
    [tex`\partial_t x(t)`, derivative(apply('x', 't'), 't')],
    [tex`\frac{\partial q(y)}{\partial y}`, derivative(apply('q', 'y'), 'y')],
    [tex`\frac{\partial \mathcal{L}}{\partial W}`, gradient('cal(L)', 'W')],
    [tex`\frac{\partial}{\partial u} g(u)`, gradient(apply('g', 'u'), 'u')],
    [tex`\frac{\partial g}{\partial u_i}`, entry(gradient('g', 'u'), 'i')],
    [tex`\frac{d}{dt} g(x(t))`, derivative(apply('g', apply('x', 't')), 't')],
    [tex`\frac{dx}{dt}`, derivative('x', 't')],
    [tex`\frac{d}{dt} \frac12 \|x\|^2`, derivative(mul(div(1, 2), pow(norm('x', null), 2)), 't')],
    [tex`\nabla_u 2 g(u) + a`, add(gradient(mul(2, apply('g', 'u')), 'u'), 'a')],
    [tex`\frac{d^2 x}{dt^2}`, derivative(derivative('x', 't'), 't')],
    [tex`\frac{\partial^2 q(y)}{\partial y^2}`, derivative(derivative(apply('q', 'y'), 'y'), 'y')],
    [tex`\frac{\partial^2}{\partial a \partial b} (a b)`, derivative(derivative(mul('a', 'b'), 'b'), 'a')],
    [tex`\frac{\partial^2 g}{\partial u_i \partial u_j}`, entry(gradient(entry(gradient('g', 'u'), 'j'), 'u'), 'i')],
  ])('%s', (latex, expected) => {
    expect(read(latex)).toEqual(expected);
  });

  it.each([
    [tex`\nabla f(u, v)`, /several symbols.*\\nabla_\{x\}/],
    [tex`\nabla (u^\top u)`, /several symbols/],
    [tex`\nabla_u u^\top u`, /with its superscript or without/],
    [tex`\nabla_u g(A u)`, /the function or the whole/],
    [tex`\frac{\partial}{\partial u} g(A u)`, /the function or the whole/],
    [tex`\nabla J`, /several symbols/],
    [tex`\nabla_u J(A u)`, /the function or the whole/],
    [tex`\nabla_u J(v)`, /the function or the whole/],
    [tex`\nabla_e g(u)`, /makes a variable of e/],
    [tex`\nabla_I g(u)`, /makes a variable of I, which is the identity/],
    [tex`\nabla_u f(v, u)`, /the function or the whole/],
    [tex`\nabla_u (u^\top u)^2`, /with its superscript or without/],
    [tex`\nabla_W \mathcal{L} H`, /may or may not belong/],
    [tex`\nabla^2 g(u)`, /second derivative/],
    [tex`\nabla_u \frac12 u^\top u`, /with its superscript or without/],
    [tex`\nabla_u 2 g(u) A`, /may or may not belong/],
    [tex`\nabla_{u,v} f(u, v)`, /not part of one first derivative/],
    [tex`\frac{d^2 x}{dt}`, /1 symbols are before it/],
    [tex`\frac{d^9 x}{dt^9}`, /no order of a derivative/],
    [tex`\frac{\partial^2 g}{\partial u^2}`, /second derivative by what is no number/],
    [tex`\partial g`, /no symbol below/],
    [tex`\frac{\partial q}{dy}`, /another differential/],
    [tex`\frac{dq}{dy}(y)`, /argument or a factor/],
  ])('not %s', (latex, message) => {
    expect(() => read(latex)).toThrow(message);
  });
});
