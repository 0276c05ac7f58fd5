/**
 * `\dot x = A x, x(0) = x_0`, `x(t) solves \dot x = …, x(0) = …`, `W_{n+1} = …, W_0 = …`.
 * Outcome: a flow by its rates, or a recurrence; in both a symbol stands for its value now: x for x(t) and x_n.
 * A start that is not given is the symbol with the subscript 0. @throws InputError a start or a rate without its other.
 */
import { type Formula, symbol } from '../latex/index.ts';
import type { Clause } from './clause.ts';
import type { Assigned, Definition } from './definition.ts';
import { formulaIn } from './formula-in.ts';
import { headIn, nameIn } from './head.ts';
import { type Known, withFunctions, withSequences } from './known.ts';
import { isEquationOfMotion, nextOf } from './motion.ts';
import { atNow } from './now.ts';
import type { Said } from './said.ts';
import type { Stretch } from './stretch.ts';

export function readMotion({ predicate }: Clause, known: Known): readonly Said[] {
  const solves = predicate.find('solves');
  const heads = solves === -1 ? [] : predicate.slice(0, solves).split(',').map(headIn);
  const equations = predicate
    .slice(solves + 1)
    .split(',', 'and')
    .map(withoutSteps);
  const moving = equations.filter(isEquationOfMotion);
  const first = moving[0];
  if (first === undefined) throw predicate.refused('solves no equation of motion', 'write \\dot x = …');
  const isRecurrence = nextOf(first) !== null;
  const time = isRecurrence ? (nextOf(first)?.index ?? 'n') : (heads.flatMap(({ of }) => of)[0] ?? 't');
  const moves = moving.map(movedBy);
  const inside = isRecurrence
    ? withSequences(known, moves)
    : withFunctions(known, new Map(moves.map((name) => [name, [time]])));
  const rates: Record<string, Formula> = {};
  const starts: Record<string, Formula> = {};
  for (const equation of equations) {
    const [left, right] = sidesOf(equation);
    if (isEquationOfMotion(equation)) put(rates, movedBy(equation), formulaIn(right, inside), left);
    else put(starts, startName(left), formulaIn(right, known), left);
  }
  const names = Object.keys(rates);
  for (const name of heads.flatMap((head) => head.names))
    if (!names.includes(name)) throw predicate.refused(`tells nothing of how ${name} moves`, `write \\dot ${name} = …`);
  for (const name of Object.keys(starts))
    if (!names.includes(name)) throw predicate.refused(`tells where ${name} starts, and not how it moves`, 'remove it');
  const start: Assigned = Object.fromEntries(names.map((name) => [name, starts[name] ?? symbol(`${name}_0`)]));
  const now = Object.fromEntries(names.map((name) => [name, atNow(rates[name] as Formula, names, time)]));
  const definition: Definition = isRecurrence
    ? { kind: 'recurrence', next: now, start, time }
    : { kind: 'flow', rates: now, start, time };
  return [{ kind: 'definition', definition }];
}

/** Without `for n \ge 0` at the end, which says what is meant anyway. */
function withoutSteps(equation: Stretch): Stretch {
  const at = equation.find('for');
  if (at === -1) return equation;
  const said = equation.slice(at + 1).text.replace(/[\s{}]|all|every/g, '');
  if (!/^[a-z]\\geq?0$/.test(said))
    throw equation.slice(at).refused('is no statement of all steps', 'write for n \\ge 0, or leave it out');
  return equation.slice(0, at);
}

/** The symbol whose rate or next value an equation tells. */
function movedBy(equation: Stretch): string {
  const next = nextOf(equation);
  return next === null ? movingName(sidesOf(equation)[0]) : nameIn(next.symbol);
}

function sidesOf(equation: Stretch): readonly [Stretch, Stretch] {
  const at = equation.find('=');
  if (at < 1) throw equation.refused('is no equation', 'write x(0) = x_0');
  return [equation.slice(0, at), equation.slice(at + 1)];
}

function put(values: Record<string, Formula>, name: string, value: Formula, place: Stretch): void {
  if (Object.hasOwn(values, name)) throw place.refused(`is said twice of ${name}`, 'say it once');
  values[name] = value;
}

/** The x of \dot x, \dot x(t), \dot{x}, \frac{dx}{dt} and \frac{d}{dt} x. */
function movingName(left: Stretch): string {
  const { pieces } = left;
  const prime = left.find("'");
  if (prime > 0) return headIn(left.slice(0, prime)).names[0] as string;
  if (pieces[0]?.text === '\\dot') {
    const isGroup = pieces[1]?.text === '{';
    const { inside, next } = isGroup ? left.group(1) : { inside: left.slice(1), next: pieces.length };
    const rest = left.slice(next);
    const symbolHere = isGroup && !rest.isEmpty && rest.pieces[0]?.text !== '(' ? null : inside;
    if (symbolHere === null) throw left.refused('is no derivative of one symbol', 'write \\dot x = …');
    return headIn(symbolHere).names[0] as string;
  }
  const above = left.group(1);
  const below = left.group(above.next);
  const behind = left.slice(below.next);
  const symbolHere = behind.isEmpty ? differential(above.inside) : behind;
  return headIn(symbolHere).names[0] as string;
}

/** The x of dx. */
function differential(above: Stretch): Stretch {
  const [first, second] = above.pieces;
  const upright = first?.text === '\\mathrm';
  return above.slice(upright ? (second?.text === '{' ? above.group(1).next : 2) : 1);
}

/** The x of x(0) = … and x_0 = …. */
function startName(left: Stretch): string {
  const open = left.find('(');
  if (open > 0 && left.group(open).inside.text === '0') return nameIn(left.slice(0, open));
  if (open > 0) throw left.refused('starts elsewhere than at 0', 'count time from the start: x(0) = x_0');
  const below = left.find('_');
  const index = below === -1 ? null : left.slice(below + 1);
  const text = index?.text.replace(/[{}\s]/g, '');
  if (below > 0 && text === '0') return nameIn(left.slice(0, below));
  throw left.refused('is no start', 'write x(0) = x_0 behind the equation of motion');
}
