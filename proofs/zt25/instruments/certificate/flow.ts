/** The certificates of statements about gradient flow: equations, forms that it keeps, and trajectories. */

import type { CounterexampleContent, IdentityContent } from '../../../../src/audit/certificate/certificate.ts';
import { formulaText } from '../../../../src/audit/certificate/formula-text.ts';
import { type Language, type Letters, speaksOf } from '../../../../src/audit/certificate/language.ts';
import { anywhereIn, placeAt } from '../../../../src/audit/certificate/region.ts';
import { SIGNS } from '../../../../src/audit/certificate/relation.ts';
import { entriesFail } from '../../../../src/audit/certificate/runs.ts';
import { parseStatement } from '../../../../src/language/latex/index.ts';
import type { Region } from '../../../../src/theory/region.ts';
import type { TrajectoryGiven } from '../kinds/trajectory.ts';

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
  return entriesFail(sides, relations, region, language, point, language.places[place] ?? NO_LETTERS);
}

type Trajectory = TrajectoryGiven;

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
