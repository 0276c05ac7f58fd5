/** Checks a certificate, any parsed JSON; imports nothing of ours and no package. Names mean what DEFINITIONS say. */
import { createHash } from 'node:crypto';
export type Outcome =
  | { readonly accepted: true; readonly claim: string; readonly what: string; readonly premises: readonly string[] }
  | { readonly accepted: false; readonly reason: string };
type Tree = string | readonly Tree[];
class Refusal extends Error {}
function refuse(why: string): never {
  throw new Refusal(why);
}
function must(holds: boolean, why: string): asserts holds {
  if (!holds) refuse(why);
}
const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex');
let left = 5_000_000;
const premises = new Set<string>();
function spend(steps: number): void {
  left -= steps;
  must(left > 0, 'it asks for more work than a certificate may');
}
function parse(formula: string): Tree {
  must(formula.length < 4000, 'a formula too long');
  const tokens = formula.match(/[A-Za-z_][\w.]*|\d+|\S/g) ?? [];
  const taken = (token: string): boolean => tokens[0] === token && tokens.shift() === token;
  const chain = (operators: string, next: () => Tree): Tree => {
    let tree = next();
    while (operators.includes(tokens[0] ?? ' ')) tree = [tokens.shift() ?? '', tree, next()];
    return tree;
  };
  const total = (): Tree => chain('+-', () => chain('*/', power));
  const list = (close: string): Tree[] => {
    const all = [total()];
    while (taken(',')) all.push(total());
    return taken(close) ? all : refuse(`a missing ${close}`);
  };
  const atom = (): Tree => {
    if (taken('-')) return ['-', '0', power()];
    if (taken('(')) return list(')').reduce(() => refuse('several where one is due'));
    if (taken('[')) return list(']');
    const token = tokens.shift() ?? 'nothing';
    must(/^\w/.test(token), `${token} where a number or a name is due`);
    return taken('(') ? [token, ...list(')')] : token;
  };
  const power = (): Tree => {
    const base = atom();
    return taken('^') ? ['^', base, power()] : base;
  };
  const tree = total();
  return tokens.length === 0 ? tree : refuse(`${tokens[0]} where a formula should end`);
}
type Sums<T> = { readonly add: (a: T, b: T) => T; readonly mul: (a: T, b: T) => T };
type Ring<T> = Sums<T> & {
  readonly name: (text: string) => T;
  readonly power: (a: T, exponent: Tree, at: Env<T>) => T;
};
type Env<T> = { readonly ring: Ring<T>; readonly names: Map<string, Value<T>> };
type Matrix<T> = readonly (readonly T[])[];
type Value<T> = readonly Matrix<T>[];
type Reals = Value<number>;
const numberOf = <T>(a: Value<T>): T => (a.length === 1 ? a[0]?.[0]?.[0] : undefined) ?? refuse('no number there');
const scaled = <T>({ mul }: Sums<T>, c: T, a: Matrix<T>): Matrix<T> => a.map((row) => row.map((x) => mul(c, x)));
const transposed = <T>(a: Matrix<T>): Matrix<T> => (a[0] ?? []).map((_, j) => a.map((row) => row[j] as T));
function product<T>({ add, mul }: Sums<T>, a: Matrix<T>, b: Matrix<T>): Matrix<T> {
  must(a.length > 0 && a.every((row) => row.length === b.length && row.length > 0), 'matrices that do not fit');
  const columns = transposed(b);
  return a.map((row) => columns.map((column) => column.map((x, i) => mul(row[i] as T, x)).reduce(add)));
}
function sum<T>({ add }: Sums<T>, a: Matrix<T>, b: Matrix<T>): Matrix<T> {
  must(a.length === b.length && a.every((row, i) => row.length === b[i]?.length), 'matrices that do not fit');
  return a.map((row, i) => row.map((x, j) => add(x, b[i]?.[j] as T)));
}
const plus = <T>(ring: Ring<T>, a: Value<T>, b: Value<T>): Value<T> =>
  a.map((x, i) => sum(ring, x, (a.length === b.length ? b[i] : undefined) ?? refuse('a number and a matrix added')));
function times<T>(ring: Ring<T>, a: Value<T>, b: Value<T>): Value<T> {
  if (a.length === 1) return b.map((x) => scaled(ring, numberOf(a), x));
  return b.length === 1 ? times(ring, b, a) : a.map((x, i) => product(ring, x, b[i] ?? []));
}
function evaluate<T>(tree: Tree, env: Env<T>): Value<T> {
  spend(1);
  const { ring, names } = env;
  const of = (x: Tree) => evaluate(x, env);
  const cells = (x: Tree) => (typeof x === 'string' ? refuse('a matrix is a list of rows') : [...x]);
  const one = (x: T) => [[[x]]];
  if (typeof tree === 'string') {
    const defined = DEFINITIONS.get(tree);
    if (!names.has(tree)) names.set(tree, defined === undefined ? one(ring.name(tree)) : of(defined));
    return names.get(tree) ?? [];
  }
  const [op, a = '', b = '', c = ''] = tree;
  if (op === '+') return plus(ring, of(a), of(b));
  if (op === '*') return times(ring, of(a), of(b));
  if (op === '-') return a === '0' ? times(ring, one(ring.name('-1')), of(b)) : of(['+', a, ['-', '0', b]]);
  if (op === '/') return times(ring, of(a), one(ring.power(numberOf(of(b)), '-1', env)));
  if (op === '^') return one(ring.power(numberOf(of(a)), b, env));
  if (op === 'sqrt') return one(ring.power(numberOf(of(a)), ['/', '1', '2'], env));
  if (op === 'T') return of(a).map(transposed);
  if (op === 'entry') return one(of(a)[Number(b)]?.[0]?.[0] ?? refuse('no such entry'));
  must(op === 'parts', 'an operation that is not known');
  return [a, b, c].map((x) => cells(x).map((row) => cells(row).map((y) => numberOf(of(y)))));
}
function environment<T>(ring: Ring<T>, given: Names): Env<T> {
  const env: Env<T> = { ring, names: new Map() };
  for (const [name, tree] of given) env.names.set(name, evaluate(tree, env));
  return env;
}
type Interval = readonly [number, number];
function hull(...all: number[]): Interval {
  must(all.every(Number.isFinite), 'a number that is not finite');
  const [low, high] = [Math.min(...all), Math.max(...all)];
  return [low - Math.abs(low) * 2 ** -48 - 2 ** -1000, high + Math.abs(high) * 2 ** -48 + 2 ** -1000];
}
type Binary = (x: number, y: number) => number;
const corners = (f: Binary, [a, b]: Interval, c: Interval) => hull(...c.map((x) => f(a, x)), ...c.map((x) => f(b, x)));
const INTERVALS: Ring<Interval> = {
  name: (text) => (text === 'e' ? hull(Math.E) : hull(rational(text).reduce((n, d) => n / d))),
  add: (a, b) => hull(a[0] + b[0], a[1] + b[1]),
  mul: (a, b) => corners((x, y) => x * y, a, b),
  power: (a, exponent, at) => {
    if (exponent === '2') return INTERVALS.mul(a, a);
    must(a[0] > 0 || (exponent === '-1' && a[1] < 0), 'a division by, or a root of, what it may not');
    return corners((x, y) => x ** y, a, exponent === '-1' ? [-1, -1] : numberOf(evaluate(exponent, at)));
  },
};
function rational(text: string): number[] {
  must(/^-?\d{1,15}(\/0*[1-9]\d{0,14})?$/.test(text), `${text.slice(0, 60)} is no number, and no name known here`);
  return `${text}${text.includes('/') ? '' : '/1'}`.split('/').map(Number);
}
/** Modulo P = 2N + 1: names are random squares, of order N, so x^e is one square for every e; where a base is none, once more. */
const [P, N] = [2n ** 62n - 86_945n, 2n ** 61n - 43_473n] as const;
let points = 40;
class Redraw extends Error {}
function raised(base: bigint, exponent: bigint, modulus: bigint): bigint {
  spend(10);
  let [result, x] = [1n, base];
  for (let e = exponent; e > 0n; e >>= 1n, x = (x * x) % modulus) if (e & 1n) result = (result * x) % modulus;
  return result;
}
function field(modulus: bigint, seed: string, fixed: Names): Env<bigint> {
  const random = (name: string) =>
    raised(BigInt(`0x${sha256(`${seed} ${name}`)}`) % N, modulus === P ? 2n : 1n, modulus);
  const exponents = modulus === P ? field(N, `${seed} exponent`, fixed) : null;
  const ring: Ring<bigint> = {
    name: (text) => {
      if (/^[A-Za-z]\w*$/.test(text)) return random(text);
      const [n = 0n, d = 1n] = rational(text).map((x) => (BigInt(x) + modulus) % modulus);
      return (n * raised(d, modulus - 2n, modulus)) % modulus;
    },
    add: (a, b) => (a + b) % modulus,
    mul: (a, b) => (a * b) % modulus,
    power: (a, exponent) => {
      must(a !== 0n || exponent !== '-1', 'a division by zero');
      if (exponent === '-1') return raised(a, modulus - 2n, modulus);
      if (/^\d{1,3}$/.test(`${exponent}`)) return raised(a, BigInt(`${exponent}`), modulus);
      if (raised(a, N, P) !== 1n) throw new Redraw();
      return raised(a, numberOf(evaluate(exponent, exponents ?? refuse('a power in an exponent'))), P);
    },
  };
  return environment(ring, fixed);
}
const realAt = (i: number, name: string): number => {
  const x = Number(BigInt(`0x${sha256(`${name} ${i}`)}`) % 9973n) / 9974;
  return (
    { k: 4 + 60 * x, R: 1 + 4 * x + (8 * x) ** 4, s: 0.01 + 0.98 * x, m: 1 + 9 * x, gamma: 3 * x - 1 }[name] ??
    1.2 + 2 * x
  );
};
/** Do they vanish for all values of what is not `fixed`? Modulo P up to the signs of roots, which real numbers decide. */
function vanish(zeros: readonly Tree[], seed: string, fixed: Names, bind: Names): void {
  for (let i = 0; i < points; i++) {
    const name = (text: string) => (/^(?!e$)[A-Za-z]\w*$/.test(text) ? hull(realAt(i, text)) : INTERVALS.name(text));
    const env = environment({ ...INTERVALS, name }, fixed);
    for (const [bound, subject] of bind) env.names.set(bound, evaluate(subject, env));
    for (const [low, high] of zeros.flatMap((zero) => evaluate(zero, env).flat(2)))
      must(low <= 0 && high >= 0, 'the two sides differ');
  }
  for (let [point, drawn] = [0, 0]; point < points; drawn++) {
    try {
      const env = field(P, `${seed} ${drawn}`, fixed);
      for (const [name, subject] of bind) env.names.set(name, evaluate(subject, env));
      for (const zero of zeros) must(!evaluate(zero, env).flat(2).some(Boolean), 'the two sides differ');
      point++;
    } catch (error) {
      if (!(error instanceof Redraw)) throw error;
    }
  }
}
function sign(tree: Tree, beyondOne: boolean, other: number): number {
  if (typeof tree === 'string')
    return /^0+$/.test(tree) ? 1 : /^([Rskm]|\d+)$/.test(tree) ? 2 : tree === 'gamma' ? 0 : other;
  const [op, a = '', b = ''] = tree;
  if (op === '-') return a === '1' && b === 's' ? 2 : a === 'R' && b === '1' ? 1 + Number(beyondOne) : 0;
  const [x = 0, y = 0] = [a, b].map((side) => sign(side, beyondOne, other));
  if (op === '+') return Math.min(x, y) > 0 ? Math.max(x, y) : 0;
  if (op === '*') return Math.min(x, y);
  if (op === '/') return y === 2 ? x : 0;
  return op === 'sqrt' || (op === '^' && (x === 2 || y === 2)) ? x : 0;
}
const ROOT = 'numbers at 40 points for the branch of a root of what is not manifestly positive';
/** Are all roots and symbolic powers in it of what is manifestly positive? Then none changes its branch. */
function rooted(tree: Tree, positive: boolean): boolean {
  if (typeof tree === 'string') return true;
  const [op, a = '', b = ''] = tree;
  const whole = op !== 'sqrt' && (op !== '^' || /^\d+$/.test(`${b}`));
  return (whole || sign(a, false, positive ? 2 : 0) === 2) && tree.slice(1).every((x) => rooted(x, positive));
}
const FEATURES = ['majmin', 'majmaj', 'minmin'];
/** From k, R, s (share of majority classes), m (samples of a minority class), γ; @ is majority and minority, # the features, % their
 * part. Matrices treat classes of a group alike: each is three small ones, on vectors constant on the groups (in normalised
 * indicators), and of sum zero inside the majorities and inside the minorities; W, H alike. dW, dH: minus the gradient of (9). */
const DEFINITIONS: ReadonlyMap<string, Tree> = new Map(
  `V = k; classes = k; classes.majority = s*k; classes.minority = (1-s)*k; count.majority = R*m; count.minority = m
samples = classes.majority*count.majority + classes.minority*count.minority; frequency.@ = count.@/samples
weight.@ = (2/(k*frequency.@))^gamma; balanced.@ = 1/(k*count.@); reweighted.@ = 1/(samples*frequency.@)
mixed = 0-sqrt(classes.majority)*sqrt(classes.minority)/k
Centring = parts([[1-classes.majority/k, mixed], [mixed, 1-classes.minority/k]], [[1]], [[1]])
Y = parts([[sqrt(count.majority), 0], [0, sqrt(count.minority)]], [[sqrt(count.majority)]], [[sqrt(count.minority)]])
Z = Centring*Y; Omega = OmegaHalf*OmegaHalf; half.@ = sqrt(weight.@)
OmegaHalf = parts([[half.majority, 0], [0, half.minority]], [[half.majority]], [[half.minority]])
U = parts([[0-sqrt(1-s)], [sqrt(s)]], [[1]], [[1]]); I = parts([[1]], [[1]], [[1]]); Gram = T(U)*Z*T(Z)*U
sigma.# = sqrt(entry(Gram, %)); Sigma = parts([[sigma.majmin]], [[sigma.majmaj]], [[sigma.minmin]])
Vectors = T(Z)*U*parts([[1/sigma.majmin]], [[1/sigma.majmaj]], [[1/sigma.minmin]])
Lambda = T(Vectors)*Omega*Vectors; lambda.# = entry(Lambda, %); rank = classes.majority-1+1+classes.minority-1; untied = (R-1)/(R-1)
multiplicity.largest = untied*(classes.majority-1); multiplicity.middle = untied; multiplicity.smallest = untied*(classes.minority-1)
time.vanilla.# = 1/sigma.#; jump.vanilla.# = 1/(1+sigma.#); window.vanilla = sigma.majmaj/sigma.minmin-1
time.weighted.majmaj = 1/(sigma.majmaj*weight.majority); time.weighted.minmin = 1/(sigma.minmin*weight.minority)
jump.weighted.majmaj = jump.vanilla.majmaj; jump.weighted.minmin = jump.vanilla.minmin
amplitude.vanilla.# = 1/(1+(sigma_i*e^(2*delta)-1)*e^(-2*sigma_i*t)); amplitude.weighted.minmin = amplitude.weighted.majmaj
amplitude.weighted.majmaj = 1/(1+(sigma_i*e^(2*delta)-1)*e^(-2*sigma_i*lambda_i*t))
dW = (Z-W*H)*Omega*T(H); dH = T(W)*(Z-W*H)*Omega`
    .split(/\n|; /)
    .flatMap((line) => ['majority', 'minority'].map((group) => line.replaceAll('@', group)))
    .flatMap((line) => FEATURES.map((feature, i) => line.replaceAll('#', feature).replace('%', `${i}`)))
    .map((line) => [line.replace(/ = .*/, ''), parse(line.replace(/.* = /, ''))]),
);
const ANCHORS = `T(U)*U-I; T(Vectors)*Vectors-I; Z*T(Z)*U-U*Gram; entry(Gram,1)-entry(Gram,0)-m*s*(R-1);
  entry(Gram,0)-entry(Gram,2)-m*(1-s)*(R-1)`.split(';');
const DYNAMICS =
  'a component with ZZᵀu = σ²u and Ωv = λv has from W = e^-δ U Rᵀ, H = e^-δ R Vᵀ the amplitude 1 / (1 + (σ e^2δ − 1) e^-2σλt), which as δ → ∞ jumps from 0 to 1 at t = δ/(σλ), through 1/(1 + σ)';
const NUMERICAL =
  'numerical: gradient flow in doubles; its error, from half the steps and a smaller δ, is taken tenfold';
const REAL = { add: (a: number, b: number) => a + b, mul: (a: number, b: number) => a * b };
const chain = (...all: Reals): Matrix<number> => all.reduce((a, b) => product(REAL, a, b));
const moved = (x: Reals, h: number, by: Reals): Reals => x.map((a, i) => sum(REAL, a, scaled(REAL, h, by[i] ?? [])));
function flow([Z = [], Omega = [], U = [], V = []]: Reals, delta: number, steps: number, until: number): number {
  const slope = ([W = [], H = []]: Reals): Reals => {
    const E = chain(sum(REAL, Z, scaled(REAL, -1, chain(W, H))), Omega);
    return [chain(E, transposed(H)), chain(transposed(W), E)];
  };
  const step = (x: Reals, h: number): Reals => {
    const a = slope(x);
    const b = slope(moved(x, h / 2, a));
    const c = slope(moved(x, h / 2, b));
    return [a, b, c, slope(moved(x, h, c))].reduce((y, k, i) => moved(y, i % 3 === 0 ? h / 6 : h / 3, k), x);
  };
  const along = (...all: Reals) => chain(transposed(U), ...all, V)[0]?.[0] ?? 0;
  const odds = (x: Reals) => Math.log(along(...x) / (along(Z) - along(...x)));
  const h = (until || 30) / steps;
  let x: Reals = [U, transposed(V)].map((a) => scaled(REAL, Math.exp(-delta), a));
  for (let i = 0; i < steps; i++) {
    spend(20);
    const next = step(x, h);
    if (until === 0 && odds(next) >= 0) return h * (i + odds(x) / (odds(x) - odds(next)));
    x = next;
  }
  return until === 0 ? refuse('a component that is not learned') : 1 / (1 + Math.exp(-odds(x)));
}
function measured(subject: string, at: Env<Interval>): Interval {
  const middle = ([low, high]: Interval) => (low + high) / 2;
  const matrix = (name: string, part: number) => (evaluate(name, at)[part] ?? []).map((row) => row.map(middle));
  const number = (name: string) => matrix(name, 0)[0]?.[0] ?? 0;
  const system = (part: number): Reals => ['Z', 'Omega', 'U', 'Vectors'].map((name) => matrix(name, part));
  const part = FEATURES.indexOf(subject.split('.')[2] ?? '');
  const result = (steps: number, delta: number): number => {
    const time = (i: number) => (flow(system(i), delta, steps, 0) - flow(system(i), delta - 3, steps, 0)) / 3;
    if (subject.startsWith('amplitude'))
      must(number('t') > 0 && number('delta') > 0 && number('delta') < 20, 'a time or a δ that cannot be run');
    if (subject.startsWith('amplitude')) return flow(system(part), number('delta'), steps, number('t'));
    if (subject.startsWith('time')) return time(part);
    if (subject.startsWith('jump')) return flow(system(part), delta, steps, delta * time(part));
    const all = FEATURES.map((_, i) => time(i));
    return Math.max(...all) / Math.min(...all) - 1;
  };
  const [best = 0, coarse = 0, early = 0] = [result(2000, 15), result(1000, 15), result(2000, 12)];
  const error = 10 * (Math.abs(best - coarse) + Math.abs(best - early) + 1e-9);
  return hull(best - error, best + error);
}
type Json = Readonly<Record<string, unknown>>;
type Names = readonly (readonly [string, Tree])[];
const object = (x: unknown): Json => (typeof x === 'object' && x !== null ? (x as Json) : refuse('no object there'));
const list = (x: unknown): readonly unknown[] => (Array.isArray(x) && x.length <= 40 ? x : refuse('a list is missing'));
const text = (x: unknown): string => (typeof x === 'string' && x.length < 9999 ? x : refuse('a text is missing'));
const formula = (x: unknown): Tree => parse(text(x));
const names = (x: unknown): Names =>
  Object.entries(object(x)).map(([name, value]) => {
    must(/^(?!e$)[A-Za-z]\w*$/.test(name) && !DEFINITIONS.has(name), 'no name to give a meaning');
    return [name, formula(value)];
  });
const FLOW = /^((time|jump|amplitude)\.(vanilla|weighted)\.(majmaj|majmin|minmin)|window\.(vanilla|weighted))$/;
function subjects(x: unknown): readonly [string, string][] {
  return names(x).map(([name, subject]) => {
    must(!/^(k|R|s|m|gamma|e)$/.test(name) && typeof subject === 'string', 'a symbol that has its meaning');
    must(DEFINITIONS.has(subject) || FLOW.test(subject), `${subject.slice(0, 60)} is nothing that is defined here`);
    return [name, subject];
  });
}
export function enclosures(c: Json): readonly Interval[] {
  const number = (name: string) => rational(text(object(c.fixed)[name]));
  const [k = 0, k1, R = 0, R1 = 0, s = 0, s1 = 0, m = 0, m1] = ['k', 'R', 's', 'm'].flatMap(number);
  must(k1 === 1 && m1 === 1 && k > 1 && k < 100 && m > 0 && s > 0 && s < s1 && (s * k) % s1 === 0, 'no setting');
  must(R >= R1 && R < 100 * R1 && (R * m) % R1 === 0, 'no imbalance ratio of the model');
  const exists = [true, (s * k) / s1 > 1, k - (s * k) / s1 > 1];
  const env = environment(INTERVALS, names(c.fixed));
  for (const [name, subject] of subjects(c.bind)) {
    const feature = exists[FEATURES.findIndex((f) => subject.endsWith(f))];
    must(subject.startsWith('window') ? !exists.includes(false) : feature !== false, 'no such feature there');
    if (FLOW.test(subject)) premises.add(NUMERICAL);
    const free = !subject.startsWith('amplitude') || names(c.fixed).every(([x]) => /^([kRsmt]|gamma|delta)$/.test(x));
    must(free, 'an amplitude of a feature whose values are given');
    const where = subject.includes('.vanilla') ? environment(INTERVALS, [...names(c.fixed), ['gamma', '0']]) : env;
    env.names.set(name, FLOW.test(subject) ? [[[measured(subject, where)]]] : evaluate(subject, env));
  }
  const [i = 0, part = 0, row = 0, column = 0] = list(c.fails).map((x) => rational(text(x))[0]);
  must(exists[part] === true, 'there is one class only in that group');
  const all = list(c.sides).map((side) => evaluate(formula(side), env)[part]?.[row]?.[column]);
  return all.slice(i, i + 2).map((side) => side ?? refuse('there is no such entry'));
}
const HEXADECIMAL = /^(-?)0x([01])\.([0-9a-f]{13})p([+-]\d{1,3})$/;
function counterexample(c: Json): void {
  const [x, y] = enclosures(c);
  must(x !== undefined && y !== undefined, 'a chain that is too short');
  for (const [j, [low, high]] of [x, y].entries()) {
    const [, minus, first, digits, power] = HEXADECIMAL.exec(text(list(c.found)[j])) ?? refuse('no hexadecimal float');
    const value = Number(`${minus}1`) * Number(`0x${first}${digits}`) * 2 ** (Number(power) - 52);
    must(Math.abs(value - low) <= high - low + Math.abs(high) * 2 ** -40, 'a value is not what it is said to be');
  }
  const relation = text(list(c.relations)[Number(list(c.fails)[0])]);
  const fails = relation === '=' ? x[1] < y[0] || y[1] < x[0] : relation.startsWith('<') ? x[0] > y[1] : y[0] > x[1];
  must(fails && /^(=|[<>]=?)$/.test(relation), 'the relation is not shown to fail there');
}
let anchored = false;
function identity(c: Json): void {
  if (!anchored) vanish(ANCHORS.map(parse), 'anchors', [], []);
  anchored = true;
  const [sides, bind, fixed] = [list(c.sides).map(formula), subjects(c.bind), names(c.fixed)] as const;
  const [n = 0, d = 1] = rational(text(object(c.fixed).s ?? '0'));
  const may = ([name, tree]: Names[number]) => name === 'gamma' || (/^[sm]$/.test(name) && sign(tree, false, 0) === 2);
  must(fixed.every(may) && n < d, 'something is fixed that must be free, or has no such value');
  const derived = names(c.derived);
  const positive = bind.every(([, subject]) =>
    /^(sigma|lambda|time|jump|ampl|count|freq|weight|sampl|b|rew)/.test(subject),
  );
  if (![...sides, ...derived.map(([, tree]) => tree)].every((x) => rooted(x, positive))) premises.add(ROOT);
  const signs = sides.map((x) => (positive ? sign(x, false, 2) : 0));
  const features = new Set(bind.flatMap(([, subject]) => /maj(maj|min)$|minmin$/.exec(subject)?.[0] ?? []));
  must(features.size < 2 || !bind.some(([, subject]) => /^amplitude/.test(subject)), 'several features');
  const zeros = list(c.relations).map((relation, i): Tree => {
    const [a = '', b = ''] = sides.slice(i, i + 2);
    if (relation === '=') return ['-', a, b];
    const [power, margin = ''] = list(list(c.margins)[i]).map(formula);
    must(/^[<>]=?$/.test(text(relation)), 'a relation that is not known');
    must(sign(margin, c.beyond === true, 0) >= (text(relation)[1] ? 1 : 2), 'a margin that is not manifestly positive');
    must(power === '1' || (power === '2' && signs.every((x) => x === 2)), 'squares of sides that may be negative');
    const [small, large] = text(relation).startsWith('<') ? [a, b] : [b, a];
    return ['-', power === '1' ? ['-', large, small] : ['-', ['*', large, large], ['*', small, small]], margin];
  });
  must(zeros.length > 0 && sides.length === zeros.length + 1, 'a malformed chain');
  for (const [name, tree] of derived) zeros.push(['-', name, tree]);
  if (/\b(time|jump|window|amplitude)\./.test(JSON.stringify([c.sides, c.bind, c.derived]))) premises.add(DYNAMICS);
  vanish(zeros, text(c.digest), fixed, bind);
}
function conjunction(c: Json): void {
  const parts = list(c.parts).map(object);
  must(parts.length > 0 && (c.verdict === 'verified' || parts.length === 1), 'no parts, or several of a refutation');
  premises.add(`${text(c.claim)} is a conjunction of ${parts.map((part) => text(part.claim)).join(', ')}`);
  for (const part of parts) must(examine(part) === c.verdict, 'a part of another verdict');
}
function examine({ digest, ...content }: Json): string {
  const [c, hash]: [Json, string] = [{ ...content, digest }, sha256(JSON.stringify(content))];
  must(hash === digest, 'its digest is of something else');
  must(c.schema === 'errata-certificate/1' && text(c.latex) !== '', 'not a certificate of this kind');
  const proves = { counterexample: 'refuted', identity: 'verified', parts: text(c.verdict) }[text(c.kind)];
  must(proves === c.verdict && /^(verified|refuted)$/.test(text(c.verdict)), 'a kind or a verdict that is not known');
  (c.kind === 'parts' ? conjunction : c.kind === 'identity' ? identity : counterexample)(c);
  return text(c.verdict);
}
export function checkCertificate(value: unknown, pointsOfIdentities = 40): Outcome {
  points = pointsOfIdentities;
  premises.clear();
  try {
    const c = object(value);
    const shown = ['sides', 'relations', 'bind', 'fixed', 'beyond'].map((x) =>
      c[x] ? `${x} ${JSON.stringify(c[x])}` : '',
    );
    return { accepted: true, claim: text(c.claim), what: `${examine(c)}: ${shown.join(' ')}`, premises: [...premises] };
  } catch (error) {
    return { accepted: false, reason: error instanceof Refusal ? error.message : 'not of the shape of a certificate' };
  } finally {
    left = 5_000_000;
  }
}
