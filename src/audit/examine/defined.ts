/**
 * Has what is printed a value in every setting of its region? Asked where nothing else speaks against the statement: a
 * formula without a value somewhere does not hold there, and a wrong variant without one is no statement.
 */
import type { Place } from '../../algebra/decide.ts';
import { type Asked, type Definedness, definedness } from '../../algebra/definedness.ts';
import { extended, shownName, type Values } from '../../algebra/domain.ts';
import type { Meaning } from '../../algebra/formula-scalar.ts';
import { withWork } from '../../algebra/work.ts';
import type { Comparison } from '../../judge/comparison.ts';
import { type Formula, printFormula } from '../../language/latex/index.ts';
import { domainOf } from '../../theory/region-domain.ts';
import type { Context } from './context.ts';
import type { Examination } from './examination.ts';

/** More than any formula of a document takes. */
const MOST_WORK = 2_000_000;

/** @param more values of symbols that are not the region's */
export function definedIn(
  formulas: readonly Formula[],
  meaning: Meaning,
  more: Readonly<Record<string, Values>>,
  { region, work }: Pick<Context, 'region' | 'work'>,
): Definedness {
  return withWork(work ?? MOST_WORK, () => definedness(formulas, meaning, extended(domainOf(region), more)));
}

/** What was found, unless the formulas have no value somewhere, or it is not known whether they have. */
export function whereDefined(found: Examination, ask: () => Definedness): Examination {
  if (found.printedDerived.outcome === 'differ' || found.printedMeasured.outcome === 'differ') return found;
  const defined = ask();
  switch (defined.answer) {
    case 'everywhere':
      return found;
    case 'not everywhere': {
      const why = noValue(defined.part, defined.at);
      if (Object.keys(defined.at).length === 0) return { ...found, illPosed: why };
      return { ...found, printedDerived: open(why), meaningless: why };
    }
    case 'unknown': {
      if (found.printedDerived.outcome === 'open') return found;
      return {
        ...found,
        printedDerived: open(
          `it is not known whether ${printFormula(defined.part)} is ${NEEDS[defined.need]} in all settings`,
        ),
      };
    }
  }
}

const open = (reason: string): Comparison => ({ outcome: 'open', reason, evidence: [] });

const NEEDS: Readonly<Record<Asked, string>> = {
  nonzero: 'other than zero',
  nonnegative: 'at least zero',
  positive: 'above zero',
  count: 'a whole number from 0 on',
};

function noValue(part: Formula, at: Place): string {
  const places = Object.entries(at).map(([name, value]) => `${shownName(name)} = ${value.toFraction()}`);
  return `${printFormula(part)} has no value ${places.length === 0 ? 'anywhere' : `at ${places.join(', ')}`}`;
}
