/**
 * The axes of a theory: kinds of members that are counted, in groups of which each member is like any other, and kinds
 * within others. Outcome: axes by name, each with how many members each group has, for all sizes at once.
 * @throws IllTyped a name of no axis, or of several; sizes that do not add up; groups that are not those of the other axis
 */
import type { SaidAxis, SaidGroup } from '../language/declare/index.ts';
import { type Formula, printFormula } from '../language/latex/index.ts';
import { IllTyped } from './ill-typed.ts';

export interface Group {
  readonly name: string;
  /** How many members; of an axis within another, for each member of the group of this place there. */
  readonly count: Formula;
}

export interface Axis {
  /** In the plural. */
  readonly name: string;
  readonly size: Formula;
  /** The axis that this one is within; its groups are in the order of the groups there. */
  readonly within: string | null;
  readonly groups: readonly Group[];
}

export type Axes = ReadonlyMap<string, Axis>;

/** The axis of a name, in the singular or the plural: class, classes. @throws IllTyped */
export function axisNamed(name: string, axes: Axes): Axis {
  const found = [...axes.values()].find((axis) => pluralsOf(name).includes(axis.name));
  if (found === undefined)
    throw new IllTyped(`the word ${name}`, 'is no axis', `declare it, such as k ${name}: all alike, before`);
  return found;
}

const pluralsOf = (word: string): readonly string[] => [word, `${word}s`, `${word}es`, word.replace(/y$/, 'ies')];

/** What is said of an axis, with the axes before it. @throws IllTyped */
export function axisOf({ name, size, groups }: SaidAxis, axes: Axes): Axis {
  if (axes.has(name)) throw new IllTyped(`the axis ${name}`, 'is declared twice', 'declare it once');
  const twice = groups.find((group, i) => groups.findIndex((other) => isOneGroup(group, other)) !== i);
  if (twice !== undefined)
    throw new IllTyped(`the axis ${name}`, `has two groups of one name, ${twice.name ?? 'none'}`, 'name them apart');
  const nested = groups.filter(({ ofEach }) => ofEach !== undefined);
  if (nested.length === 0)
    return { name, size, within: null, groups: groups.length === 0 ? [{ name, count: size }] : groups.map(plain) };
  if (nested.length < groups.length)
    throw new IllTyped(`the axis ${name}`, 'is within another in some groups alone', 'say of each in all of them');
  const outer = axisNamed(nested[0]?.ofEach as string, axes);
  if (nested.some(({ ofEach }) => axisNamed(ofEach as string, axes) !== outer))
    throw new IllTyped(`the axis ${name}`, 'is within two others', 'name one');
  return { name, size, within: outer.name, groups: outer.groups.map((group) => within(group, nested, name, outer)) };
}

const isOneGroup = (a: SaidGroup, b: SaidGroup): boolean => a.name === b.name && a.ofEach === b.ofEach;

const plain = ({ name, count }: SaidGroup): Group => ({ name: name as string, count });

/** How many each member of a group of the outer axis has. */
function within({ name }: Group, said: readonly SaidGroup[], inner: string, outer: Axis): Group {
  const found = said.filter((group) => group.name === name || (group.name === null && said.length === 1));
  const [only, more] = found;
  const strange = said.find((group) => group.name !== null && !outer.groups.some((known) => known.name === group.name));
  if (only === undefined || more !== undefined || strange !== undefined)
    throw new IllTyped(
      `the axis ${inner}`,
      `has other groups than ${outer.name}: ${outer.groups.map((group) => group.name).join(', ')}`,
      'say of each of them once how many there are',
    );
  return { name, count: only.count };
}

/** How many members of an axis each member of an axis around it has, group by group. @throws IllTyped it is not around it */
export function membersWithin(inner: Axis, outer: Axis, axes: Axes): readonly Formula[] {
  if (inner.within === null)
    throw new IllTyped(
      `the axis ${inner.name}`,
      `is not within ${outer.name}`,
      `say how many there are of each ${outer.name}`,
    );
  const next = axes.get(inner.within) as Axis;
  const counts = inner.groups.map(({ count }) => count);
  return next === outer
    ? counts
    : membersWithin(next, outer, axes).map((count, i) => times(count, counts[i] as Formula));
}

/** How many members each group has in all. */
export const sizesOf = (axis: Axis, axes: Axes): readonly Formula[] =>
  axis.within === null
    ? axis.groups.map(({ count }) => count)
    : sizesOf(axes.get(axis.within) as Axis, axes).map((size, i) => times(axis.groups[i]?.count as Formula, size));

/** How many members there are, as the groups say. */
export function totalOf(axis: Axis, axes: Axes): Formula {
  const sizes = sizesOf(axis, axes);
  return sizes.length === 1 ? (sizes[0] as Formula) : { kind: 'add', terms: sizes };
}

const times = (...factors: readonly Formula[]): Formula => ({
  kind: 'multiply',
  factors: factors.flatMap((factor) => (factor.kind === 'multiply' ? factor.factors : [factor])),
});

export const addUp = (axis: Axis, total: Formula): IllTyped =>
  new IllTyped(
    `the axis ${axis.name}`,
    `has ${printFormula(axis.size)} members, and its groups ${printFormula(total)}`,
    'make them add up',
  );
