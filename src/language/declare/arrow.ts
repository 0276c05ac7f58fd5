/**
 * `f : \mathbb{R}^n \to \mathbb{R}`, `g : \mathbb{R}^n \times \mathbb{R} \to \mathbb{R}`. Outcome: a function with the
 * types of its variables, which have no names: `·`. @throws InputError a set that is not understood, a bound on values.
 */
import type { Clause } from './clause.ts';
import { nameIn } from './head.ts';
import type { Known } from './known.ts';
import { qualitiesIn, withQualities, withWords } from './quality.ts';
import type { Said } from './said.ts';
import { elementsOf } from './sets.ts';
import type { Stretch } from './stretch.ts';
import type { Declared, Type } from './type.ts';

export function readArrow({ subjects, predicate }: Clause, known: Known): readonly Said[] {
  const arrow = predicate.find(({ text }) => /^\\(?:long)?(?:right)?(?:arrow|to)$/.test(text));
  const from = predicate
    .slice(1, arrow)
    .split('\\times')
    .map((set) => unbounded(set, known));
  const { set, words } = withWords(predicate.slice(arrow + 1));
  const type = unbounded(set, known);
  const qualities = qualitiesIn(words);
  const every = words.find('every');
  const variable = every === -1 || from.length > 1 ? '·' : nameIn(words.slice(every + 1, every + 2));
  const symbols = subjects.map(
    (subject): Declared => ({
      name: nameIn(subject),
      type,
      of: from.map(() => variable),
      from,
      conditions: [],
      whole: [],
    }),
  );
  return [{ kind: 'symbols', symbols: symbols.map((symbol) => withQualities(symbol, qualities, predicate)) }];
}

function unbounded(set: Stretch, known: Known): Type {
  const { type, bounds } = elementsOf(set, known);
  if (bounds.length > 0)
    throw set.refused(
      'bounds the values or the variables of a function',
      'use \\mathbb{R} here, and a relation beside it',
    );
  return type;
}
