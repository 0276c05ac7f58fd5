/** The words for what a claim was compared at, and for the distribution of a whole report. */
import type { Coverage, CoverageMethod, Distribution, Largest } from '../audit/result.ts';
import { shortNumber } from './number.ts';

/** In the order in which the pages list them. */
export const METHODS: Readonly<Record<CoverageMethod, string>> = {
  decomposed: 'numerical decomposition of the explicit matrices, values compared',
  'entry by entry': 'explicit matrices, compared entry by entry',
  simulated: 'flows and descents of all that moves, reduced where that is exact, or their right-hand sides',
};

export const METHOD_NAMES = Object.keys(METHODS) as readonly CoverageMethod[];

/** `k = 64, R = 10000`, but for those that make no difference. */
export const largestText = (largest: Largest): string =>
  Object.entries(largest)
    .filter(([, value]) => value !== 0)
    .map(([name, value]) => `${name} = ${shortNumber(value)}`)
    .join(', ');

/** `decomposed: compared at 198 of 200 settings, up to k = 64, R = 10000`; the largest only of a theory that tells it. */
export function coverageHead({ method, compared, drawn, largest }: Coverage): string {
  const [head, far] = [`compared at ${compared} of ${drawn} settings`, largestText(largest)];
  return far === '' ? head : `${method}: ${head}, up to ${far}`;
}

/** Each kind of setting with its count, or why there is none. */
export function coverageRows({ strata, impossible }: Coverage): (readonly [name: string, count: string])[] {
  return [
    ...Object.entries(strata).map(([name, count]) => [name, String(count)] as const),
    ...[...new Set(Object.values(impossible))].map(
      (why) => [namesOf(impossible, why).join(' · '), `none: ${why}`] as const,
    ),
  ];
}

const namesOf = (impossible: Coverage['impossible'], why: string): string[] =>
  Object.keys(impossible).filter((name) => impossible[name] === why);

/** One scale's bars, or the kinds that overlap. */
export interface Histogram {
  readonly title: string;
  readonly rows: readonly {
    readonly name: string;
    readonly settings: Distribution['strata'][number]['settings'];
    readonly all: number;
  }[];
}

export function histograms({ strata }: Distribution): Histogram[] {
  const scales = [...new Set(strata.map(({ scale }) => scale))];
  return scales.map((scale) => ({
    title: scale ?? 'kinds that overlap',
    rows: strata
      .filter((stratum) => stratum.scale === scale)
      .map(({ name, settings }) => ({ name, settings, all: METHOD_NAMES.reduce((sum, m) => sum + settings[m], 0) })),
  }));
}
