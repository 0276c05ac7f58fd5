/** The certificates of statements about gradient flow: equations, forms that it keeps, and trajectories. */
import { parseStatement } from '../../language/latex/index.ts';
import type { Region } from '../../theory/region.ts';
import type { Statement } from '../claim.ts';
import type { CounterexampleContent, IdentityContent } from './certificate.ts';
import { formulaText } from './formula-text.ts';
import { type Language, type Letters, speaksOf } from './language.ts';
import { anywhereIn, placeAt } from './region.ts';
import { SIGNS } from './relation.ts';

type Point = Record<string, string>;
const NO_LETTERS: Letters = { region: [], at: {} };

export function flowEquationFails(
  printed: string,
  place: string,
  region: Region,
  language: Language,
  point: Point,
): CounterexampleContent[] {
  const statement = parseStatement(printed);
  const sides = statement.sides.map((side) => formulaText(side, language.matrices));
  const relations = statement.relations.map((relation) => SIGNS[relation] ?? relation);
  return failing(sides, relations, region, language, point, language.places[place] ?? NO_LETTERS);
}

/** Where one equation of letters refutes a statement about runs; none where the language has no such equation. */
export function experimentFails(
  name: string,
  where: Region,
  language: Language,
  point: Point,
): CounterexampleContent[] | undefined {
  const { sides, region, at } = language.experiments[name] ?? {};
  if (sides === undefined || region === undefined || at === undefined) return undefined;
  return failing(sides, ['='], where, language, point, { region, at });
}

/** A statement about runs that one equation says; none where the language has no such equation. */
export function experimentHolds(name: string, where: Region, language: Language): IdentityContent | undefined {
  const { sides, at } = language.experiments[name] ?? {};
  if (sides === undefined || at !== undefined) return undefined;
  const place = anywhereIn(where, language);
  return { kind: 'identity', sides, relations: ['='], ...place, margins: [null], derived: {}, generic: [] };
}

function failing(
  sides: readonly string[],
  relations: readonly string[],
  where: Region,
  language: Language,
  point: Point,
  letters: Letters,
): CounterexampleContent[] {
  const { region, at } = placeAt(where, language, point);
  const place = { region: [...region, ...letters.region], at: { ...at, ...letters.at } };
  return relations.flatMap((_, i) =>
    language.entries.map(
      (entry): CounterexampleContent => ({
        kind: 'counterexample',
        sides,
        relations,
        ...place,
        fails: [`${i}`, ...entry],
      }),
    ),
  );
}

type Trajectory = Extract<Statement, { kind: 'trajectory' }>;

/** The amplitude, what the symbols of a component stand for, and the formulas that are printed of it. */
function trajectoryOf(printed: string, { loss, group }: Trajectory, language: Language) {
  const named = (name: string): string => name.replace('LOSS', loss).replace('GROUP', group);
  const component = Object.fromEntries(
    Object.entries(language.component).map(([symbol, name]) => [symbol, named(name)]),
  );
  const formulas = parseStatement(printed)
    .sides.filter((side) => side.kind !== 'apply')
    .map((side) => formulaText(side, component));
  return { amplitude: named(language.amplitude), component: Object.values(component), formulas };
}

/** @param point with δ and t */
export function trajectoryFails(
  printed: string,
  statement: Trajectory,
  region: Region,
  language: Language,
  point: Point,
): CounterexampleContent[] {
  const { amplitude, formulas } = trajectoryOf(printed, statement, language);
  return formulas.map((formula) => ({
    kind: 'counterexample',
    sides: [amplitude, formula],
    relations: ['='],
    ...placeAt(region, language, point, language.times),
    fails: ['0'],
  }));
}

/** The solution holds for any singular value and weight, not only for those of its component. */
export function trajectoryHolds(
  printed: string,
  statement: Trajectory,
  region: Region,
  language: Language,
): IdentityContent {
  const { amplitude, component, formulas } = trajectoryOf(printed, statement, language);
  const spoken = [language.words.definitions[amplitude] ?? '', ...formulas];
  return {
    kind: 'identity',
    sides: [amplitude, ...formulas],
    relations: formulas.map(() => '='),
    ...anywhereIn(region, language, language.times),
    margins: formulas.map(() => null),
    derived: {},
    generic: component.filter((name) => spoken.some((text) => speaksOf(text, name))),
  };
}
