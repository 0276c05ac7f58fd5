import { Matrix } from 'ml-matrix';
import { InputError } from '../../../../src/base/input-error.ts';

/**
 * STEP-imbalanced labels: the first `majorities` classes have `majorityCount` samples each, the other classes
 * `minorityCount` each. The imbalance ratio is R = majorityCount / minorityCount ≥ 1, so R is rational and the counts
 * are integers by construction. Source: zt25, section 3.1; App. C.2, Eq. (10) is the case of equal shares and one
 * sample a minority class.
 */
export interface Labels {
  /** Number of classes k ≥ 2. */
  readonly classes: number;
  /** Number of majority classes, 1 ≤ majorities < classes. */
  readonly majorities: number;
  /** Samples of each majority class. */
  readonly majorityCount: number;
  /** Samples of each minority class. */
  readonly minorityCount: number;
}

/** The most entries a matrix built here may have: 2^27 doubles are 1 GiB. */
export const MAX_ENTRIES = 2 ** 27;

/** Number of minority classes, k − majorities. */
export const minorities = (labels: Labels): number => labels.classes - labels.majorities;

/** Imbalance ratio R, as a double. */
export const imbalanceRatio = (labels: Labels): number => labels.majorityCount / labels.minorityCount;

/** Number of samples n. */
export const sampleCount = (labels: Labels): number =>
  labels.majorities * labels.majorityCount + minorities(labels) * labels.minorityCount;

/** Samples of each class, length k. */
export function classCounts(labels: Labels): number[] {
  return Array.from({ length: labels.classes }, (_, c) =>
    c < labels.majorities ? labels.majorityCount : labels.minorityCount,
  );
}

/** Class of each sample, length n, in the order of Eq. (10): majorities first, class after class. */
export function sampleClasses(labels: Labels): number[] {
  return classCounts(labels).flatMap((count, c) => new Array<number>(count).fill(c));
}

/** One-hot label matrix Y, k×n. Source: zt25, section 3.1 and Eq. (10). */
export function labelMatrix(labels: Labels): Matrix {
  const matrix = Matrix.zeros(labels.classes, sampleCount(labels));
  let i = 0;
  classCounts(labels).forEach((count, c) => {
    for (const end = i + count; i < end; i++) matrix.set(c, i, 1);
  });
  return matrix;
}

/** Simplex-encoded label matrix Z = (I − 11ᵀ/k) Y, k×n. Source: zt25, section 3.1. */
export function simplexEncodedLabels(labels: Labels): Matrix {
  return labelMatrix(labels).subtract(1 / labels.classes);
}

/** What a user may give for labels: R as `ratio` (a number or a fraction `a/b`). */
export interface LabelsInput {
  readonly classes: number;
  readonly ratio: number | string;
  /** Default: half of the classes, rounded down. */
  readonly majorities?: number | undefined;
  /** Default: the smallest count that makes every class count an integer. */
  readonly minorityCount?: number | undefined;
}

/** Whether n columns are to be formed, or only what does not grow with n. */
export type Extent = 'samples' | 'statistics';

/**
 * Labels from user input.
 * @throws InputError k < 2 or not an integer, majorities outside 1..k−1, R < 1 or not a number, counts that are not
 * integers, more than {@link MAX_ENTRIES} entries in Z if it is to be formed, in k×k if not; n beyond 2^53.
 */
export function labelsFrom(input: LabelsInput, extent: Extent = 'samples'): Labels {
  const { classes } = input;
  if (!Number.isSafeInteger(classes) || classes < 2) {
    throw new InputError(
      `k = ${classes}`,
      'the number of classes must be an integer of at least 2',
      'give --k 2 or more',
    );
  }
  const majorities = input.majorities ?? Math.floor(classes / 2);
  if (!Number.isSafeInteger(majorities) || majorities < 1 || majorities >= classes) {
    throw new InputError(
      `majorities = ${majorities}`,
      `the number of majority classes must be an integer from 1 to k − 1 = ${classes - 1}`,
      'leave it out for half of the classes',
    );
  }
  const ratio = parseFraction('R', input.ratio);
  if (ratio.numerator < ratio.denominator) {
    throw new InputError(
      `R = ${input.ratio}`,
      'the imbalance ratio must be at least 1',
      'swap the groups and give 1/R, or give R ≥ 1',
    );
  }
  const minorityCount = input.minorityCount ?? ratio.denominator;
  if (!Number.isSafeInteger(minorityCount) || minorityCount < 1) {
    throw new InputError(
      `minority count = ${minorityCount}`,
      'it must be a positive integer',
      `give a multiple of ${ratio.denominator}`,
    );
  }
  if (minorityCount % ratio.denominator !== 0) {
    throw new InputError(
      `R = ${input.ratio} with minority count ${minorityCount}`,
      'R times the minority count must be an integer',
      `give a minority count that is a multiple of ${ratio.denominator}`,
    );
  }
  const labels = {
    classes,
    majorities,
    majorityCount: (minorityCount / ratio.denominator) * ratio.numerator,
    minorityCount,
  };
  if (!(sampleCount(labels) <= Number.MAX_SAFE_INTEGER)) {
    throw new InputError(
      `k = ${classes}, R = ${input.ratio}`,
      `there would be ${sampleCount(labels).toExponential(2)} samples, and they are counted up to 2^53`,
      'lower k, R or the minority count',
    );
  }
  const entries = classes * (extent === 'samples' ? sampleCount(labels) : classes);
  if (!(entries <= MAX_ENTRIES)) {
    throw new InputError(
      `k = ${classes}, R = ${input.ratio}`,
      `the label matrix would have ${entries.toExponential(2)} entries, at most ${MAX_ENTRIES} fit`,
      'lower k, R or the minority count',
    );
  }
  return labels;
}

/** A fraction in lowest terms. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * Reads `3`, `2.5`, `1e3` or `5/2` exactly as a positive fraction.
 * @throws InputError not a positive rational number, or one whose terms exceed 2^53.
 */
export function parseFraction(name: string, given: number | string): Fraction {
  const text = String(given).trim();
  const match = /^\+?(\d+(?:\.\d*)?|\.\d+)(?:[eE]([+-]?\d{1,3}))?(?:\/(\d+(?:\.\d*)?|\.\d+))?$/.exec(text);
  const bad = () =>
    new InputError(`${name} = ${text}`, 'it must be a positive number or a fraction', 'write it as 10, 2.5 or 5/2');
  if (!match) throw bad();
  const [, head = '', exponent = '0', tail = '1'] = match;
  const top = decimal(head);
  const bottom = decimal(tail);
  const shift = Number(exponent);
  let numerator = top.digits * 10n ** BigInt(bottom.places + Math.max(shift, 0));
  let denominator = bottom.digits * 10n ** BigInt(top.places + Math.max(-shift, 0));
  if (numerator === 0n || denominator === 0n) throw bad();
  const divisor = greatestCommonDivisor(numerator, denominator);
  numerator /= divisor;
  denominator /= divisor;
  if (numerator > BigInt(Number.MAX_SAFE_INTEGER) || denominator > BigInt(Number.MAX_SAFE_INTEGER)) {
    throw new InputError(`${name} = ${text}`, 'its terms must stay below 2^53', 'give a rounder number');
  }
  return { numerator: Number(numerator), denominator: Number(denominator) };
}

function decimal(text: string): { digits: bigint; places: number } {
  const [whole = '', places = ''] = text.split('.');
  return { digits: BigInt(`${whole}${places}` || '0'), places: places.length };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}
