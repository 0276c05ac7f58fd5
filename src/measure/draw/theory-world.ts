/**
 * A world for a theory: its free symbols drawn, its definitions as they are, and the sizes of what is defined from its
 * types. What a setting decides is not asked again. Times are positive and small unless they are given. Structures of
 * whole formulas (A + B invertible) are met by drawing again.
 * @throws Unable what cannot be drawn, or conditions that no draw met.
 */
import { Unable } from '../../algebra/unable.ts';
import { type Declared, definedBy } from '../../language/declare/index.ts';
import { number, printStatement, type Statement, symbol } from '../../language/latex/index.ts';
import type { Axis } from '../../theory/axes.ts';
import type { Theory } from '../../theory/theory.ts';
import { hashed } from '../define/hashed.ts';
import { evaluate, evaluateSides } from '../evaluate.ts';
import { holds } from '../interpret/holds.ts';
import { clockOf, symbolsIn } from '../interpret/symbols.ts';
import { type Effort, type Size, World } from '../interpret/world.ts';
import type { Value } from '../value.ts';
import { type Corner, cornerOf } from './corner.ts';
import { type Drawn, draw } from './draw.ts';
import { hasStructure } from './has-structure.ts';
import { sizesOf } from './sizes.ts';

export interface TheoryDraw {
  /** Of a random draw, or of a corner. */
  readonly seed: number;
  /** Values of some symbols: the parameters of a setting, sizes, a time. */
  readonly given?: Readonly<Record<string, Value>>;
  /** They are those of a setting with parameters, of which it is decided exactly what holds, and known what it costs. */
  readonly isSetting?: boolean;
  /** Symbols beside those of the theory, such as those that a statement declares. */
  readonly more?: readonly Declared[];
  readonly conditions?: readonly Statement[];
  readonly effort?: Partial<Effort>;
}

const ATTEMPTS = 100;
const ATTEMPTS_IN_CORNER = 4;

type Drawable = Pick<Theory, 'symbols' | 'definitions' | 'assumptions' | 'structures' | 'nonzero' | 'axes'>;

export function drawWorld(
  theory: Drawable,
  { seed, given = {}, isSetting = false, more = [], conditions = [], effort = {} }: TheoryDraw,
): World {
  const isGranted = ({ sides }: Statement): boolean =>
    isSetting && sides.every((side) => [...symbolsIn(side)].every((name) => Object.hasOwn(given, name)));
  const defined = new Set(theory.definitions.flatMap(definedBy));
  const clocks = new Set(theory.definitions.map(clockOf));
  const named = [...theory.symbols.values(), ...more];
  const symbols = [...named, ...variablesOf(named, theory.definitions)];
  const corner = cornerOf(seed);
  const sizes = sizesOf(symbols);
  const free = symbols
    .filter(({ name }) => !defined.has(name))
    .map((d) => ({ ...d, conditions: d.conditions.filter((condition) => !isGranted(condition)) }))
    .map((d) => (clocks.has(d.name) && !Object.hasOwn(given, d.name) ? timely(d, corner) : d));
  const asked = [
    ...(isSetting ? [] : [...theory.axes.values()].map(isFew)),
    ...theory.assumptions,
    ...conditions,
  ].filter((statement) => !isGranted(statement));
  let unmet: Statement | undefined;
  for (let attempt = 0; attempt < (corner === null ? ATTEMPTS : ATTEMPTS_IN_CORNER); attempt++) {
    const drawn = draw(free, {
      seed: attempt === 0 ? seed : hashed(`attempt ${attempt}`, seed),
      given,
      conditions: asked,
      corner,
      sizes,
      definitions: numbersOf(theory),
    });
    const world = worldOf(
      theory,
      drawn,
      symbols.filter(({ name }) => defined.has(name)),
      seed,
      effort,
    );
    // What is defined has its value only now.
    unmet = asked.find(({ sides, relations }) => holds(evaluateSides(sides, world), relations) !== true);
    if (unmet !== undefined) continue;
    if (!theory.nonzero.every((f) => isNonzero(evaluate(f, world)))) continue;
    if (
      theory.structures.every((s) => s.structures.every((structure) => hasStructure(structure, evaluate(s.of, world))))
    )
      return world;
  }
  if (unmet !== undefined) throw new Unable(`a draw of which ${printStatement(unmet)} is sure`);
  throw new Unable('a draw that has the structures asked for, and is zero nowhere');
}

/** Sizes of axes are products and sums of what is drawn: those that take long are drawn again. */
const isFew = ({ size }: Axis): Statement => ({ sides: [size, number(MOST_MEMBERS)], relations: ['<='] });

const MOST_MEMBERS = 48n;

/** Of a matrix that some entry is not. */
const isNonzero = ({ value, error }: Value): boolean => {
  const errors = error.to1DArray();
  return value.to1DArray().some((x, i) => Math.abs(x) > (errors[i] as number));
};

/** Variables of declared functions, such as the t of x(t), that nobody declared: real numbers. */
function variablesOf(symbols: readonly Declared[], definitions: Drawable['definitions']): readonly Declared[] {
  const known = new Set([...symbols.map(({ name }) => name), ...definitions.flatMap(definedBy)]);
  const names = new Set(symbols.filter(({ from }) => from?.every(isReal) ?? true).flatMap(({ of }) => of));
  return [...names]
    .filter((name) => !known.has(name) && name !== ANONYMOUS)
    .map((name) => ({ name, type: { kind: 'scalar', numbers: 'real' }, of: [], conditions: [], whole: [] }));
}

/** The variable of f : ℝⁿ → ℝ. */
const ANONYMOUS = '·';

const isReal = (type: Declared['type']): boolean => type.kind === 'scalar' && type.numbers === 'real';

/** A time from 0 to 2, a step up to 8; that of a corner. */
const timely = (d: Declared, corner: Corner | null): Declared => ({
  ...d,
  conditions: [
    ...d.conditions,
    corner?.clock === undefined
      ? { sides: [number(0n), symbol(d.name), number(isStep(d) ? 8n : 2n)], relations: ['<=', '<='] }
      : { sides: [symbol(d.name), number(corner.clock)], relations: ['='] },
  ],
});

const isStep = ({ type }: Declared): boolean => type.kind === 'scalar' && type.numbers !== 'real';

/** What sizes may be defined by. */
const numbersOf = ({ definitions, symbols }: Drawable): Drawable['definitions'] =>
  definitions.filter(
    (definition) => definition.kind === 'formula' && symbols.get(definition.name)?.type.kind === 'scalar',
  );

function worldOf(
  theory: Drawable,
  drawn: Drawn,
  defined: readonly Declared[],
  seed: number,
  effort: Partial<Effort>,
): World {
  const all = [...drawn.definitions, ...theory.definitions];
  const { scope } = new World({ values: drawn.values, definitions: numbersOf(theory) });
  const sizes = Object.fromEntries(
    defined.flatMap(({ name, type }): [string, Size | null][] => {
      if (type.kind === 'scalar') return [[name, null]];
      try {
        return [[name, [scope.whole(type.rows), scope.whole(type.columns)]]];
      } catch (error) {
        // What a matrix tells, such as its rank, is seen when the symbol is.
        if (error instanceof Unable) return [];
        throw error;
      }
    }),
  );
  return new World({ values: drawn.values, definitions: all, sizes, seed, effort });
}
