/** The certificates of statements about gradient flow: equations, forms that it keeps, and trajectories. */
import { parseStatement } from '../../algebra/latex/index.ts';
import type { FeatureGroup } from '../../model/feature-group.ts';
import type { Place } from '../examine/flow-equation.ts';
import type { Regime } from '../regime.ts';
import type { CounterexampleContent, IdentityContent } from './certificate.ts';
import { formulaText } from './formula-text.ts';
import { fixedBy, SIGNS } from './relation.ts';

const MATRICES: Readonly<Record<string, string>> = {
  Z: 'Z',
  W: 'W',
  H: 'H',
  U: 'U',
  V: 'Vectors',
  Sigma: 'Sigma',
  Lambda: 'Lambda',
  Omega: 'Omega',
  'Omega^1/2': 'OmegaHalf',
  'd/dt W': 'dW',
  'd/dt H': 'dH',
  'bar(W)': 'Wbar',
  'bar(H)': 'Hbar',
  'd/dt bar(W)': '(T(U)*dW)',
  'd/dt bar(H)': '(dH*Vectors)',
};
const NAMES = {
  ...MATRICES,
  ...Object.fromEntries(
    Object.entries(MATRICES).map(([name, text]) => [name.replace(/(Z|W|H|U|V|Sigma|Lambda|Omega)/, 'bold($1)'), text]),
  ),
  'bold(R)': 'I',
};

/** W and H at which the two sides of an equation are compared: any, or with diagonal W̄ and H̄. */
const POINTS: Readonly<Record<Place, Record<string, string>>> = {
  anywhere: { W: 'parts([[2], [1]], [[1]], [[1]])', H: 'parts([[1, 3]], [[2]], [[3]])' },
  spectral: {
    Wbar: 'parts([[2]], [[1]], [[3]])',
    Hbar: 'parts([[3]], [[2]], [[1]])',
    W: 'U*Wbar',
    H: 'Hbar*T(Vectors)',
  },
};

/** All entries of a matrix of W's or of H's shape. */
const ENTRIES = [
  ['0', '0', '0'],
  ['0', '0', '1'],
  ['0', '1', '0'],
  ['1', '0', '0'],
  ['2', '0', '0'],
];

export function flowEquationFails(
  printed: string,
  place: Place,
  setting: Record<string, string>,
): CounterexampleContent[] {
  const statement = parseStatement(printed);
  const sides = statement.sides.map((side) => formulaText(side, NAMES));
  const relations = statement.relations.map((relation) => SIGNS[relation] ?? relation);
  return failing(sides, relations, { ...setting, ...POINTS[place] });
}

/** H(t) = R H̄(t) Vᵀ for all t, from the spectral start, would make dH/dt of that form there. */
export const formFails = (setting: Record<string, string>): CounterexampleContent[] =>
  failing(['dH', 'dH*Vectors*T(Vectors)'], ['='], { ...setting, W: '(1/3)*U', H: '(1/3)*T(Vectors)' });

const failing = (sides: string[], relations: string[], fixed: Record<string, string>): CounterexampleContent[] =>
  relations.flatMap((_, i) =>
    ENTRIES.map(
      (entry): CounterexampleContent => ({
        kind: 'counterexample',
        sides,
        relations,
        bind: {},
        fixed,
        fails: [`${i}`, ...entry],
      }),
    ),
  );

type Loss = 'vanilla' | 'weighted';
const formulasOf = (printed: string): string[] =>
  parseStatement(printed)
    .sides.filter((side) => side.kind !== 'apply')
    .map((side) => formulaText(side));

/** @param setting with δ and t */
export const trajectoryFails = (
  printed: string,
  loss: Loss,
  group: FeatureGroup,
  setting: Record<string, string>,
): CounterexampleContent[] =>
  formulasOf(printed).map((formula) => ({
    kind: 'counterexample',
    sides: ['amplitude', formula],
    relations: ['='],
    bind: { amplitude: `amplitude.${loss}.${group}`, sigma_i: `sigma.${group}`, lambda_i: `lambda.${group}` },
    fixed: setting,
    fails: ['0'],
  }));

/** σ_i, λ_i, δ and t stay symbols: the solution holds for all of them. */
export function trajectoryHolds(printed: string, loss: Loss, group: FeatureGroup, regime: Regime): IdentityContent {
  const formulas = formulasOf(printed);
  return {
    kind: 'identity',
    sides: ['amplitude', ...formulas],
    relations: formulas.map(() => '='),
    bind: { amplitude: `amplitude.${loss}.${group}` },
    fixed: fixedBy(regime),
    margins: formulas.map(() => null),
    beyond: false,
    derived: {},
  };
}
