/**
 * A formula back to LaTeX, in one canonical spelling: what is shown as "read as".
 * Inputs: a formula. Outcome: LaTeX that reads back to the same tree, but for numbers LaTeX cannot write as one: a
 * negative number reads back as its negation, a fraction that is no decimal as a quotient, and an entry 0 as zeros.
 */
import type { Formula, Relation, Statement } from './formula.ts';
import { mentions } from './free.ts';
import { isStarredName, nameToLatex, subscriptToLatex } from './name.ts';
import { FUNCTIONS, MATRIX_NOTATIONS, NOTATIONS } from './vocabulary.ts';

type Kind = Formula['kind'];
type Of<K extends Kind> = Extract<Formula, { readonly kind: K }>;

const PRINTERS: { readonly [K in Kind]: (formula: Of<K>) => string } = {
  number: printNumber,
  symbol: ({ name }) => (name === 'infinity' ? '\\infty' : nameToLatex(name)),
  add: printSum,
  multiply: printProduct,
  divide: ({ numerator, denominator }) => fraction(numerator, denominator),
  power: printPower,
  negate: ({ operand }) => `-${bracketed(operand, SUMS)}`,
  apply: ({ function: name, arguments: list }) => printApplication(name, list.map(ARGUMENTS[name] ?? printFormula)),
  indicator: ({ condition }) => `\\mathbb{1}\\left[${printStatement(condition)}\\right]`,
  transpose: ({ operand }) => `${base(operand)}^{\\top}`,
  kronecker: ({ factors }) => factors.map(kroneckerFactor).join(' \\otimes '),
  matrix: ({ rows }) =>
    `\\begin{bmatrix} ${rows.map((row) => row.map(printFormula).join(' & ')).join(' \\\\ ')} \\end{bmatrix}`,
  identity: ({ size }) => `\\mathbb{I}${sub(size)}`,
  ones: ({ size }) => `\\mathbb{1}${sub(size)}`,
  unit: ({ index, size }) => `e_{${printIndex(index)}}${size === null ? '' : `^{(${printFormula(size)})}`}`,
  zeros: ({ rows, columns }) => {
    if (rows === null || columns === null) return '\\mathbf{0}';
    return `\\mathbf{0}_{${bracketed(rows, SUMS)} \\times ${bracketed(columns, SUMS)}}`;
  },
  derivative: ({ operand, variable }) => `\\frac{\\mathrm{d} ${base(operand)}}{\\mathrm{d} ${nameToLatex(variable)}}`,
  gradient: ({ operand, variable }) =>
    `\\nabla_{${nameToLatex(variable)}} ${isOfItself(operand, variable) ? printFormula(operand) : parenthesised(operand)}`,
  limit: ({ operand, variable, to }) =>
    `\\lim_{${nameToLatex(variable)} \\to ${printFormula(to)}} ${bracketed(operand, SUMS)}`,
  series: ({ sign, index, from, to, operand }) => {
    const range = `_{${nameToLatex(index)} = ${printFormula(from)}}^{${printFormula(to)}}`;
    return sign === 'sum'
      ? `\\sum${range} ${bracketed(operand, SUMS)}`
      : `\\prod${range} ${bracketed(operand, COMPOUND)}`;
  },
  entry: ({ operand, indices }) => `${indexed(operand)}_{${indices.map(printIndex).join(', ')}}`,
  at: ({ operand, variables, values }) => {
    const place = variables.map((name, k) => `${nameToLatex(name)} = ${printFormula(values[k] as Formula)}`);
    return `\\left. ${printFormula(operand)} \\right|_{${place.join(', ')}}`;
  },
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

/** A statement back to LaTeX; its limit stands over the first arrow, its conditions behind it. */
export function printStatement({ where = [], ...chain }: Statement): string {
  const conditions = where.map(printStatement).join(' \\text{ and } ');
  return conditions === '' ? printChain(chain) : `${printChain(chain)} \\text{ for } ${conditions}`;
}

function printChain({ sides, relations, limit, index }: Statement): string {
  const [from, subject, to] = sides;
  if (index && from && subject && to)
    return `${printFormula(subject)} \\in \\{${printFormula(from)}, \\dots, ${printFormula(to)}\\}`;
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

/** What covers all to the end of its term, or may seem to: nothing may stand behind it. */
const OPEN: ReadonlySet<Kind> = new Set<Kind>(['gradient', 'limit', 'series']);

const isNegative = (formula: Formula): boolean => formula.kind === 'number' && formula.numerator < 0n;
const parenthesised = (formula: Formula): string => `\\left(${printFormula(formula)}\\right)`;

function bracketed(formula: Formula, kinds: ReadonlySet<Kind>): string {
  const isEntrywise = kinds.has('multiply') && formula.kind === 'apply' && formula.function === 'hadamard';
  return kinds.has(formula.kind) || isEntrywise || isNegative(formula) ? parenthesised(formula) : printFormula(formula);
}

/** An index; two letters or digits side by side would be two. */
function printIndex(index: Formula): string {
  if (index.kind === 'multiply') return index.factors.map(base).join(' \\cdot ');
  return index.kind === 'number' && index.numerator > 9n ? parenthesised(index) : printFormula(index);
}

/** What takes a subscript that is an index: a symbol without one, a function at its arguments, or a group. */
function indexed(formula: Formula): string {
  const isBare = formula.kind === 'symbol' ? !formula.name.includes('_') : isTrajectory(formula);
  return isBare ? printFormula(formula) : parenthesised(formula);
}

/** What a gradient takes without parentheses: a symbol, or a function of the symbol and of nothing else that holds it. */
function isOfItself(operand: Formula, variable: string): boolean {
  if (operand.kind !== 'apply') return operand.kind === 'symbol';
  const isVariable = (argument: Formula): boolean => argument.kind === 'symbol' && argument.name === variable;
  const holding = operand.arguments.filter((argument) => mentions(argument, variable));
  return isTrajectory(operand) && holding.length === 1 && holding.every(isVariable);
}

const isTrajectory = (formula: Formula): boolean =>
  formula.kind === 'apply' &&
  !FUNCTIONS.has(formula.function) &&
  !NOTATIONS.has(formula.function) &&
  !MATRIX_NOTATIONS.has(formula.function);

/** What an operator of one factor takes. */
function base(formula: Formula): string {
  if (formula.kind === 'symbol' && isStarredName(formula.name)) return parenthesised(formula);
  const isLiteral = formula.kind !== 'number' || (!isNegative(formula) && decimals(formula.denominator) !== null);
  return isTrajectory(formula) || (ATOMS.has(formula.kind) && isLiteral)
    ? printFormula(formula)
    : parenthesised(formula);
}

/** What \otimes takes: one factor, transposed or not. */
function kroneckerFactor(formula: Formula): string {
  return formula.kind === 'transpose' ? printFormula(formula) : base(formula);
}

/** A sum; a term that could cover what stands behind it is bracketed. */
function printSum({ terms }: Of<'add'>): string {
  const part = (term: Formula, k: number): string => {
    const isNegated = term.kind === 'negate';
    const covered = coveredBy(isNegated ? term.operand : term);
    const isDoubtful = covered.some((name) => terms.slice(k + 1).some((behind) => mentions(behind, name)));
    if (!isDoubtful) return k === 0 ? first(term) : later(term);
    const sign = isNegated ? '-' : k === 0 ? '' : '+';
    return `${sign}${k === 0 ? '' : ' '}${parenthesised(isNegated ? term.operand : term)}`;
  };
  return terms.map(part).join(' ');
}

const first = (term: Formula): string => (term.kind === 'add' ? parenthesised(term) : printFormula(term));
const later = (term: Formula): string =>
  term.kind === 'negate' ? `- ${bracketed(term.operand, SUMS)}` : `+ ${bracketed(term, SUMS)}`;

/** Variables of a sum, product or limit that covers all to the end of a term. */
function coveredBy(term: Formula): readonly string[] {
  switch (term.kind) {
    case 'multiply':
      return coveredBy(term.factors.at(-1) as Formula);
    case 'series':
      return [term.index, ...coveredBy(term.operand)];
    case 'limit':
      return [term.variable, ...coveredBy(term.operand)];
    default:
      return [];
  }
}

function printProduct({ factors }: Of<'multiply'>): string {
  let text = '';
  let last: Formula | null = null;
  for (const [k, factor] of factors.entries()) {
    const isLast = k === factors.length - 1;
    const part = OPEN.has(factor.kind) && !isLast ? parenthesised(factor) : bracketed(factor, COMPOUND);
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
  const isSmall = exponent.kind === 'number' && exponent.denominator === 1n && /^[2-9]$/.test(above);
  const below = raised.kind === 'entry' && isSmall ? printFormula(raised) : base(raised);
  return `${below}^{${above === 'T' ? parenthesised(exponent) : above}}`;
}

/** How the arguments of a notation without brackets of its own are written. */
const ARGUMENTS: Readonly<Record<string, (argument: Formula) => string>> = {
  factorial: base,
  hadamard: kroneckerFactor,
  pinv: base,
};

/** How functions that have a notation of their own are written. */
const NOTATION: Readonly<Record<string, (list: readonly string[]) => string>> = {
  absolute: (list) => `\\left|${list.join('')}\\right|`,
  factorial: (list) => `${list.join('')}!`,
  binom: (list) => `\\binom${list.map((part) => `{${part}}`).join('')}`,
  floor: (list) => `\\left\\lfloor ${list.join('')}\\right\\rfloor`,
  ceiling: (list) => `\\left\\lceil ${list.join('')}\\right\\rceil`,
  inner: (list) => `\\left\\langle ${list.join(', ')}\\right\\rangle`,
  hadamard: (list) => list.join(' \\odot '),
  pinv: (list) => `${list.join('')}^{\\dagger}`,
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
