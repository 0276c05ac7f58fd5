/** What people type, in every construct the reader knows. */
import { describe, expect, it } from 'vitest';
import { readFormula, readScalarFormula, readStatement } from '../../../src/language/latex/read.ts';
import {
  absolute,
  add,
  apply,
  derivative,
  div,
  exp,
  fittingZeros,
  kron,
  matrix,
  mul,
  neg,
  norm,
  part,
  pow,
  rational,
  sqrt,
  transpose,
} from './build.ts';
import { numberAt } from './evaluate.ts';
import { TYPED, TYPED_POINT } from './typed.ts';

const tex = String.raw;

describe('readFormula', () => {
  it.each([
    [tex`\sqrt{\frac{R+1}{2}}`, sqrt(div(add('R', 1), 2))],
    [tex`\sqrt{(R+1)/2}`, sqrt(div(add('R', 1), 2))],
    [tex`\frac{\sqrt R+1}{\sqrt{R+1}}`, div(add(sqrt('R'), 1), sqrt(add('R', 1)))],
    [tex`R^{1/2}`, pow('R', div(1, 2))],
    ['R^{0.5}', sqrt('R')],
    [tex`R^{-\gamma}`, pow('R', neg('gamma'))],
    [tex`\left(\frac{R+1}{R}\right)^{\gamma}`, pow(div(add('R', 1), 'R'), 'gamma')],
    [tex`\frac{\sqrt{2}}{\sqrt{R}+1}`, div(sqrt(2), add(sqrt('R'), 1))],
    [
      tex`\sqrt{2}\frac{\sqrt{R+1}}{\sqrt{R}+1}-1`,
      add(mul(sqrt(2), div(sqrt(add('R', 1)), add(sqrt('R'), 1))), neg(1)),
    ],
    [tex`1/\sqrt{R+1}`, div(1, sqrt(add('R', 1)))],
    [tex`2\sqrt{R}`, mul(2, sqrt('R'))],
    [tex`-\sqrt R`, neg(sqrt('R'))],
    ['V/2-1', add(div('V', 2), neg(1))],
    ['RV/2', div(mul('R', 'V'), 2)],
    [tex`\sqrt[3]{R}`, pow('R', rational(1, 3))],
    [tex`\ln R`, apply('ln', 'R')],
    ['0', part(0)],
    ['1', part(1)],
    ['3.25', rational(13, 4)],
    ['R^2', pow('R', 2)],
    ['k R', mul('k', 'R')],
    [tex`\sqrt{\sqrt{R}+1}`, sqrt(add(sqrt('R'), 1))],
    ['R(k+1)', mul('R', add('k', 1))],
    ['k(k-1)', mul('k', add('k', neg(1)))],
    [tex`\sqrt2(R+1)`, mul(sqrt(2), add('R', 1))],
    [tex`\pi\gamma`, mul('pi', 'gamma')],
    [tex`i e E d`, mul('i', 'e', 'E', 'd')],
    [tex`e^{-2\delta}`, exp(neg(mul(2, 'delta')))],
    [tex`\mathrm{e}^x`, exp('x')],
    [tex`\exp(-x)`, exp(neg('x'))],
    [tex`a-b+c-(d+1)`, add('a', neg('b'), 'c', neg(add('d', 1)))],
    [tex`|x|\cdot|y|`, mul(absolute('x'), absolute('y'))],
    [tex`\omega_i \|\boldsymbol{z}_i\|_2^2`, mul('omega_i', pow(norm('bold(z)_i', '2'), 2))],
    [tex`\lVert Z-WH \rVert_{\Omega}`, norm(add('Z', neg(mul('W', 'H'))), 'Omega')],
    [tex`\frac{d}{dt}X`, derivative('X', 't')],
    [tex`\frac{\mathrm d W(t)}{\mathrm d t}`, derivative(apply('W', 't'), 't')],
    [tex`\frac{d}{k}`, div('d', 'k')],
    [
      tex`\begin{pmatrix} a & 0 \\ -b & c \\ \end{pmatrix}^\top`,
      transpose(matrix(['a', fittingZeros], [neg('b'), 'c'])),
    ],
    [tex`[\omega_1, \omega_m]`, matrix(['omega_1', 'omega_m'])],
    [tex`\text{diag}(x)^{1/2}`, pow(apply('diag', 'x'), div(1, 2))],
    [tex`(AB)\otimes C \otimes D^\top`, kron(mul('A', 'B'), 'C', transpose('D'))],
    [tex`\max(a, b, 1)`, apply('max', 'a', 'b', 1)],
    [tex`W(t)H(t)^\top`, mul(apply('W', 't'), transpose(apply('H', 't')))],
    [tex`\beta_{V-1}(t)`, apply('beta_{V-1}', 't')],
    [tex`W\cdot(H+Z)`, mul('W', add('H', 'Z'))],
    [tex`W^\top(H+Z)`, mul(transpose('W'), add('H', 'Z'))],
  ])('%s', async (latex, expected) => {
    expect(await readFormula(latex)).toEqual(expected);
  });

  it.each([
    ['R', 'R'],
    [tex`\mathbf{R}`, 'bold(R)'],
    [tex`\boldsymbol R`, 'bold(R)'],
    [tex`\mathbf{\Lambda}`, 'bold(Lambda)'],
    [tex`\mathbb{F}`, 'bb(F)'],
    [tex`\mathcal{L}_{\mathrm{RW}}`, 'cal(L)_{RW}'],
    [tex`\overline{W}`, 'bar(W)'],
    [tex`\overline{\boldsymbol W}`, 'bar(bold(W))'],
    [tex`\hat{\pi}_{y_i}`, 'hat(pi)_{y_i}'],
    [tex`\sigma_{i}`, 'sigma_i'],
    [tex`\sigma_{\text{maj-maj}}`, 'sigma_{majmaj}'],
    [tex`\sigma_{\mathrm{majmaj}}`, 'sigma_{majmaj}'],
    [tex`\sigma_{majmaj}`, 'sigma_{majmaj}'],
    [tex`T_{\rm max}`, 'T_{max}'],
    [tex`W_\infty`, 'W_{infinity}'],
    [tex`\vec{v}`, 'vec(v)'],
    [tex`\mathsf{x}`, 'sf(x)'],
    [tex`\mathscr{L}`, 'scr(L)'],
    [tex`\Delta T_{\rm ERM}`, 'Delta(T)_{ERM}'],
  ])('%s is the symbol %s', async (latex, name) => {
    expect(await readFormula(latex)).toEqual({ kind: 'symbol', name });
  });

  it.each(TYPED)('%s is worth %d', async (latex, value) => {
    const formula = await readScalarFormula(latex, ['R', 'k', 'V', 'gamma']);
    expect(numberAt(formula, TYPED_POINT)).toBeCloseTo(value, 9);
  });

  it('takes letters as functions of time only where it is told to', async () => {
    expect(await readFormula('x(t)', { trajectories: new Set(['x']) })).toEqual(apply('x', 't'));
    await expect(readFormula('W(t)', { trajectories: new Set() })).rejects.toThrow(/argument or a factor/);
  });
});

describe('readStatement', () => {
  it('reads a chain', async () => {
    expect(await readStatement(tex`a = b \le c \\ =: d`)).toEqual({
      sides: ['a', 'b', 'c', 'd'].map(part),
      relations: ['=', '<=', '=:'],
    });
    expect(await readStatement(tex`\delta \to \infty`)).toEqual({
      sides: [part('delta'), part('infinity')],
      relations: ['to'],
    });
  });

  it('wants a relation', async () => {
    await expect(readStatement('R+1')).rejects.toThrow(/a relation is missing/);
  });
});

describe('readScalarFormula', () => {
  it.each([
    ['x+R', /the symbol x: is not known here; use only R, k \(and the constant e\)/],
    [tex`\pi R`, /the symbol pi/],
    [tex`\mathbf{R}`, /the symbol bold\(R\)/],
    [tex`R^{\top}`, /a transpose: is not part of a scalar/],
    [tex`\begin{bmatrix} R & k \end{bmatrix}`, /a matrix/],
    [tex`\mathbb{1}_{R}`, /a vector of ones/],
    [tex`\operatorname{rank}(R)`, /operatorname\{rank\}.*is not part of a scalar/],
    ['W(0)', /argument or a factor/],
  ])('refuses %s', async (latex, message) => {
    await expect(readScalarFormula(latex, ['R', 'k'])).rejects.toThrow(message);
  });
});
