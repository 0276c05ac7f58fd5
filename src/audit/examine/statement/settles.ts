/**
 * Does a function of time settle in one way, whatever the numbers are? Gradient flow of a sum of squares of degree two does:
 * it ends where the loss is least, and its end is one formula in all else, where that of ẋ = x − x³ is a sign of the start.
 */
import { definedBy } from '../../../language/declare/index.ts';
import { childrenOf, type Formula } from '../../../language/latex/index.ts';
import { signIn } from '../../../theory/sign.ts';
import { unfolded } from '../../../theory/unfold.ts';
import type { Scope } from './read.ts';

export function settles(name: string, scope: Scope): boolean {
  for (const definition of scope.definitions) {
    if (definition.kind !== 'gradient flow' || !definedBy(definition).includes(name)) continue;
    const moving = definedBy(definition);
    const loss = unfolded(definition.loss, moving, scope.definitions);
    return degreeIn(loss, new Set(moving)) <= 2 && signIn(loss, scope) !== null;
  }
  return false;
}

/** In some symbols; infinite of what is no polynomial in them. */
function degreeIn(f: Formula, names: ReadonlySet<string>): number {
  const of = (part: Formula): number => degreeIn(part, names);
  const most = (parts: readonly Formula[]): number => Math.max(0, ...parts.map(of));
  switch (f.kind) {
    case 'symbol':
      return names.has(f.name) ? 1 : 0;
    case 'add':
    case 'negate':
    case 'transpose':
      return most(childrenOf(f));
    case 'multiply':
      return f.factors.reduce((sum, factor) => sum + of(factor), 0);
    case 'divide':
      return of(f.denominator) === 0 ? of(f.numerator) : Number.POSITIVE_INFINITY;
    case 'power':
      return isSquare(f) ? 2 * of(f.base.kind === 'norm' ? f.base.operand : f.base) : constantOrNone(f);
    default:
      return constantOrNone(f);
  }

  function constantOrNone(part: Formula): number {
    return most(childrenOf(part)) === 0 ? 0 : Number.POSITIVE_INFINITY;
  }
}

/** The square of a number, or of a norm that is a root of a sum of squares. */
const isSquare = ({ base, exponent }: Extract<Formula, { kind: 'power' }>): boolean =>
  exponent.kind === 'number' &&
  exponent.numerator === 2n * exponent.denominator &&
  (base.kind !== 'norm' || base.subscript === null || base.subscript === '2' || base.subscript === 'F');
