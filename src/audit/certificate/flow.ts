/** The certificates of statements about gradient flow: equations, forms that it keeps, and trajectories. */
import { parseStatement } from '../../language/latex/index.ts';
import type { FeatureGroup } from '../../model/feature-group.ts';
import type { Place as At } from '../examine/flow-equation.ts';
import type { Regime } from '../regime.ts';
import type { CounterexampleContent, IdentityContent } from './certificate.ts';
import { formulaText } from './formula-text.ts';
import { anywhereIn, type Place, placeAt } from './region.ts';
import { SIGNS } from './relation.ts';

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

/** W and H at which the two sides of an equation are compared: any, or with diagonal W̄ and H̄, and what is said of them. */
const POINTS: Readonly<Record<At, { region: readonly string[]; at: Readonly<Record<string, string>> }>> = {
  anywhere: { region: [], at: { W: 'parts([[2], [1]], [[1]], [[1]])', H: 'parts([[1, 3]], [[2]], [[3]])' } },
  spectral: {
    region: ['W = U*Wbar', 'H = Hbar*T(Vectors)'],
    at: {
      Wbar: 'parts([[2]], [[1]], [[3]])',
      Hbar: 'parts([[3]], [[2]], [[1]])',
      W: 'U*Wbar',
      H: 'Hbar*T(Vectors)',
    },
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
  place: At,
  regime: Regime,
  point: Record<string, string>,
): CounterexampleContent[] {
  const statement = parseStatement(printed);
  const sides = statement.sides.map((side) => formulaText(side, NAMES));
  const relations = statement.relations.map((relation) => SIGNS[relation] ?? relation);
  return failing(sides, relations, placeAt(regime, point), POINTS[place]);
}

/** H(t) = R H̄(t) Vᵀ for all t, from the spectral start, would make dH/dt of that form there. */
export const formFails = (regime: Regime, point: Record<string, string>): CounterexampleContent[] =>
  failing(['dH', 'dH*Vectors*T(Vectors)'], ['='], placeAt(regime, point), {
    region: ['W = (1/3)*U', 'H = (1/3)*T(Vectors)'],
    at: { W: '(1/3)*U', H: '(1/3)*T(Vectors)' },
  });

const failing = (
  sides: string[],
  relations: string[],
  place: Place,
  more: (typeof POINTS)[At],
): CounterexampleContent[] =>
  relations.flatMap((_, i) =>
    ENTRIES.map(
      (entry): CounterexampleContent => ({
        kind: 'counterexample',
        sides,
        relations,
        region: [...place.region, ...more.region],
        at: { ...place.at, ...more.at },
        fails: [`${i}`, ...entry],
      }),
    ),
  );

type Loss = 'vanilla' | 'weighted';

/** The sides of a trajectory beside the amplitude's own name, with the quantities of the component that it is of. */
const formulasOf = (printed: string, component: Readonly<Record<string, string>>): string[] =>
  parseStatement(printed)
    .sides.filter((side) => side.kind !== 'apply')
    .map((side) => formulaText(side, component));
const amplitudeOf = (loss: Loss, group: FeatureGroup): string => `amplitude.${loss}.${group}`;
const componentOf = (group: FeatureGroup) => ({ sigma_i: `sigma.${group}`, lambda_i: `lambda.${group}` });
const TIMES = ['delta', 't'];

/** @param setting with δ and t */
export const trajectoryFails = (
  printed: string,
  loss: Loss,
  group: FeatureGroup,
  regime: Regime,
  point: Record<string, string>,
): CounterexampleContent[] =>
  formulasOf(printed, componentOf(group)).map((formula) => ({
    kind: 'counterexample',
    sides: [amplitudeOf(loss, group), formula],
    relations: ['='],
    ...placeAt(regime, point, TIMES),
    fails: ['0'],
  }));

/** The solution holds for any σ_i and λ_i, not only for those of its component. */
export function trajectoryHolds(printed: string, loss: Loss, group: FeatureGroup, regime: Regime): IdentityContent {
  const component = componentOf(group);
  const formulas = formulasOf(printed, component);
  return {
    kind: 'identity',
    sides: [amplitudeOf(loss, group), ...formulas],
    relations: formulas.map(() => '='),
    ...anywhereIn(regime, TIMES),
    margins: formulas.map(() => null),
    derived: {},
    generic: loss === 'vanilla' ? [component.sigma_i] : [component.sigma_i, component.lambda_i],
  };
}
