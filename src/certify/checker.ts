/** Checks a certificate, any parsed JSON; imports nothing of ours and no package. Names mean what the certificate defines. */
import { createHash } from 'node:crypto';
/** `beyond` the checker: not shown to be so, and not shown to be wrong. */
export type Outcome =
  | { readonly accepted: true; readonly claim: string; readonly what: string; readonly premises: readonly string[] }
  | { readonly accepted: false; readonly reason: string; readonly beyond: boolean };
class Refusal extends Error {}
class Beyond extends Refusal {}
function refuse(why: string, Kind = Refusal): never {
  throw new Kind(why);
}
function must(holds: boolean, why: string, Kind = Refusal): asserts holds {
  if (!holds) refuse(why, Kind);
}
const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex');
let [left, points] = [0, 0];
const premises = new Set<string>();
function spend(steps: number): void {
  left -= steps;
  must(left > 0, 'it asks for more work than a certificate may', Beyond);
}
type Tree = string | readonly Tree[];
const keyOf = (tree: unknown): string => JSON.stringify(tree);
const namesIn = (tree: Tree): string[] =>
  typeof tree === 'string' ? (tree.match(/^[A-Za-z_].*/) ?? []) : tree.slice(1).flatMap(namesIn);
const isNumber = (tree: Tree): boolean => namesIn(tree).length === 0;
const WHOLE = /^\d{1,3}$/;
const LEVELS: Readonly<Record<string, number>> = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 3 };
const less = (a: Tree, b: Tree): Tree => ['+', a, ['-', b]];
export function parse(formula: string): Tree {
  must(formula.length < 4000, 'a formula too long');
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
/** The exponent of a power that is no product of so many: of a root, or one with a symbol in it. */
const rootOf = ([op, , exponent = '']: readonly Tree[]): Tree | null =>
  op === 'sqrt' ? ['/', '1', '2'] : op === '^' && !WHOLE.test(`${exponent}`) ? exponent : null;
/** Numbers of a kind: `power` has a whole exponent, -1, or any other formula. */
type Ring<T> = { number(text: string): T; add(a: T, b: T): T; mul(a: T, b: T): T; power(a: T, e: Tree, at: Env<T>): T };
type Env<T> = { readonly ring: Ring<T>; readonly names: Map<string, Value<T>> };
type Matrix<T> = readonly (readonly T[])[];
type Value<T> = readonly Matrix<T>[];
type Names = readonly (readonly [string, Tree])[];
/** Measures a quantity of runs that the words of a certificate describe, from matrices by their name and part. */
export type Measure = (name: string, words: Json, matrix: (name: string, part: number) => Matrix<number>) => Interval;
let [words, definitions]: [Json, Map<string, Tree>] = [{}, new Map()];
/** The words last seen to agree with themselves, in so many points, and what that rests on. */
let consistent: { words: string; points: number; premises: readonly string[] } = { words: '', points: 0, premises: [] };
let measure: Measure;
const texts = (key: string): string[] => list(words[key]).map(text);
const isRun = (name: string): boolean => Object.hasOwn(object(words.runs), name);
const one = <T>(x: T): Value<T> => [[[x]]];
const numberOf = <T>(a: Value<T>): T => (a.length === 1 ? a[0]?.[0]?.[0] : undefined) ?? refuse('no number there');
const transposed = <T>(a: Matrix<T>): Matrix<T> => (a[0] ?? []).map((_, j) => a.map((row) => row[j] as T));
function product<T>({ add, mul }: Ring<T>, a: Matrix<T>, b: Matrix<T>): Matrix<T> {
  must(a.length > 0 && a.every((row) => row.length === b.length && row.length > 0), 'matrices that do not fit');
  const columns = transposed(b);
  return a.map((row) => columns.map((column) => column.map((x, i) => mul(row[i] as T, x)).reduce(add)));
}
function sum<T>({ add }: Ring<T>, a: Matrix<T>, b: Matrix<T>): Matrix<T> {
  must(a.length === b.length && a.every((row, i) => row.length === b[i]?.length), 'matrices that do not fit');
  return a.map((row, i) => row.map((x, j) => add(x, b[i]?.[j] as T)));
}
function times<T>(ring: Ring<T>, a: Value<T>, b: Value<T>): Value<T> {
  if (a.length === 1) return b.map((part) => part.map((row) => row.map((x) => ring.mul(numberOf(a), x))));
  return b.length === 1 ? times(ring, b, a) : a.map((x, i) => product(ring, x, b[i] ?? []));
}
function evaluate<T>(tree: Tree, env: Env<T>): Value<T> {
  spend(1);
  const { ring, names } = env;
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
  if (op === 'parts') return [a, b, c].map((x) => cells(x).map((row) => cells(row).map((y) => numberOf(of(y)))));
  const [x, y] = [of(a), of(b)];
  must(op === '+' && x.length === y.length, 'an operation that is not known, or a number and a matrix added');
  return x.map((part, i) => sum(ring, part, y[i] ?? []));
}
function environment<T>(ring: Ring<T>, given: Names, ...known: (readonly [string, T])[]): Env<T> {
  const env: Env<T> = { ring, names: new Map(known.map(([name, x]) => [name, one(x)])) };
  for (const [name, tree] of given) env.names.set(name, evaluate(tree, env));
  return env;
}
const whole = (text: string): bigint =>
  BigInt(/^-?\d{1,15}$/.test(text) ? text : refuse(`${text.slice(0, 60)} is no number, and no name that is declared`));
type Interval = readonly [number, number];
function hull(...all: number[]): Interval {
  must(all.every(Number.isFinite), 'a number that is not finite');
  const [low, high] = [Math.min(...all), Math.max(...all)];
  return [low - Math.abs(low) * 2 ** -48 - 2 ** -1000, high + Math.abs(high) * 2 ** -48 + 2 ** -1000];
}
const middle = ([low, high]: Interval): number => (low + high) / 2;
const corners = (f: typeof Math.pow, [a, b]: Interval, c: Interval) => hull(...c.flatMap((x) => [f(a, x), f(b, x)]));
const INTERVALS: Ring<Interval> = {
  number: (text) => hull(text === 'e' ? Math.E : Number(whole(text))),
  add: (a, b) => hull(a[0] + b[0], a[1] + b[1]),
  mul: (a, b) => corners((x, y) => x * y, a, b),
  power: (a, exponent, at) => {
    if (WHOLE.test(`${exponent}`)) return Array(Number(exponent)).fill(a).reduce(INTERVALS.mul, hull(1));
    must(a[0] > 0 || (exponent === '-1' && a[1] < 0), 'a division by, or a root of, what it may not', Beyond);
    return corners((x, y) => x ** y, a, exponent === '-1' ? [-1, -1] : numberOf(evaluate(exponent, at)));
  },
};
class Redraw extends Error {}
function raised(base: bigint, exponent: bigint, modulus: bigint): bigint {
  spend(10);
  let [result, x] = [1n, base];
  for (let e = exponent; e > 0n; e >>= 1n, x = (x * x) % modulus) if (e & 1n) result = (result * x) % modulus;
  return result;
}
function inverse(a: bigint, modulus: bigint): bigint {
  let [r, s, x, y] = [modulus, a, 0n, 1n];
  while (s !== 0n) [r, s, x, y] = [s, r % s, y, x - (r / s) * y];
  if (r !== 1n) throw new Redraw();
  return (x + modulus) % modulus;
}
/** By trial and by Fermat's test, which is as strong as any where (p - 1) / 2 is odd. */
const isPrime = (p: bigint): boolean =>
  [5n, 7n, 11n, 13n, 17n].every((x) => p % x > 0n && [1n, p - 1n].includes(raised(x, (p - 1n) / 2n, p)));
/** Bases of roots in a draw, beyond those `known` to be squares; and the places of those that were none in some draw. */
const roots = { seen: new Set<bigint>(), known: 0, most: 0, split: new Set<number>() };
type Symbols = readonly { readonly name: string; readonly positive: boolean }[];
/** Of a prime P of 62 bits and of symbols modulo P. 2, 3 and positive symbols are squares, -1 is none, and whatever has a root is
 * one, or another draw is made: squares keep the rules of positive numbers, and each has one root of any order that is a square.
 * Exponents are modulo (P - 1) / 2. */
function draw(seed: string, fixed: Names, symbols: Symbols): Env<bigint> {
  const random = (name: string, below: bigint): bigint => BigInt(`0x${sha256(`${seed} ${name} ${below}`)}`) % below;
  let P = random('prime', 2n ** 57n) * 24n + 2n ** 61n - 9n;
  while (!isPrime(P)) P += 24n;
  const half = (P - 1n) / 2n;
  const ring = (modulus: bigint, root: Ring<bigint>['power']): Ring<bigint> => ({
    number: (text) => (text === 'e' ? random(text, modulus) ** 2n : whole(text) + modulus) % modulus,
    add: (a, b) => (a + b) % modulus,
    mul: (a, b) => (a * b) % modulus,
    power: (a, exponent, at) => {
      if (exponent === '-1') return a === 0n ? refuse('a division by zero') : inverse(a, modulus);
      return WHOLE.test(`${exponent}`) ? raised(a, BigInt(`${exponent}`), modulus) : root(a, exponent, at);
    },
  });
  const root = (a: bigint, exponent: Tree): bigint => {
    const isSquare = roots.seen.has(a) || raised(a, half, P) === 1n;
    if (!isSquare) roots.split.add(roots.seen.size);
    if (!isSquare) throw new Redraw();
    roots.most = Math.max(roots.most, roots.seen.add(a).size);
    return raised(a, numberOf(evaluate(exponent, exponents)), P);
  };
  const values = (below: bigint) => symbols.map(({ name }) => [name, random(name, below)] as const);
  const rootless = ring(half, () => refuse('a root in an exponent', Beyond));
  const numbers = fixed.filter(([, x]) => isNumber(x));
  const exponents = environment(rootless, numbers, ...values(half));
  const squares = values(P).map(([name, x], i) => [name, symbols[i]?.positive ? (x * x) % P : x] as const);
  roots.seen = new Set([1n, 2n, 3n, ...squares.flatMap(([, x], i) => (symbols[i]?.positive ? [x] : []))]);
  roots.known = roots.seen.size;
  return environment(ring(P, root), fixed, ...squares);
}
/** Do they vanish for all values of the symbols? Roots are of what is positive, so each is one analytic function, and a draw shows
 * that it vanishes for some signs of the roots. A root whose base is no square in some draw, where those before it are, extends
 * the field, and either sign is as good. From the first that does not, each may halve the draws of the right signs. */
function vanish(zeros: readonly Tree[], seed: string, fixed: Names, symbols: Symbols = []): void {
  if (spokenIn(zeros).some(isRun)) {
    must(/\p{L}/u.test(text(words.because)), 'no reason why runs have a closed form');
    premises.add(keyOf(words.because));
  }
  Object.assign(roots, { most: 0, split: new Set() });
  const doubtful = (from = roots.known): number =>
    roots.split.has(from) ? doubtful(from + 1) : Math.max(0, roots.most - from);
  for (let [i, equal, different] = [0, 0, 0]; equal < points * 2 ** doubtful(); i++) {
    try {
      const env = draw(`${seed} ${i}`, fixed, symbols);
      if (zeros.some((zero) => evaluate(zero, env).flat(2).some(Boolean))) different++;
      else equal++;
    } catch (error) {
      if (!(error instanceof Redraw)) throw error;
    }
    must(different < 12, 'the two sides differ');
    must((different === 0 || equal === 0) && doubtful() < 7, 'roots whose signs cannot be told', Beyond);
  }
}
/** Does a relation hold of two numbers? By intervals, or as an identity where they are equal. */
function holds([a, b]: Interval, is: string, [c, d]: Interval, zero: Tree, fixed: Names): boolean {
  if (b < c || d < a) return is[0] === (b < c ? '<' : '>');
  vanish([zero], keyOf([zero, fixed]), fixed);
  return is.includes('=');
}
type Json = Readonly<Record<string, unknown>>;
const object = (x: unknown): Json => (typeof x === 'object' && x !== null ? (x as Json) : refuse('no object there'));
const list = (x: unknown): readonly unknown[] =>
  Array.isArray(x) && x.length <= 200 ? x : refuse('a list is missing');
const text = (x: unknown): string => (typeof x === 'string' && x.length < 9999 ? x : refuse('a text is missing'));
const formula = (x: unknown): Tree => parse(text(x));
const NAME = /^(?!(e|T|sqrt|parts)$)[A-Za-z][\w.]*$/;
const named = (name: string): string =>
  NAME.test(name) && !definitions.has(name) && !isRun(name) ? name : refuse('no name to give a meaning');
const entries = (x: unknown) => Object.entries(object(x));
const names = (x: unknown): Names => entries(x).map(([name, y]) => [named(name), formula(y)]);
/** All that formulas speak of, through definitions; `there`: of a matrix by its parts the first, since others may be missing. */
function spokenIn(trees: readonly Tree[], there = false): string[] {
  const all = new Set(trees.flatMap(namesIn));
  const meaning = (name: string): Tree => definitions.get(name) ?? '';
  const seen = (tree: Tree): Tree => (there && tree[0] === 'parts' ? (tree[1] ?? '') : tree);
  for (const x of all) for (const y of namesIn(seen(meaning(x)))) all.add(y);
  return [...all];
}
/** A number as it is written: an integer or a quotient, with a sign. */
const isWritten = (tree: Tree): boolean =>
  typeof tree === 'string' ? /^\d+$/.test(tree) : /^[-/]$/.test(`${tree[0]}`) && tree.slice(1).every(isWritten);
/** What is said to be at least so much, or more; null where nothing is. */
type Least = readonly [bound: bigint, more: boolean] | null;
type Bounds = Map<string, Least>;
/** A region of settings and of other symbols, a point of it, all that is spoken of, and what is at least so much there. */
type Topic = ReturnType<typeof topicOf>;
type Relation = readonly [left: Tree, relation: string, right: Tree];
function relationOf(line: unknown): Relation {
  const [, a = '', is = '', b = ''] = /^([^<>=]+) ([<>]?=|[<>]) ([^<>=]+)$/.exec(text(line)) ?? [];
  return [parse(a), is, parse(b)];
}
const sidesOf = (relations: readonly Relation[]): Tree[] => relations.flatMap(([x, , y]) => [x, y]);
function topicOf(c: Json, formulas: readonly Tree[]) {
  const relations = [...texts('setting'), ...list(c.region)].map(relationOf);
  const numeric = relations.filter(([, , y]) => isNumber(y));
  const all = new Set([...texts('open'), ...numeric.flatMap(([x]) => (typeof x === 'string' ? [named(x)] : []))]);
  must(!texts('letters').some((letter) => all.has(letter)), 'a matrix that is declared a number');
  const given = names(c.at);
  const told = [...formulas, ...sidesOf(relations), ...given.flat()];
  const [spoken, there] = [spokenIn(told), spokenIn(told, true)];
  must(
    given.every(([name, x]) => isWritten(x) || !(all.has(name) || texts('values').includes(name))),
    'a value that is not written as a number',
  );
  const least: Bounds = new Map([['"e"', [2n, true]]]);
  const fixed = numeric.filter(([x, is]) => is === '=' && all.delete(`${x}`)).map(([x, , y]) => [`${x}`, y] as const);
  for (const [x, is, y] of numeric.filter(([, is]) => is[0] !== '<')) {
    const [found, before] = [leastOf(y, least), least.get(keyOf(x)) ?? null];
    if (found && (before === null || found[0] > before[0] || (found[0] === before[0] && is === '>')))
      least.set(keyOf(x), [found[0], found[1] || is === '>']);
  }
  const symbols = [...all].map((name) => ({ name, positive: isPositive(leastOf(name, least)) }));
  return { relations, given, spoken, there, least, fixed, symbols };
}
const isPositive = (x: Least): boolean => x !== null && (x[0] > 0n || (x[0] === 0n && x[1]));
const isNegative = (x: Least): boolean => x === null || x[0] < 0n;
/** What a formula is at least all over the region, by its form. */
function leastOf(tree: Tree, least: Bounds): Least {
  spend(1);
  const of = (x: Tree): Least => (x === '' ? null : leastOf(x, least));
  const said = least.get(keyOf(tree));
  if (said !== undefined) return said;
  if (typeof tree === 'string') return /^\d/.test(tree) ? [whole(tree), false] : of(definitions.get(tree) ?? '');
  const [op, a = '', b = ''] = tree;
  if (op === '-') return /^\d/.test(`${a}`) ? [-whole(`${a}`), false] : null;
  const [x, y] = [of(a), of(b)];
  const both = !isNegative(x) && !isNegative(y);
  if (op === '+') return x && y && [x[0] + y[0], x[1] || y[1]];
  if (op === '/') return both && isPositive(y) ? [0n, isPositive(x)] : null;
  if (op === '^' && a === 'e' && !isNegative(y)) return [1n, isPositive(y)];
  if (rootOf(tree) !== null) return isPositive(x) ? [0n, true] : null;
  if (op === '^') return isNegative(x) ? (/[02468]$/.test(`${b}`) ? [0n, false] : null) : [0n, isPositive(x)];
  if (op !== '*' || x === null) return null;
  if (y && both) return [x[0] * y[0], x[0] * y[0] === 0n && isPositive(x) && isPositive(y)];
  // e^-z is at most 1: times it, nothing is less than it was, or than 0.
  const z = b[0] === '^' && b[1] === 'e' && b[2]?.[0] === '-' ? of(b[2][1] ?? '') : null;
  return isNegative(z) ? null : [x[0] < 0n ? x[0] : 0n, x[1] || isPositive(z)];
}
/** Every root must be of what is positive in the region; a division by what is not seen to be so is a premise. */
function defined(tree: Tree, least: Bounds): void {
  if (typeof tree === 'string') return;
  for (const x of tree.slice(1)) defined(x, least);
  const positive = (x: Tree = '') => isPositive(leastOf(x, least));
  must(rootOf(tree) === null || positive(tree[1]), 'a root of what is not seen to be positive', Beyond);
  if (tree[0] === '/' && !positive(tree[2])) premises.add('that nothing is divided by 0');
}
function isSo([x, is, y]: Relation, at: Env<Interval>, given: Names): boolean {
  if (given.some(([name, said]) => name === x && keyOf(said) === keyOf(y))) return is.includes('=');
  const [a, b] = [x, y].map((side) => numberOf(evaluate(side, at))) as [Interval, Interval];
  return holds(a, is, b, less(x, y), given);
}
function pointIn({ relations, given }: Topic): Env<Interval> {
  const known = new Set([...texts('values'), ...texts('letters'), ...sidesOf(relations).flatMap(namesIn)]);
  must(
    given.every(([name]) => known.has(name)),
    'a value of what the region does not speak of',
  );
  const at = environment(INTERVALS, given);
  const nearest = (x: Tree): Relation => [x, '=', `${Math.round(middle(numberOf(evaluate(x, at))))}`];
  for (const x of [...relations, ...texts('whole').map(parse).map(nearest)])
    must(isSo(x, at, given), 'a point that is no setting, or not in the region');
  return at;
}
/** What must hold for all that is spoken of to be there. */
function conditions(spoken: readonly string[]): Relation[] {
  const due = entries(words.exists).filter(([, of]) => spoken.some((name) => list(of).includes(name)));
  const relations = due.map(([x]) => relationOf(x));
  return relations.every(([, is]) => is === '>') ? relations : refuse('a condition that is no >');
}
/** What a run is handed: the middle of what is known to be hardly wider than doubles are. */
function exact(x: Interval): number {
  const width = 1e-11 * Math.max(1, Math.abs(middle(x)));
  return x[1] - x[0] <= width ? middle(x) : refuse('a run from what is not known well enough', Beyond);
}
function measuredAt(name: string, at: Env<Interval>): Interval {
  spend(200_000);
  const found = measure(name, words, (x, j) => (evaluate(x, at)[j] ?? []).map((line) => line.map(exact)));
  return found.every(Number.isFinite) ? hull(...found) : refuse('a run that cannot be followed', Beyond);
}
function counterexample(c: Json): string {
  const sides = list(c.sides).map(formula);
  const topic = topicOf(c, sides);
  const [at, given] = [pointIn(topic), topic.given];
  const [i = 0, part = 0, row = 0, column = 0] = list(c.fails).map((x) => Number(text(x)));
  const there = conditions([`part ${part}`, ...topic.there]).every((x) => isSo(x, at, given));
  must(there, 'nothing of that kind is there');
  for (const name of topic.spoken.filter(isRun)) {
    must(!at.names.has(name), 'a run in what a point is given');
    premises.add('numerical: a run in doubles; its error, from half the steps and a smaller δ, is taken tenfold');
    at.names.set(name, one(measuredAt(name, at)));
  }
  const [relation, [a, b]] = [text(list(c.relations)[i]), sides.slice(i)];
  must(/^(=|[<>]=?)$/.test(relation) && a !== undefined && b !== undefined, 'no relation that is known');
  const zero = less(a, b);
  must(relation === '=' || evaluate(zero, at).length === 1, 'an order of matrices');
  const [x, y] = [a, b, zero].map((side) => evaluate(side, at)[part]?.[row]?.[column]);
  must(x !== undefined && y !== undefined, 'there is no such entry');
  must(!holds(x, relation, y, zero, given), 'the relation does not fail there');
  return ` where its sides are about ${middle(x)} and ${middle(y)}`;
}
function identity(c: Json): string {
  const [sides, generic] = [list(c.sides).map(formula), list(c.generic).map(text)];
  const margins = list(c.margins).map((x) => (x === null ? '' : formula(x)));
  const derived = entries(c.derived).map(([name, x]) => less(parse(name), formula(x)));
  const topic = topicOf(c, [...sides, ...margins, ...derived, ...generic]);
  const at = pointIn(topic);
  for (const [x, , y] of conditions(topic.there))
    must(isPositive(leastOf(less(x, y), topic.least)), 'what it speaks of is not seen to be there everywhere', Beyond);
  const orders = list(c.relations).map((relation, i): Tree => {
    const [[a = '', b = ''], margin = '', [way, weak]] = [sides.slice(i, i + 2), margins[i], text(relation)];
    if (relation === '=') return less(a, b);
    must(/^[<>]=?$/.test(text(relation)), 'a relation that is not known');
    const least = leastOf(margin, topic.least);
    must(isPositive(least) || (weak === '=' && !isNegative(least)), 'a margin not seen to be positive', Beyond);
    return less(way === '<' ? less(b, a) : less(a, b), margin);
  });
  must(orders.length > 0 && sides.length === orders.length + 1, 'a malformed chain');
  const zeros = [...orders, ...derived];
  for (const tree of [...zeros, ...topic.spoken.map((name) => definitions.get(name) ?? '')]) defined(tree, topic.least);
  const symbols = generic.map((name) => ({ name, positive: isPositive(leastOf(name, topic.least)) }));
  must(
    symbols.every(({ name, positive }) => positive && definitions.has(name)),
    'no name of a positive quantity',
  );
  vanish(zeros, text(c.digest), topic.fixed, [...topic.symbols, ...symbols]);
  for (const name of topic.spoken.filter(isRun)) agrees(name, at);
  const isZero = ([low, high]: Interval): boolean => low <= 0 && high >= 0;
  must(
    zeros.every((zero) => evaluate(zero, at).flat(2).every(isZero)),
    'it does not hold at its own point',
  );
  return '';
}
/** A run has its closed form at a point, as far as it is seen; one that has none is what is seen. */
function agrees(name: string, at: Env<Interval>): void {
  const found = measuredAt(name, at);
  if (!definitions.has(name)) at.names.set(name, one(found));
  const known = numberOf(evaluate(name, at));
  must(known[0] <= found[1] && found[0] <= known[1], 'a closed form that its run does not have');
}
const wordsIn = (c: Json): string[] =>
  c.kind === 'parts' ? list(c.parts).map(object).flatMap(wordsIn) : [keyOf(c.words)];
function conjunction(c: Json): string {
  const parts = list(c.parts).map(object);
  must(parts.length > 0 && (c.verdict === 'verified' || parts.length === 1), 'no parts, or several of a refutation');
  premises.add(`${text(c.claim)} is a conjunction of ${parts.map((part) => text(part.claim)).join(', ')}`);
  must(new Set(parts.flatMap(wordsIn)).size === 1, 'parts in other words');
  const agreeing = parts.filter((part) => part.verdict === c.verdict || refuse('a part of another verdict'));
  return agreeing.map((part) => `by ${text(part.claim)}, ${examine(part)}`).join('; ');
}
const CHAIN = ['sides', 'relations', 'region', 'at', 'words'];
const KEYS: Readonly<Record<string, readonly string[]>> = {
  counterexample: [...CHAIN, 'fails'],
  identity: [...CHAIN, 'margins', 'derived', 'generic'],
  parts: ['parts'],
};
function examine(c: Json): string {
  const { digest, ...content } = c;
  must(sha256(JSON.stringify(content)) === digest, 'its digest is of something else');
  must(c.schema === 'errata-certificate/3' && /^[\w./#-]+$/.test(text(c.claim)), 'not a certificate of this kind');
  const proves = { counterexample: 'refuted', identity: 'verified', parts: text(c.verdict) }[text(c.kind)];
  must(proves === c.verdict && /^(verified|refuted)$/.test(text(c.verdict)), 'a kind or a verdict that is not known');
  const keys = ['schema', 'claim', 'verdict', 'latex', 'kind', 'digest', ...(KEYS[text(c.kind)] ?? [])];
  must(
    Object.keys(c).every((key) => keys.includes(key)),
    'something in it that is not of its kind',
  );
  if (c.kind !== 'parts') speak(object(c.words));
  const found = (c.kind === 'parts' ? conjunction : c.kind === 'identity' ? identity : counterexample)(c);
  const said = ['sides', 'relations', 'region', c.kind === 'counterexample' ? 'at' : ''];
  return `${text(c.verdict)}: ${said.flatMap((x) => (c[x] ? [x, keyOf(c[x])] : [])).join(' ')}${found}`;
}
/** Takes the words of a certificate, and sees to it that what they say is 0 is so. */
function speak(said: Json): void {
  if (keyOf(said) !== consistent.words || points > consistent.points) {
    const before = [...premises];
    premises.clear();
    [words, consistent] = [said, { words: '', points: 0, premises: [] }];
    definitions = new Map(entries(said.definitions).map(([name, x]) => [name, formula(x)]));
    for (const name of definitions.keys()) must(NAME.test(name), 'no name to define');
    vanish(texts('zero').map(parse), 'zero', [], topicOf({ region: [], at: {} }, []).symbols);
    consistent = { words: keyOf(said), points, premises: [...premises] };
    for (const premise of before) premises.add(premise);
  }
  for (const premise of consistent.premises) premises.add(premise);
}
/** @param by how runs are measured, @param drawn how many draws an identity has to pass */
export function checkCertificate(value: unknown, by: Measure, drawn = 40): Outcome {
  premises.clear();
  [left, points, measure] = [5_000_000, drawn, by];
  try {
    const c = object(value);
    return { accepted: true, claim: text(c.claim), what: examine(c), premises: [...premises] };
  } catch (error) {
    const reason = error instanceof Refusal ? error.message : 'not of the shape of a certificate';
    return { accepted: false, reason, beyond: error instanceof Beyond };
  }
}
