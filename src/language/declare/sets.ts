/**
 * Sets that a symbol can be declared to be in: \mathbb{R}^{m \times n}, \mathbb{Z}_{\ge 2}, [0, 1), \{1, \dots, k\}.
 * Outcome: the type of an element, and relations on it. @throws InputError a set that is not known, or that authors use
 * in two ways, with what would settle it.
 */
import { type Formula, number, type Relation, type Statement, symbol } from '../latex/index.ts';
import { formulaIn } from './formula-in.ts';
import { finiteSetIn, intervalIn } from './interval.ts';
import { type Known, NOTHING_KNOWN } from './known.ts';
import type { Stretch } from './stretch.ts';
import type { Numbers, Structure, Type } from './type.ts';

/** A bound of every element. */
export interface Bound {
  readonly relation: Relation;
  readonly by: Formula;
}

export interface Elements {
  readonly type: Type;
  readonly bounds: readonly Bound[];
  /** Of a set with gaps, that an element is one of its members. */
  readonly one?: (name: string) => Statement;
}

const FIELDS: ReadonlyMap<string, Numbers> = new Map([
  ['R', 'real'],
  ['N', 'natural'],
  ['Z', 'integer'],
  ['Q', 'rational'],
  ['C', 'complex'],
]);

/** @throws InputError */
export function elementsOf(set: Stretch, known: Known = NOTHING_KNOWN): Elements {
  const first = set.pieces[0];
  if (first?.text === '\\{') return finiteSetIn(set, known);
  if (first?.text === '(' || first?.text === '[') return intervalIn(set, known);
  const base = baseOf(set);
  if (base === null) throw set.refused('is no set that is understood here', LISTED);
  const scripts = scriptsOf(base.rest);
  const field = base.font === '\\mathbb' ? FIELDS.get(base.letters) : undefined;
  if (field !== undefined) return numbersIn(set, field, scripts);
  return matricesIn(set, base, scripts);
}

const LISTED =
  'use \\mathbb{R}, \\mathbb{Z}, \\mathbb{N}, \\mathbb{Q}, \\mathbb{R}^{n}, \\mathbb{R}^{m \\times n}, \\mathbb{S}^n_{++}, O(n), an interval or \\{1, \\dots, n\\}';

interface Base {
  readonly font: string;
  readonly letters: string;
  readonly rest: Stretch;
}

const BLACKBOARD: ReadonlySet<string> = new Set(['\\mathbb', '\\mathbf', '\\Bbb']);

/** The letters a set is named by, before its scripts or its parentheses. */
function baseOf(set: Stretch): Base | null {
  const [first, second] = set.pieces;
  if (first === undefined) throw set.refused('a set is missing before it', 'complete the declaration');
  const short = /^\\([RNZQC])$/.exec(first.text);
  if (short !== null) return { font: '\\mathbb', letters: short[1] as string, rest: set.slice(1) };
  if (BLACKBOARD.has(first.text) || /^\\(mathrm|mathcal|operatorname)$/.test(first.text)) {
    const font = BLACKBOARD.has(first.text) ? '\\mathbb' : '\\mathrm';
    if (second?.text !== '{') return { font, letters: second?.text ?? '', rest: set.slice(2) };
    const { inside, next } = set.group(1);
    return { font, letters: inside.text, rest: set.slice(next) };
  }
  return first.kind === 'letter' ? plainLetters(set) : null;
}

function plainLetters(set: Stretch): Base {
  const end = set.pieces.findIndex(({ kind }) => kind !== 'letter');
  const length = end === -1 ? set.pieces.length : end;
  return { font: '', letters: set.slice(0, length).text, rest: set.slice(length) };
}

interface Scripts {
  readonly below: Stretch | null;
  readonly above: Stretch | null;
  /** What stands in parentheses behind. */
  readonly argument: Stretch | null;
}

function scriptsOf(rest: Stretch): Scripts {
  const found: { below: Stretch | null; above: Stretch | null; argument: Stretch | null } = {
    below: null,
    above: null,
    argument: null,
  };
  let index = 0;
  while (index < rest.pieces.length) {
    const { text } = rest.pieces[index] as { text: string };
    const place = text === '_' ? 'below' : text === '^' ? 'above' : text === '(' ? 'argument' : null;
    if (place === null || found[place] !== null) throw rest.slice(index).refused('follows a set', 'remove it');
    const start = place === 'argument' ? index : index + 1;
    const isGroup = ['{', '('].includes(rest.pieces[start]?.text ?? '');
    const { inside, next } = isGroup ? rest.group(start) : { inside: rest.slice(start, start + 1), next: start + 1 };
    found[place] = inside;
    index = next;
  }
  return found;
}

const ONE = number(1n);
const ZERO = number(0n);

/** Numbers, vectors and matrices of them. */
function numbersIn(set: Stretch, numbers: Numbers, { below, above, argument }: Scripts): Elements {
  if (argument !== null) throw argument.refused('follows a set', 'remove it');
  const isSign = above !== null && /^[+*-]+$/.test(above.text);
  if (numbers === 'integer' && isSign && above.text === '+')
    return { type: scalar('integer'), bounds: [{ relation: '>=', by: ONE }] };
  if (isSign || below?.text === '+')
    throw set.refused('may hold 0 or not', 'write x > 0 or x \\ge 0 beside the set without a sign');
  const bounds =
    below === null ? (numbers === 'natural' ? [{ relation: '>=' as const, by: ONE }] : []) : boundIn(below);
  if (above === null) return { type: scalar(numbers), bounds };
  if (numbers !== 'real') throw set.refused('is a set of vectors of other than real numbers', 'use \\mathbb{R}');
  if (bounds.length > 0) throw set.refused('bounds every entry', 'leave the bound out, and say it of the entries');
  const sizes = above.split('\\times').map((size) => formulaIn(size, NOTHING_KNOWN));
  const [rows, columns, more] = sizes;
  if (rows === undefined || more !== undefined) throw above.refused('is no size', 'write n, or m \\times n');
  return { type: matrix(rows, columns ?? ONE), bounds: [] };
}

/** The bound that a subscript makes: N_0, Z_{\ge 2}, R_{>0}, R_{++}. */
function boundIn(below: Stretch): readonly Bound[] {
  if (below.text === '0') return [{ relation: '>=', by: ZERO }];
  if (below.text === '++') return [{ relation: '>', by: ZERO }];
  const relation = RELATION_OF.get(below.pieces[0]?.text ?? '');
  if (relation === undefined) throw below.refused('is no bound', 'write \\ge 0, > 0 or ++');
  return [{ relation, by: formulaIn(below.slice(1), NOTHING_KNOWN) }];
}

const RELATION_OF: ReadonlyMap<string, Relation> = new Map([
  ['>', '>'],
  ['<', '<'],
  ...(['\\ge', '\\geq'] as const).map((sign) => [sign, '>='] as const),
  ...(['\\le', '\\leq'] as const).map((sign) => [sign, '<='] as const),
]);

export const scalar = (numbers: Numbers): Type => ({ kind: 'scalar', numbers });
export const matrix = (rows: Formula, columns: Formula, ...structure: readonly Structure[]): Type => ({
  kind: 'matrix',
  rows,
  columns,
  structure: new Set(structure),
});

/** Sets of matrices with a name of their own. */
function matricesIn(set: Stretch, { letters }: Base, { below, above, argument }: Scripts): Elements {
  const size = (stretch: Stretch | null): Formula => {
    if (stretch === null) throw set.refused('has no size', `write ${letters}(n)`);
    return formulaIn(stretch, NOTHING_KNOWN);
  };
  const of = (rows: Formula, columns: Formula, ...structure: readonly Structure[]): Elements => ({
    type: matrix(rows, columns, ...structure),
    bounds: [],
  });
  switch (letters) {
    case 'S': {
      const cone = CONES.get(below?.text ?? '');
      if (cone === undefined)
        throw set.refused(
          'may be symmetric matrices or a sphere',
          'write A \\in \\mathbb{R}^{n \\times n} symmetric, \\mathbb{S}^n_{++}, or \\|x\\| = 1',
        );
      return of(size(above), size(above), 'symmetric', cone);
    }
    case 'Sym':
      return of(size(argument ?? above), size(argument ?? above), 'symmetric');
    case 'O':
      return of(size(argument), size(argument), 'orthogonal');
    case 'GL':
      return of(size(below ?? argument), size(below ?? argument), 'invertible');
    case 'St': {
      const [columns, rows] = (argument?.split(',') ?? []).map((part) => size(part));
      if (columns === undefined || rows === undefined) throw set.refused('has no sizes', 'write \\mathrm{St}(k, n)');
      return of(rows, columns, 'orthonormal columns');
    }
    default:
      throw set.refused('is no set that is understood here', LISTED);
  }
}

const CONES: ReadonlyMap<string, Structure> = new Map([
  ['+', 'positive semidefinite'],
  ['++', 'positive definite'],
]);

export const relationOn = (name: string, { relation, by }: Bound) => ({
  sides: [symbol(name), by],
  relations: [relation],
});
