/** Whether what is said of symbols leaves them a value. @throws InputError relations that contradict one another */
import { printStatement, type Statement } from '../language/latex/index.ts';
import { contradiction } from './contradiction.ts';
import { type Placed, refused } from './place.ts';
import type { Scope } from './scope.ts';
import type { Theory } from './theory.ts';

export function requireSatisfiable(relations: readonly Placed<Statement>[], scope: Scope, base: Theory): void {
  const before = [...base.symbols.values()].flatMap(({ conditions }) => conditions);
  const places = new Map(relations.map(({ value, place }) => [value, place]));
  const isWhole = (name: string): boolean => {
    const type = scope.symbols.get(name)?.type;
    return type?.kind === 'scalar' && (type.numbers === 'natural' || type.numbers === 'integer');
  };
  const found = contradiction([...before, ...base.assumptions, ...places.keys()], isWhole);
  if (found === null) return;
  const last = found.findLast((relation) => places.has(relation));
  throw refused(
    (last && places.get(last)) ?? '',
    found.map(printStatement).join(' and '),
    found.length === 1 ? 'holds of nothing' : 'cannot hold together',
    'change one of them',
  );
}
