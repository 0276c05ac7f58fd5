/** What is assumed to be what: of `p = q` and `\\gamma = 1/2` the formula that each number may be written as. */
import { definedBy } from '../../language/declare/index.ts';
import type { Formula, Statement } from '../../language/latex/index.ts';
import type { ExactScope } from '../exact/scope.ts';
import { symbolsIn } from '../exact/size.ts';

/** Each in numbers that are none of the others; of numbers alone, and never in a circle. */
export function equalitiesOf({ symbols, assumptions, definitions }: ExactScope): ReadonlyMap<string, Formula> {
  const defined = new Set(definitions.flatMap(definedBy));
  const isFree = (name: string): boolean => {
    const declared = symbols.get(name);
    return declared?.type.kind === 'scalar' && declared.of.length === 0 && !defined.has(name);
  };
  const found = new Map<string, Formula>();
  const reaches = (formula: Formula, name: string): boolean =>
    symbolsIn(formula).some((one) => one === name || reaches(found.get(one) ?? ONE, name));
  const put = (a: Formula, b: Formula): boolean => {
    if (a.kind !== 'symbol' || !isFree(a.name) || found.has(a.name)) return false;
    if (!symbolsIn(b).every(isFree) || reaches(b, a.name)) return false;
    found.set(a.name, b);
    return true;
  };
  const told: readonly Statement[] = [...assumptions, ...[...symbols.values()].flatMap(({ conditions }) => conditions)];
  for (const { sides, relations } of told)
    for (const [i, relation] of relations.entries()) {
      const [a, b] = [sides[i] as Formula, sides[i + 1] as Formula];
      if (relation === '=' && !put(a, b)) put(b, a);
    }
  return found;
}

const ONE: Formula = { kind: 'number', numerator: 1n, denominator: 1n };
