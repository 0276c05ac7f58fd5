/**
 * An order in which each definition uses only those before it. Inputs: definitions, and which symbols have a type of their
 * own. Outcome: the definitions in that order, the printed one where it does not matter. @throws InputError a circle.
 * What moves or is sought (a flow, a recurrence, a minimiser) and has a type of its own may be used before it is defined:
 * L(w) comes before the flow of L, which moves w.
 */
import { type Definition, definedBy } from '../language/declare/index.ts';
import { nameToLatex } from '../language/latex/name.ts';
import { formulasOf } from './definition-formulas.ts';
import { type Placed, refused } from './place.ts';
import { usedIn } from './used.ts';

const MOVING: ReadonlySet<Definition['kind']> = new Set<Definition['kind']>([
  'gradient flow',
  'flow',
  'descent',
  'recurrence',
  'minimiser',
]);

export function inOrder(
  definitions: readonly Placed<Definition>[],
  hasType: (name: string) => boolean,
): readonly Placed<Definition>[] {
  const byName = new Map(
    definitions.flatMap((placed) => definedBy(placed.value).map((name) => [name, placed] as const)),
  );
  const ordered: Placed<Definition>[] = [];
  const done = new Set<Placed<Definition>>();
  const visit = (placed: Placed<Definition>, path: readonly Placed<Definition>[]): void => {
    if (done.has(placed)) return;
    if (path.includes(placed)) throw circle([...path.slice(path.indexOf(placed)), placed]);
    for (const name of needed(placed.value)) {
      const other = byName.get(name);
      if (other === undefined || (MOVING.has(other.value.kind) && hasType(name))) continue;
      visit(other, [...path, placed]);
    }
    done.add(placed);
    ordered.push(placed);
  };
  for (const placed of definitions) visit(placed, []);
  return ordered;
}

/** The symbols that a definition uses and does not bind. */
function needed(definition: Definition): readonly string[] {
  const own: ReadonlySet<string> = new Set(MOVING.has(definition.kind) ? definedBy(definition) : boundBy(definition));
  return [...new Set(formulasOf(definition).flatMap((formula) => [...usedIn(formula)]))].filter(
    (name) => !own.has(name),
  );
}

/** Variables of a function, the index of entries. */
function boundBy(definition: Definition): readonly string[] {
  if (definition.kind === 'entries') return [definition.index];
  if (definition.kind === 'crossing') return [definition.variable];
  return definition.kind === 'formula' ? (definition.of ?? []) : [];
}

function circle(path: readonly Placed<Definition>[]) {
  const names = path.map(({ value }) => nameToLatex(definedBy(value)[0] ?? ''));
  const value = `the definition of ${names[0]}`;
  if (names.length === 2)
    return refused(path[0]?.place ?? '', value, 'uses itself', 'write a recurrence, or another letter');
  return refused(path[0]?.place ?? '', value, `goes in a circle: ${names.join(', ')}`, 'define one without the others');
}
