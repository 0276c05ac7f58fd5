/** The symbols of a derivation about this model, the cases that the documents speak of, and what the theory says of them. */

import { at, type BlockMatrix, type BlockSpace, blockSize, identityPart } from '../../../../src/algebra/blocks.ts';
import { rational, type Scalar, ZERO } from '../../../../src/algebra/scalar.ts';
import { type Case, perCase, theoryOf } from '../../../../src/derive/case.ts';
import { worldOf } from '../../../../src/derive/grouped/prove.ts';
import { blocksIn, matrixOf, numberOf } from '../../../../src/derive/grouped/value.ts';
import { readTheory } from '../../../../src/theory/read-theory.ts';
import declared from '../../theory.ts';
import { letter } from '../symbols.ts';

/** The theory of the document. */
export const THEORY = readTheory(declared);

/** All symbols free: any k ≥ 2, share s, ratio R ≥ 1, minority count m and exponent γ. */
export const GENERAL: Case = {};

/** The paper's case: equal shares, one sample a minority class, γ = 1/2. Source: zt25, App. C.2. */
export const PAPER: Case = {
  s: rational('1/2'),
  m: rational(1),
  gamma: rational('1/2'),
};

/** The same with unit weights, loss (4). */
export const unweighted = (given: Case): Case => ({ ...given, gamma: rational(0) });

/** What its definitions mean on its axes, in a case. */
export const setup = perCase((given: Case) => worldOf(theoryOf(given) ?? THEORY, numbersOf(given)));

const numbersOf = (given: Case) =>
  Object.fromEntries(Object.entries(given).map(([name, value]) => [name, numberOf(value)] as const));

/** Λ, where the labels are decomposed like this. */
export const weightsOf = (
  given: Case,
  { U, Sigma, V }: Readonly<Record<'U' | 'Sigma' | 'V', BlockMatrix>>,
): BlockMatrix => {
  const parts = { U: matrixOf(U), Sigma: matrixOf(Sigma), V: matrixOf(V) };
  return blocksIn(worldOf(theoryOf(given) ?? THEORY, { ...numbersOf(given), ...parts }).symbol('Lambda'));
};

type Name = 'k' | 's' | 'R' | 'm' | 'gamma';

/** What a case gives, or the symbols themselves. */
export const parameters = (given: Case): Readonly<Record<Name, Scalar>> => {
  const of = (name: Name): Scalar => given[name] ?? letter(name);
  return { k: of('k'), s: of('s'), R: of('R'), m: of('m'), gamma: of('gamma') };
};

/** One group of classes. */
export interface GroupLevel {
  /** How many classes the group has. */
  readonly classes: Scalar;
  /** Samples of each class of the group. */
  readonly count: Scalar;
  /** Empirical frequency π of each class. */
  readonly frequency: Scalar;
  /** Weight ω of each sample of the class. */
  readonly weight: Scalar;
}

export interface ClassLevel {
  /** k */
  readonly classes: Scalar;
  /** n */
  readonly samples: Scalar;
  readonly majority: GroupLevel;
  readonly minority: GroupLevel;
  /** Centring as the pair of its coefficients: `identity`·I + `ones`·11ᵀ. */
  readonly centring: { readonly identity: Scalar; readonly ones: Scalar };
}

/** The definitions, class by class. Source: zt25, section 3.1 and App. C.2. */
export const definitions = perCase((given: Case): ClassLevel => {
  const world = setup(given);
  const [classes, samples] = [world.space('classes'), world.space('samples')];
  const entry = (name: string, i: number): Scalar => [...at(blocksIn(world.symbol(name)), i, 0).values()][0] ?? ZERO;
  const group = (i: number): GroupLevel => {
    const { axes } = samples[i] as BlockSpace;
    return {
      classes: blockSize(classes[i] as BlockSpace),
      count: blockSize({ name: '', axes: axes.slice(1) }),
      // Each by itself: one may have a value where another has none.
      get frequency() {
        return entry('pi', i);
      },
      get weight() {
        return entry('omega', i);
      },
    };
  };
  const centring = blocksIn(world.symbol('C'));
  return {
    classes: world.sizeOf('classes'),
    samples: world.sizeOf('samples'),
    majority: group(0),
    minority: group(1),
    centring: {
      identity: identityPart(at(centring, 0, 0)),
      ones: at(centring, 0, 1).get('J') ?? at(centring, 0, 1).get('I') ?? ZERO,
    },
  };
});
