/** Wrong variants of a statement: one slip each, as LaTeX that is read like the printed one. */
import {
  type Formula,
  parseStatement,
  printStatement,
  type Relation,
  type Statement,
} from '../../language/latex/index.ts';
import type { Region } from '../../theory/region.ts';
import type { FormulaStatement } from '../claim.ts';
import type { Examinable } from '../examine/examine.ts';
import { chainIn, isMatrixIn, isReadIn } from '../examine/statement/read.ts';
import { type Instrument, type Instruments, instrumentNamed, instrumentsOf } from '../instruments.ts';
import { isZero, slips, slipsIn, slipsOfFactors, slipsOfSide, slipsWithin } from './mutations.ts';
import { stepIn } from './steps.ts';

export interface Variant {
  /** Which slip. */
  readonly slip: string;
  /** The spoilt formula; or the name of an experiment's variant. */
  readonly latex: string;
  readonly statement: Examinable;
  /** An order that was changed can be another theorem; an equation with a slip cannot. */
  readonly order: boolean;
  /** It follows from the statement: a ≤ b from a = b. */
  readonly follows?: true;
}

export const EQUALITIES: ReadonlySet<Relation> = new Set(['=', ':=', '=:']);
/** What each relation can be flipped to, and which of these follow from it. */
const FLIPS: readonly Relation[] = ['=', '<', '<=', '>', '>='];
const FOLLOWS: Readonly<Partial<Record<Relation, readonly Relation[]>>> = {
  '=': ['<=', '>='],
  '<': ['<='],
  '>': ['>='],
};

export function variantsOf(statement: FormulaStatement, formula: string, region: Region): Variant[] {
  const chain = statement.kind === 'statement' ? chainIn(formula, region) : parseStatement(formula);
  const instrument = instrumentOf(statement, region);
  const spoiltAs = (slip: string, changed: Statement, order = false): Variant => ({
    ...{ slip, statement, order },
    latex: printStatement(changed),
  });
  const is = instrument?.of ?? (isOfMatrices(statement, chain, region) ? 'matrix' : 'scalar');
  const more = [...slipsIn(region.family, instrument?.without ?? []), stepIn(region, chain.where)];
  const spoilt = chain.sides.flatMap((side, i) => {
    const place = placeOf(statement, chain, i, instrument?.isName);
    if (place === 'alone') return [];
    const found = vanishes(statement, chain, i)
      ? [...slipsWithin(side, more), ...slipsOfFactors(side)]
      : place === 'order'
        ? slipsOfSide(side, is)
        : slips(side, is, more);
    return found.map(({ name, formula }) =>
      spoiltAs(name, { ...chain, sides: chain.sides.with(i, formula) }, place === 'order'),
    );
  });
  // Of matrices and functions there are no orders.
  const flipped = relationsOf(statement, chain).flatMap((relation, i) => {
    const meant = EQUALITIES.has(relation) ? '=' : relation;
    return FLIPS.filter((other) => other !== meant).map((other): Variant => {
      const changed = { ...chain, relations: chain.relations.with(i, other) };
      const variant = spoiltAs(`${other} for ${relation}`, changed, true);
      return FOLLOWS[meant]?.includes(other) ? { ...variant, follows: true } : variant;
    });
  });
  return distinct([
    ...spoilt,
    ...flipped,
    ...(statement.kind === 'relation' ? swapped(statement, chain, formula, instrumentsOf(region.family).groups) : []),
  ]).filter(({ latex }) => statement.kind !== 'statement' || isReadIn(latex, region));
}

const instrumentOf = (statement: FormulaStatement, { family }: Region): Instrument | null =>
  statement.kind === 'instrument' ? instrumentNamed(statement.by, family) : null;

const isOfMatrices = ({ kind }: FormulaStatement, { sides }: Statement, region: Region): boolean =>
  kind === 'statement' && sides.some((side) => isMatrixIn(side, region));

/** What is 0 is 0 times any number too. */
const vanishes = ({ kind }: FormulaStatement, { sides }: Statement, i: number): boolean =>
  kind === 'statement' && [sides[i - 1], sides[i + 1]].some((side) => side !== undefined && isZero(side));

/** Those that can be flipped; an equation that is measured says nothing of a strict order. */
const relationsOf = ({ kind }: FormulaStatement, { relations }: Statement): readonly Relation[] => {
  if (kind === 'relation') return relations;
  return kind === 'statement' && !relations.some((relation) => EQUALITIES.has(relation)) ? relations : [];
};

/** All orders of a chain the other way round. */
export function conversed({ kind }: Examinable, formula: string, region: Region): string {
  const chain = kind === 'statement' ? chainIn(formula, region) : parseStatement(formula);
  return printStatement({ ...chain, relations: chain.relations.map((relation) => CONVERSE[relation] ?? relation) });
}

const CONVERSE: Readonly<Partial<Record<Relation, Relation>>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

/**
 * Where a side stands: beside an equality; beside orders only, where it is spoilt as a whole; or alone as a symbol or a
 * trajectory beside another formula, where a slip would be the inverse slip of that.
 */
function placeOf(
  statement: FormulaStatement,
  { sides, relations }: Statement,
  i: number,
  isName: (side: Formula) => boolean = () => false,
): 'equality' | 'order' | 'alone' {
  const side = sides[i] as Formula;
  if (statement.kind === 'limit') return 'equality';
  const beside = [relations[i - 1], relations[i]].filter((relation) => relation !== undefined);
  if (!beside.some((relation) => EQUALITIES.has(relation))) return 'order';
  const lone = side.kind === 'symbol' || isName(side);
  return lone && sides.some((s) => s.kind !== 'symbol') ? 'alone' : 'equality';
}

type Relational = Extract<FormulaStatement, { kind: 'relation' }>;
type Groups = Instruments['groups'];
type Bind = readonly (readonly [name: string, subject: string])[];

/** The claim about another group: one symbol bound to it in an equation, two groups exchanged in an order. */
function swapped(statement: Relational, chain: Statement, latex: string, groups: Groups): Variant[] {
  const bind: Bind = Object.entries(statement.bind ?? {});
  const variant = (slip: string, changed: Bind): Variant => ({
    slip,
    latex,
    statement: { ...statement, bind: Object.fromEntries(changed) },
    order: chain.relations.some((relation) => !EQUALITIES.has(relation)),
  });
  if (chain.relations.some((relation) => EQUALITIES.has(relation))) {
    return bind.flatMap(([name, subject], i) =>
      otherGroups(subject, groups).map((other) => variant(`${other} for ${subject}`, bind.with(i, [name, other]))),
    );
  }
  return pairsIn(groups).flatMap(([a, b]) => {
    const changed = bind.map(([name, subject]) => [name, exchanged(subject, a, b)] as const);
    return changed.some(([, subject], i) => subject !== bind[i]?.[1])
      ? [variant(`${a} and ${b} exchanged`, changed)]
      : [];
  });
}

const pairsIn = (groups: Groups): readonly (readonly [string, string])[] =>
  groups.flatMap((names) => names.flatMap((a, i) => names.slice(i + 1).map((b) => [a, b] as const)));

/** The same quantity of the other groups; none where it has no group. */
function otherGroups(subject: string, groups: Groups): string[] {
  const dot = subject.lastIndexOf('.');
  const [family, group] = [subject.slice(0, dot), subject.slice(dot + 1)];
  return groups
    .filter((names) => names.includes(group))
    .flatMap((names) => names.filter((other) => other !== group).map((other) => `${family}.${other}`));
}

function exchanged(subject: string, a: string, b: string): string {
  const dot = subject.lastIndexOf('.') + 1;
  const group = subject.slice(dot);
  return `${subject.slice(0, dot)}${group === a ? b : group === b ? a : group}`;
}

/** Two slips can give one statement. */
function distinct(variants: readonly Variant[]): Variant[] {
  const known = new Set<string>();
  return variants.filter(({ statement, latex }) => {
    const key = JSON.stringify([statement, latex]);
    return known.has(key) ? false : known.add(key) !== undefined;
  });
}
