/**
 * Values for declared free symbols: numbers in their domain, matrices with their structure, smooth functions of their
 * variables. Each symbol's draw depends on the seed and its own name. Conditions that tie several symbols are met by
 * drawing again. @throws Unable a symbol that cannot be drawn, or conditions that no draw met.
 */
import { Unable } from '../../algebra/unable.ts';
import type { Declared, Definition } from '../../language/declare/index.ts';
import { type Formula, printStatement, type Statement } from '../../language/latex/index.ts';
import { hashed } from '../define/hashed.ts';
import { evaluateSides } from '../evaluate.ts';
import { holds } from '../interpret/holds.ts';
import { symbolsIn } from '../interpret/symbols.ts';
import { World } from '../interpret/world.ts';
import { uniformStream } from '../random.ts';
import { scalar, type Value } from '../value.ts';
import { type Bounds, boundsIn } from './bounds.ts';
import { partsOf, requireKept, smoothFunction, weightsOf } from './function.ts';
import { drawMatrix } from './matrix.ts';
import { drawNumber } from './number.ts';

export interface DrawOptions {
  readonly seed: number;
  /** Values of some symbols, sizes mostly: they are not drawn. */
  readonly given?: Readonly<Record<string, Value>>;
  /** Conditions beside those of the symbols. */
  readonly conditions?: readonly Statement[];
}

export interface Drawn {
  readonly values: Readonly<Record<string, Value>>;
  /** Of functions. */
  readonly definitions: readonly Definition[];
}

const ATTEMPTS = 400;

export function draw(declared: readonly Declared[], { seed, given = {}, conditions = [] }: DrawOptions): Drawn {
  const all = [...conditions, ...declared.flatMap((d) => d.conditions)];
  let failed: Statement | null = null;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const drawn = once(declared, all, given, hashed(`attempt ${attempt}`, seed));
    if (drawn === null) continue;
    const world = new World(drawn);
    failed = all.find((statement) => !isMet(statement, world)) ?? null;
    if (failed === null && declared.every((d) => d.whole.every((f) => isWhole(f, world)))) return drawn;
  }
  const condition = failed === null ? '' : `, such as ${printStatement(failed)}`;
  throw new Unable(`a draw of ${declared.map((d) => d.name).join(', ')} that meets their conditions${condition}`);
}

/** One attempt; null where bounds leave nothing. */
function once(
  declared: readonly Declared[],
  conditions: readonly Statement[],
  given: Readonly<Record<string, Value>>,
  seed: number,
): Drawn | null {
  const values: Record<string, Value> = { ...given };
  const definitions: Definition[] = [];
  const isFree = (d: Declared): boolean => !Object.hasOwn(given, d.name);
  for (const d of declared.filter(isFree)) {
    if (d.type.kind !== 'scalar' || d.of.length > 0) continue;
    const bounds: Bounds = boundsIn(d.name, conditions, values);
    if (!(bounds.least <= bounds.most)) return null;
    values[d.name] = scalar(drawNumber(d.type.numbers, bounds, uniformStream(hashed(d.name, seed))));
  }
  const size = (formula: Formula): number => new World({ values }).scope.whole(formula);
  for (const d of declared.filter(isFree)) {
    if (d.type.kind === 'scalar' && d.of.length === 0) continue;
    if (d.of.length === 0) values[d.name] = ofType(d.type, hashed(d.name, seed), size);
    else definitions.push(functionOf(d, values, seed, size));
  }
  return { values, definitions };
}

function ofType(type: Declared['type'], seed: number, size: (formula: Formula) => number): Value {
  if (type.kind === 'scalar') return scalar(drawNumber(type.numbers, boundsIn('', [], {}), uniformStream(seed)));
  return drawMatrix(size(type.rows), size(type.columns), type.structure, seed);
}

/** The parts of the function join the values. */
function functionOf(
  { name, type, of, from }: Declared,
  values: Record<string, Value>,
  seed: number,
  size: (formula: Formula) => number,
): Definition {
  if (type.kind === 'matrix') requireKept(type.structure, name);
  for (const part of partsOf(name)) values[part] = ofType(type, hashed(part, seed), size);
  weightsOf(name, of).forEach((weight, i) => {
    values[weight] = ofType(from?.[i] ?? { kind: 'scalar', numbers: 'real' }, hashed(weight, seed), size);
  });
  return smoothFunction(name, of);
}

/** Conditions on what is not drawn here are not asked. */
function isMet(statement: Statement, world: World): boolean {
  const unknown = statement.sides.some((side) =>
    [...symbolsIn(side)].some((name) => world.given(name) === undefined && world.definition(name) === undefined),
  );
  return unknown || holds(evaluateSides(statement.sides, world), statement.relations) === true;
}

function isWhole(formula: Formula, world: World): boolean {
  try {
    world.scope.whole(formula);
    return true;
  } catch (error) {
    if (error instanceof Unable) return false;
    throw error;
  }
}
