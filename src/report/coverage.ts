/** The words for what a claim was compared at, and for the distribution of a whole report. */
import type { Coverage, CoverageMethod, Distribution, Largest } from '../audit/result.ts';
import { shortNumber } from './number.ts';

/** In the order in which the pages list them. */
export const METHODS: Readonly<Record<CoverageMethod, string>> = {
  decomposed: 'numerical decomposition of the explicit matrices, values compared',
  'entry by entry': 'explicit matrices compared entry by entry, the n×n weights formed',
  simulated:
    'gradient flow and gradient descent of W and H, over all samples or their sufficient statistics, or their right-hand sides',
};

export const METHOD_NAMES = Object.keys(METHODS) as readonly CoverageMethod[];

export function largestText({ k, R, d }: Largest): string {
  return [`k = ${k}`, `R = ${shortNumber(R)}`, ...(d === 0 ? [] : [`d = ${d}`])].join(', ');
}

/** `decomposed: compared at 198 of 200 settings, up to k = 64, R = 10000`; the largest only of a theory that has sizes. */
export function coverageHead({ method, compared, drawn, largest }: Coverage): string {
  const head = `compared at ${compared} of ${drawn} settings`;
  return largest.k === 0 ? head : `${method}: ${head}, up to ${largestText(largest)}`;
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
