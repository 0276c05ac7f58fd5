/**
 * `w := \arg\min_{w} L(w)`, `\hat w := \operatorname{argmin}_{w \in \mathbb{R}^d} \|X w - y\|^2 subject to A w = b`.
 * The variables of the problem take the names that are defined. @throws InputError no variables, or another number.
 */
import type { Formula, Statement } from '../latex/index.ts';
import type { Definition } from './definition.ts';
import { formulaIn, statementIn } from './formula-in.ts';
import { type Head, nameIn } from './head.ts';
import type { Known } from './known.ts';
import { renamed } from './rename.ts';
import { elementsOf } from './sets.ts';
import type { Stretch } from './stretch.ts';

const MEND = 'write \\arg\\min_{w} L(w)';

export function readMinimiser({ names }: Head, value: Stretch, known: Known): Definition {
  const below = value.find('_');
  if (below === -1) throw value.refused('tells no variable to minimise over', MEND);
  const isGroup = value.pieces[below + 1]?.text === '{';
  const { inside, next } = isGroup
    ? value.group(below + 1)
    : { inside: value.slice(below + 1, below + 2), next: below + 2 };
  const variables = inside.split(',').map((part) => {
    const set = part.find('\\in');
    if (set === -1) return nameIn(part);
    const { type, bounds } = elementsOf(part.slice(set + 1), known);
    if (bounds.length > 0 || (type.kind === 'matrix' && type.structure.size > 0))
      throw part.slice(set + 1).refused('bounds what is minimised over', 'write it behind subject to');
    return nameIn(part.slice(0, set));
  });
  if (variables.length !== names.length)
    throw value.refused(`minimises over ${variables.length} symbols, and defines ${names.length}`, MEND);
  const constraint = value.find((piece, index) => index >= next && begins(piece.text, value.pieces[index + 1]?.text));
  const objective = value.slice(next, constraint === -1 ? undefined : constraint);
  const over = new Map(variables.map((variable, index) => [variable, names[index] as string]));
  const loss: Formula = renamed(formulaIn(withoutComma(objective), known), over);
  const rest = constraint === -1 ? null : value.slice(constraint + (value.pieces[constraint]?.text === 's.t.' ? 1 : 2));
  const subjectTo = (rest?.split(',', 'and') ?? []).map((part): Statement => {
    const statement = statementIn(part, known);
    return { ...statement, sides: statement.sides.map((side) => renamed(side, over)) };
  });
  const minimiser = { kind: 'minimiser' as const, loss, over: names, subjectTo };
  return variables.every((variable, index) => variable === names[index]) ? minimiser : { ...minimiser, as: variables };
}

const begins = (first: string, second: string | undefined): boolean =>
  first === 's.t.' || (first === 'subject' && second === 'to') || (first === 'such' && second === 'that');

const withoutComma = (stretch: Stretch): Stretch =>
  stretch.pieces.at(-1)?.text === ',' ? stretch.slice(0, -1) : stretch;
