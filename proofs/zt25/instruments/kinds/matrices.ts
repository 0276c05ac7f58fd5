/**
 * Examines a chain of block matrices: each neighbouring pair block by block in the block algebra, and entry by entry
 * against the numerical decomposition. 𝔽 is any orthonormal basis of a complement.
 */
import {
  asMultipleOfIdentity,
  at,
  type BlockMatrix,
  firstDifference,
  type Space,
} from '../../../../src/algebra/blocks.ts';
import { blocksOf, type MatrixMeaning } from '../../../../src/algebra/formula-blocks.ts';
import { blocksLatex } from '../../../../src/algebra/print-blocks.ts';
import type { Scalar } from '../../../../src/algebra/scalar.ts';
import { NotReal, ShapeMismatch, Unable } from '../../../../src/algebra/unable.ts';
import { caseOf, fixedSizes } from '../../../../src/audit/derivations.ts';
import type { Context } from '../../../../src/audit/examine/context.ts';
import { definedIn, whereDefined } from '../../../../src/audit/examine/defined.ts';
import {
  ABSENT,
  disproved,
  type Examination,
  measure,
  measureDerived,
  type Prober,
  proved,
  requireEqualities,
} from '../../../../src/audit/examine/examination.ts';
import { namesOf } from '../../../../src/audit/examine/symbols.ts';
import { unread } from '../../../../src/audit/examine/unexamined.ts';
import { remembered } from '../../../../src/base/remembered.ts';
import type { Step } from '../../../../src/derive/derivation.ts';
import type { Comparison } from '../../../../src/judge/comparison.ts';
import { childrenOf } from '../../../../src/language/latex/children.ts';
import type { Formula, Statement } from '../../../../src/language/latex/formula.ts';
import { parseStatement, printStatement } from '../../../../src/language/latex/index.ts';
import { drawOf } from '../../../../src/theory/drawing.ts';
import type { Region } from '../../../../src/theory/region.ts';
import { effectiveWeights } from '../derive/effective-weights.ts';
import { labelBlocks } from '../derive/label-blocks.ts';
import { featureDecomposition } from '../derive/label-decomposition.ts';
import { parameters } from '../derive/parameters.ts';
import { MATRIX_NAMES, type MatrixName, type PrintedSide, probeNamed, probeSides } from './matrix-probes.ts';

/** Spaces of block matrices, by name. */
export const SPACES = ['class', 'sample', 'feature'] as const;
export type SpaceName = (typeof SPACES)[number];

/** A chain of block matrices between two spaces; `inner` are the spaces that explicit products pass through. */
export interface MatricesGiven {
  readonly rows: SpaceName;
  readonly columns: SpaceName;
  readonly inner?: readonly SpaceName[];
}

export interface Layout {
  readonly rows: SpaceName;
  readonly columns: SpaceName;
  readonly inner: readonly SpaceName[];
}

export const layoutOf = ({ rows, columns, inner = [] }: MatricesGiven): Layout => ({ rows, columns, inner });

export function examineMatrices(printed: string, layout: Layout, context: Context): Examination {
  const statement = parseStatement(printed);
  requireEqualities(statement);
  return whereDefined(examined(statement, layout, context), () => {
    const { k } = fixedSizes(context.region);
    const classes = k === undefined ? {} : { k, V: k };
    return definedIn(statement.sides, { ...scalarsOf(context.region), ...classes }, {}, context);
  });
}

/** What is beyond the algebra is open. @throws ShapeMismatch, NotReal */
function examined(statement: Statement, layout: Layout, context: Context): Examination {
  try {
    return compared(statement, layout, context);
  } catch (error) {
    if (!(error instanceof Unable) || error instanceof ShapeMismatch || error instanceof NotReal) throw error;
    return unread(printStatement(statement), error.message);
  }
}

function compared(statement: Statement, layout: Layout, context: Context): Examination {
  const derived = derivedMatrices(context.region);
  const readAs = printStatement(statement);
  const sides = blockSides(statement, layout, context.region);
  const printedSides = printedSidesOf(statement, sides);
  const used = MATRIX_NAMES.filter((name) => printedSides.some(({ names }) => names.includes(name)));
  const drawing = drawOf(context.id, context.region, 'matrix', context.run);
  const printedMeasured = measure(
    'printed against measured, entry by entry',
    drawing,
    proberOf(statement, printedSides),
    context,
  );
  const derivedMeasured =
    used.length === 0
      ? ABSENT
      : measureDerived(
          'derived against measured, entry by entry',
          drawing,
          (setting) => probeNamed(used, derived.matrices, setting),
          context,
        );
  return {
    readAs,
    derived: { latex: used.map((name) => derived.text[name]).join(', \\quad '), steps: derived.steps },
    measured: `${used.join(', ')} at ${printedMeasured.settings} settings, from the numerical decomposition of the explicit matrices, compared entry by entry`,
    printedDerived: compareSides(sides, derived.steps),
    derivedMeasured,
    printedMeasured: printedMeasured.comparison,
    counterexample: printedMeasured.counterexample,
    coverage: printedMeasured.coverage,
    failures: printedMeasured.failures,
    satisfiable: printedMeasured.settings > 0,
    illPosed: null,
    meaningless: null,
  };
}

function printedSidesOf(statement: Statement, blocks: readonly BlockMatrix[]): PrintedSide[] {
  const italicV = mentionsTransposed(statement, 'V');
  return statement.sides.map((formula, i): PrintedSide => {
    const mentioned = namesOf(formula);
    const names = MATRIX_NAMES.filter((name) => spellings(name, italicV).some((spelling) => mentioned.has(spelling)));
    return { formula, blocks: blocks[i] as BlockMatrix, names };
  });
}

function proberOf(statement: Statement, sides: readonly PrintedSide[]): Prober {
  const italicV = mentionsTransposed(statement, 'V');
  return (setting, entry) => probeSides(sides, (name) => spellings(name, italicV), setting, entry);
}

/** Neighbouring sides by numbers, entry by entry. */
export function matricesProber(printed: string, layout: Layout, region: Region): Prober {
  const statement = parseStatement(printed);
  return proberOf(statement, printedSidesOf(statement, blockSides(statement, layout, region)));
}

/** The sides as block matrices. @throws Unable a side that is none; ShapeMismatch a printed size that does not fit. */
function blockSides(statement: Statement, layout: Layout, region: Region): BlockMatrix[] {
  const derived = derivedMatrices(region);
  const spaces: Readonly<Record<SpaceName, Space>> = {
    class: derived.classSpace,
    sample: derived.sampleSpace,
    feature: derived.featureSpace,
  };
  const italicV = mentionsTransposed(statement, 'V');
  const named = Object.fromEntries(
    MATRIX_NAMES.flatMap((name) => spellings(name, italicV).map((spelling) => [spelling, derived.matrices[name]])),
  );
  const meaning: MatrixMeaning = {
    scalars: scalarsOf(region),
    matrices: named,
    inner: layout.inner.map((name) => spaces[name]),
  };
  return statement.sides.map((side) => blocksOf(side, meaning, spaces[layout.rows], spaces[layout.columns]));
}

/** Symbols of the region; any other stands for a matrix. */
function scalarsOf(region: Region): Record<string, Scalar> {
  const given = parameters(caseOf(region));
  return { ...given, V: given.k };
}

/** Have two statements the same sides, block by block by the exact zero test? */
export function sameMatrices(a: Statement, b: Statement, layout: Layout, region: Region): boolean {
  const others = blockSides(b, layout, region);
  return blockSides(a, layout, region).every((side, i) => firstDifference(side, others[i] as BlockMatrix) === null);
}

/** Does a chain of matrices hold all over a region, by the exact zero test? @throws Unable it cannot be read so there. */
export function matricesHold(statement: Statement, layout: Layout, region: Region): 'yes' | 'no' | 'unknown' {
  const { outcome } = compareSides(blockSides(statement, layout, region), []);
  return outcome === 'agree' ? 'yes' : outcome === 'differ' ? 'no' : 'unknown';
}

/** One side of a statement as a block matrix. @throws Unable it cannot be read so. */
export const sideAsBlocks = (statement: Statement, index: number, layout: Layout, region: Region): BlockMatrix =>
  blockSides(statement, layout, region)[index] as BlockMatrix;

/** The multiples of the identity in the diagonal blocks; null for a block that is none. @throws Unable as above. */
export function diagonalOf(formula: Formula, layout: Layout, region: Region): (Scalar | null)[] {
  const [side] = blockSides({ sides: [formula], relations: [] }, layout, region) as [BlockMatrix];
  return side.rows.map((_, i) => asMultipleOfIdentity(at(side, i, i)));
}

/** In these documents italic V is both the number of classes and, where it stands transposed, the singular vectors. */
const mentionsTransposed = ({ sides }: Statement, name: string): boolean =>
  sides.some((side) => holdsTransposed(side, name));

const holdsTransposed = (formula: Formula, name: string): boolean =>
  (formula.kind === 'transpose' && formula.operand.kind === 'symbol' && formula.operand.name === name) ||
  childrenOf(formula).some((child) => holdsTransposed(child, name));

/** Names under which the reader gives a matrix of the model: italic, bold, or slanted bold. */
function spellings(name: MatrixName, italicV: boolean): string[] {
  const bold = `bold(${name})`;
  return name === 'V' && !italicV ? [bold] : [name, bold];
}

const derivedMatrices = remembered((region: Region) => region.key, derive);

function derive(region: Region) {
  const given = caseOf(region);
  const labels = labelBlocks(given);
  const svd = featureDecomposition(labels.Z, '\\mathbf{Z}');
  const weights = effectiveWeights(given);
  const { U, Sigma, V, featureSpace } = svd.value;
  const steps: readonly Step[] = weights.steps;
  return {
    classSpace: labels.classSpace,
    sampleSpace: labels.sampleSpace,
    featureSpace,
    steps,
    matrices: { Y: labels.Y, Z: labels.Z, U, Sigma, V, Omega: labels.Omega, Lambda: weights.value.Lambda },
    text: Object.fromEntries(
      Object.entries({ Y: labels.Y, Z: labels.Z, U, Sigma, V, Omega: labels.Omega, Lambda: weights.value.Lambda }).map(
        ([name, matrix]) => [name, `${GLYPHS[name as MatrixName]} = ${blocksLatex(matrix)}`],
      ),
    ) as Record<MatrixName, string>,
  };
}

const GLYPHS: Readonly<Record<MatrixName, string>> = {
  Y: '\\mathbf{Y}',
  Z: '\\mathbf{Z}',
  U: '\\mathbf{U}',
  V: '\\mathbf{V}',
  Sigma: '\\mathbf{\\Sigma}',
  Omega: '\\mathbf{\\Omega}',
  Lambda: '\\mathbf{\\Lambda}',
};

function compareSides(sides: readonly BlockMatrix[], steps: readonly Step[]): Comparison {
  const method = 'printed against derived, block by block by the exact zero test';
  for (const [i, side] of sides.slice(1).entries()) {
    const difference = firstDifference(sides[i] as BlockMatrix, side);
    if (difference === null) continue;
    const where = `block (${difference.row + 1}, ${difference.column + 1})`;
    if (difference.test.outcome === 'nonzero') return disproved(steps, method, Math.abs(difference.test.value), where);
    return { outcome: 'open', reason: `the algebra cannot decide ${where}`, evidence: [] };
  }
  return proved(steps, method);
}
