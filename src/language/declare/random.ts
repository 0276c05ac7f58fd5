/**
 * `x \sim \mathcal{N}(\mu, \Sigma)`, `x_1, \dots, x_n \sim \mathrm{Exp}(\lambda)`. Outcome: a random definition by the
 * name of its distribution. @throws InputError a distribution that is not known, or another number of parameters.
 */
import type { Clause } from './clause.ts';
import { DISTRIBUTIONS, type Distribution } from './definition.ts';
import { formulaIn, formulasIn } from './formula-in.ts';
import { familyIn, headIn } from './head.ts';
import { type Known, NOTHING_KNOWN } from './known.ts';
import type { Said } from './said.ts';
import type { Stretch } from './stretch.ts';

/** Names in print, in small letters without fonts. */
const NAMES: ReadonlyMap<string, Distribution> = new Map<string, Distribution>([
  ...(['n', 'normal', 'gaussian'] as const).map((name) => [name, 'normal'] as const),
  ...(['bernoulli', 'bern', 'ber'] as const).map((name) => [name, 'bernoulli'] as const),
  ...(['binomial', 'bin', 'binom'] as const).map((name) => [name, 'binomial'] as const),
  ...(['u', 'uniform', 'unif'] as const).map((name) => [name, 'uniform'] as const),
  ...(['exp', 'exponential', 'expo'] as const).map((name) => [name, 'exponential'] as const),
  ...(['gamma', 'ga'] as const).map((name) => [name, 'gamma'] as const),
  ['beta', 'beta'],
  ...(['poisson', 'pois', 'poi'] as const).map((name) => [name, 'poisson'] as const),
  ['laplace', 'laplace'],
  ...(['rademacher', 'rad'] as const).map((name) => [name, 'rademacher'] as const),
]);

export function readRandom({ subjects, predicate }: Clause, known: Known): readonly Said[] {
  const words = predicate.find(({ text }) => text === 'iid' || text === 'i.i.d.');
  const { distribution, parameters } = distributionIn(predicate.slice(1, words === -1 ? undefined : words), known);
  const family = familyIn(subjects);
  if (family !== null) {
    const count = formulaIn(family.count, NOTHING_KNOWN);
    return [{ kind: 'definition', definition: { kind: 'random', name: family.name, distribution, parameters, count } }];
  }
  return subjects.flatMap((subject): Said[] => {
    const { names, of } = headIn(subject);
    if (of.length > 0) throw subject.refused('is a function', 'give a symbol that is random');
    return names.map((name) => ({
      kind: 'definition',
      definition: { kind: 'random', name, distribution, parameters },
    }));
  });
}

function distributionIn(printed: Stretch, known: Known) {
  const open = printed.find(({ text }) => text === '(' || text === '[' || text === '\\left');
  const head = open === -1 ? printed : printed.slice(0, open);
  const parameters = open === -1 ? [] : formulasIn(parenthesised(printed.slice(open)), known);
  if (/^\\chi\s*\^/.test(head.text)) return chiSquare(printed, head, parameters, known);
  const key = head.text.replace(/\\(?:mathcal|mathrm|operatorname|text|mathsf|left)|[{}\s\\]/g, '').toLowerCase();
  const distribution = NAMES.get(key);
  if (distribution === undefined)
    throw printed.refused(
      'is no distribution that is known here',
      `use one of ${Object.keys(DISTRIBUTIONS).join(', ')}`,
    );
  const needed: readonly string[] = DISTRIBUTIONS[distribution];
  if (parameters.length !== needed.length) {
    const mend = needed.length === 0 ? 'give none' : `give ${needed.join(' and ')}`;
    throw printed.refused(
      `has ${parameters.length} parameters, and the ${distribution} distribution ${needed.length}`,
      mend,
    );
  }
  const [, second] = parameters;
  if (distribution === 'normal' && second?.kind === 'symbol' && second.name === 'sigma')
    throw printed.refused('may hold a variance or a standard deviation', 'write \\sigma^2, or another letter');
  return { distribution, parameters };
}

/** What stands in a parenthesis, with \left and \right or without. */
function parenthesised(printed: Stretch): Stretch {
  const { inside, next } = printed.group(0);
  if (next < printed.pieces.length) throw printed.slice(next).refused('follows a distribution', 'remove it');
  return inside.pieces[0]?.text === '(' ? inside.group(0).inside : inside;
}

/** \chi^2_n and \chi^2(n). */
function chiSquare(printed: Stretch, head: Stretch, parameters: ReturnType<typeof formulasIn>, known: Known) {
  const below = head.find('_');
  const degrees =
    below === -1
      ? parameters
      : [
          formulaIn(
            head.pieces[below + 1]?.text === '{' ? head.group(below + 1).inside : head.slice(below + 1, below + 2),
            known,
          ),
        ];
  if (degrees.length !== 1) throw printed.refused('has no degrees of freedom', 'write \\chi^2_n');
  return { distribution: 'chi-square' as const, parameters: degrees };
}
