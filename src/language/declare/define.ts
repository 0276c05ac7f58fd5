/**
 * What stands at `:=`: a formula, `\operatorname{svd}(Z)`, `flow of L from …`, `descent of L …`, `\arg\min …`, `first t such that …`,
 * `membership of samples in classes`, a formula for each member of an axis.
 * Outcome: the definition. @throws InputError a left side that does not fit the right one.
 */
import { forEach, readEntries, readMembership, startsMembership } from './by-axis.ts';
import type { Clause } from './clause.ts';
import { readCrossing } from './crossing.ts';
import { readDecomposition } from './decomposition.ts';
import { readFlowOfLoss } from './flow-of-loss.ts';
import { formulaIn } from './formula-in.ts';
import { type Head, headIn } from './head.ts';
import type { Known } from './known.ts';
import { readMinimiser } from './minimiser.ts';
import type { Said } from './said.ts';
import { startsMinimiser } from './saying.ts';
import type { Stretch } from './stretch.ts';

/** The words that a value begins with, by what reads it. */
const READERS: ReadonlyMap<string, typeof readFlowOfLoss> = new Map([
  ['flow', readFlowOfLoss],
  ['gradient', readFlowOfLoss],
  ['descent', readFlowOfLoss],
  ['svd', readDecomposition],
  ['eigen', readDecomposition],
  ['first', readCrossing],
]);

export function readDefinition({ subjects, predicate }: Clause, known: Known): readonly Said[] {
  const [first] = subjects;
  if (first === undefined) throw predicate.refused('defines nothing', 'write a symbol before it');
  const value = predicate.slice(predicate.pieces[0]?.text === ':' ? 2 : 1);
  if (forEach(value) !== -1) return [{ kind: 'definition', definition: readEntries(first, value, known) }];
  const range = value.find(({ kind, text }) => kind === 'word' && text === 'for');
  if (range !== -1)
    throw value
      .slice(range)
      .refused('tells where an index goes', 'write z_i := … for each i, wherever that has a value');
  const head = headOf(subjects);
  const read = startsMinimiser(value) ? readMinimiser : READERS.get(value.pieces[0]?.text ?? '');
  if (read !== undefined) return [{ kind: 'definition', definition: read(head, value, known) }];
  const [name, another] = head.names;
  if (name === undefined || another !== undefined)
    throw first.refused('defines several symbols by one formula', 'define one at a time');
  if (startsMembership(value)) return [{ kind: 'definition', definition: readMembership(name, value) }];
  const plain = { kind: 'formula' as const, name, value: formulaIn(value, known) };
  return [{ kind: 'definition', definition: head.of.length === 0 ? plain : { ...plain, of: head.of } }];
}

/** W, H and (W, H) are the same. */
function headOf(subjects: readonly Stretch[]): Head {
  const heads = subjects.map(headIn);
  const of = heads.flatMap((head) => head.of);
  return { names: heads.flatMap(({ names }) => names), of: [...new Set(of)] };
}
