/**
 * `x \sim \mathcal{N}(\mu, \Sigma)`, `x_1, \dots, x_n \sim \mathrm{Exp}(\lambda)`. Outcome: a random definition by the
 * name of its distribution. @throws InputError a distribution that is not known, or another number of parameters.
 */
import type { Clause } from './clause.ts';
import { DISTRIBUTIONS, type Distribution } from './definition.ts';
import { formulaIn, formulasIn } from './formula-in.ts';
import { familyIn, headIn, nameIn } from './head.ts';
import { type Known, NOTHING_KNOWN } from './known.ts';
import { readMembership } from './membership.ts';
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
  const cut = predicate.find(({ kind, text }, index) => index > 0 && (kind === 'word' || text === '\\in'));
  const { distribution, parameters } = distributionIn(predicate.slice(1, cut === -1 ? undefined : cut), known);
  const behind = cut === -1 ? [] : saidBehind(predicate.slice(cut), subjects, known);
  const family = familyIn(subjects);
  if (family !== null) {
    const count = formulaIn(family.count, NOTHING_KNOWN);
    const definition = { kind: 'random' as const, name: family.name, distribution, parameters, count };
    return [...behind, { kind: 'definition', definition }];
  }
  const defined = subjects.flatMap((subject): Said[] => {
    const { names, of } = headIn(subject);
    if (of.length > 0) throw subject.refused('is a function', 'give a symbol that is random');
    return names.map((name) => ({
      kind: 'definition',
      definition: { kind: 'random', name, distribution, parameters },
    }));
  });
  return [...behind, ...defined];
}

/** What is said behind a distribution: `in \mathbb{R}^d`, `independent of y`, `i.i.d.`. */
function saidBehind(words: Stretch, subjects: readonly Stretch[], known: Known): readonly Said[] {
  const at = words.find(({ text }) => text === 'independent');
  const set = words.find(({ text }) => text === 'in' || text === '\\in');
  const said: Said[] = [];
  if (set !== -1) {
    const end = at > set ? at : undefined;
    const membership = { kind: 'membership' as const, line: 0, subjects, predicate: words.slice(set, end) };
    said.push(...readMembership(membership, known));
  }
  const of = words.find('of');
  if (at !== -1 && of > at)
    said.push({ kind: 'independent', names: [...subjects, ...words.slice(of + 1).split(',', 'and')].map(nameIn) });
  const rest = words.pieces.filter(({ text }) => !PLAIN.has(text));
  if (set === -1 && of === -1 && rest.length > 0)
    throw words.refused('follows a distribution', 'write in \\mathbb{R}^d, i.i.d., or independent of y');
  return said;
}

const PLAIN: ReadonlySet<string> = new Set(['iid', 'i.i.d.', 'independent', 'independently', 'and', ',']);

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
