/** Reads a formula of plain text, and evaluates it in numbers of any kind. Names mean what the definitions say. */
import { type Matrix, product, rectangle, type Sums, sum, transposed } from './matrix.ts';
import { must, refuse, spend } from './refusal.ts';

export type Tree = string | readonly Tree[];
export type Definitions = ReadonlyMap<string, Tree>;
/** Names with a meaning, each in those before it. */
export type Names = readonly (readonly [string, Tree])[];

export const keyOf = (tree: unknown): string => JSON.stringify(tree);
export const namesIn = (tree: Tree): string[] =>
  typeof tree === 'string' ? (tree.match(/^[A-Za-z_].*/) ?? []) : tree.slice(1).flatMap(namesIn);
/** All names, through definitions; of a matrix by its parts those of one alone, if it is told, since others may be missing. */
export function meantIn(trees: readonly Tree[], definitions: Definitions, part?: number): string[] {
  const here = (tree: Tree): string[] => {
    if (typeof tree === 'string') return namesIn(tree);
    return part !== undefined && tree[0] === 'parts' ? here(tree[1 + part] ?? '') : tree.slice(1).flatMap(here);
  };
  const all = new Set(trees.flatMap(here));
  for (const x of all) for (const y of here(definitions.get(x) ?? '')) all.add(y);
  return [...all];
}
/** A number as it is written: an integer or a quotient, with a sign. */
export const isWritten = (tree: Tree): boolean =>
  typeof tree === 'string' ? /^\d+$/.test(tree) : /^[-/]$/.test(`${tree[0]}`) && tree.slice(1).every(isWritten);
export const isNumber = (tree: Tree): boolean => namesIn(tree).length === 0;
export const less = (a: Tree, b: Tree): Tree => ['+', a, ['-', b]];
const LEVELS: Readonly<Record<string, number>> = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 3 };

/** @throws Refusal no formula: letters of other alphabets, and what is not seen, are in none */
export function parse(formula: string): Tree {
  must(formula.length < 4000, 'a formula too long');
  must(/^[\x20-\x7e]*$/.test(formula), 'a formula with what is not plain text');
  const tokens = formula.match(/[A-Za-z_][\w.]*|\d+|\S/g) ?? [];
  const list = (close: string): Tree[] => {
    const all = [read(0)];
    for (let next = tokens.shift(); next !== close; next = tokens.shift())
      all.push(next === ',' ? read(0) : refuse(`a missing ${close}`));
    return all;
  };
  const atom = (token: string): Tree => {
    if (token === '-') return ['-', read(2)];
    if (token === '(') return list(')').reduce(() => refuse('several where one is due'));
    if (token === '[') return ['[', ...list(']')];
    must(/^\w/.test(token), `${token} where a number or a name is due`);
    return tokens[0] === '(' && tokens.shift() ? [token, ...list(')')] : token;
  };
  const read = (above: number): Tree => {
    let tree = atom(tokens.shift() ?? '');
    while ((LEVELS[tokens[0] ?? ''] ?? 0) > above) {
      const op = tokens.shift() ?? '';
      const next = read(op === '^' ? 2 : (LEVELS[op] ?? 0));
      tree = op === '-' ? less(tree, next) : Number(next) === 0 && op === '^' ? ['/', tree, tree] : [op, tree, next];
    }
    return tree;
  };
  const tree = read(0);
  return tokens.length === 0 ? tree : refuse(`${tokens[0]} where a formula should end`);
}

/** An exponent that is so many factors. */
export const WHOLE = /^\d{1,3}$/;
/** The exponent of a power that is no product of so many: of a root, or one with a symbol in it. */
export const rootOf = ([op, , exponent = '']: readonly Tree[]): Tree | null =>
  op === 'sqrt' ? ['/', '1', '2'] : op === '^' && !WHOLE.test(`${exponent}`) ? exponent : null;
export const whole = (text: string): bigint =>
  BigInt(/^-?\d{1,15}$/.test(text) ? text : refuse(`${text.slice(0, 60)} is no number, and no name that is declared`));

/** Numbers of a kind: `power` has a whole exponent, -1, or any other formula. */
export interface Ring<T> extends Sums<T> {
  number(text: string): T;
  power(a: T, exponent: Tree, at: Env<T>): T;
}
export interface Env<T> {
  readonly ring: Ring<T>;
  readonly definitions: Definitions;
  readonly names: Map<string, Value<T>>;
}
/** A number, or the three parts of a matrix. */
export type Value<T> = readonly Matrix<T>[];

export const one = <T>(x: T): Value<T> => [[[x]]];
export const numberOf = <T>(a: Value<T>): T =>
  (a.length === 1 ? a[0]?.[0]?.[0] : undefined) ?? refuse('no number there');

function times<T>(ring: Ring<T>, a: Value<T>, b: Value<T>): Value<T> {
  if (a.length === 1) return b.map((part) => part.map((row) => row.map((x) => ring.mul(numberOf(a), x))));
  return b.length === 1 ? times(ring, b, a) : a.map((x, i) => product(ring, x, b[i] ?? []));
}

export function evaluate<T>(tree: Tree, env: Env<T>): Value<T> {
  spend(1);
  const { ring, names, definitions } = env;
  const of = (x: Tree) => evaluate(x, env);
  const cells = (x: Tree) => (x[0] === '[' ? [...x.slice(1)] : refuse('a matrix is a list of rows'));
  if (typeof tree === 'string') {
    const defined = definitions.get(tree);
    if (!names.has(tree)) names.set(tree, defined === undefined ? one(ring.number(tree)) : of(defined));
    return names.get(tree) ?? [];
  }
  const [op, a = '', b = '', c = '', d = ''] = tree;
  must(d === '' && (b === '' || (op !== 'T' && op !== 'sqrt')), 'a function of so many');
  if (op === '*') return times(ring, of(a), of(b));
  if (op === '-') return times(ring, one(ring.number('-1')), of(a));
  if (op === '/') return times(ring, of(a), one(ring.power(numberOf(of(b)), '-1', env)));
  if (op === '^' || op === 'sqrt') return one(ring.power(numberOf(of(a)), rootOf(tree) ?? b, env));
  if (op === 'T') return of(a).map(transposed);
  if (op === 'parts')
    return [a, b, c].map((x) => rectangle(cells(x).map((row) => cells(row).map((y) => numberOf(of(y))))));
  const [x, y] = [of(a), of(b)];
  must(op === '+' && x.length === y.length, 'an operation that is not known, or a number and a matrix added');
  return x.map((part, i) => sum(ring, part, y[i] ?? []));
}

export function environment<T>(
  ring: Ring<T>,
  definitions: Definitions,
  given: Names,
  known: readonly (readonly [string, T])[] = [],
): Env<T> {
  const env: Env<T> = { ring, definitions, names: new Map(known.map(([name, x]) => [name, one(x)])) };
  for (const [name, tree] of given) env.names.set(name, evaluate(tree, env));
  return env;
}
