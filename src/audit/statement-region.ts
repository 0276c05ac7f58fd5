/**
 * The region of a statement, from what it is made of: what its subjects and experiments ask of runs, and of the settings
 * in which they exist. Inputs: a statement, the region it is checked in, the regions of the parts of a conjunction.
 */
import { type Extent, extentOf } from '../derive/derivation.ts';
import type { Quantity } from '../model/quantity.ts';
import { beyond } from '../theory/implies.ts';
import { type Region, regionOf } from '../theory/region.ts';
import type { Statement } from './claim.ts';
import type { Experiment } from './examine/experiments/kind.ts';
import { EXPERIMENTS } from './examine/experiments.ts';
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
  regionOf(family, [...conditions.map(({ words }) => words), ...runsIn(statement, part)]);

/** The runs that a statement speaks of. */
export const runsIn = (statement: Statement, part: PartRegion): readonly string[] =>
  statement.kind === 'all' ? statement.of.flatMap((id) => part(id).runs) : runsOf(statement);

/** The region of a quantity: of the settings of a region, and of the runs it is measured in. */
export const regionOfQuantity = (quantity: Quantity, { family, conditions }: Region): Region =>
  regionOf(family, [...conditions.map(({ words }) => words), ...subjectNamed(quantity).runs]);

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
      : ingredientsOf(statement).flatMap(({ exists }) => beyond(region, exists));
  return [...new Set(needed)];
}

type Single = Exclude<Statement, { kind: 'all' }>;

const runsOf = (statement: Single): readonly string[] => ingredientsOf(statement).flatMap(({ runs }) => runs);

function ingredientsOf(statement: Single): readonly Ingredient[] {
  switch (statement.kind) {
    case 'relation':
      return Object.values(statement.bind ?? {}).map(subjectNamed);
    case 'experiment': {
      const { exists = [], runs }: Experiment = EXPERIMENTS[statement.name];
      return [{ exists, runs }];
    }
    case 'trajectory': {
      const loss = statement.loss === 'vanilla' ? 4 : 9;
      const runs = [`gradient flow of loss (${loss})`, 'from the spectral initialisation'] as const;
      return [{ exists: extentOf(statement.group), runs }];
    }
    case 'flow-equation': {
      const place = statement.at === 'spectral' ? (['W = U W̄ Rᵀ and H = R H̄ Vᵀ'] as const) : [];
      return [{ exists: [], runs: ['gradient flow of loss (9)', ...place] }];
    }
    case 'limit':
      return [{ exists: [], runs: ['δ → ∞'] }];
    case 'statement':
    case 'matrices':
    case 'ill-posed':
      return [];
  }
}
