/**
 * Declarations in the words of a paper. Inputs: a text, and what is known of letters before. Outcome: what each clause
 * says, in order. @throws InputError one line: value with its place, rule, mend.
 */
import { readArrow } from './arrow.ts';
import { readAxis } from './axis.ts';
import { type Clause, clausesOf } from './clause.ts';
import { readDefinition } from './define.ts';
import { headIn } from './head.ts';
import { type Known, NOTHING_KNOWN } from './known.ts';
import { placed } from './lines.ts';
import { readMembership } from './membership.ts';
import { readOrder } from './order.ts';
import { readQuality } from './quality.ts';
import { readRandom } from './random.ts';
import { readMotion } from './read-motion.ts';
import { readRelation } from './read-relation.ts';
import type { Said } from './said.ts';

type Reader = (clause: Clause, known: Known) => readonly Said[];

const READERS: { readonly [K in Clause['kind']]: Reader } = {
  membership: readMembership,
  arrow: readArrow,
  order: readOrder,
  quality: readQuality,
  random: readRandom,
  definition: readDefinition,
  motion: readMotion,
  relation: readRelation,
  axis: readAxis,
  function: ({ subjects }) => subjects.map((subject) => ({ kind: 'function', ...headIn(subject) })),
};

export const readClause = (clause: Clause, known: Known): readonly Said[] => READERS[clause.kind](clause, known);

/** All clauses of a text, each read with what is known before. */
export const readDeclarations = (text: string, known: Known = NOTHING_KNOWN): readonly Said[] =>
  clausesOf(text).flatMap((clause) => placed(clause.line, text.split('\n').length, () => readClause(clause, known)));
