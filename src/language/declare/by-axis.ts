/**
 * What has a value for each index: the matrix of who is in what, `Y := membership of samples in classes`; a vector with an
 * entry for each member of an axis, `\omega_c := \frac{1}{\pi_c} for each class c`; a family, `z_i := Z e_i for each i`.
 * @throws InputError another sentence
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

const EACH: ReadonlySet<string> = new Set(['each', 'every', 'all']);

/** Where `for each` begins, behind a formula; −1 where nothing does. */
export const forEach = (value: Stretch): number =>
  value.find(
    (piece, index) => piece.text === 'for' && piece.kind === 'word' && EACH.has(value.pieces[index + 1]?.text ?? ''),
  );

/** @param head the symbol with its index, \omega_c */
export function readEntries(head: Stretch, value: Stretch, known: Known): Definition {
  const behind = forEach(value);
  const under = head.find('_');
  const below = head.slice(under + 1);
  const over = value.slice(behind + 2, -1);
  const index = value.slice(-1);
  const printed = below.pieces[0]?.text === '{' ? below.group(0).inside : below;
  const { before, word } = over.isEmpty ? { before: over, word: null } : lastWord(over);
  if (
    under === -1 ||
    index.isEmpty ||
    (word === null && !over.isEmpty) ||
    !before.isEmpty ||
    nameIn(printed) !== nameIn(index)
  )
    throw value
      .slice(behind)
      .refused(
        'does not tell the index of what it defines',
        'write \\omega_c := … for each class c, z_i := … for each i',
      );
  const name = nameIn(index);
  const inside: Known = {
    ...known,
    scalars: new Set([...known.scalars, name]),
    integers: new Set([...known.integers, name]),
  };
  const formula = formulaIn(value.slice(0, behind), inside);
  const whole = nameIn(head.slice(0, under));
  if (word === null) return { kind: 'formula', name: whole, value: formula, of: [name], by: 'index' };
  return { kind: 'entries', name: whole, index: name, over: word, value: formula };
}
