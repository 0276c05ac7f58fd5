/**
 * The settings that a theory is about, as data: its parameters, the words for conditions on them, the kinds of setting that
 * must be covered, and what a setting costs. Another theory has other ones; what draws, decides membership, prints and
 * certifies reads this and nothing else.
 * @throws InputError a declaration that cannot be read.
 */

import { Unable } from '../algebra/unable.ts';
import { InputError } from '../base/input-error.ts';
import { knownOf, statementFrom } from '../language/declare/index.ts';
import { type Formula, parseFormula, UnreadableFormula } from '../language/latex/index.ts';
import { type Condition, conditionOf, symbolsIn } from './condition.ts';
import { drawingOrder, type Parameter, type ParameterDeclaration, parametersFrom } from './parameter.ts';
import { EMPTY_THEORY, type Theory } from './theory.ts';
import { sizedStatement } from './typing.ts';

/**
 * What is done at a setting: `static` ones are decomposed, `matrix` ones are compared entry by entry, `dynamic` ones are
 * simulated.
 */
export const SIZES = ['static', 'matrix', 'dynamic'] as const;
export type Size = (typeof SIZES)[number];

/** A cost in the parameters that grows with each: most settings stay within `usual`, all within `largest`. */
export interface Cost {
  readonly of: string;
  readonly usual: number;
  readonly largest: number;
}

export interface SizeDeclaration {
  readonly costs: readonly Cost[];
  /** Bounds of parameters, where they are others than those declared. */
  readonly usual?: Readonly<Record<string, number>>;
  readonly largest?: Readonly<Record<string, number>>;
  /** Parameters that make no difference. */
  readonly idle?: readonly string[];
}

export interface StratumDeclaration {
  readonly name: string;
  /** Strata of one scale divide all settings among them; those without may overlap. */
  readonly scale: string | null;
  /** Left out: whatever is in no other of its scale. */
  readonly where?: readonly string[];
  /** Formulas that are whole numbers there. */
  readonly whole?: readonly string[];
}

/** What people may write for a condition on settings. */
export interface Phrase {
  readonly relations: readonly string[];
  /** Parameters of which it says so much that their domain need not be told. */
  readonly covers?: readonly string[];
}

export interface FamilyDeclaration {
  readonly parameters: readonly ParameterDeclaration[];
  readonly phrases: Readonly<Record<string, Phrase>>;
  /** What may be asked of runs, in the order in which it is told. */
  readonly runs: readonly string[];
  readonly strata: readonly StratumDeclaration[];
  readonly sizes: Readonly<Record<Size, SizeDeclaration>>;
  /** Simple parts of all settings, from the largest, for mended hypotheses. */
  readonly parts: readonly (readonly string[])[];
  /** The groups that its quantities come in, as they are called on a page, by their names in claims. */
  readonly groups?: Readonly<Record<string, string>>;
  /**
   * The parameters by which pages tell how far comparisons went: by the largest value of each, and a picture over the first
   * two. Left out: those that are drawn from a range.
   */
  readonly extent?: readonly string[];
}

export interface Stratum {
  readonly name: string;
  readonly scale: string | null;
  readonly condition: Condition;
  readonly whole: readonly Formula[];
  /** Strata that it leaves to others. */
  readonly without: readonly Stratum[];
}

export interface Family {
  /** What it is remembered under. */
  readonly id: string;
  /** Symbols that are drawn by their declarations, and what is defined. */
  readonly theory: Theory;
  readonly parameters: readonly Parameter[];
  /** In the order in which they are drawn. */
  readonly drawn: readonly Parameter[];
  readonly phrases: ReadonlyMap<string, Phrase>;
  readonly runs: readonly string[];
  readonly strata: readonly Stratum[];
  readonly sizes: Readonly<Record<Size, CompiledSize>>;
  readonly parts: readonly (readonly string[])[];
  readonly groups: Readonly<Record<string, string>>;
  readonly extent: readonly string[];
  /** What its document brings to look at its settings with; the rooms above know what it is. Null where it brings nothing. */
  readonly instruments: object | null;
  /** One of its definitions is another than the document's. */
  readonly onTrial?: true;
}

export interface CompiledSize extends Omit<SizeDeclaration, 'costs' | 'idle'> {
  readonly costs: readonly (Omit<Cost, 'of'> & { readonly of: Formula })[];
  readonly idle: ReadonlySet<string>;
}

const formula = (text: string): Formula => parseFormula(text, { trajectories: new Set() });

/** Nothing but what is drawn by its declaration. */
const NO_PARAMETERS: FamilyDeclaration = {
  parameters: [],
  phrases: {},
  runs: [],
  strata: [],
  sizes: { static: { costs: [] }, matrix: { costs: [] }, dynamic: { costs: [] } },
  parts: [],
};

export function familyFrom(
  id: string,
  declared: FamilyDeclaration = NO_PARAMETERS,
  theory: Theory = EMPTY_THEORY,
  instruments: object | null = null,
): Family {
  const parameters = parametersFrom(declared.parameters);
  const size = ({ costs, idle = [], ...rest }: SizeDeclaration): CompiledSize => ({
    ...rest,
    costs: costs.map((cost) => ({ ...cost, of: formula(cost.of) })),
    idle: new Set(idle),
  });
  const strata = strataFrom(declared.strata);
  requireParameters(declared, strata, new Set(parameters.map(({ name }) => name)));
  return {
    id,
    theory,
    parameters,
    drawn: drawingOrder(parameters),
    phrases: new Map(Object.entries(declared.phrases)),
    runs: declared.runs,
    strata,
    sizes: {
      static: size(declared.sizes.static),
      matrix: size(declared.sizes.matrix),
      dynamic: size(declared.sizes.dynamic),
    },
    parts: declared.parts,
    groups: declared.groups ?? {},
    extent: declared.extent ?? parameters.flatMap(({ name, drawn }) => ('upTo' in drawn ? [name] : [])),
    instruments,
  };
}

function strataFrom(declared: readonly StratumDeclaration[]): Stratum[] {
  const told = declared.map(
    ({ name, scale, where, whole = [] }): Stratum => ({
      name,
      scale,
      condition: conditionOf(where ?? []),
      whole: whole.map(formula),
      without: [],
    }),
  );
  return told.map((stratum, i) => {
    if (declared[i]?.where !== undefined || declared[i]?.whole !== undefined) return stratum;
    const others = told.filter(({ scale }, j) => scale === stratum.scale && j !== i);
    return { ...stratum, without: others };
  });
}

/** Strata, phrases and sizes speak of parameters that there are. */
function requireParameters(
  { phrases, sizes, extent = [] }: FamilyDeclaration,
  strata: readonly Stratum[],
  names: ReadonlySet<string>,
) {
  const spoken: readonly (readonly [where: string, symbols: Iterable<string>])[] = [
    ...strata.map(
      ({ name, condition, whole }) => [`stratum ${name}`, [...condition.symbols, ...whole.flatMap(symbolsIn)]] as const,
    ),
    ['extent', extent],
    ...Object.entries(phrases).map(
      ([words, { relations, covers = [] }]) =>
        [`phrase ${words}`, [...conditionOf(relations, words).symbols, ...covers]] as const,
    ),
    ...SIZES.map((size) => {
      const { costs, usual = {}, largest = {}, idle = [] } = sizes[size];
      const of = costs.flatMap((cost) => symbolsIn(formula(cost.of)));
      return [`size ${size}`, [...of, ...Object.keys(usual), ...Object.keys(largest), ...idle]] as const;
    }),
  ];
  for (const [where, symbols] of spoken) {
    const unknown = [...symbols].find((name) => !names.has(name));
    if (unknown !== undefined) throw new InputError(where, `${unknown} is no parameter`, 'declare it, or leave it out');
  }
}

/** What words ask of settings; null of words about runs. @throws InputError neither a phrase of the theory nor relations. */
export function conditionNamed(family: Family, words: string): Condition | null {
  if (family.runs.includes(words)) return null;
  const phrase = family.phrases.get(words);
  if (phrase !== undefined) return conditionOf(phrase.relations, words);
  const names = new Set(family.parameters.map(({ name }) => name));
  if (names.size === 0) return assumedIn(words, family);
  const condition = read(words, family);
  const unknown = [...condition.symbols].find((symbol) => !names.has(symbol));
  if (unknown === undefined) return condition;
  if (family.theory.symbols.has(unknown)) return assumedIn(words, family);
  throw new InputError(
    `condition ${words}`,
    `${unknown} is no parameter (${[...names].join(', ')})`,
    'declare it, or leave it out',
  );
}

/** A relation between symbols of a theory, which draws have to meet. */
function assumedIn(words: string, { theory }: Family): Condition {
  try {
    const statement = sizedStatement(statementFrom(words, knownOf(theory.symbols.values())), theory);
    return { words, comparisons: [], symbols: new Set(), plain: [], assumed: statement };
  } catch (error) {
    if (!(error instanceof UnreadableFormula || error instanceof Unable)) throw error;
    throw new InputError(`condition ${words}`, error.message, 'write a relation between symbols of the theory');
  }
}

function read(words: string, { phrases, runs }: Family): Condition {
  try {
    return conditionOf([words]);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(
      `condition ${words}`,
      'it is no relation between parameters, and no phrase of the theory',
      `write a relation such as R > 1, or one of: ${[...phrases.keys(), ...runs].join('; ')}`,
    );
  }
}
