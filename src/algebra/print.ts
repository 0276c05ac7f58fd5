/**
 * Scalars as LaTeX, for people. What is printed can be read back by the LaTeX reader.
 */
import { shownName } from './domain.ts';
import { type Fraction, fraction } from './fraction.ts';
import { isOpaque, opaqueLatex } from './opaque.ts';
import type { Scalar } from './scalar.ts';
import { vanishes } from './scalar.ts';
import { type Basis, basisPowers, type Factor, type Sum, type Term, withExponent } from './sum.ts';

const NAMES: Readonly<Record<string, string>> = {
  gamma: '\\gamma',
  delta: '\\delta',
  epsilon: '\\epsilon',
  sigma: '\\sigma',
  lambda: '\\lambda',
  omega: '\\omega',
};

export function symbolLatex(name: string): string {
  if (isOpaque(name)) return opaqueLatex(name);
  const [head = '', ...tail] = shownName(name).split('_');
  const base = NAMES[head] ?? head;
  const sub = tail.join('_').replace(/^\{|\}$/g, '');
  if (sub === '') return base;
  return `${base}_{${sub.length > 2 && /^[a-z]+$/.test(sub) ? `\\mathrm{${sub}}` : sub}}`;
}

/** A scalar as LaTeX. */
export function latex(a: Scalar): string {
  const { negative, text, sum } = written(a);
  if (!negative) return text;
  return sum ? `-\\left(${text}\\right)` : `-${text}`;
}

/**
 * A scalar times what its LaTeX stands before: 1 is left out, −1 is a sign, and a sum gets parentheses. Whoever writes a
 * scalar into a product writes it with this.
 * @param rest LaTeX of a product, which is no sum and begins with no sign
 */
export function timesLatex(a: Scalar, rest: string): string {
  const { negative, text, sum } = written(a);
  const sign = negative ? '-' : '';
  if (text === '1') return `${sign}${rest}`;
  const factor = sum ? `\\left(${text}\\right)` : text;
  return `${sign}${factor}${needsDot(factor, rest) ? ' \\cdot ' : '\\, '}${rest}`;
}

interface Written {
  readonly negative: boolean;
  /** Of its absolute value. */
  readonly text: string;
  /** Is the text a sum, which needs parentheses in a product? */
  readonly sum: boolean;
}

function written(a: Scalar): Written {
  if (vanishes(a)) return { negative: false, text: '0', sum: false };
  const negative = a.unit.coefficient.sign < 0;
  const top: Piece[] = [];
  const bottom: Piece[] = [];
  const roots: Piece[] = [];
  const rootsBelow: Piece[] = [];
  const { coefficient, factors } = rootsBelowTheLine(a.unit);
  if (coefficient.n !== 1n) top.push({ text: `${coefficient.n}`, sum: false });
  if (!coefficient.isWhole) bottom.push({ text: `${coefficient.d}`, sum: false });
  for (const f of order(factors)) {
    const below = f.exponent.sign < 0 && f.atom.kind !== 'e';
    const positive = below ? withExponent(f, f.exponent.neg()) : f;
    const whole = f.basis === '' ? positive.exponent.floor() : positive.exponent;
    const half = f.basis === '' && positive.exponent.sub(whole).equals(fraction(1, 2));
    if (half) {
      (below ? rootsBelow : roots).push(atomPiece(f));
      if (whole.sign !== 0) (below ? bottom : top).push(powerPiece(withExponent(f, whole)));
    } else (below ? bottom : top).push(powerPiece(positive));
  }
  if (roots.length > 0 && rootsBelow.length > 0) {
    top.push({ text: `\\sqrt{\\frac{${bare(roots)}}{${bare(rootsBelow)}}}`, sum: false });
  } else if (roots.length > 0) top.push({ text: `\\sqrt{${bare(roots)}}`, sum: false });
  else if (rootsBelow.length > 0) bottom.push({ text: `\\sqrt{${bare(rootsBelow)}}`, sum: false });
  if (!isOne(a.numerator)) top.push({ text: sumLatex(a.numerator), sum: a.numerator.size > 1 });
  if (!isOne(a.denominator)) bottom.push({ text: sumLatex(a.denominator), sum: a.denominator.size > 1 });
  const numerator = top.length === 0 ? '1' : bare(top);
  return {
    negative,
    text: bottom.length === 0 ? numerator : `\\frac{${numerator}}{${bare(bottom)}}`,
    sum: bottom.length === 0 && top.length === 1 && top[0]?.sum === true,
  };
}

/** √2/2 is shown as 1/√2: a prime under a root goes where it cancels. */
function rootsBelowTheLine(unit: Term): Term {
  let coefficient = unit.coefficient.abs();
  const factors = unit.factors.map((f) => {
    if (f.atom.kind !== 'prime' || f.basis !== '' || coefficient.d % f.atom.value !== 0n) return f;
    coefficient = coefficient.mul(f.atom.value);
    return withExponent(f, f.exponent.sub(1));
  });
  return { coefficient, factors };
}

interface Piece {
  readonly text: string;
  readonly sum: boolean;
}

/** A product; sums get parentheses unless they stand alone. */
const bare = (pieces: readonly Piece[]): string =>
  join(pieces.map((p) => (p.sum && pieces.length > 1 ? `\\left(${p.text}\\right)` : p.text)));

/** Side by side, with a dot where the next would run into what is before it. */
const join = (texts: readonly string[]): string =>
  texts
    .map((text, i) => (i === 0 ? text : `${needsDot(texts[i - 1] as string, text) ? ' \\cdot ' : ' '}${text}`))
    .join('');

/** A digit, and a parenthesis behind a function, which might be its argument. */
const needsDot = (before: string, next: string): boolean =>
  /^\d/.test(next) || (next.startsWith('\\left(') && !before.startsWith('\\left(') && /\\right.$/.test(before));

const isOne = (sum: Sum): boolean => sum.size === 1 && sum.get('')?.coefficient.equals(1) === true;

function atomPiece(f: Factor): Piece {
  switch (f.atom.kind) {
    case 'variable':
      return { text: symbolLatex(f.atom.name), sum: false };
    case 'prime':
      return { text: `${f.atom.value}`, sum: false };
    case 'e':
      return { text: 'e', sum: false };
    case 'composite':
      return { text: sumLatex(f.atom.of), sum: true };
  }
}

function powerPiece(f: Factor): Piece {
  const base = atomPiece(f);
  if (f.basis === '' && f.exponent.equals(1)) return base;
  if (f.basis === '' && f.exponent.equals(fraction(1, 2))) {
    return { text: `\\sqrt{${base.text}}`, sum: false };
  }
  const wrapped =
    base.sum || (f.atom.kind === 'variable' && isOpaque(f.atom.name)) ? `\\left(${base.text}\\right)` : base.text;
  return { text: `${wrapped}^{${exponentLatex(f.exponent, f.basis)}}`, sum: false };
}

function exponentLatex(exponent: Fraction, basis: Basis): string {
  const symbols = basisPowers(basis)
    .map(([name, power]) => (power === 1 ? symbolLatex(name) : `${symbolLatex(name)}^{${power}}`))
    .join(' ');
  if (symbols === '') return fractionLatex(exponent);
  if (exponent.equals(1)) return symbols;
  if (exponent.equals(-1)) return `-${symbols}`;
  return `${fractionLatex(exponent)} ${symbols}`;
}

function fractionLatex(value: Fraction): string {
  const sign = value.sign < 0 ? '-' : '';
  return value.isWhole ? `${sign}${value.n}` : `${sign}\\frac{${value.n}}{${value.d}}`;
}

function sumLatex(sum: Sum): string {
  const sorted = [...sum.values()].sort(compareTerms);
  const first = sorted.findIndex((t) => t.coefficient.sign > 0);
  const terms = first > 0 ? [...sorted.splice(first, 1), ...sorted] : sorted;
  return terms
    .map((t, i) => {
      const negative = t.coefficient.sign < 0;
      const text = termLatex({ ...t, coefficient: t.coefficient.abs() });
      if (i === 0) return negative ? `-${text}` : text;
      return negative ? ` - ${text}` : ` + ${text}`;
    })
    .join('');
}

function termLatex(t: Term): string {
  const pieces: Piece[] = [];
  if (t.factors.length === 0 || !t.coefficient.equals(1))
    pieces.push({ text: fractionLatex(t.coefficient), sum: false });
  const half = fraction(1, 2);
  const factors = order(t.factors);
  const roots = factors.filter((f) => f.basis === '' && f.exponent.equals(half));
  const powers = mergeExponentials(factors.filter((f) => !roots.includes(f)));
  if (roots.length > 0) {
    const radicand = roots.map(atomPiece);
    pieces.push({ text: `\\sqrt{${bare(radicand)}}`, sum: false });
  }
  pieces.push(...powers);
  return join(pieces.map((p) => (p.sum ? `\\left(${p.text}\\right)` : p.text)));
}

/** e^{a} e^{b} is shown as e^{a + b}; other factors one by one. */
function mergeExponentials(factors: readonly Factor[]): Piece[] {
  const exponents = factors.filter((f) => f.atom.kind === 'e');
  const others = factors.filter((f) => f.atom.kind !== 'e').map(powerPiece);
  if (exponents.length === 0) return others;
  const parts = exponents.map((f) => exponentLatex(f.exponent, f.basis));
  const joined = parts.map((p, i) => (i === 0 || p.startsWith('-') ? p : `+ ${p}`)).join(' ');
  return [...others, { text: `e^{${joined}}`, sum: false }];
}

/** Primes first, then variables by name, then composites, then exponentials. */
const RANK = { prime: 0, variable: 1, composite: 2, e: 3 } as const;

const order = (factors: readonly Factor[]): Factor[] =>
  [...factors].sort((a, b) => RANK[a.atom.kind] - RANK[b.atom.kind] || (a.key < b.key ? -1 : 1));

/** Higher total degree first, constants last. */
function compareTerms(a: Term, b: Term): number {
  const degree = (t: Term) => t.factors.reduce((sum, f) => sum + Math.abs(f.exponent.valueOf()), 0);
  return (
    degree(b) - degree(a) ||
    (JSON.stringify(a.factors.map((f) => f.key)) < JSON.stringify(b.factors.map((f) => f.key)) ? -1 : 1)
  );
}
