/** Random formulas for the properties, and the normal form that printing and reading bring them to. */
import fc from 'fast-check';
import { childrenOf, withChildren } from '../../../src/language/latex/children.ts';
import { type Formula, number, symbol } from '../../../src/language/latex/formula.ts';

const integer = fc.integer({ min: 0, max: 30 }).map((n): Formula => number(BigInt(n)));
const decimal = fc.integer({ min: 0, max: 4000 }).map((n): Formula => number(BigInt(n), 100n));
const signed = fc
  .tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 1, max: 9 }))
  .map(([p, q]): Formula => number(BigInt(p), BigInt(q)));

export const SCALAR_NAMES = ['R', 'k', 'd', 'T', 't', 'e', 'gamma', 'pi', 'sigma_i', 'bold(R)', 'T_{max}'] as const;
const scalarSymbol = fc.constantFrom(...SCALAR_NAMES).map(symbol);
const rootExponent = fc.constantFrom(2n, 3n, 4n).map((n): Formula => number(1n, n));

type Node = fc.Arbitrary<Formula>;

const arithmetic = (inner: Node): readonly Node[] => {
  const several = fc.array(inner, { minLength: 2, maxLength: 4 });
  return [
    several.map((terms): Formula => ({ kind: 'add', terms })),
    several.map((factors): Formula => ({ kind: 'multiply', factors })),
    fc.tuple(inner, inner).map(([numerator, denominator]): Formula => ({ kind: 'divide', numerator, denominator })),
    fc.tuple(inner, inner).map(([base, exponent]): Formula => ({ kind: 'power', base, exponent })),
    fc.tuple(inner, rootExponent).map(([base, exponent]): Formula => ({ kind: 'power', base, exponent })),
    inner.map((operand): Formula => ({ kind: 'negate', operand })),
    inner.map((operand): Formula => ({ kind: 'absolute', operand })),
    inner.map((argument): Formula => ({ kind: 'apply', function: 'ln', arguments: [argument] })),
    fc.tuple(inner, inner).map((list): Formula => ({ kind: 'apply', function: 'max', arguments: list })),
    fc.tuple(inner, inner).map((list): Formula => ({ kind: 'apply', function: 'binom', arguments: list })),
    fc
      .tuple(fc.constantFrom('factorial', 'floor', 'ceiling'), inner)
      .map(([name, argument]): Formula => ({ kind: 'apply', function: name, arguments: [argument] })),
  ];
};

export const scalarFormula: Node = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.oneof(integer, decimal, signed, scalarSymbol),
    ...arithmetic(tie('formula')),
  ),
})).formula;

const time: Node = fc.constantFrom<Formula>(symbol('t'), number(0n), {
  kind: 'multiply',
  factors: [symbol('delta'), symbol('t')],
});
const leafMatrix: Node = fc.oneof(
  fc
    .constantFrom(
      'W',
      'bold(W)',
      'bar(bold(W))',
      'bb(F)',
      'V',
      'cal(L)_{RW}',
      'hat(pi)_{y_i}',
      'Delta(T)',
      'W_{infinity}',
      'Omega',
    )
    .map(symbol),
  fc.constantFrom<Formula>(
    { kind: 'ones', size: null },
    { kind: 'ones', size: symbol('R') },
    { kind: 'identity', size: null },
    { kind: 'identity', size: { kind: 'divide', numerator: symbol('V'), denominator: number(2n) } },
    { kind: 'zeros', rows: null, columns: null },
    { kind: 'zeros', rows: symbol('V'), columns: { kind: 'multiply', factors: [symbol('R'), symbol('V')] } },
    { kind: 'indicator', condition: { sides: [symbol('t'), symbol('T_i')], relations: ['>='] } },
  ),
  fc
    .tuple(fc.constantFrom('W', 'bar(bold(H))', 'beta_i', 'A'), time)
    .map(([name, at]): Formula => ({ kind: 'apply', function: name, arguments: [at] })),
);

export const anyFormula: Node = fc.letrec<{ formula: Formula }>((tie) => {
  const inner = tie('formula');
  const pair = fc.tuple(inner, inner);
  return {
    formula: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      fc.oneof(leafMatrix, scalarSymbol, integer, signed),
      ...arithmetic(inner),
      inner.map((operand): Formula => ({ kind: 'transpose', operand })),
      fc.array(inner, { minLength: 2, maxLength: 3 }).map((factors): Formula => ({ kind: 'kronecker', factors })),
      fc.array(pair, { minLength: 1, maxLength: 3 }).map((rows): Formula => ({ kind: 'matrix', rows })),
      inner.map((operand): Formula => ({ kind: 'derivative', operand, variable: 't' })),
      fc
        .tuple(inner, fc.constantFrom(null, 'F', '2'))
        .map(([operand, subscript]): Formula => ({ kind: 'norm', operand, subscript })),
      fc
        .tuple(fc.constantFrom('diag', 'rank'), inner)
        .map(([name, argument]): Formula => ({ kind: 'apply', function: name, arguments: [argument] })),
    ),
  };
}).formula;

const INDEX_NAMES = ['i', 'j', 'n'] as const;
const index: Node = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    fc.oneof(
      fc.constantFrom(...INDEX_NAMES).map(symbol),
      fc.integer({ min: 1, max: 30 }).map((n) => number(BigInt(n))),
    ),
    fc.tuple(tie('formula'), tie('formula')).map((terms): Formula => ({ kind: 'add', terms })),
    fc.tuple(tie('formula'), tie('formula')).map((factors): Formula => ({ kind: 'multiply', factors })),
  ),
})).formula;

const end: Node = fc.oneof(index, fc.constantFrom(symbol('infinity'), symbol('m')));
const anyTime: Node = fc.constantFrom<Formula>(symbol('t'), number(0n), symbol('s'), {
  kind: 'add',
  terms: [symbol('t'), symbol('h')],
});

/** A formula in the letters of the test vocabulary, in every kind there is. */
export const declaredFormula: Node = fc.letrec<{ formula: Formula }>((tie) => {
  const inner = tie('formula');
  const pair = fc.tuple(inner, inner);
  const several = fc.array(inner, { minLength: 2, maxLength: 3 });
  const apply =
    (name: string) =>
    (list: readonly Formula[]): Formula => ({ kind: 'apply', function: name, arguments: list });
  return {
    formula: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      fc.oneof(
        integer,
        fc
          .constantFrom('u', 'v', 'A', 'B', 'x', 'a', 'b', 'lambda', 'c', 'bold(W)', 'v_0', 'omega_{max}', 'i')
          .map(symbol),
        fc.constantFrom<Formula>({ kind: 'identity', size: null }, { kind: 'ones', size: symbol('n') }),
        fc.tuple(fc.constantFrom('x', 'W'), anyTime).map(([name, at]) => apply(name)([at])),
        index.map((place): Formula => ({ kind: 'entry', operand: symbol('z'), indices: [place] })),
        index.map((i): Formula => ({ kind: 'entry', operand: symbol('v'), indices: [i] })),
        fc.tuple(index, index).map((indices): Formula => ({ kind: 'entry', operand: symbol('A'), indices })),
      ),
      several.map((terms): Formula => ({ kind: 'add', terms })),
      several.map((factors): Formula => ({ kind: 'multiply', factors })),
      pair.map(([numerator, denominator]): Formula => ({ kind: 'divide', numerator, denominator })),
      pair.map(([base, exponent]): Formula => ({ kind: 'power', base, exponent })),
      inner.map((base): Formula => ({ kind: 'power', base, exponent: number(2n) })),
      inner.map((operand): Formula => ({ kind: 'negate', operand })),
      inner.map((operand): Formula => ({ kind: 'transpose', operand })),
      several.map((factors): Formula => ({ kind: 'kronecker', factors })),
      several.map(apply('hadamard')),
      pair.map(apply('inner')),
      pair.map(apply('f')),
      fc
        .tuple(fc.constantFrom('pinv', 'tr', 'det', 'vec', 'rank', 'g', 'ln', 'Var'), inner)
        .map(([name, only]) => apply(name)([only])),
      inner.map((operand): Formula => ({ kind: 'expectation', operand })),
      fc
        .tuple(inner, fc.constantFrom(null, 'F', '2', 'infinity', '*'))
        .map(([operand, subscript]): Formula => ({ kind: 'norm', operand, subscript })),
      fc
        .tuple(inner, fc.constantFrom('t', 'y', 's'))
        .map(([operand, variable]): Formula => ({ kind: 'derivative', operand, variable })),
      fc
        .tuple(fc.oneof(fc.constantFrom(symbol('g'), symbol('c')), inner), fc.constantFrom('u', 'W', 'bold(w)'))
        .map(([operand, variable]): Formula => ({ kind: 'gradient', operand, variable })),
      fc
        .tuple(inner, fc.constantFrom('t', 's', 'n'), fc.constantFrom(symbol('infinity'), number(0n), symbol('a')))
        .map(([operand, variable, to]): Formula => ({ kind: 'limit', operand, variable, to })),
      fc
        .tuple(fc.constantFrom('sum', 'product'), fc.constantFrom('k', 'l'), index, end, inner)
        .map(([sign, name, from, to, operand]): Formula => ({ kind: 'series', sign, index: name, from, to, operand })),
      fc.tuple(inner, fc.array(index, { minLength: 1, maxLength: 2 })).map(([last, indices]): Formula => {
        const operand: Formula = { kind: 'multiply', factors: [symbol('A'), last] };
        return { kind: 'entry', operand, indices };
      }),
      fc
        .tuple(inner, inner, inner)
        .map(([operand, x, y]): Formula => ({ kind: 'at', operand, variables: ['y', 'u'], values: [x, y] })),
    ),
  };
}).formula;

const isWritable = (denominator: bigint): boolean => {
  let rest = denominator;
  while (rest % 2n === 0n) rest /= 2n;
  while (rest % 5n === 0n) rest /= 5n;
  return rest === 1n;
};

/** What a number reads back as: its sign and its fraction bar are operations. */
function normalNumber(numerator: bigint, denominator: bigint): Formula {
  if (numerator < 0n) return { kind: 'negate', operand: normalNumber(-numerator, denominator) };
  if (isWritable(denominator)) return number(numerator, denominator);
  return { kind: 'divide', numerator: number(numerator), denominator: number(denominator) };
}

/** The formula a printed formula reads back as. */
export function normal(f: Formula): Formula {
  switch (f.kind) {
    case 'number':
      return normalNumber(f.numerator, f.denominator);
    case 'add':
      return { kind: 'add', terms: f.terms.map(normal) };
    case 'multiply':
    case 'kronecker':
      return { kind: f.kind, factors: f.factors.map(normal) };
    case 'divide':
      return { kind: 'divide', numerator: normal(f.numerator), denominator: normal(f.denominator) };
    case 'power': {
      const isRoot = f.exponent.kind === 'number' && f.exponent.numerator === 1n && f.exponent.denominator > 1n;
      return { kind: 'power', base: normal(f.base), exponent: isRoot ? f.exponent : normal(f.exponent) };
    }
    case 'negate':
    case 'transpose':
    case 'absolute':
      return { kind: f.kind, operand: normal(f.operand) };
    case 'derivative':
    case 'gradient':
    case 'expectation':
    case 'norm':
      return { ...f, operand: normal(f.operand) };
    case 'limit':
    case 'series':
    case 'entry':
    case 'at':
      return withChildren(f, childrenOf(f).map(normal));
    case 'apply':
      return { ...f, arguments: f.arguments.map(normal) };
    case 'matrix':
      return { kind: 'matrix', rows: f.rows.map((row) => row.map((g) => entry(normal(g)))) };
    default:
      return f;
  }
}

const entry = (f: Formula): Formula =>
  f.kind === 'number' && f.numerator === 0n ? { kind: 'zeros', rows: null, columns: null } : f;
