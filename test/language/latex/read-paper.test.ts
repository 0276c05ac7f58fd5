/** Equations (5) to (22), as printed, to the tree they mean. */
import { describe, expect, it } from 'vitest';
import type { Formula, Relation } from '../../../src/language/latex/formula.ts';
import { readFormula, readStatement } from '../../../src/language/latex/read.ts';
import {
  add,
  apply,
  derivative,
  div,
  exp,
  fittingZeros,
  identity,
  kron,
  matrix,
  mul,
  neg,
  norm,
  ones,
  part,
  pow,
  sqrt,
  transpose,
  when,
  zeros,
} from './build.ts';
import { type Dense, matrixOf, numberAt, times, turned } from './evaluate.ts';
import { PAPER } from './paper.ts';

const [s, l, t, d] = ['sigma_i', 'lambda_i', 't', 'delta'] as const;
const R1 = add('R', 1);
const half = div(1, 2);
const V2 = div('V', 2);
const RV2 = div(mul('R', 'V'), 2);
const F = part('bb(F)');
const bold = (letter: string) => `bold(${letter})`;
const at = (name: string) => apply(name, t);
const root = (a: number, b: Formula | string) => sqrt(div(a, b));
const tall = mul(R1, 'V');
const logistic = (rate: Formula) => div(1, add(1, mul(add(mul(s, exp(mul(2, d))), neg(1)), exp(neg(rate)))));
const step = (time: Formula | string) => add(mul(div(1, add(1, s)), when(t, '=', time)), when(t, '>', time));
const grown = exp(mul(2, s, l, t));
const error = (w: string, h: string, z: string) => add(z, neg(mul(at(w), at(h))));

type Row = readonly [keyof typeof PAPER, readonly Relation[], ...Formula[]];

const EXPECTED: readonly Row[] = [
  ['eq5W', ['='], at('W'), mul('U', sqrt('Sigma'), sqrt(at('A')), transpose(bold('R')))],
  ['eq5H', ['='], at('H'), mul(bold('R'), sqrt('Sigma'), sqrt(at('A')), transpose('V'))],
  ['eq6', ['='], at('a_i'), logistic(mul(2, s, t))],
  ['eq7', ['to'], apply('a_i', mul(d, t)), step('T_i')],
  ['eq8', ['to', ':='], at('W'), part('W_{infinity}'), mul('U', sqrt('Sigma'), transpose(bold('R')))],
  [
    'eq10',
    ['='],
    part('Y'),
    matrix([kron(identity(V2), transpose(ones('R'))), zeros(V2, V2)], [zeros(V2, RV2), identity(V2)]),
  ],
  ['centred', ['='], part('Z'), mul(add(identity('V'), neg(mul(div(1, 'V'), ones('V'), transpose(ones('V'))))), 'Y')],
  [
    'eq11',
    ['='],
    part('Sigma'),
    apply('diag', matrix([mul(sqrt('R'), ones(add(V2, neg(1)))), sqrt(div(R1, 2)), ones(add(V2, neg(1)))])),
  ],
  [
    'left',
    ['='],
    part(bold('U')),
    matrix([F, neg(mul(root(1, 'V'), ones(null))), fittingZeros], [fittingZeros, mul(root(1, 'V'), ones(null)), F]),
  ],
  [
    'right',
    ['='],
    transpose(bold('V')),
    matrix(
      [kron(mul(root(1, 'R'), transpose(F)), transpose(ones('R'))), fittingZeros],
      [neg(mul(root(2, tall), transpose(ones(RV2)))), mul(root(2, tall), transpose(ones(V2)))],
      [fittingZeros, transpose(F)],
    ),
  ],
  [
    'eq12',
    [':='],
    part(bold('Omega')),
    mul(sqrt(R1), apply('diag', matrix([mul(root(1, 'R'), transpose(ones(RV2))), transpose(ones(V2))]))),
  ],
  [
    'eq13',
    ['=', '=', '=:'],
    mul(transpose(bold('V')), bold('Omega'), bold('V')),
    mul(
      sqrt(R1),
      matrix(
        [neg(kron(mul(div(1, 'R'), transpose(F)), transpose(ones('R')))), fittingZeros],
        [neg(mul(root(2, mul('R', R1, 'V')), transpose(ones(RV2)))), mul(root(2, tall), transpose(ones(V2)))],
        [fittingZeros, transpose(F)],
      ),
      matrix(
        [kron(mul(root(1, 'R'), F), ones('R')), neg(mul(root(2, tall), ones(RV2))), fittingZeros],
        [fittingZeros, mul(root(2, tall), ones(V2)), F],
      ),
    ),
    matrix(
      [mul(sqrt(div(R1, 'R')), identity(add(V2, neg(1)))), fittingZeros, fittingZeros],
      [fittingZeros, sqrt(div(R1, 'R')), fittingZeros],
      [fittingZeros, fittingZeros, mul(sqrt(R1), identity(add(V2, neg(1))))],
    ),
    part(bold('Lambda')),
  ],
  ['eq15W', ['='], at(bold('W')), mul(bold('U'), sqrt('Sigma'), sqrt(at(bold('B'))), transpose(bold('R')))],
  ['eq16', ['='], at('beta_i'), logistic(mul(2, s, l, t))],
  ['eq17', ['to'], apply('beta_i', mul(d, t)), step('T_i')],
  ['times', ['='], part('T_i'), div(1, mul(s, l))],
  [
    'eq18a',
    ['=', '='],
    derivative(at(bold('W')), t),
    neg(
      mul(
        add(mul(bold('Z'), pow(bold('Omega'), half)), neg(mul(at(bold('W')), at(bold('H')), pow(bold('Omega'), half)))),
        pow(bold('Omega'), half),
        transpose(at(bold('H'))),
      ),
    ),
    neg(mul(error(bold('W'), bold('H'), bold('Z')), bold('Omega'), transpose(at(bold('H'))))),
  ],
  [
    'eq18b',
    ['=', '='],
    derivative(at(bold('H')), t),
    neg(
      mul(
        transpose(at(bold('W'))),
        add(mul(bold('Z'), pow(bold('Omega'), half)), neg(mul(at(bold('W')), at(bold('H')), pow(bold('Omega'), half)))),
        pow(bold('Omega'), half),
      ),
    ),
    neg(mul(transpose(at(bold('W'))), error(bold('W'), bold('H'), bold('Z')), bold('Omega'))),
  ],
  ['initial', ['='], apply('W', 0), mul(exp(neg(d)), 'U', transpose(bold('R')))],
  ['change', ['='], at(bold('W')), mul(bold('U'), at('bar(bold(W))'), transpose(bold('R')))],
  [
    'eq19a',
    ['='],
    mul('U', derivative(at('bar(W)'), t), transpose(bold('R'))),
    mul(
      'U',
      error('bar(W)', 'bar(H)', 'Sigma'),
      transpose('V'),
      'Omega',
      'V',
      transpose(at('bar(H)')),
      transpose(bold('R')),
    ),
  ],
  [
    'eq19b',
    ['='],
    mul(bold('R'), derivative(at('bar(bold(H))'), t), transpose(bold('V'))),
    mul(
      bold('R'),
      transpose(at('bar(bold(W))')),
      error('bar(bold(W))', 'bar(bold(H))', bold('Sigma')),
      transpose(bold('V')),
      bold('Omega'),
    ),
  ],
  [
    'eq20a',
    ['='],
    derivative(at('bar(bold(W))'), t),
    neg(mul(error('bar(bold(W))', 'bar(bold(H))', bold('Sigma')), bold('Lambda'), transpose(at('bar(bold(H))')))),
  ],
  [
    'eq20b',
    ['='],
    derivative(at('bar(bold(H))'), t),
    neg(mul(transpose(at('bar(bold(W))')), error('bar(bold(W))', 'bar(bold(H))', bold('Sigma')), bold('Lambda'))),
  ],
  [
    'eq21',
    ['=', '=', '=', '=:'],
    at('bar(w)_i'),
    at('bar(h)_i'),
    sqrt(div(mul(s, grown), add(mul(s, exp(mul(2, d))), neg(1), grown))),
    mul(sqrt(s), sqrt(logistic(mul(2, s, l, t)))),
    mul(sqrt(s), sqrt(at('beta_i'))),
  ],
  ['window', [':='], part('Delta(T)'), div(add('T_{max}', neg('T_{min}')), 'T_{min}')],
  ['windowRW', ['='], part('Delta(T)_{RW}'), mul(sqrt(2), div(sqrt(R1), sqrt(R1)))],
  ['weights', ['propto'], part('omega_{y_i}'), div(1, pow('hat(pi)_{y_i}', 'gamma'))],
  ['majority', ['='], sqrt(div('n', 'R')), sqrt(div(tall, mul(2, 'R')))],
];

describe('the displayed equations', () => {
  for (const [name, relations, ...sides] of EXPECTED) {
    it(name, async () => expect(await readStatement(PAPER[name])).toEqual({ sides, relations }));
  }

  it('eq9', async () => {
    const inside = mul(add(bold('Z'), neg(mul(bold('W'), bold('H')))), pow(bold('Omega'), half));
    expect(await readFormula(PAPER.eq9)).toEqual(mul(half, pow(norm(inside, 'F'), 2)));
  });

  it('eq22, with the limit above its arrow', async () => {
    const power = exp(mul(2, s, l, d, t));
    const scaled = exp(mul(2, d, add(mul(s, l, t), neg(1))));
    expect(await readStatement(PAPER.eq22)).toEqual({
      sides: [
        apply('beta_i', mul(d, t)),
        div(power, add(power, add(mul(s, exp(mul(2, d))), neg(1)))),
        div(scaled, add(scaled, add(s, neg(exp(neg(mul(2, d))))))),
        step(div(1, mul(s, l))),
      ],
      relations: [':=', '=', 'to'],
      limit: 'delta',
    });
  });

  it('are all in this file', () => {
    const covered = [...EXPECTED.map(([name]) => name), 'eq9', 'eq22'];
    expect(covered.toSorted()).toEqual(Object.keys(PAPER).toSorted());
  });
});

describe('what the readings are worth', () => {
  const side = async (name: keyof typeof PAPER, k: number): Promise<Formula> =>
    (await readStatement(PAPER[name])).sides[k] ?? part(0);
  const point = { R: 3, V: 4, sigma_i: 1.7, lambda_i: 0.9, delta: 1.3, t: 0.6 };
  const rootHalf = Math.SQRT1_2;
  const named = { 'bb(F)': [[rootHalf], [-rootHalf]] };
  const close = (a: Dense, b: Dense) => {
    expect(a.map((row) => row.length)).toEqual(b.map((row) => row.length));
    for (const [i, row] of a.entries()) for (const [j, x] of row.entries()) expect(x).toBeCloseTo(b[i]?.[j] ?? NaN, 12);
  };
  const dense = async (name: keyof typeof PAPER, k: number, given: Readonly<Record<string, Dense>> = named) =>
    matrixOf(await side(name, k), point, given) ?? [];

  it('(10) is the label matrix', async () => {
    expect(await dense('eq10', 1)).toEqual([
      [1, 1, 1, 0, 0, 0, 0, 0],
      [0, 0, 0, 1, 1, 1, 0, 0],
      [0, 0, 0, 0, 0, 0, 1, 0],
      [0, 0, 0, 0, 0, 0, 0, 1],
    ]);
  });

  it('U Σ Vᵀ, read from three equations, is the centred label matrix, read from two', async () => {
    const Z = await dense('centred', 1, { Y: await dense('eq10', 1) });
    const Sigma = await dense('eq11', 1);
    close(Sigma, [
      [Math.sqrt(3), 0, 0],
      [0, Math.sqrt(2), 0],
      [0, 0, 1],
    ]);
    const product = times(times(await dense('left', 1), Sigma), await dense('right', 1));
    close(product, Z);
  });

  it('(12) has the weights on its diagonal', async () => {
    const Omega = await dense('eq12', 1);
    expect(Omega.map((row, i) => row[i])).toEqual([...Array(6).fill(2 * Math.sqrt(1 / 3)), 2, 2]);
    const VT = await dense('right', 1);
    const Lambda = times(times(VT, Omega), turned(VT));
    expect(Lambda[0]?.[0]).toBeCloseTo(Math.sqrt(4 / 3), 12);
    expect((await dense('eq13', 2))[1]?.[1]).toBeCloseTo(Math.sqrt(4 / 3), 12);
  });

  it('(16), (21) and (22) agree with themselves and with arithmetic', async () => {
    const { sigma_i: sigma, lambda_i: lambda, delta, t: time } = point;
    const expected = 1 / (1 + (sigma * Math.exp(2 * delta) - 1) * Math.exp(-2 * sigma * lambda * time));
    expect(numberAt(await side('eq16', 1), point)).toBeCloseTo(expected, 14);
    expect(numberAt(await side('eq21', 2), point)).toBeCloseTo(Math.sqrt(sigma * expected), 14);
    expect(numberAt(await side('eq21', 3), point)).toBeCloseTo(Math.sqrt(sigma * expected), 14);
    const rescaled = 1 / (1 + (sigma * Math.exp(2 * delta) - 1) * Math.exp(-2 * sigma * lambda * delta * time));
    expect(numberAt(await side('eq22', 1), point)).toBeCloseTo(rescaled, 14);
    expect(numberAt(await side('eq22', 2), point)).toBeCloseTo(rescaled, 14);
    expect(numberAt(await side('eq22', 3), { ...point, t: 1 / (sigma * lambda) })).toBeCloseTo(1 / (1 + sigma), 14);
  });
});
