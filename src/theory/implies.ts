/** What follows from a region: is it proved that each of its settings meets a condition? Unknown counts as no. */
import { decide, type Need } from '../algebra/decide.ts';
import { negate, type Scalar, subtract } from '../algebra/scalar.ts';
import { Unable } from '../algebra/unable.ts';
import { remembered } from '../base/remembered.ts';
import { type Comparison, type Condition, entails } from './condition.ts';
import { conditionNamed } from './family.ts';
import { hypothesesOf, type Region, regionOf } from './region.ts';
import { boundsOf, domainOf, fixedBy, partlyFixed, scalarIn } from './region-domain.ts';

/** The words of what is asked that a setting of the region need not meet; none where they all do. */
export const beyond = (region: Region, asked: readonly string[]): readonly string[] =>
  asked.filter((words) => {
    const condition = conditionNamed(region.family, words);
    return condition === null ? !region.runs.includes(words) : !implies(region, condition);
  });

/** A region where something more holds: without what is told twice then. */
export function narrowed(region: Region, asked: readonly string[]): Region {
  const more = beyond(region, asked);
  if (more.length === 0) return region;
  const alone = regionOf(region.family, more);
  const kept = hypothesesOf(region).filter((words) => {
    const condition = conditionNamed(region.family, words);
    return condition === null || !implies(alone, condition);
  });
  return regionOf(region.family, [...kept, ...more]);
}

/** Is it proved that every setting of a region meets a condition? */
export const implies: (region: Region, condition: Condition) => boolean = remembered(
  ({ key }: Region, { plain, words }: Condition) => `${key} ${JSON.stringify([plain, words])}`,
  (region, { comparisons, plain, words, assumed }) => {
    if (assumed !== undefined) return region.conditions.some((known) => known.words === words);
    const asked = new Set(
      [...region.conditions, ...region.family.parameters.flatMap(({ domain }) => domain)].flatMap(
        (known) => known.plain,
      ),
    );
    return comparisons.every((comparison, i) => asked.has(plain[i] as string) || follows(comparison, region));
  },
);

function follows(comparison: Comparison, region: Region): boolean {
  if (isWithinBounds(comparison, region)) return true;
  const { left, order, right } = comparison;
  try {
    const difference = subtract(scalarIn(left, region), scalarIn(right, region));
    const holds = (value: Scalar, need: Need): boolean => decide(value, need, domainOf(region)).answer === 'holds';
    switch (order) {
      case '=':
        return holds(difference, 'nonnegative') && holds(negate(difference), 'nonnegative');
      case '>':
        return holds(difference, 'positive');
      case '>=':
        return holds(difference, 'nonnegative');
      case '<':
        return holds(negate(difference), 'positive');
      case '<=':
        return holds(negate(difference), 'nonnegative');
    }
  } catch (error) {
    if (error instanceof Unable) return false;
    throw error;
  }
}

/** A bound against those that the region has. */
function isWithinBounds(asked: Comparison, region: Region): boolean {
  const bound = partlyFixed(asked, fixedBy(region));
  return boundsOf(region).some((known) => entails(known, bound));
}
