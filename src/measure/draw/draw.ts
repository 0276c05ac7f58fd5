/**
 * Values for declared free symbols: numbers in their domain, matrices with their structure, smooth functions of their
 * variables. Each symbol's draw depends on the seed and its own name. Conditions that tie several symbols are met by
 * drawing again. @throws Unable a symbol that cannot be drawn, or conditions that no draw met.
 */
import { Unable } from '../../algebra/unable.ts';
import type { Declared, Definition, Numbers } from '../../language/declare/index.ts';
import { type Formula, printStatement, type Statement } from '../../language/latex/index.ts';
import { hashed } from '../define/hashed.ts';
import { evaluateSides } from '../evaluate.ts';
import { holds } from '../interpret/holds.ts';
import { symbolsIn } from '../interpret/symbols.ts';
import { World } from '../interpret/world.ts';
import { uniformStream } from '../random.ts';
import { exactly, scalar, tabulated, type Value } from '../value.ts';
import { type Bounds, boundsIn } from './bounds.ts';
import { CLOSENESSES, type Closeness, type Corner, cornerMatrix, cornerNumber } from './corner.ts';
import { partsOf, requireKept, smoothFunction, weightsOf } from './function.ts';
import { drawMatrix } from './matrix.ts';
import { drawNumber, UNBOUNDED } from './number.ts';
import { sizesOf } from './sizes.ts';

export interface DrawOptions {
  readonly seed: number;
  /** Values of some symbols, sizes mostly: they are not drawn. */
  readonly given?: Readonly<Record<string, Value>>;
  /** Conditions beside those of the symbols. */
  readonly conditions?: readonly Statement[];
  /** As near to it as the conditions let. */
  readonly corner?: Corner | null;
  /** Numbers that are sizes, beside those of what is drawn. */
  readonly sizes?: ReadonlySet<string>;
  /** What sizes may be defined by: k := a + b. */
  readonly definitions?: readonly Definition[];
}

export interface Drawn {
  readonly values: Readonly<Record<string, Value>>;
  /** Of functions. */
  readonly definitions: readonly Definition[];
}

const ATTEMPTS = 400;

const ATTEMPTS_IN_CORNER = 12;

export function draw(
  declared: readonly Declared[],
  { seed, given = {}, conditions = [], corner = null, sizes = new Set(), definitions = [] }: DrawOptions,
): Drawn {
  const all = [...conditions, ...declared.flatMap((d) => d.conditions)];
  const allSizes = new Set([...sizes, ...sizesOf(declared)]);
  let failed: Statement | null = null;
  for (let attempt = 0; attempt < (corner === null ? ATTEMPTS : ATTEMPTS_IN_CORNER); attempt++) {
    const closeness = CLOSENESSES[attempt % CLOSENESSES.length] as Closeness;
    const drawn = once(declared, all, given, {
      seed: hashed(`attempt ${attempt}`, seed),
      corner: corner === null ? null : { ...corner, closeness },
      sizes: allSizes,
      definitions,
    });
    if (drawn === null) continue;
    const world = new World(drawn);
    failed = all.find((statement) => !isMet(statement, world)) ?? null;
    if (failed === null && declared.every((d) => d.whole.every((f) => isWhole(f, world)))) return drawn;
  }
  const condition = failed === null ? '' : `, such as ${printStatement(failed)}`;
  throw new Unable(`a draw of ${declared.map((d) => d.name).join(', ')} that meets their conditions${condition}`);
}

interface Source {
  readonly seed: number;
  readonly corner: (Corner & { readonly closeness: Closeness }) | null;
  readonly sizes: ReadonlySet<string>;
  readonly definitions: readonly Definition[];
}

/** The source of one symbol. */
const sourceOf = (name: string, { seed, corner, ...more }: Source): Source => ({
  seed: hashed(corner?.alike === true ? 'all alike' : name, seed),
  corner,
  ...more,
});

/** One attempt; null where bounds leave nothing. */
function once(
  declared: readonly Declared[],
  conditions: readonly Statement[],
  given: Readonly<Record<string, Value>>,
  source: Source,
): Drawn | null {
  const values: Record<string, Value> = { ...given };
  const definitions: Definition[] = [];
  const isFree = (d: Declared): boolean => !Object.hasOwn(given, d.name);
  for (const d of declared.filter(isFree)) {
    if (d.type.kind !== 'scalar' || d.of.length > 0) continue;
    const bounds: Bounds = boundsIn(d.name, conditions, values);
    if (!(bounds.least <= bounds.most)) return null;
    values[d.name] = scalar(numberOf(d.type.numbers, bounds, sourceOf(d.name, source), source.sizes.has(d.name)));
  }
  const size = (formula: Formula): number =>
    new World({ values, definitions: source.definitions }).scope.whole(formula);
  for (const d of declared.filter(isFree)) {
    if (d.type.kind === 'scalar' && d.of.length === 0) continue;
    if (d.of.length === 0) values[d.name] = ofType(d.type, sourceOf(d.name, source), size);
    else definitions.push(functionOf(d, values, source, size));
  }
  return { values, definitions };
}

function numberOf(numbers: Numbers, bounds: Bounds, { seed, corner }: Source, isSize = false): number {
  const special = corner === null ? null : cornerNumber(corner, numbers, bounds, corner.closeness, isSize);
  return special ?? drawNumber(numbers, bounds, uniformStream(seed), corner?.isFine);
}

function ofType(type: Declared['type'], source: Source, size: (formula: Formula) => number): Value {
  if (type.kind === 'scalar') return scalar(numberOf(type.numbers, UNBOUNDED, source));
  const [rows, columns] = [size(type.rows), size(type.columns)];
  if (source.corner?.isFine === true && type.structure.size === 0) {
    const uniform = uniformStream(source.seed);
    return exactly(tabulated(rows, columns, () => drawNumber('real', UNBOUNDED, uniform, true)));
  }
  const special = source.corner === null ? null : cornerMatrix(source.corner, rows, columns, type.structure);
  return special ?? drawMatrix(rows, columns, type.structure, source.seed);
}

/** The parts of the function join the values. */
function functionOf(
  { name, type, of, from }: Declared,
  values: Record<string, Value>,
  source: Source,
  size: (formula: Formula) => number,
): Definition {
  if (type.kind === 'matrix') requireKept(type.structure, name);
  for (const part of partsOf(name)) values[part] = ofType(type, sourceOf(part, source), size);
  weightsOf(name, of).forEach((weight, i) => {
    values[weight] = ofType(from?.[i] ?? { kind: 'scalar', numbers: 'real' }, sourceOf(weight, source), size);
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
