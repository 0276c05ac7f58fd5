/** The parameters of settings as symbols of the theory: what they are and where they lie, as their domains say. */
import type { Said } from '../language/declare/index.ts';
import { type Formula, parseFormula } from '../language/latex/index.ts';
import { conditionOf } from './condition.ts';
import type { ParameterDeclaration } from './parameter.ts';

/** What the declaration of a parameter says, in the order in which it is said. */
export function saidOf({ name, domain, whole }: ParameterDeclaration): readonly Said[] {
  const counted: Formula | null = whole === undefined ? null : parseFormula(whole, { trajectories: new Set() });
  const isCount = counted?.kind === 'symbol';
  return [
    {
      kind: 'symbols',
      symbols: [
        {
          name,
          type: { kind: 'scalar', numbers: isCount ? 'natural' : 'real' },
          of: [],
          conditions: [],
          whole: [],
        },
      ],
    },
    ...(counted === null || isCount ? [] : [{ kind: 'whole', formula: counted } as const]),
    ...domain.flatMap((line) =>
      conditionOf([line]).comparisons.map(
        ({ left, order, right }): Said => ({
          kind: 'relation',
          statement: { sides: [left, right], relations: [order] },
        }),
      ),
    ),
  ];
}
