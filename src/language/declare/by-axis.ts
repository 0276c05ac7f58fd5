/**
 * What axes give a meaning: the matrix of who is in what, `Y := membership of samples in classes`, and a vector that has an
 * entry for each member, `\omega_c := \frac{1}{\pi_c} for each class c`. @throws InputError another sentence
 */
import { lastWord } from './axis.ts';
import type { Definition } from './definition.ts';
import { formulaIn } from './formula-in.ts';
import { nameIn } from './head.ts';
import type { Known } from './known.ts';
import type { Stretch } from './stretch.ts';

const at = (stretch: Stretch, word: string): number =>
  stretch.find(({ kind, text }) => kind === 'word' && text === word);

export const startsMembership = (value: Stretch): boolean => value.pieces[0]?.text === 'membership';

export function readMembership(name: string, value: Stretch): Definition {
  const [of, within] = [at(value, 'of'), at(value, 'in')];
  const [members, groups] = [lastWord(value.slice(of + 1, within)), lastWord(value.slice(within + 1))];
  const isPlain = of === 1 && within > of && members.before.isEmpty && groups.before.isEmpty;
  if (!isPlain || members.word === null || groups.word === null)
    throw value.refused('is no membership', 'write membership of samples in classes');
  return { kind: 'membership', name, of: members.word, within: groups.word };
}

/** Where `for each` begins, behind a formula; −1 where nothing does. */
export const forEach = (value: Stretch): number =>
  value.find(
    (piece, index) => piece.text === 'for' && piece.kind === 'word' && value.pieces[index + 1]?.text === 'each',
  );

/** @param head the symbol with its index, \omega_c */
export function readEntries(head: Stretch, value: Stretch, known: Known): Definition {
  const behind = forEach(value);
  const under = head.find('_');
  const below = head.slice(under + 1);
  const over = value.slice(behind + 2, -1);
  const index = value.slice(-1);
  const printed = below.pieces[0]?.text === '{' ? below.group(0).inside : below;
  const { before, word } = lastWord(over);
  if (under === -1 || word === null || !before.isEmpty || nameIn(printed) !== nameIn(index))
    throw value
      .slice(behind)
      .refused('does not tell the index of what it defines', 'write \\omega_c := … for each class c');
  const name = nameIn(index);
  const inside: Known = {
    ...known,
    scalars: new Set([...known.scalars, name]),
    integers: new Set([...known.integers, name]),
  };
  return {
    kind: 'entries',
    name: nameIn(head.slice(0, under)),
    index: name,
    over: word,
    value: formulaIn(value.slice(0, behind), inside),
  };
}
