/**
 * What moves by one another is one system, however it is written: \dot x = -y(t), x(0) = 1; \dot y = x, y(0) = 0. Inputs:
 * definitions. Outcome: the same, those of each system as one. @throws InputError a system of several kinds, times or losses.
 */
import { atNow, type Definition, definedBy } from '../language/declare/index.ts';
import { type Formula, printFormula } from '../language/latex/index.ts';
import { nameToLatex } from '../language/latex/name.ts';
import { formulasOf } from './definition-formulas.ts';
import { type Placed, refused } from './place.ts';
import { reachedFrom } from './reached.ts';

type Motion = Extract<Definition, { readonly time: string }>;

export function coupled(written: readonly Placed<Definition>[]): readonly Placed<Definition>[] {
  const definitions = written.map((placed) => ({ ...placed, value: bySymbols(placed.value, written) }));
  const joined: Placed<Definition>[] = [];
  const taken = new Set<Placed<Definition>>();
  for (const placed of definitions) {
    if (taken.has(placed)) continue;
    const others = isMotion(placed.value) ? definitions.filter((other) => isCoupled(placed, other, definitions)) : [];
    for (const other of others) taken.add(other);
    joined.push(others.reduce(together, placed));
  }
  return joined;
}

/** Rates and next values in symbols, which stand for what is now, whatever else moves by the same time. */
function bySymbols(definition: Definition, all: readonly Placed<Definition>[]): Definition {
  if (definition.kind !== 'flow' && definition.kind !== 'recurrence') return definition;
  const { kind, time } = definition;
  const names = all.flatMap(({ value }) => (value.kind === kind && value.time === time ? definedBy(value) : []));
  const now = (values: Readonly<Record<string, Formula>>) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, atNow(value, names, time)]));
  return definition.kind === 'flow'
    ? { ...definition, rates: now(definition.rates) }
    : { ...definition, next: now(definition.next) };
}

const isMotion = (definition: Definition): definition is Motion => 'time' in definition;

const isCoupled = (one: Placed<Definition>, other: Placed<Definition>, all: readonly Placed<Definition>[]): boolean =>
  one !== other && isMotion(other.value) && reaches(one, other, all) && reaches(other, one, all);

function reaches({ value }: Placed<Definition>, to: Placed<Definition>, all: readonly Placed<Definition>[]): boolean {
  const names = reachedFrom(
    formulasOf(value),
    all.map((placed) => placed.value),
  );
  return definedBy(to.value).some((name) => names.has(name));
}

function together(first: Placed<Definition>, second: Placed<Definition>): Placed<Definition> {
  const [a, b] = [first.value, second.value] as [Motion, Motion];
  const start = { ...a.start, ...b.start };
  const place = first.place;
  if (a.time === b.time) {
    if (a.kind === 'flow' && b.kind === 'flow')
      return { place, value: { ...a, start, rates: { ...a.rates, ...b.rates } } };
    if (a.kind === 'recurrence' && b.kind === 'recurrence')
      return { place, value: { ...a, start, next: { ...a.next, ...b.next } } };
    if ('loss' in a && 'loss' in b && a.kind === b.kind && told(a) === told(b))
      return { place, value: { ...a, start } };
  }
  const names = [a, b].map((motion) => nameToLatex(definedBy(motion)[0] ?? ''));
  throw refused(
    second.place,
    names.join(' and '),
    'move by one another, in ways or times of their own',
    `define them together, (${names.join(', ')})(t) := flow of L from (…), or each by an equation, \\dot ${names[0]} = …`,
  );
}

/** What moves it, and by which step. */
const told = (motion: Extract<Motion, { readonly loss: unknown }>): string =>
  [motion.loss, ...(motion.kind === 'descent' ? [motion.step] : [])].map(printFormula).join(' by ');
