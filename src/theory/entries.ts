/**
 * Entries are not defined one by one: `X_{ij} \sim …` or `x_i := …` beside a matrix X or a vector x would be a symbol of its
 * own, which nobody means. @throws InputError
 */
import { definedBy } from '../language/declare/index.ts';
import { nameToLatex } from '../language/latex/name.ts';
import type { Draft } from './draft.ts';
import { refused } from './place.ts';

export function requireNoEntries(draft: Draft): void {
  for (const { value, place } of draft.definitions)
    for (const name of definedBy(value)) {
      const [, whole, index] = /^(.*)_\{?([a-z]{1,2})\}?$/.exec(name) ?? [];
      if (whole === undefined || index === undefined || draft.declared.has(name)) continue;
      const [shown, of] = [nameToLatex(name), nameToLatex(whole)];
      if (draft.find(whole)?.type.kind === 'matrix')
        throw refused(
          place,
          `the symbol ${shown}`,
          `may be an entry of ${of}`,
          `define ${of} as a whole, or declare ${shown}`,
        );
    }
}
