import { fraction } from '../../algebra/fraction.ts';
import { absolute, applied, isFunction } from '../../algebra/functions.ts';
import {
  add,
  exponential,
  invert,
  multiply,
  ONE,
  power,
  rational,
  type Scalar,
  sqrt,
  subtract,
  vanishes,
  ZERO,
} from '../../algebra/scalar.ts';
import { asExponent } from '../../algebra/substitute.ts';
import { ShapeMismatch, Unable } from '../../algebra/unable.ts';
import { areEqual } from '../../algebra/zero.ts';
import { describe } from '../../language/latex/describe.ts';
import type { Formula } from '../../language/latex/index.ts';
import { type EvaluateEntries, type Instance, numberIn, type Size } from './instance.ts';
import { exponentialEntries } from './matrix-exponential.ts';
import {
  addEntries,
  columnsOf,
  determinantEntries,
  type Entries,
  entriesOf,
  entry,
  identityEntries,
  inverseEntries,
  isScalarEntries,
  multiplyEntries,
  negateEntries,
  rowsOf,
  scalarEntries,
  traceEntries,
  transposeEntries,
} from './rational-matrix.ts';
import { firstOf, sizeOf, UNKNOWN } from './sizes.ts';
import { derivativeAt, gradientAt, nextAt } from './slopes.ts';

type Kind = Formula['kind'];
type Of<K extends Kind> = Extract<Formula, { readonly kind: K }>;
type Rule<K extends Kind> = (formula: Of<K>, at: Instance, expected: Size) => Entries;

export const evaluateEntries: EvaluateEntries = (formula, at, expected = UNKNOWN) =>
  (RULES[formula.kind] as Rule<Kind>)(formula, at, expected);

const number = (formula: Formula, at: Instance): Scalar => numberIn(at.evaluate(formula));

const unable = (formula: Formula): never => {
  throw new Unable(`${describe(formula)} has no exact example here`);
};

const RULES: { readonly [K in Kind]: Rule<K> } = {
  number: ({ numerator, denominator }, _, { rows, columns }) =>
    numerator === 0n && rows !== null && columns !== null
      ? entriesOf(rows, columns, () => ZERO)
      : scalarEntries(rational(fraction(numerator, denominator))),
  symbol: ({ name }, at) => at.symbol(name),
  add: ({ terms }, at, expected) => {
    const size = squared(terms, [...terms.map((t) => sizeOf(t, at)), expected]);
    return terms.map((t) => at.evaluate(t, size)).reduce(addEntries);
  },
  multiply: product,
  divide: ({ numerator, denominator }, at, expected) =>
    multiplyEntries(at.evaluate(numerator, expected), scalarEntries(invert(number(denominator, at)))),
  power: raise,
  negate: ({ operand }, at, expected) => negateEntries(at.evaluate(operand, expected)),
  apply: applyFunction,
  indicator: unable,
  transpose: ({ operand }, at, { rows, columns }) =>
    transposeEntries(at.evaluate(operand, { rows: columns, columns: rows })),
  kronecker: unable,
  matrix: unable,
  identity: ({ size }, at, { rows, columns }) =>
    identityEntries(size === null ? known(rows ?? columns) : at.size(size)),
  ones: ({ size }, at, { rows }) => entriesOf(size === null ? known(rows) : at.size(size), 1, () => ONE),
  unit: ({ index, size }, at, { rows }) => {
    const [place, n] = [wholeNumber(number(index, at)), size === null ? known(rows) : at.size(size)];
    if (place < 1 || place > n) throw new Unable('a column outside of its identity');
    return entriesOf(n, 1, (i) => (i === place - 1 ? ONE : ZERO));
  },
  zeros: ({ rows, columns }, at, expected) =>
    entriesOf(
      rows === null ? known(expected.rows) : at.size(rows),
      columns === null ? known(expected.columns) : at.size(columns),
      () => ZERO,
    ),
  derivative: ({ operand, variable }, at, expected) => derivativeAt(operand, variable, at, expected),
  gradient: ({ operand, variable }, at) => gradientAt(operand, variable, at),
  limit: unable,
  series: ({ sign, index, from, to, operand }, at, expected) => {
    const [first, last] = [from, to].map((f) => wholeNumber(number(f, at)));
    const parts = Array.from({ length: Math.max(0, (last as number) - (first as number) + 1) }, (_, i) =>
      at.with(new Map([[index, scalarEntries(rational((first as number) + i))]])).evaluate(operand, expected),
    );
    if (parts.length === 0) return scalarEntries(sign === 'sum' ? ZERO : ONE);
    return parts.reduce(sign === 'sum' ? addEntries : multiplyEntries);
  },
  entry: ({ operand, indices }, at, expected) => {
    const of = operand.kind === 'symbol' ? at.drawn.definitions.get(operand.name) : undefined;
    const isIndexed =
      of?.kind === 'recurrence' || of?.kind === 'descent' || (of?.kind === 'formula' && of.by === 'index');
    if (operand.kind === 'symbol' && isIndexed) {
      return applyFunction({ kind: 'apply', function: operand.name, arguments: indices }, at, expected);
    }
    const value = at.evaluate(operand);
    const [i, j, ...more] = indices.map((index) => wholeNumber(number(index, at)) - 1);
    if (i === undefined || more.length > 0) throw new Unable('an entry with another number of indices than one or two');
    const [row, column] = j !== undefined ? [i, j] : columnsOf(value) === 1 ? [i, 0] : [0, i];
    const found = value[row]?.[column];
    if (found === undefined) throw new Unable('an entry outside of its matrix');
    return scalarEntries(found);
  },
  expectation: unable,
  at: ({ operand, variables, values }, at, expected) => {
    for (const [i, name] of variables.entries()) if (at.isTime(name)) requireNow(values[i] as Formula, name, at);
    return at
      .with(new Map(variables.map((name, i) => [name, at.evaluate(values[i] as Formula)])))
      .evaluate(operand, expected);
  },
  norm: ({ operand, subscript }, at) => {
    const value = at.evaluate(operand);
    const isVector = columnsOf(value) === 1 || rowsOf(value) === 1;
    if (subscript !== 'F' && !(isVector && (subscript === null || subscript === '2'))) throw new Unable('another norm');
    return scalarEntries(
      sqrt(
        value
          .flat()
          .map((x) => multiply(x, x))
          .reduce(add, ZERO),
      ),
    );
  },
  absolute: ({ operand }, at) => scalarEntries(absolute(number(operand, at))),
};

/** A sum with an identity in it is square. */
function squared(terms: readonly Formula[], sizes: readonly Size[]): Size {
  const { rows, columns } = firstOf(sizes);
  const isIdentity = (f: Formula): boolean => f.kind === 'identity' || (f.kind === 'negate' && isIdentity(f.operand));
  return terms.some(isIdentity) ? { rows: rows ?? columns, columns: columns ?? rows } : { rows, columns };
}

function known(size: number | null): number {
  if (size === null) throw new Unable('a size that is not clear here');
  return size;
}

const wholeNumber = (a: Scalar): number => {
  const value = fractionOf(a);
  if (value === null || !value.isWhole) throw new Unable('an index that is no whole number');
  return value.valueOf();
};

function fractionOf(a: Scalar) {
  if (vanishes(a)) return fraction(0);
  const exponent = asExponent(a);
  const only = exponent.get('');
  return exponent.size === 1 && only !== undefined ? only : null;
}

/** What flows is known at one time only. */
function requireNow(when: Formula, time: string, at: Instance): void {
  if (!areEqual(number(when, at), numberIn(at.symbol(time)))) throw new Unable('something that flows, at another time');
}

const isNumber = ({ rows, columns }: Size): boolean => rows === 1 && columns === 1;

/** From left to right; a part that becomes a number is one: A xᵀ y is (xᵀ y) A. */
function product({ factors }: Of<'multiply'>, at: Instance, expected: Size): Entries {
  const sizes = factors.map((f) => (f.kind === 'number' ? { rows: 1, columns: 1 } : sizeOf(f, at)));
  const matrices = factors.flatMap((_, i) => (isNumber(sizes[i] as Size) ? [] : [i]));
  const loose = new Set(matrices.filter((i) => factors[i]?.kind === 'identity' && sizes[i]?.rows === null));
  const stack: Entries[] = [];
  for (const [i, factor] of factors.entries()) {
    const place = matrices.indexOf(i);
    const [before, after] = [sizes[matrices[place - 1] ?? -1], sizes[matrices[place + 1] ?? -1]];
    if (loose.has(i) && (loose.size < matrices.length || place > 0)) continue;
    const size = {
      rows: sizes[i]?.rows ?? (before === undefined ? expected.rows : before.columns),
      columns: sizes[i]?.columns ?? (after === undefined ? expected.columns : after.rows),
    };
    stack.push(at.evaluate(factor, place < 0 ? UNKNOWN : size));
    while (stack.length > 1 && fits(stack.at(-2) as Entries, stack.at(-1) as Entries)) {
      const [b, a] = [stack.pop() as Entries, stack.pop() as Entries];
      stack.push(multiplyEntries(a, b));
    }
  }
  if (stack.length > 1) throw new ShapeMismatch('factors whose sizes do not fit');
  return stack[0] ?? scalarEntries(ONE);
}

const fits = (a: Entries, b: Entries): boolean =>
  columnsOf(a) === rowsOf(b) || isScalarEntries(a) || isScalarEntries(b);

function raise({ base, exponent }: Of<'power'>, at: Instance, expected: Size): Entries {
  if (base.kind === 'symbol' && base.name === 'e' && !at.drawn.scope.symbols.has('e')) {
    const value = at.evaluate(exponent, expected);
    return isScalarEntries(value) ? scalarEntries(exponential(asExponent(numberIn(value)))) : exponentialEntries(value);
  }
  const by = number(exponent, at);
  const value = at.evaluate(base, expected);
  if (isScalarEntries(value)) return scalarEntries(power(numberIn(value), asExponent(by)));
  const whole = fractionOf(by);
  if (whole === null) throw new Unable('a power of a matrix other than a number');
  const root = whole.d === 1n ? value : rootEntries(base, whole.d, at);
  const positive = whole.sign < 0 ? inverseEntries(root) : root;
  if (whole.n > 6n) throw new Unable('a large power');
  return Array.from({ length: Number(whole.n) }, () => positive).reduce(
    multiplyEntries,
    identityEntries(rowsOf(value)),
  );
}

function rootEntries(base: Formula, index: bigint, at: Instance): Entries {
  const root = index === 2n && base.kind === 'symbol' ? at.rootOf(base.name) : null;
  if (root === null) throw new Unable('a root of a matrix that is not known');
  return root;
}

const OF_MATRICES: Readonly<Record<string, (a: Entries) => Entries>> = {
  tr: (a) => scalarEntries(traceEntries(a)),
  det: (a) => scalarEntries(determinantEntries(a)),
  exp: (a) => (isScalarEntries(a) ? scalarEntries(exponential(asExponent(numberIn(a)))) : exponentialEntries(a)),
  diag: (a) => {
    if (columnsOf(a) !== 1) throw new Unable('the diagonal of a matrix');
    return entriesOf(rowsOf(a), rowsOf(a), (i, j) => (i === j ? entry(a, i, 0) : ZERO));
  },
};

function applyFunction({ function: name, arguments: list }: Of<'apply'>, at: Instance, expected: Size): Entries {
  const definition = at.drawn.definitions.get(name);
  if (definition?.kind === 'formula' && definition.of?.length === list.length) {
    const values = definition.of.map((variable, i): [string, Entries] => [variable, at.evaluate(list[i] as Formula)]);
    return at.with(new Map(values)).evaluate(definition.value, expected);
  }
  const [argument] = list;
  if (definition !== undefined && 'time' in definition && argument !== undefined) {
    const isNext = areEqual(subtract(number(argument, at), numberIn(at.symbol(definition.time))), ONE);
    if (isNext) return nextAt(name, definition, at);
    requireNow(argument, definition.time, at);
    return at.symbol(name);
  }
  const own = Object.hasOwn(OF_MATRICES, name) ? OF_MATRICES[name] : undefined;
  if (own !== undefined && argument !== undefined && list.length === 1) return own(at.evaluate(argument, expected));
  const values = list.map((a) => at.evaluate(a));
  const [a, b] = values;
  if (name === 'inner' && a !== undefined && b !== undefined) {
    return scalarEntries(traceEntries(multiplyEntries(transposeEntries(a), b)));
  }
  if (!isFunction(name)) throw new Unable(`the function ${name} has no exact example here`);
  return scalarEntries(applied(name, values.map(numberIn)));
}
