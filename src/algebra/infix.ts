/**
 * Scalars as infix text for computer algebra systems, and back.
 * Reading uses the parser of mathjs on text that a CAS printed, never on a user's; unknown nodes throw Unable.
 */
import { createRequire } from 'node:module';
import Fraction from 'fraction.js';
import type { MathNode } from 'mathjs';
import {
  add,
  divide,
  expand,
  exponential,
  multiply,
  negate,
  power,
  rational,
  type Scalar,
  sqrt,
  subtract,
  symbol,
  Unable,
} from './scalar.ts';
import { asExponent } from './substitute.ts';
import { basisPowers, type Factor, type Sum, type Term } from './sum.ts';

const require = createRequire(import.meta.url);

export function writeInfix(a: Scalar): string {
  const { numerator, denominator } = expand(a);
  return `(${sumText(numerator)})/(${sumText(denominator)})`;
}

const sumText = (sum: Sum): string => [...sum.values()].map(termText).join(' + ') || '0';

const termText = (t: Term): string => [`(${t.coefficient.toFraction()})`, ...t.factors.map(factorText)].join('*');

function factorText(f: Factor): string {
  const exponent = [`(${f.exponent.toFraction()})`, ...basisPowers(f.basis).map(([n, p]) => `${n}^(${p})`)].join('*');
  switch (f.atom.kind) {
    case 'variable':
      return `${f.atom.name}^(${exponent})`;
    case 'prime':
      return `${f.atom.value}^(${exponent})`;
    case 'e':
      return `e^(${exponent})`;
    case 'composite':
      return `(${sumText(f.atom.of)})^(${exponent})`;
  }
}

/** @throws Unable the text is not an expression of sums, products, powers and roots. */
export function readInfix(text: string): Scalar {
  const { parse } = require('mathjs') as typeof import('mathjs');
  return fromNode(parse(text));
}

const OPERATORS: Readonly<Record<string, (...operands: Scalar[]) => Scalar>> = {
  add: (a, b) => add(a as Scalar, b as Scalar),
  subtract: (a, b) => subtract(a as Scalar, b as Scalar),
  multiply: (a, b) => multiply(a as Scalar, b as Scalar),
  divide: (a, b) => divide(a as Scalar, b as Scalar),
  unaryMinus: (a) => negate(a as Scalar),
  unaryPlus: (a) => a as Scalar,
};

function fromNode(node: MathNode): Scalar {
  const n = node as MathNode & {
    content?: MathNode;
    value?: number;
    name?: string;
    fn?: string | { name?: string };
    args?: MathNode[];
  };
  const args = n.args ?? [];
  switch (n.type) {
    case 'ParenthesisNode':
      return fromNode(n.content as MathNode);
    case 'ConstantNode':
      return rational(new Fraction(n.toString()));
    case 'SymbolNode':
      return n.name === 'e' ? exponential(asExponent(rational(1))) : symbol(n.name ?? '');
    case 'OperatorNode':
    case 'FunctionNode': {
      const name = typeof n.fn === 'string' ? n.fn : (n.fn?.name ?? '');
      if (name === 'pow') return powerOf(args[0] as MathNode, args[1] as MathNode);
      if (name === 'sqrt') return sqrt(fromNode(args[0] as MathNode));
      if (name === 'exp') return exponential(asExponent(fromNode(args[0] as MathNode)));
      if (name === 'log' && args.length === 1 && args[0]?.toString() === 'e') return rational(1);
      const operator = OPERATORS[name];
      if (operator !== undefined && args.length <= 2) return operator(...args.map(fromNode));
      throw new Unable(`the operation ${name}`);
    }
    default:
      throw new Unable(`a ${n.type}`);
  }
}

function powerOf(base: MathNode, exponent: MathNode): Scalar {
  const value = asExponent(fromNode(exponent));
  const isE = base.type === 'SymbolNode' && base.toString() === 'e';
  return isE ? exponential(value) : power(fromNode(base), value);
}
