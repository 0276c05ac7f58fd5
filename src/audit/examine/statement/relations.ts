/** The relations of statements. */
import type { Relation } from '../../../language/latex/index.ts';

/** Relations that are decided; the others are for other kinds of statement. */
export const DECIDED: ReadonlySet<Relation> = new Set(['=', ':=', '=:', '<', '<=', '>', '>=']);
export const EQUALITIES: ReadonlySet<Relation> = new Set(['=', ':=', '=:']);
