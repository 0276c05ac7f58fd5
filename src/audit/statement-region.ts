/**
 * The region of a statement, from what it is made of: what its subjects and experiments ask of runs, and of the settings
 * in which they exist. Inputs: a statement, the region it is checked in, the regions of the parts of a conjunction.
 */
import type { Extent } from '../derive/derivation.ts';
import type { Family } from '../theory/family.ts';
import { beyond } from '../theory/implies.ts';
import { type Region, regionOf } from '../theory/region.ts';
import type { Statement } from './claim.ts';
import { experimentNamed, instrumentNamed } from './instruments.ts';
import { subjectNamed } from './subject.ts';

/** What a statement is made of: things that exist somewhere, and are measured in runs. */
interface Ingredient {
  readonly exists: Extent;
  readonly runs: readonly string[];
}

/** The region of another claim of the document, by its id without the document. */
export type PartRegion = (id: string) => Region;

/** Of a statement that is no conjunction. */
export const noParts: PartRegion = (id) => {
  throw new RangeError(`the part ${id} of a statement that has none`);
};

/** The part of a region that conditions on settings are: with the runs that the statement speaks of. */
export const regionOfStatement = (statement: Statement, { family, conditions }: Region, part: PartRegion): Region =>
  regionOf(family, [...conditions.map(({ words }) => words), ...runsIn(statement, part, family)]);

/** The runs that a statement speaks of. */
export const runsIn = (statement: Statement, part: PartRegion, family: Family): readonly string[] =>
  statement.kind === 'all'
    ? statement.of.flatMap((id) => part(id).runs)
    : ingredientsOf(statement, family).flatMap(({ runs }) => runs);

/** The region of a quantity: of the settings of a region, and of the runs it is measured in. */
export const regionOfQuantity = (quantity: string, { family, conditions }: Region): Region =>
  regionOf(family, [...conditions.map(({ words }) => words), ...subjectNamed(quantity, family).runs]);

/**
 * What the statement needs and its region does not guarantee: feature groups that exist, singular values apart, and of a
 * conjunction what its parts ask. Empty where it speaks of something in every setting.
 */
export function lacking(statement: Statement, region: Region, part: PartRegion): readonly string[] {
  const needed =
    statement.kind === 'all'
      ? statement.of.flatMap((id) =>
          beyond(
            region,
            part(id).conditions.map(({ words }) => words),
          ),
        )
      : ingredientsOf(statement, region.family).flatMap(({ exists }) => beyond(region, exists));
  return [...new Set(needed)];
}

type Single = Exclude<Statement, { kind: 'all' }>;

function ingredientsOf(statement: Single, family: Family): readonly Ingredient[] {
  switch (statement.kind) {
    case 'relation':
      return Object.values(statement.bind ?? {}).map((name) => subjectNamed(name, family));
    case 'experiment': {
      const { exists = [], runs } = experimentNamed(statement.name, family);
      return [{ exists, runs }];
    }
    case 'instrument':
      return [instrumentNamed(statement.by, family).about(statement.given)];
    case 'limit':
      return [{ exists: [], runs: ['δ → ∞'] }];
    case 'statement':
    case 'ill-posed':
      return [];
  }
}
