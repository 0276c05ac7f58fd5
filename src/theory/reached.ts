/** What formulas speak of, through whatever is defined: all names, those in definitions that `follows` lets pass included. */
import { type Definition, definedBy } from '../language/declare/index.ts';
import type { Formula } from '../language/latex/index.ts';
import { formulasOf } from './definition-formulas.ts';
import { usedIn } from './used.ts';

/** Is anything of what formulas speak of defined so? */
export function speakOf(
  formulas: readonly Formula[],
  definitions: readonly Definition[],
  isSo: (definition: Definition) => boolean,
  follows?: (definition: Definition) => boolean,
): boolean {
  const names = reachedFrom(formulas, definitions, follows);
  return definitions.some((one) => isSo(one) && definedBy(one).some((name) => names.has(name)));
}

export function reachedFrom(
  formulas: readonly Formula[],
  definitions: readonly Definition[],
  follows: (definition: Definition) => boolean = () => true,
): ReadonlySet<string> {
  const names = new Set(formulas.flatMap((formula) => [...usedIn(formula)]));
  for (const name of names)
    for (const definition of definitions)
      if (definedBy(definition).includes(name) && follows(definition))
        for (const formula of formulasOf(definition)) for (const used of usedIn(formula)) names.add(used);
  return names;
}
