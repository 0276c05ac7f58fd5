/** The document that a command is about. @throws InputError there is none, or none of that id. */
import type { Named } from '../audit/theories.ts';
import { InputError } from '../base/input-error.ts';
import type { Family } from '../theory/family.ts';

/** @param id as it was typed; left out: the first one that is `preferred`, or the first. */
export function documentNamed(
  id: string | undefined,
  all: readonly Named[],
  preferred: (family: Family) => boolean = () => true,
): Named {
  const found =
    id === undefined ? (all.find(({ family }) => preferred(family)) ?? all[0]) : all.find((one) => one.id === id);
  if (found !== undefined) return found;
  if (all.length === 0) throw new InputError('proofs/', 'no document is here', 'write one with errata new');
  throw new InputError(
    `theory ${id}`,
    'there is no document of that id',
    `use ${all.map((one) => one.id).join(' or ')}`,
  );
}
