/**
 * Checks a certificate, any parsed JSON; imports nothing of ours but what lies beside it, and no package. Names mean what the
 * certificate defines.
 */

import { type Bounds, isDefined, isNegative, isPositive, leastOf } from './bound.ts';
import { type Drawn, sha256, vanish } from './draw.ts';
import {
  type Definitions,
  type Env,
  environment,
  evaluate,
  isNumber,
  isWritten,
  keyOf,
  less,
  meantIn,
  type Names,
  namesIn,
  numberOf,
  one,
  parse,
  type Tree,
} from './formula.ts';
import { givenAt, hull, INTERVALS, type Interval, known, mayVanish, meet, middle, UNKNOWN } from './interval.ts';
import { isAlike } from './matrix.ts';
import { allow, Beyond, must, possibly, Refusal, refuse, spend } from './refusal.ts';
import { beginAlike, isTime, linesOfRun, measure, mustBeFlows, partsOf, startsOf } from './runs.ts';
import { moved } from './walk.ts';

/** `beyond` the checker: not shown to be so, and not shown to be wrong. */
export type Outcome =
  | { readonly accepted: true; readonly claim: string; readonly what: string; readonly premises: readonly string[] }
  | { readonly accepted: false; readonly reason: string; readonly beyond: boolean };

/** Of the certificate that is being checked. */
let [words, definitions, points]: [Json, Definitions, number] = [{}, new Map(), 0];
const premises = new Set<string>();

type Json = Readonly<Record<string, unknown>>;
const object = (x: unknown): Json =>
  typeof x === 'object' && x !== null && !Array.isArray(x) ? (x as Json) : refuse('no object there');
const few = (x: readonly unknown[]) => (x.length <= 200 ? x : refuse('a list too long', Beyond));
const list = (x: unknown): readonly unknown[] => few(Array.isArray(x) ? x : refuse('a list is missing'));
const text = (x: unknown): string => (typeof x === 'string' && x.length < 9999 ? x : refuse('a text is missing'));
/** Free text that a reader sees as it is: no controls, and nothing that is invisible or turns the direction. */
const seen = (x: unknown): string => (/[^\P{C}\n\t]/u.test(text(x)) ? refuse('a text that hides something') : text(x));
const formula = (x: unknown): Tree => parse(text(x));
const entries = (x: unknown) => list(Object.entries(object(x))) as readonly [string, unknown][];
const texts = (key: string): string[] => list(words[key]).map(text);
const isRun = (name: string): boolean => Object.hasOwn(object(words.runs), name);
const NAME = /^(?!(e|T|sqrt|parts)$)[A-Za-z][\w.]*$/;
const named = (name: string): string =>
  NAME.test(name) && !definitions.has(name) && !isRun(name) ? name : refuse('no name to give a meaning');
const names = (x: unknown): Names => entries(x).map(([name, y]) => [named(name), formula(y)]);

/** All that formulas speak of: through definitions, in the parts and lines of runs, and in what has to hold for it to be there. */
function spokenIn(trees: readonly Tree[], part?: number): string[] {
  const all = new Set(meantIn(trees, definitions, part));
  for (const x of all) {
    const due = entries(words.exists).filter(([, of]) => list(of).includes(x));
    const linesIn = (of: string) => meantIn([...linesOfRun(x, words).values()], definitions, Number(of));
    for (const y of meantIn(sidesOf(due.map(([condition]) => relationOf(condition))), definitions)) all.add(y);
    for (const of of isRun(x) ? partsOf(x, words) : []) for (const y of [`part ${of}`, ...linesIn(of)]) all.add(y);
  }
  return [...all];
}
/** A region of settings and of other symbols, a point of it, all that is spoken of, and what is at least so much there. */
type Topic = ReturnType<typeof topicOf>;
type Relation = readonly [left: Tree, relation: string, right: Tree];
function relationOf(line: unknown): Relation {
  const [, a = '', is = '', b = ''] = /^([^<>=]+) ([<>]?=|[<>]) ([^<>=]+)$/.exec(text(line)) ?? [];
  return [parse(a), is, parse(b)];
}
const sidesOf = (relations: readonly Relation[]): Tree[] => relations.flatMap(([x, , y]) => [x, y]);
function topicOf(c: Json, formulas: readonly Tree[], seed: string) {
  const relations = [...texts('setting'), ...list(c.region)].map(relationOf);
  const numeric = relations.filter(([, , y]) => isNumber(y));
  const all = new Set([...texts('open'), ...numeric.flatMap(([x]) => (typeof x === 'string' ? [named(x)] : []))]);
  must(!texts('letters').some((letter) => all.has(letter)), 'a matrix that is declared a number');
  const given = names(c.at);
  const wholes = texts('whole').map(parse);
  const decided = [...sidesOf([...relations, ...entries(words.exists).map(([x]) => relationOf(x))]), ...wholes];
  must(!spokenIn(decided).some(isRun), 'a setting, a region or what is there, that is told by runs');
  const told = [...formulas, ...sidesOf(relations), ...wholes, ...given.flat()];
  const spoken = spokenIn(told);
  const isValue = (name: string): boolean => all.has(name) || texts('values').includes(name);
  must(
    given.every(([name, x]) => isWritten(x) || !isValue(name)),
    'a value that is not written as a number',
  );
  const least: Bounds = { said: new Map([['"e"', [2n, true]]]), definitions };
  const fixed = numeric.filter(([x, is]) => is === '=' && all.delete(`${x}`)).map(([x, , y]) => [`${x}`, y] as const);
  for (const [x, is, y] of numeric.filter(([, is]) => is[0] !== '<')) {
    const [found, before] = [leastOf(y, least), leastOf(x, least)];
    if (found && (before === null || found[0] > before[0] || (found[0] === before[0] && is === '>')))
      least.said.set(keyOf(x), [found[0], found[1] || is === '>']);
  }
  const symbols = [...all].map((name) => ({ name, positive: isPositive(leastOf(name, least)) }));
  const isTied = (tree: readonly Tree[]) =>
    meantIn(tree, definitions).some(isTime) && new Set(tree.flatMap(namesIn)).size > 1;
  const isFree = !spoken.some(isRun) || !relations.some(([x, , y]) => isTied([x, y]));
  must(isFree, 'a time of runs that is told by another name');
  const drawn: Drawn = { seed, points, definitions };
  return { relations, wholes, decided, given, told, spoken, least, fixed, symbols, drawn };
}
/** A division by what is not seen to be positive in the region is a premise. */
function beDefined(trees: readonly Tree[], least: Bounds): void {
  const all = trees.map((tree) => isDefined(tree, least));
  if (!all.every(Boolean)) premises.add('that nothing is divided by 0');
}
function isSo([x, is, y]: Relation, at: Env<Interval>, { given, drawn }: Pick<Topic, 'given' | 'drawn'>): boolean {
  if (is === '=' && given.some(([name, said]) => name === x && keyOf(said) === keyOf(y))) return true;
  const [a, b] = [x, y].map((side) => numberOf(evaluate(side, at))) as [Interval, Interval];
  return holds(a, is, b, less(x, y), given, drawn);
}
/** Does a relation hold of two numbers? By intervals, or as an identity where they are equal. */
function holds(a: Interval, is: string, b: Interval, zero: Tree, fixed: Names, drawn: Drawn): boolean {
  if (!meet(a, b)) return is[0] === (a[1] < b[0] ? '<' : '>');
  vanish([zero], drawn, fixed);
  return is.includes('=');
}
function pointIn(topic: Pick<Topic, 'relations' | 'wholes' | 'given' | 'drawn'>): Env<Interval> {
  const { relations, wholes, given } = topic;
  const known = new Set([...texts('values'), ...texts('letters'), ...sidesOf(relations).flatMap(namesIn)]);
  const isKnown = given.every(([name]) => known.has(name));
  must(isKnown, 'a value of what the region does not speak of');
  const at = environment(INTERVALS, definitions, given);
  const nearest = (x: Tree): Relation => [x, '=', `${Math.round(middle(numberOf(evaluate(x, at))))}`];
  for (const x of [...relations, ...wholes.map(nearest)])
    must(isSo(x, at, topic), 'a point that is no setting, or not in the region');
  return at;
}
/** What must hold for all that is spoken of in a part to be there; of what is said wherever a part is, less what that needs. */
function conditions(told: readonly Tree[], part: number, granted = ''): Relation[] {
  const spoken = [...spokenIn(told, part), ...(granted === '' ? [`part ${part}`] : [])];
  const due = entries(words.exists).filter(([, of]) => spoken.some((name) => list(of).includes(name)));
  return due.filter(([, of]) => !list(of).includes(granted)).map(([x]) => relationOf(x));
}
/** Letters have the shape in which they start. */
function mustBeShaped(at: Env<Interval>): void {
  for (const letter of texts('letters').filter((name) => at.names.has(name)))
    for (const start of startsOf(letter, words).map((tree) => evaluate(tree, at)))
      must(
        start.length === at.names.get(letter)?.length &&
          start.every((a, i) => isAlike(a, at.names.get(letter)?.[i] ?? [])),
        'a letter of another shape than it has',
      );
}
function measuredAt(name: string, at: Env<Interval>, share = UNKNOWN.measured): Interval {
  spend(100_000);
  const found = measure(name, words, givenAt(at));
  must(found.every(Number.isFinite), 'a run that cannot be followed', Beyond);
  if (!mayVanish(found) || found[1] - found[0] > share) known(found, share);
  return hull(...found);
}
/** Intervals that are wide, beside others or beside 1, have everything in them. */
const mustBeKnown = (all: readonly Interval[]): unknown => all.map((x) => known(x, UNKNOWN.said, [...all, [1, 1]]));
function counterexample(c: Json): string {
  const sides = list(c.sides).map(formula);
  const topic = topicOf(c, sides, text(c.digest));
  const at = pointIn(topic);
  mustBeShaped(at);
  const [i = 0, part = 0, row = 0, column = 0] = list(c.fails).map((x) => Number(text(x)));
  const there = conditions(topic.told, part).every((x) => isSo(x, at, topic));
  must(there, 'nothing of that kind is there');
  for (const name of topic.spoken.filter(isRun)) {
    must(!at.names.has(name), 'a run in what a point is given');
    const run = measuredAt(name, at);
    premises.add(
      `numerical: ${name} is between ${run[0]} and ${run[1]} there, by a run in doubles and ten times its error`,
    );
    at.names.set(name, one(run));
  }
  const [relation, [a, b]] = [text(list(c.relations)[i]), sides.slice(i)];
  must(/^(=|[<>]=?)$/.test(relation) && a !== undefined && b !== undefined, 'no relation that is known');
  const zero = less(a, b);
  must(relation === '=' || evaluate(zero, at).length === 1, 'an order of matrices');
  const [x, y] = [a, b, zero].map((side) => evaluate(side, at)[part]?.[row]?.[column]);
  must(x !== undefined && y !== undefined, 'there is no such entry');
  // What is measured tells numbers apart; that they are equal only a closed form would say, which nothing here shows.
  const isSaid = topic.spoken.some((name) => isRun(name) && definitions.has(name));
  must(!isSaid || !meet(x, y), 'a run that is measured to be equal', Beyond);
  if (meet(x, y)) mustBeKnown([x, y]);
  must(!holds(x, relation, y, zero, topic.given, topic.drawn), 'the relation does not fail there');
  return ` where its sides are about ${middle(x)} and ${middle(y)}`;
}
function identity(c: Json): string {
  const [sides, generic] = [list(c.sides).map(formula), list(c.generic).map(text)];
  const margins = list(c.margins).map((x) => (x === null ? '' : formula(x)));
  const derived = entries(c.derived).map(([name, x]) => less(parse(name), formula(x)));
  const topic = topicOf(c, [...sides, ...margins, ...derived, ...generic], text(c.digest));
  const at = pointIn(topic);
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
  const lines = topic.spoken.filter(isRun).map((x) => [...linesOfRun(x, words).values()]);
  const meant = topic.spoken.map((name) => definitions.get(name) ?? '');
  beDefined([...zeros, ...topic.decided, ...meant, ...lines.flat()], topic.least);
  const symbols = generic.map((name) => ({ name, positive: isPositive(leastOf(name, topic.least)) }));
  must(
    symbols.every(({ name, positive }) => positive && definitions.has(name)),
    'no name of a positive quantity',
  );
  vanish(zeros, topic.drawn, topic.fixed, [...topic.symbols, ...symbols]);
  if (topic.spoken.some(isRun)) {
    must(/\p{L}/u.test(text(words.because)), 'no reason why runs have a closed form');
    premises.add(keyOf(words.because));
  }
  const measured = environment(INTERVALS, definitions, topic.given);
  for (const name of topic.spoken.filter(isRun))
    measured.names.set(name, one(agrees(name, at, topic) ?? refuse('a closed form that its run does not have')));
  // What is there in a part is granted to what is said of that part, and to no number.
  const isOfParts = sides.some((side) => evaluate(side, at).length > 1);
  for (const [x, , y] of [0, 1, 2].flatMap((part) => conditions(topic.told, part, isOfParts ? `part ${part}` : ' ')))
    must(isPositive(leastOf(less(x, y), topic.least)), 'what it speaks of is not seen to be there everywhere', Beyond);
  for (const [i, relation] of list(c.relations).entries()) {
    if (!/^[<>]$/.test(text(relation)) || !topic.spoken.some(isRun)) continue;
    const [a, b] = sides.slice(i, i + 2).map((side) => numberOf(evaluate(side, measured))) as [Interval, Interval];
    must(relation === '<' ? a[1] < b[0] : b[1] < a[0], 'an order of runs that is not measured', Beyond);
  }
  const closed = topic.spoken.filter((name) => isRun(name) && definitions.has(name));
  const lost = agreesElsewhere(closed, topic);
  const seenSo = `seen in a few runs in doubles${lost === 0 ? '' : `; not to be followed at ${lost} other points`}`;
  for (const x of closed) premises.add(`numerical: ${x} is ${text(object(words.definitions)[x])}, ${seenSo}`);
  mustBeKnown(sides.flatMap((side) => evaluate(side, at).flat(2)));
  const isZero = (zero: Tree): boolean => evaluate(zero, at).flat(2).every(mayVanish);
  must(zeros.every(isZero), 'it does not hold at its own point');
  return '';
}
/** Closed forms are seen at so many points beside the one that is chosen, of so many, each after half the steps of a walk: a run that
 * is far off may be one that cannot be followed. @returns at how many it could not be. */
const SHAKEN = { seen: 2, points: 60, steps: 160, halved: 6 };
function agreesElsewhere(closed: readonly string[], topic: Topic): number {
  const free = topic.given.filter(([name, x]) => isWritten(x) && !topic.fixed.some(([other]) => other === name));
  const inParts = closed.flatMap((run) => partsOf(run, words).map((part) => ({ run, part: Number(part) })));
  const entering = inParts.flatMap(({ run, part }) =>
    meantIn([...linesOfRun(run, words).values()], definitions, part).map((name) => ({ name, run, part })),
  );
  // A name is seen to move, and in each part of a run that it enters to make a difference; times are in no line but the scale.
  const all = [...meantIn(closed, definitions).map((name) => ({ name, run: '', part: 0 })), ...entering];
  let still = all.filter(({ name, run }) => free.some(([x]) => x === name) && !(run && isTime(name)));
  // A writer, who tries few draws, looks at one.
  const due = still.length === 0 ? 0 : Math.min(SHAKEN.seen, Math.ceil(points / 20));
  const namesOf = () => [...new Set(still.map(({ name }) => name))];
  let [seen, lost] = [0, 0];
  for (let i = 0; i < SHAKEN.points && (seen < due || still.length > 0); i++) {
    const steps = SHAKEN.steps / 2 ** (i % SHAKEN.halved);
    const given = elsewhere(topic, free, namesOf(), `${topic.drawn.seed} ${i}`, steps);
    const at = given && near(topic, given);
    const value = (x: Tree): Interval => numberOf(evaluate(x, at as Env<Interval>));
    const fresh = at && free.filter(([name, x]) => namesOf().includes(name) && !meet(value(name), value(x)));
    if (!at || !fresh || (seen >= due && fresh.length === 0)) continue;
    const agreed = possibly(() => closed.map((name) => agrees(name, at, { ...topic, given })), Beyond);
    must(agreed?.every(Boolean) ?? true, 'a closed form that its run does not have');
    const isSeen = (x: Names[number], { name, run, part }: (typeof all)[number]): boolean =>
      x[0] === name && (points < 20 || run === '' || matters(x, run, part, topic, given));
    if (agreed) still = still.filter((one) => !fresh.some((x) => isSeen(x, one)));
    if (agreed) seen++;
    else lost++;
  }
  const isEnough = still.length === 0 && seen >= due;
  must(isEnough, `runs that are seen at one ${namesOf().join(' and ') || 'point'} alone`, Beyond);
  return lost;
}
/** Does a run begin otherwise with a name as it was? One that makes no difference where it was seen may make one elsewhere. */
function matters([name, was]: Names[number], run: string, part: number, topic: Topic, given: Names): boolean {
  const there = given.map(([other, x]) => [other, other === name ? was : x] as const);
  const at = [given, there].flatMap((all) => near(topic, all) ?? []).map(givenAt);
  return at.length === 2 && possibly(() => beginAlike(run, words, part, ...at)) === false;
}
/** A point, if it is in the region by intervals, without a draw: what is off by less than they show tells as much. */
const near = (topic: Topic, given: Names): Env<Interval> | null =>
  possibly(() => pointIn({ ...topic, given, drawn: { ...topic.drawn, points: 0 } }));
/** A walk in the region, from the point that is chosen: nobody knows where it goes before all else is written. */
function elsewhere(topic: Topic, free: Names, still: readonly string[], seed: string, steps: number): Names | null {
  let given: Names | null = null;
  for (let i = 0; i < steps; i++) {
    const next = moved(given ?? topic.given, free, still, `${seed} ${i}`);
    if (near(topic, next)) given = next;
  }
  return given;
}
/** What a run is measured to be, if it has its closed form at a point, as far as it is seen. One that has none is what is seen. */
function agrees(name: string, at: Env<Interval>, { drawn, given }: Pick<Topic, 'drawn' | 'given'>): Interval | null {
  const found = measuredAt(name, at, definitions.has(name) ? UNKNOWN.closed : UNKNOWN.measured);
  if (!definitions.has(name)) return at.names.set(name, one(found)) && found;
  const said = numberOf(evaluate(name, at));
  known(said, UNKNOWN.said, [[1, 1]]);
  // Beside what may be 0 nothing is seen but 0 itself.
  const isSeen = !mayVanish(found) || possibly(() => vanish([name], drawn, given)) !== null;
  must(isSeen, 'a run that is too small to be seen', Beyond);
  return meet([middle(said), middle(said)], found) ? found : null;
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
  spend(Math.ceil(keyOf(content).length / 16));
  must(sha256(keyOf(content)) === digest, 'its digest is of something else');
  must(c.schema === 'errata-certificate/3' && /^\w[\w./#-]*$/.test(text(c.claim)), 'not a certificate of this kind');
  const proves = { counterexample: 'refuted', identity: 'verified', parts: text(c.verdict) }[text(c.kind)];
  seen(c.latex);
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
const WORDS = 'definitions zero setting whole values letters open exists flows runs because'.split(' ');
/** Takes the words of a certificate, and sees to it that each has one meaning and that what they say is 0 is so. */
function speak(said: Json): void {
  words = said;
  must(keyOf(Object.keys(said).toSorted()) === keyOf(WORDS.toSorted()), 'words of a kind that is not known');
  definitions = new Map(entries(said.definitions).map(([name, x]) => [name, formula(x)]));
  const [letters, values, open] = ['letters', 'values', 'open'].map(texts) as [string[], string[], string[]];
  const meant = [...definitions.keys(), ...letters, ...values];
  must(new Set(meant).size === meant.length && new Set(open).size === open.length, 'a name with two meanings');
  must(
    [...meant, ...open].every((name) => NAME.test(name)),
    'no name to give a meaning',
  );
  must(
    open.every((name) => values.includes(name) || (isRun(name) && !definitions.has(name))),
    'an open name that is of nothing',
  );
  const runs = Object.keys(object(said.runs));
  const isTaken = (name: string) => [...letters, ...values].includes(name) || isTime(name) || !NAME.test(name);
  must(!runs.some(isTaken), 'a run that has another meaning');
  const isThere = (name: string): boolean => /^part [0-2]$/.test(name) || definitions.has(name) || isRun(name);
  for (const [condition, of] of entries(said.exists)) {
    must(relationOf(condition)[1] === '>', 'a condition that is no >');
    must(list(of).map(text).every(isThere), 'a condition of what is not there');
  }
  mustBeFlows(said, letters, values, definitions);
  seen(said.because);
  for (const premise of agreed(said)) premises.add(premise);
}
/** The words that were last found to agree with themselves, by all that this depends on, what it rests on, and what it costs. */
let last: readonly [key: string, premises: readonly string[], cost: number] = ['', [], 0];
function agreed(said: Json): readonly string[] {
  const [key, left] = [`${points} ${keyOf(said)}`, allow(MOST)];
  if (key !== last[0]) {
    const before = [...premises];
    premises.clear();
    const zeros = texts('zero').map(parse);
    const topic = topicOf({ region: [], at: {} }, zeros, key);
    must(!topic.spoken.some(isRun), 'something of runs that is said to be 0');
    beDefined([...zeros, ...topic.spoken.map((name) => definitions.get(name) ?? '')], topic.least);
    vanish(zeros, topic.drawn, [], topic.symbols);
    last = [key, [...premises], MOST - allow(MOST)];
    premises.clear();
    for (const premise of before) premises.add(premise);
  }
  // What is remembered costs as much as what is not.
  allow(left);
  spend(last[2]);
  return last[1];
}
const MOST = 5_000_000;

/** @param drawn how many draws an identity has to pass */
export function checkCertificate(value: unknown, drawn = 40): Outcome {
  premises.clear();
  points = drawn;
  allow(MOST);
  try {
    const c = object(value);
    return { accepted: true, claim: text(c.claim), what: examine(c), premises: [...premises] };
  } catch (error) {
    const reason = error instanceof Refusal ? error.message : 'not of the shape of a certificate';
    return { accepted: false, reason, beyond: error instanceof Beyond };
  }
}
