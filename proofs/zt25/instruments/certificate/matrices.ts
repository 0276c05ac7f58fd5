/**
 * The certificates of a chain of matrices. A product of named matrices is written as it stands; an explicit block matrix by
 * the three small ones that the checker speaks of: a block acts on vectors constant on its groups, and on those of sum zero.
 */
import {
  axisAt,
  axisSize,
  type BlockMatrix,
  type BlockSpace,
  type Element,
  elementsOf,
} from '../../../../src/algebra/blocks.ts';
import { add, multiply, ONE, type Scalar, sqrt, Unable, ZERO } from '../../../../src/algebra/scalar.ts';
import type { CounterexampleContent, IdentityContent } from '../../../../src/audit/certificate/certificate.ts';
import { formulaText } from '../../../../src/audit/certificate/formula-text.ts';
import type { Language } from '../../../../src/audit/certificate/language.ts';
import { plainText } from '../../../../src/audit/certificate/plain-text.ts';
import { anywhereIn, placeAt } from '../../../../src/audit/certificate/region.ts';
import { SIGNS } from '../../../../src/audit/certificate/relation.ts';
import type { Formula } from '../../../../src/language/latex/formula.ts';
import { parseStatement } from '../../../../src/language/latex/index.ts';
import type { Region } from '../../../../src/theory/region.ts';
import { type Layout, sideAsBlocks } from '../kinds/matrices.ts';

function sidesOf(
  printed: string,
  layout: Layout,
  region: Region,
  language: Language,
): { sides: string[]; relations: string[] } {
  const statement = parseStatement(printed);
  const text = JSON.stringify(statement.sides, (_k, v) => (typeof v === 'bigint' ? `${v}` : v));
  // What is a number too is a matrix where it is transposed.
  const isMatrix = (name: string): boolean =>
    !Object.hasOwn(language.words.definitions, name) ||
    language.matrices[name] === name ||
    text.includes(`"transpose","operand":{"kind":"symbol","name":"${name}"}`);
  const names = Object.fromEntries(Object.entries(language.matrices).filter(([name]) => isMatrix(name)));
  const sides = statement.sides.map((side, i) =>
    isWord(side) ? formulaText(side, names) : partsText(sideAsBlocks(statement, i, layout, region)),
  );
  return { sides, relations: statement.relations.map((relation) => SIGNS[relation] ?? relation) };
}

/** Names, products and transposes only. */
function isWord(f: Formula): boolean {
  if (f.kind === 'symbol') return true;
  if (f.kind === 'transpose') return isWord(f.operand);
  return f.kind === 'multiply' && f.factors.every(isWord);
}

export function matricesFail(
  printed: string,
  layout: Layout,
  region: Region,
  language: Language,
  point: Record<string, string>,
): CounterexampleContent[] {
  const { sides, relations } = sidesOf(printed, layout, region, language);
  return relations.flatMap((_, i) =>
    language.entries.map(
      (entry): CounterexampleContent => ({
        kind: 'counterexample',
        sides,
        relations,
        ...placeAt(region, language, point),
        fails: [`${i}`, ...entry],
      }),
    ),
  );
}

export function matricesAgree(printed: string, layout: Layout, region: Region, language: Language): IdentityContent {
  const { sides, relations } = sidesOf(printed, layout, region, language);
  return {
    kind: 'identity',
    sides,
    relations,
    ...anywhereIn(region, language),
    margins: relations.map(() => null),
    derived: {},
    generic: [],
  };
}

function partsText(a: BlockMatrix): string {
  const constant = (space: readonly BlockSpace[]) =>
    space.flatMap((block, i) => (axisAt(block, 0).kind === 'complement' ? [] : [i]));
  const trivial = constant(a.rows).map((i) => constant(a.columns).map((j) => plainText(onConstants(a, i, j))));
  const inside = [0, 1].map(
    (group) => [a.rows, a.columns].map((space) => (group === 0 ? 0 : space.length - 1)) as [number, number],
  );
  const standard = inside.map(([i, j]) => `[[${plainText(onZeroSums(a, i, j))}]]`);
  return `parts([${trivial.map((row) => `[${row.join(', ')}]`).join(', ')}], ${standard.join(', ')})`;
}

/** What the block does to normalised vectors of ones. */
function onConstants(a: BlockMatrix, i: number, j: number): Scalar {
  const [to, from] = [a.rows[i] as BlockSpace, a.columns[j] as BlockSpace];
  return [...(a.entries[i]?.[j] ?? [])].reduce((total, [key, coefficient]) => {
    const elements = elementsOf(key);
    if (elements[0]?.startsWith('F')) return total;
    if (elements.some((element) => element.startsWith('F'))) throw new Unable('a basis inside a class');
    return add(total, multiply(coefficient, onOnes(elements, to, from)));
  }, ZERO);
}

/** What the block does to vectors of sum zero inside the group. */
function onZeroSums(a: BlockMatrix, i: number, j: number): Scalar {
  const [to, from] = [a.rows[i] as BlockSpace, a.columns[j] as BlockSpace];
  return [...(a.entries[i]?.[j] ?? [])].reduce((total, [key, coefficient]) => {
    const [outermost, ...inner] = elementsOf(key);
    return outermost === 'J' ? total : add(total, multiply(coefficient, onOnes(['I', ...inner], to, from)));
  }, ZERO);
}

/** By what elements multiply a normalised vector of ones: J by the root of its sizes, I by 1. */
const onOnes = (elements: readonly Element[], to: BlockSpace, from: BlockSpace): Scalar =>
  elements.reduce(
    (product, element, i) =>
      element === 'J' ? multiply(product, sqrt(multiply(axisSize(axisAt(to, i)), axisSize(axisAt(from, i))))) : product,
    ONE,
  );
