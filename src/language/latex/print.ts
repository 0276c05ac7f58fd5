/**
 * A formula back to LaTeX, in one canonical spelling: what is shown as "read as".
 * Inputs: a formula. Outcome: LaTeX that reads back to the same tree, but for numbers LaTeX cannot write as one: a
 * negative number reads back as its negation, a fraction that is no decimal as a quotient, and an entry 0 as zeros.
 */
import type { Formula, Relation, Statement } from './formula.ts';
import { nameToLatex, subscriptToLatex } from './name.ts';
import { FUNCTIONS, NOTATIONS } from './vocabulary.ts';

type Kind = Formula['kind'];
type Of<K extends Kind> = Extract<Formula, { readonly kind: K }>;

const PRINTERS: { readonly [K in Kind]: (formula: Of<K>) => string } = {
  number: printNumber,
  symbol: ({ name }) => (name === 'infinity' ? '\\infty' : nameToLatex(name)),
  add: ({ terms }) => terms.map((term, k) => (k === 0 ? first(term) : later(term))).join(' '),
  multiply: printProduct,
  divide: ({ numerator, denominator }) => fraction(numerator, denominator),
  power: printPower,
  negate: ({ operand }) => `-${bracketed(operand, SUMS)}`,
  apply: ({ function: name, arguments: list }) =>
    printApplication(name, list.map(name === 'factorial' ? base : printFormula)),
  indicator: ({ condition }) => `\\mathbb{1}\\left[${printStatement(condition)}\\right]`,
  transpose: ({ operand }) => `${base(operand)}^{\\top}`,
  kronecker: ({ factors }) => factors.map(kroneckerFactor).join(' \\otimes '),
  matrix: ({ rows }) =>
    `\\begin{bmatrix} ${rows.map((row) => row.map(printFormula).join(' & ')).join(' \\\\ ')} \\end{bmatrix}`,
  identity: ({ size }) => `\\mathbb{I}${sub(size)}`,
  ones: ({ size }) => `\\mathbb{1}${sub(size)}`,
  zeros: ({ rows, columns }) => {
    if (rows === null || columns === null) return '\\mathbf{0}';
    return `\\mathbf{0}_{${bracketed(rows, SUMS)} \\times ${bracketed(columns, SUMS)}}`;
  },
  derivative: ({ operand, variable }) => `\\frac{\\mathrm{d} ${base(operand)}}{\\mathrm{d} ${nameToLatex(variable)}}`,
  gradient: ({ operand, variable }) => `\\nabla_{${nameToLatex(variable)}} ${base(operand)}`,
  limit: ({ operand, variable, to }) =>
    `\\lim_{${nameToLatex(variable)} \\to ${printFormula(to)}} ${bracketed(operand, SUMS)}`,
  series: ({ sign, index, from, to, operand }) =>
    `${sign === 'sum' ? '\\sum' : '\\prod'}_{${nameToLatex(index)} = ${printFormula(from)}}^{${printFormula(to)}} ${bracketed(operand, SUMS)}`,
  entry: ({ operand, indices }) => `${base(operand)}_{${indices.map(printFormula).join(', ')}}`,
  expectation: ({ operand }) => `\\mathbb{E}\\left[${printFormula(operand)}\\right]`,
  norm: ({ operand, subscript }) => {
    const below = subscript === null ? '' : `_{${subscriptToLatex(subscript)}}`;
    return `\\left\\|${printFormula(operand)}\\right\\|${below}`;
  },
  absolute: ({ operand }) => printApplication('absolute', [printFormula(operand)]),
};

export function printFormula(formula: Formula): string {
  const print = PRINTERS[formula.kind] as (formula: Formula) => string;
  return print(formula);
}

const RELATION_SIGNS: { readonly [K in Relation]: string } = {
  '=': '=',
  '<': '<',
  '<=': '\\le',
  '>': '>',
  '>=': '\\ge',
  ':=': ':=',
  '=:': '=:',
  to: '\\to',
  propto: '\\propto',
  approx: '\\approx',
};

/** A statement back to LaTeX; its limit stands over the first arrow. */
export function printStatement({ sides, relations, limit }: Statement): string {
  const annotated = limit === undefined ? -1 : relations.indexOf('to');
  const sign = (relation: Relation, k: number) =>
    k === annotated && limit !== undefined
      ? `\\stackrel{${nameToLatex(limit)} \\to \\infty}{\\longrightarrow}`
      : RELATION_SIGNS[relation];
  return sides
    .map((side, k) => {
      const relation = relations[k];
      return relation === undefined ? printFormula(side) : `${printFormula(side)} ${sign(relation, k)}`;
    })
    .join(' ');
}

const SUMS: ReadonlySet<Kind> = new Set<Kind>(['add', 'negate']);
const COMPOUND: ReadonlySet<Kind> = new Set<Kind>(['add', 'negate', 'multiply', 'kronecker']);
/** What may carry a superscript without parentheses. */
const ATOMS: ReadonlySet<Kind> = new Set<Kind>([
  'number',
  'symbol',
  'identity',
  'ones',
  'zeros',
  'matrix',
  'norm',
  'absolute',
]);

const isNegative = (formula: Formula): boolean => formula.kind === 'number' && formula.numerator < 0n;
const parenthesised = (formula: Formula): string => `\\left(${printFormula(formula)}\\right)`;

function bracketed(formula: Formula, kinds: ReadonlySet<Kind>): string {
  return kinds.has(formula.kind) || isNegative(formula) ? parenthesised(formula) : printFormula(formula);
}

/** What an operator of one factor takes. */
function base(formula: Formula): string {
  const isTrajectory = formula.kind === 'apply' && !FUNCTIONS.has(formula.function) && !NOTATIONS.has(formula.function);
  const isLiteral = formula.kind !== 'number' || (!isNegative(formula) && decimals(formula.denominator) !== null);
  return isTrajectory || (ATOMS.has(formula.kind) && isLiteral) ? printFormula(formula) : parenthesised(formula);
}

/** What \otimes takes: one factor, transposed or not. */
const kroneckerFactor = (formula: Formula): string =>
  formula.kind === 'transpose' ? printFormula(formula) : base(formula);

const first = (term: Formula): string => (term.kind === 'add' ? parenthesised(term) : printFormula(term));
const later = (term: Formula): string =>
  term.kind === 'negate' ? `- ${bracketed(term.operand, SUMS)}` : `+ ${bracketed(term, SUMS)}`;

function printProduct({ factors }: Of<'multiply'>): string {
  let text = '';
  let last: Formula | null = null;
  for (const factor of factors) {
    const part = bracketed(factor, COMPOUND);
    const needsSign =
      /^[0-9]/.test(part) || part.startsWith('\\left') || (last?.kind === 'number' && part.startsWith('\\frac'));
    text += last === null ? part : `${needsSign ? ' \\cdot ' : ' '}${part}`;
    last = factor;
  }
  return text;
}

/** A leading d above would look like a differential. */
function fraction(numerator: Formula, denominator: Formula): string {
  const above = printFormula(numerator);
  return `\\frac{${above.startsWith('d') ? parenthesised(numerator) : above}}{${printFormula(denominator)}}`;
}

function printPower({ base: raised, exponent }: Of<'power'>): string {
  if (exponent.kind === 'number' && exponent.numerator === 1n && exponent.denominator > 1n) {
    const index = exponent.denominator === 2n ? '' : `[${exponent.denominator}]`;
    return `\\sqrt${index}{${printFormula(raised)}}`;
  }
  const above = printFormula(exponent);
  return `${base(raised)}^{${above === 'T' ? parenthesised(exponent) : above}}`;
}

/** How functions that have a notation of their own are written. */
const NOTATION: Readonly<Record<string, (list: readonly string[]) => string>> = {
  absolute: (list) => `\\left|${list.join('')}\\right|`,
  factorial: (list) => `${list.join('')}!`,
  binom: (list) => `\\binom${list.map((part) => `{${part}}`).join('')}`,
  floor: (list) => `\\left\\lfloor ${list.join('')}\\right\\rfloor`,
  ceiling: (list) => `\\left\\lceil ${list.join('')}\\right\\rceil`,
};

/** A function of arguments that are LaTeX already; of a factorial, with the parentheses it needs. */
export function printApplication(name: string, list: readonly string[]): string {
  const own = NOTATION[name];
  if (own !== undefined) return own(list);
  const known = FUNCTIONS.get(name);
  const head = known === undefined ? nameToLatex(name) : known.command ? `\\${name}` : `\\operatorname{${name}}`;
  return `${head}\\left(${list.join(', ')}\\right)`;
}

const sub = (size: Formula | null): string => (size === null ? '' : `_{${printFormula(size)}}`);

function printNumber({ numerator, denominator }: Of<'number'>): string {
  if (denominator === 1n) return `${numerator}`;
  const places = decimals(denominator);
  const sign = numerator < 0n ? '-' : '';
  const size = numerator < 0n ? -numerator : numerator;
  if (places === null) return `${sign}\\frac{${size}}{${denominator}}`;
  const scaled = `${(size * 10n ** BigInt(places)) / denominator}`.padStart(places + 1, '0');
  return `${sign}${scaled.slice(0, -places)}.${scaled.slice(-places)}`;
}

/** Decimal places that write a fraction with this denominator exactly, or null if none do. */
function decimals(denominator: bigint): number | null {
  let rest = denominator;
  let [twos, fives] = [0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : null;
}
