/**
 * The size of a formula's value, as far as it can be told without its surroundings: an identity, ones and zeros without a
 * printed size take the size that fits. Outcome: rows and columns, null where the surroundings decide.
 */
import { ONE, type Scalar } from '../../algebra/scalar.ts';
import { Unable } from '../../algebra/unable.ts';
import { areEqual } from '../../algebra/zero.ts';
import type { Formula } from '../../language/latex/index.ts';
import { isIndexed } from './at.ts';
import type { ExactWorld } from './world.ts';

export interface Shape {
  readonly rows: Scalar | null;
  readonly columns: Scalar | null;
}

export const NUMBER: Shape = { rows: ONE, columns: ONE };
export const ANY: Shape = { rows: null, columns: null };

export const isNumberShape = ({ rows, columns }: Shape): boolean =>
  rows !== null && columns !== null && areEqual(rows, ONE) && areEqual(columns, ONE);

/** The first that is known of each. */
export const firstKnown = (shapes: readonly Shape[]): Shape => ({
  rows: shapes.find((s) => s.rows !== null)?.rows ?? null,
  columns: shapes.find((s) => s.columns !== null)?.columns ?? null,
});

const turned = ({ rows, columns }: Shape): Shape => ({ rows: columns, columns: rows });

/** Functions whose value is a number, whatever they are of. */
const TO_NUMBERS: ReadonlySet<string> = new Set(['tr', 'det', 'inner', 'ln', 'rank']);

export function shapeOf(formula: Formula, world: ExactWorld): Shape {
  const of = (f: Formula): Shape => shapeOf(f, world);
  switch (formula.kind) {
    case 'symbol':
      return symbolShape(formula.name, world);
    case 'add':
      return firstKnown(formula.terms.map(of));
    case 'number':
      // 0 is a matrix of zeros where one is due.
      return formula.numerator === 0n ? ANY : NUMBER;
    case 'multiply':
      return productShape(formula.factors.map((f) => (f.kind === 'number' ? NUMBER : of(f))));
    case 'divide':
      return of(formula.numerator);
    case 'power':
      return formula.base.kind === 'symbol' && formula.base.name === 'e' ? of(formula.exponent) : of(formula.base);
    case 'negate':
    case 'derivative':
    case 'limit':
    case 'expectation':
    case 'at':
      return of(formula.operand);
    case 'series':
      return of(formula.operand);
    case 'transpose':
      return turned(of(formula.operand));
    case 'identity':
      return formula.size === null ? ANY : square(world.size(formula.size));
    case 'ones':
    case 'unit':
      return { rows: formula.size === null ? null : world.size(formula.size), columns: ONE };
    case 'zeros':
      return formula.rows === null || formula.columns === null
        ? ANY
        : { rows: world.size(formula.rows), columns: world.size(formula.columns) };
    case 'entry':
      return formula.operand.kind === 'symbol' && isIndexed(world, formula.operand.name) ? of(formula.operand) : NUMBER;
    case 'gradient':
      return symbolShape(formula.variable, world);
    case 'apply':
      return applicationShape(formula, world);
    default:
      return NUMBER;
  }
}

function applicationShape(formula: Extract<Formula, { kind: 'apply' }>, world: ExactWorld): Shape {
  if (TO_NUMBERS.has(formula.function)) return NUMBER;
  if (world.declared.has(formula.function) || world.definitions.has(formula.function)) {
    return symbolShape(formula.function, world);
  }
  return firstKnown(formula.arguments.map((a) => shapeOf(a, world)));
}

function symbolShape(name: string, world: ExactWorld): Shape {
  try {
    const { rows, columns } = world.symbol(name);
    return { rows, columns };
  } catch (error) {
    if (error instanceof Unable) return ANY;
    throw error;
  }
}

const square = (size: Scalar): Shape => ({ rows: size, columns: size });

/** Of factors from left to right, where numbers and parts that become numbers count for nothing. */
export function productShape(factors: readonly Shape[]): Shape {
  const stack: Shape[] = [];
  for (const factor of factors.filter((f) => !isNumberShape(f))) {
    stack.push(factor);
    const [a, b] = stack.slice(-2);
    if (a === undefined || b === undefined) continue;
    if (a.columns !== null && b.rows !== null && !areEqual(a.columns, b.rows)) continue;
    const joined = {
      rows: a.rows ?? (isSquareOfAnySize(a) ? b.rows : null),
      columns: b.columns ?? (isSquareOfAnySize(b) ? a.columns : null),
    };
    stack.splice(-2, 2, ...(isNumberShape(joined) ? [] : [joined]));
  }
  return stack.length === 1 ? (stack[0] as Shape) : stack.length === 0 ? NUMBER : ANY;
}

const isSquareOfAnySize = ({ rows, columns }: Shape): boolean => rows === null && columns === null;
