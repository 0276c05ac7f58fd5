/**
 * The case a formula or a derivation is about: the paper's, but for the exponent and the share that a user fixes.
 * @throws InputError a fraction that is none, out of bounds, or with terms that exact roots and small k cannot carry.
 */

import type { CaseForm, Flags } from '../../../src/audit/instruments.ts';
import { InputError, oneLine } from '../../../src/base/input-error.ts';
import type { Family } from '../../../src/theory/family.ts';
import { type Region, regionOf } from '../../../src/theory/region.ts';
import { fixedBy } from '../../../src/theory/region-domain.ts';

/** Exact roots of a higher order than this take too long. */
const LARGEST_TERM = 1000n;
/** A share a/b needs k to be a multiple of b, and k classes are to be decomposed and simulated. */
const LARGEST_DENOMINATOR = 24;

/** The conditions of a case, and with at least two classes in each group those that formulas are judged in. */
const conditionsOfCase = ({ gamma, majorityShare }: Flags): readonly string[] => [
  `s = ${majorityShare === undefined ? '1/2' : shareFrom(majorityShare)}`,
  'm = 1',
  `γ = ${gamma === undefined ? '1/2' : exponentFrom(gamma)}`,
];

const regionOfCase = (flags: Flags, family: Family): Region =>
  regionOf(family, conditionsOfCase(flags).toSpliced(1, 0, 'at least two classes in each group'));

export const CASES: CaseForm = {
  symbols: ['R', 'k', 'V'],
  inWords: 'the number of classes k, the share s of majority classes, the ratio R, the minority count m and γ',
  inReports: 'k, R, s (share of majority classes), m (minority count), gamma',
  derived: (flags, family) => regionOf(family, conditionsOfCase(flags)),
  judged: (flags, family) => {
    const region = regionOfCase(flags, family);
    requireMeasurable(region);
    return region;
  },
  // The paper's, with the share and the exponent of the setting.
  at: (setting, family) => {
    const { s, gamma } = setting?.values ?? {};
    if (s === undefined || gamma === undefined) return regionOfCase({}, family);
    return regionOfCase({ majorityShare: s.toFraction(), gamma: gamma.toFraction() }, family);
  },
  given: (region) => {
    const { gamma, s, m } = fixedBy(region);
    return { gamma: gamma?.toFraction(), majorityShare: s?.toFraction(), minorityCount: m?.valueOf() };
  },
};

/** In lowest terms. @throws InputError it is none, or out of bounds */
export const exponentFrom = (text: string): string => {
  const { reduced, value } = fractionFrom('gamma', text);
  if (Math.abs(value) > 3) throw bad('gamma', text, 'the weight exponent must be from -3 to 3');
  return reduced;
};

const shareFrom = (text: string): string => {
  const { reduced, value } = fractionFrom('majority share', text);
  if (!(value > 0 && value < 1)) throw bad('majority share', text, 'it must be above 0 and below 1');
  return reduced;
};

/** @throws InputError the share needs more classes than are measured; a derivation does not mind. */
function requireMeasurable(region: Region): void {
  const share = fixedBy(region).s;
  const denominator = Number(share?.bottom ?? 1);
  if (denominator > LARGEST_DENOMINATOR) {
    throw bad(
      'majority share',
      share?.toFraction() ?? '',
      `it needs k to be a multiple of ${denominator}, and at most ${LARGEST_DENOMINATOR} classes are measured`,
    );
  }
}

const bad = (name: string, text: string, rule: string) =>
  new InputError(`${name} = ${oneLine(text)}`, rule, 'give a fraction such as 1/2');

/** Reads 0.5, 1/2 or -3/4 in lowest terms. */
function fractionFrom(name: string, text: string): { readonly reduced: string; readonly value: number } {
  const match = /^([+-]?)(\d{1,6})(?:\.(\d{1,6}))?(?:\/(\d{1,6}))?$/.exec(text.trim());
  if (match === null) throw bad(name, text, 'it must be a fraction or a decimal');
  const [, sign = '', whole = '0', decimals = '', below = '1'] = match;
  let top = BigInt(`${whole}${decimals}`);
  let bottom = BigInt(below) * 10n ** BigInt(decimals.length);
  if (bottom === 0n) throw bad(name, text, 'its denominator must not be zero');
  const divisor = gcd(top, bottom);
  top /= divisor;
  bottom /= divisor;
  if (top > LARGEST_TERM || bottom > LARGEST_TERM) {
    throw bad(name, text, `in lowest terms it must stay within ${LARGEST_TERM}, for exact roots`);
  }
  const minus = sign === '-' && top !== 0n ? '-' : '';
  return {
    reduced: `${minus}${top}${bottom === 1n ? '' : `/${bottom}`}`,
    value: (minus === '' ? 1 : -1) * (Number(top) / Number(bottom)),
  };
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
