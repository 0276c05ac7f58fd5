/**
 * A formula that is printed once for an index is one entry: `each` names the groups that the index runs through, and `#each`
 * and `#name` stand for a group and what it is called. Inputs: an item as it is written. Outcome: a claim for each group;
 * @throws InputError a group that the theory has not.
 */
import { InputError } from '../base/input-error.ts';
import type { ClaimEntry, Entry, Item } from './claim.ts';

/** @param names what groups are called */
export const expanded = (item: Item, names: Readonly<Record<string, string>>): Item => ({
  ...item,
  entries: item.entries.flatMap((entry): readonly Entry[] =>
    entry.kind === 'claim' && entry.each !== undefined ? claimsOf(entry, names) : [entry],
  ),
});

const claimsOf = ({ each = [], ...entry }: ClaimEntry, names: Readonly<Record<string, string>>): ClaimEntry[] =>
  each.map((group) => {
    const name = Object.hasOwn(names, group) ? names[group] : undefined;
    if (name !== undefined) return replaced(entry, group, name);
    const known = Object.keys(names).join(', ');
    throw new InputError(
      `each = ${group}`,
      'the theory has no group of that name',
      `use ${known || 'groups of theory.ts'}`,
    );
  });

/** With a group in its place, in every text. */
function replaced<T>(value: T, group: string, name: string): T {
  if (typeof value === 'string') return value.replaceAll('#each', group).replaceAll('#name', name) as T;
  if (Array.isArray(value)) return value.map((one) => replaced(one, group, name)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replaced(one, group, name)])) as T;
}
