/**
 * Scalars as infix text for computer algebra systems, and back.
 * What is read is text that a CAS printed, never a user's. It has a reader of its own, since that of mathjs takes a
 * second to load; anything that it does not know, a product without a sign too, throws Unable.
 */
import { shownName } from './domain.ts';
import {
  add,
  divide,
  expand,
  exponential,
  multiply,
  negate,
  ONE,
  power,
  rational,
  type Scalar,
  scalarKey,
  sqrt,
  subtract,
  symbol,
  Unable,
} from './scalar.ts';
import { asExponent } from './substitute.ts';
import { basisPowers, type Factor, type Sum, type Term } from './sum.ts';
import { symbolsOf } from './symbols.ts';

/** Symbols stand there by their plain names. */
export function writeInfix(a: Scalar): string {
  const { numerator, denominator } = expand(a);
  return `(${sumText(numerator)})/(${sumText(denominator)})`;
}

const sumText = (sum: Sum): string => [...sum.values()].map(termText).join(' + ') || '0';

const termText = (t: Term): string => [`(${t.coefficient.toFraction()})`, ...t.factors.map(factorText)].join('*');

function factorText(f: Factor): string {
  const exponent = [
    `(${f.exponent.toFraction()})`,
    ...basisPowers(f.basis).map(([n, p]) => `${shownName(n)}^(${p})`),
  ].join('*');
  switch (f.atom.kind) {
    case 'variable':
      return `${shownName(f.atom.name)}^(${exponent})`;
    case 'prime':
      return `${f.atom.value}^(${exponent})`;
    case 'e':
      return `e^(${exponent})`;
    case 'composite':
      return `(${sumText(f.atom.of)})^(${exponent})`;
  }
}

type Apply = (...operands: [Scalar, Scalar]) => Scalar;

/** Operators that are read from the left, by how tightly they bind. */
const CHAINS: readonly Readonly<Record<string, Apply>>[] = [
  { '+': add, '-': subtract },
  { '*': multiply, '/': divide },
];

const FUNCTIONS: Readonly<Record<string, (argument: Scalar) => Scalar>> = {
  sqrt,
  exp: (a) => exponential(asExponent(a)),
  // The only logarithm in a derivative of ours: mathjs leaves that of e as it is.
  log: (a) => (scalarKey(a) === scalarKey(E) ? ONE : unknown('a logarithm')),
};

const E = exponential(asExponent(ONE));

const raised = (base: Scalar, exponent: Scalar): Scalar =>
  base === E ? exponential(asExponent(exponent)) : power(base, asExponent(exponent));

function unknown(what: string): never {
  throw new Unable(what);
}

/** Numbers, names, and any other character by itself. */
const TOKENS = /\d+(?:\.\d+)?|[A-Za-z_]\w*|\S/g;

/** Names by which a CAS says that it has no value. */
const NO_VALUES: ReadonlySet<string> = new Set(['Infinity', 'NaN', 'undefined', 'null', 'true', 'false']);

/** What symbols plain names stand for; any other name stands for itself. */
export type Names = ReadonlyMap<string, string>;

/** Of the symbols of a scalar. @throws Unable two of them have one plain name */
export function namesIn(a: Scalar): Names {
  const symbols = symbolsOf(a);
  const names = new Map([...symbols].map((name) => [shownName(name), name]));
  if (names.size < symbols.size) throw new Unable('two symbols of one name');
  return names;
}

/** @throws Unable the text is not an expression of sums, products, powers and roots. */
export function readInfix(text: string, names: Names = new Map()): Scalar {
  const tokens = text.match(TOKENS) ?? [];
  let at = 0;
  const taken = (token: string): boolean => tokens[at] === token && ++at > 0;
  const expect = (token: string): void => {
    if (!taken(token)) unknown(`${tokens[at] ?? 'an end'} where ${token} is due`);
  };
  const chain = (tightness: number): Scalar => {
    const operators = CHAINS[tightness];
    if (operators === undefined) return signed();
    let value = chain(tightness + 1);
    for (let apply = operators[tokens[at] ?? '']; apply !== undefined; apply = operators[tokens[at] ?? '']) {
      at++;
      value = apply(value, chain(tightness + 1));
    }
    return value;
  };
  // A sign binds less than a power: −2^2 is −4, and 2^-1 is 1/2.
  const signed = (): Scalar => (taken('-') ? negate(signed()) : taken('+') ? signed() : powered());
  const powered = (): Scalar => {
    const base = atom();
    return taken('^') ? raised(base, signed()) : base;
  };
  const atom = (): Scalar => {
    const token = tokens[at++] ?? unknown('an end where a number or a name is due');
    if (/^\d/.test(token)) return rational(token);
    if (token !== '(' && !/^\w/.test(token)) unknown(`${token} where a number or a name is due`);
    if (NO_VALUES.has(token)) unknown(`the value ${token}`);
    if (token !== '(' && !taken('(')) return token === 'e' ? E : symbol(names.get(token) ?? token);
    const first = chain(0);
    const second = token === 'pow' && taken(',') ? chain(0) : null;
    expect(')');
    if (token === '(') return first;
    return second === null ? (FUNCTIONS[token]?.(first) ?? unknown(`the operation ${token}`)) : raised(first, second);
  };
  const value = chain(0);
  return at === tokens.length ? value : unknown(`${tokens[at]} where an expression should end`);
}
