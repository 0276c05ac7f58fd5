/**
 * Sizes are whole numbers, and no index of a step: `A \in \mathbb{R}^{x \times x}` of a real x is refused, and so is
 * x_{n+1} = … where n is a size. A number that need not be whole may be in a size if a product of it is said to be.
 * @throws InputError
 */
import type { Declared } from '../language/declare/index.ts';
import { printFormula } from '../language/latex/index.ts';
import { nameToLatex } from '../language/latex/name.ts';
import { sizesIn } from './declared-in.ts';
import type { Draft } from './draft.ts';
import { type Placed, refused } from './place.ts';
import { numbersIn, symbolsIn } from './size.ts';

export function requireWholeSizes(draft: Draft, declared: readonly Placed<Declared>[]): void {
  const types = new Map([...draft.base.symbols, ...declared.map(({ value }) => [value.name, value] as const)]);
  const inWhole = new Set(draft.wholes.flatMap(({ value }) => [...symbolsIn(value)]));
  const inSizes = new Set<string>();
  for (const { value, place } of declared)
    for (const size of sizesIn(value))
      for (const name of numbersIn(size)) {
        inSizes.add(name);
        const type = types.get(name)?.type;
        if (type === undefined || inWhole.has(name)) continue;
        if (type.kind === 'scalar' && (type.numbers === 'natural' || type.numbers === 'integer')) continue;
        const is = type.kind === 'scalar' ? `a ${type.numbers} number` : 'a matrix';
        const mend = `declare ${nameToLatex(name)} \\in \\mathbb{N}, or ${printFormula(size)} \\in \\mathbb{Z}`;
        const rule = `is in the size ${printFormula(size)} of ${nameToLatex(value.name)}, and ${is}`;
        throw refused(place, `the symbol ${nameToLatex(name)}`, rule, mend);
      }
  for (const { value, place } of draft.definitions)
    if ('time' in value && inSizes.has(value.time))
      throw refused(
        place,
        `the symbol ${nameToLatex(value.time)}`,
        'counts steps, and is a size',
        'use another letter',
      );
}
