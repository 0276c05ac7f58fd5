/**
 * Relations that nothing satisfies: `k \ge 2; k \le 1`, `0 < p < 1` of a whole p, `a < b; b < a`. Inputs: relations, and
 * which symbols are whole. Outcome: some of the relations that contradict one another, which is a proof, or null, which is
 * none: only relations that bound a symbol or the difference of two are looked at, all others are left out.
 */
import { type Fraction, fraction } from '../algebra/fraction.ts';
import type { Formula, Statement } from '../language/latex/index.ts';
import { type Linear, linearIn, scaled, sum } from './linear.ts';

/** to − from ≤ most, or < most; the number 0 has the name ''. */
interface Bound {
  readonly from: string;
  readonly to: string;
  readonly most: Fraction;
  readonly isStrict: boolean;
  readonly because: Statement;
}

/** @returns the relations of one contradiction, in their order */
export function contradiction(
  relations: readonly Statement[],
  isWhole: (name: string) => boolean,
): readonly Statement[] | null {
  const bounds = relations.flatMap((relation) => boundsOf(relation, isWhole));
  const cycle = impossibleCycle(bounds);
  if (cycle === null) return null;
  const reasons = new Set(cycle.map(({ because }) => because));
  return relations.filter((relation) => reasons.has(relation));
}

function boundsOf(statement: Statement, isWhole: (name: string) => boolean): readonly Bound[] {
  return statement.relations.flatMap((relation, index): readonly Bound[] => {
    const [a, b] = [statement.sides[index] as Formula, statement.sides[index + 1] as Formula];
    const less = (x: Formula, y: Formula, isStrict: boolean) => bound(x, y, isStrict, statement, isWhole);
    switch (relation) {
      case '<':
      case '<=':
        return less(a, b, relation === '<');
      case '>':
      case '>=':
        return less(b, a, relation === '>');
      case '=':
        return [...less(a, b, false), ...less(b, a, false)];
      default:
        return [];
    }
  });
}

/** What x ≤ y bounds, if it is the difference of two symbols, or one. */
function bound(
  x: Formula,
  y: Formula,
  isStrict: boolean,
  because: Statement,
  isWhole: (name: string) => boolean,
): readonly Bound[] {
  const right = linearIn(y);
  const difference = sum(linearIn(x), right && scaled(right, fraction(-1)));
  if (difference === null) return [];
  const names = [...difference.keys()].filter((name) => name !== '');
  const scale = scaleOf(difference, names);
  if (scale === null) return [];
  const to = names.find((name) => difference.get(name)?.sign === 1) ?? '';
  const from = names.find((name) => difference.get(name)?.sign === -1) ?? '';
  const most = (difference.get('') ?? fraction(0)).neg().div(scale);
  if (!names.every(isWhole)) return [{ from, to, most, isStrict, because }];
  // Between whole numbers a bound is whole, and reached.
  const whole = isStrict && most.isWhole ? most.sub(1) : most.floor();
  return [{ from, to, most: whole, isStrict: false, because }];
}

/** What the coefficients are multiples of by ±1, the two of two symbols with two signs. */
function scaleOf(difference: Linear, names: readonly string[]): Fraction | null {
  const [first, second, more] = names.map((name) => difference.get(name) as Fraction);
  if (more !== undefined) return null;
  if (first === undefined) return fraction(1);
  return second === undefined || first.add(second).sign === 0 ? first.abs() : null;
}

/** Bounds around a circle that together say 0 < 0 or less: the shortest paths do not settle. */
function impossibleCycle(bounds: readonly Bound[]): readonly Bound[] | null {
  const nodes = [...new Set(bounds.flatMap(({ from, to }) => [from, to]))];
  const reach = new Map(nodes.map((node) => [node, { most: fraction(0), strict: 0 }]));
  const last = new Map<string, Bound>();
  let changed: string | null = null;
  for (let round = 0; round <= nodes.length; round += 1) {
    changed = null;
    for (const edge of bounds) {
      const start = reach.get(edge.from) as { most: Fraction; strict: number };
      const end = reach.get(edge.to) as { most: Fraction; strict: number };
      const most = start.most.add(edge.most);
      const strict = start.strict + (edge.isStrict ? 1 : 0);
      const order = most.compare(end.most);
      if (order > 0 || (order === 0 && strict <= end.strict)) continue;
      reach.set(edge.to, { most, strict });
      last.set(edge.to, edge);
      changed = edge.to;
    }
    if (changed === null) return null;
  }
  return cycleBefore(changed as string, last, nodes.length);
}

/** The circle that the last change came around. */
function cycleBefore(node: string, last: ReadonlyMap<string, Bound>, steps: number): readonly Bound[] {
  let at = node;
  for (let step = 0; step < steps; step += 1) at = last.get(at)?.from ?? at;
  const cycle: Bound[] = [];
  let current = at;
  do {
    const edge = last.get(current) as Bound;
    cycle.push(edge);
    current = edge.from;
  } while (current !== at);
  return cycle;
}
