/**
 * A process that derives the quantities of the paper's case once, for all k, and says how long it took after start-up,
 * when its modules are loaded and the worker of the other engines stands: nothing is remembered, except with the word `after` what cases before it have in common with it.
 * Outcome: one line of JSON, with the derived eigenvalues of ZZᵀ at some k and R to be held against others.
 */

import { labelDecomposition } from '../proofs/zt25/instruments/derive/label-decomposition.ts';
import { PAPER } from '../proofs/zt25/instruments/derive/parameters.ts';
import { deriveQuantity } from '../proofs/zt25/instruments/derive/quantities.ts';
import { FEATURE_GROUPS } from '../proofs/zt25/instruments/model/feature-group.ts';
import { QUANTITIES } from '../proofs/zt25/instruments/model/quantity.ts';
import { named } from '../proofs/zt25/instruments/symbols.ts';
import { askEngine } from '../src/algebra/cas-line.ts';
import { numberAt } from '../src/algebra/evaluate.ts';
import { multiply, rational } from '../src/algebra/scalar.ts';
import type { Case } from '../src/derive/case.ts';
import { AT, CLASSES, type Derivation, type Eigenvalues } from './symbolic.ts';

/** Spectrum, effective weights and learning times under both losses. */
const TIMED = QUANTITIES.filter((quantity) => /^(sigma|lambda|time)\./.test(quantity));

const OTHERS: readonly Case[] = ['1/3', '2/3', '1/5'].map((share) => ({
  majorityShare: rational(share),
  minorityCount: rational(2),
  gamma: rational('3/4'),
}));

const deriveAll = (given: Case): void => {
  for (const quantity of TIMED) deriveQuantity(quantity, given);
};

if (process.argv[2] === 'after') OTHERS.forEach(deriveAll);
// Start-up: the engines of the second opinion stand, as the modules are loaded.
askEngine({ engine: 'mathjs', operation: 'derivative', expression: 'x', name: 'x' });
const begin = performance.now();
deriveAll(PAPER);
const seconds = (performance.now() - begin) / 1000;

const { singularValues, multiplicities } = labelDecomposition(PAPER).value;
const eigenvalues = CLASSES.map((k): Eigenvalues => {
  const at = named({ k, R: AT });
  const found = FEATURE_GROUPS.map((group): [number, number] => [
    numberAt(multiply(singularValues[group], singularValues[group]), at),
    numberAt(multiplicities[group], at),
  ]);
  const rank = found.reduce((sum, [, count]) => sum + count, 0);
  return [...found, [0, k - rank]];
});
const derivation: Derivation = { seconds, eigenvalues };
console.log(JSON.stringify(derivation));
