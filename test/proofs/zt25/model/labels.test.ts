import fc from 'fast-check';
import { Matrix, SingularValueDecomposition } from 'ml-matrix';
import { expect, test } from 'vitest';
import {
  classCounts,
  imbalanceRatio,
  type LabelsInput,
  labelMatrix,
  labelsFrom,
  MAX_ENTRIES,
  minorities,
  parseFraction,
  sampleClasses,
  sampleCount,
  simplexEncodedLabels,
} from '../../../../proofs/zt25/instruments/model/labels.ts';
import { InputError } from '../../../../src/base/input-error.ts';
import { messageOf, SEEDED, someLabels } from './settings.ts';

test('Eq. (10) written out: V = 4, R = 2', () => {
  const Y = [
    [1, 1, 0, 0, 0, 0],
    [0, 0, 1, 1, 0, 0],
    [0, 0, 0, 0, 1, 0],
    [0, 0, 0, 0, 0, 1],
  ];
  const labels = labelsFrom({ classes: 4, ratio: 2 });
  expect(labels).toEqual({ classes: 4, majorities: 2, majorityCount: 2, minorityCount: 1 });
  expect(labelMatrix(labels).to2DArray()).toEqual(Y);
  expect(simplexEncodedLabels(labels).to2DArray()).toEqual(Y.map((row) => row.map((y) => y - 1 / 4)));
});

test('Y: one 1 in each column, class counts as row sums, majorities first, R the ratio of counts', () => {
  fc.assert(
    fc.property(someLabels, (labels) => {
      const Y = labelMatrix(labels);
      const n = labels.majorities * labels.majorityCount + (labels.classes - labels.majorities) * labels.minorityCount;
      expect([Y.rows, Y.columns]).toEqual([labels.classes, n]);
      expect(sampleCount(labels)).toBe(n);
      expect(minorities(labels)).toBe(labels.classes - labels.majorities);
      expect(Y.sum('row')).toEqual(classCounts(labels));
      expect(Y.sum('column')).toEqual(new Array(n).fill(1));
      expect(Y.to1DArray().every((y) => y === 0 || y === 1)).toBe(true);
      classCounts(labels).forEach((count, c) => {
        expect(count).toBe(c < labels.majorities ? labels.majorityCount : labels.minorityCount);
      });
      const classes = sampleClasses(labels);
      expect([...classes].sort((a, b) => a - b)).toEqual(classes);
      classes.forEach((c, i) => {
        expect(Y.get(c, i)).toBe(1);
      });
      expect(imbalanceRatio(labels)).toBe(labels.majorityCount / labels.minorityCount);
    }),
    SEEDED,
  );
});

test('Z = (I − 11ᵀ/k) Y: columns sum to zero, entries as the product gives, rank k − 1', () => {
  fc.assert(
    fc.property(someLabels, (labels) => {
      const Z = simplexEncodedLabels(labels);
      const k = labels.classes;
      const centring = Matrix.sub(Matrix.eye(k), Matrix.ones(k, k).mul(1 / k));
      expect(Matrix.sub(Z, centring.mmul(labelMatrix(labels))).norm()).toBeLessThan(1e-13);
      for (const sum of Z.sum('column')) expect(Math.abs(sum)).toBeLessThan(1e-14);
      const values = new SingularValueDecomposition(Z, { autoTranspose: true }).diagonal;
      expect(values.filter((x) => x > 1e-9).length).toBe(k - 1);
    }),
    { ...SEEDED, numRuns: 60 },
  );
});

test('defaults: half of the classes rounded down, the smallest count that makes R·m whole', () => {
  expect(labelsFrom({ classes: 5, ratio: 10 })).toEqual({
    classes: 5,
    majorities: 2,
    majorityCount: 10,
    minorityCount: 1,
  });
  expect(labelsFrom({ classes: 2, ratio: '2.5' })).toMatchObject({ majorityCount: 5, minorityCount: 2 });
  expect(labelsFrom({ classes: 2, ratio: '7/3' })).toMatchObject({ majorityCount: 7, minorityCount: 3 });
  expect(labelsFrom({ classes: 2, ratio: '7/3', minorityCount: 9 })).toMatchObject({ majorityCount: 21 });
  expect(labelsFrom({ classes: 3, ratio: 1, majorities: 2 })).toMatchObject({ majorities: 2, majorityCount: 1 });
  expect(labelsFrom({ classes: 3, ratio: 4, majorities: undefined, minorityCount: undefined }).majorities).toBe(1);
});

test('the ratio that comes out is the one given, exactly', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(200), fc.integer({ min: 1, max: 5 }), (b, extra, times) => {
      const { majorityCount, minorityCount } = labelsFrom({
        classes: 4,
        ratio: `${(b + extra) * times}/${b * times}`,
      });
      expect(majorityCount * b).toBe(minorityCount * (b + extra));
    }),
    SEEDED,
  );
});

const good: LabelsInput = { classes: 4, ratio: 10 };
const faults: readonly [Partial<LabelsInput>, RegExp][] = [
  [{ classes: 1 }, /^k = 1: .*integer of at least 2; give --k 2 or more$/],
  [{ classes: 0 }, /^k = 0: .*give --k/],
  [{ classes: -4 }, /^k = -4: .*give --k/],
  [{ classes: 2.5 }, /^k = 2\.5: .*integer.*give --k/],
  [{ classes: Number.NaN }, /^k = NaN: .*give --k/],
  [{ classes: Number.POSITIVE_INFINITY }, /^k = Infinity: .*give --k/],
  [{ classes: 2 ** 53 }, /^k = 9007199254740992: .*give --k/],
  [{ majorities: 0 }, /^majorities = 0: .*from 1 to k − 1 = 3; leave it out/],
  [{ majorities: 4 }, /^majorities = 4: .*from 1 to k − 1 = 3; leave it out/],
  [{ majorities: 1.5 }, /^majorities = 1\.5: .*integer/],
  [{ majorities: Number.NaN }, /^majorities = NaN: /],
  [{ ratio: 0.5 }, /^R = 0\.5: .*at least 1; swap the groups/],
  [{ ratio: '99/100' }, /^R = 99\/100: .*at least 1; swap/],
  [{ ratio: '0' }, /^R = 0: .*positive.*; write it as 10, 2\.5 or 5\/2$/],
  [{ ratio: 0 }, /^R = 0: .*positive/],
  [{ ratio: 'abc' }, /^R = abc: .*positive number or a fraction; write/],
  [{ ratio: '' }, /^R =: .*positive number/],
  [{ ratio: '1/0' }, /^R = 1\/0: .*positive/],
  [{ ratio: '0/0' }, /^R = 0\/0: .*positive/],
  [{ ratio: '-3' }, /^R = -3: .*positive/],
  [{ ratio: -3 }, /^R = -3: .*positive/],
  [{ ratio: '1/-3' }, /^R = 1\/-3: .*positive/],
  [{ ratio: Number.NaN }, /^R = NaN: .*positive/],
  [{ ratio: Number.POSITIVE_INFINITY }, /^R = Infinity: .*positive/],
  [{ ratio: '1e400' }, /^R = 1e400: its terms must stay below 2\^53; give a rounder number$/],
  [{ ratio: '1e9999' }, /^R = 1e9999: .*positive/],
  [{ ratio: '1.00000000000000000001' }, /its terms must stay below 2\^53; give a rounder/],
  [{ ratio: '0x10' }, /positive number/],
  [{ ratio: '1 000' }, /positive number/],
  [{ ratio: '1_000' }, /positive number/],
  [{ ratio: '2/3/4' }, /positive number/],
  [{ ratio: '٣' }, /positive number/],
  [{ ratio: '1\n2' }, /^R = 1 2: .*positive number/],
  [{ ratio: '\u001b[2J10' }, /^R = +\[2J10: .*positive number/],
  [{ ratio: '1\u0000' }, /^R = 1: .*positive number/],
  [{ minorityCount: 0 }, /^minority count = 0: .*positive integer; give a multiple of 1$/],
  [{ minorityCount: -1 }, /^minority count = -1: .*positive integer/],
  [{ minorityCount: 1.5 }, /^minority count = 1\.5: .*positive integer/],
  [{ minorityCount: Number.NaN }, /^minority count = NaN: .*positive integer/],
  [{ ratio: '5/2', minorityCount: 3 }, /^R = 5\/2 with minority count 3: .*must be an integer; .*a multiple of 2$/],
  [{ ratio: 2.5, minorityCount: 1 }, /^R = 2\.5 with minority count 1: .*a multiple of 2$/],
  [{ ratio: 1e15 }, /^k = 4, R = 1000000000000000: .*entries, at most 134217728 fit; lower k, R/],
  [{ classes: 1_000_000 }, /^k = 1000000, R = 10: .*at most 134217728 fit/],
  [{ minorityCount: 1e12 }, /entries, at most/],
  [{ classes: 9e15, ratio: 9e15, minorityCount: 9e15 }, /samples, and they are counted up to 2\^53/],
];

test.each(faults)('refused in one line with value, rule and mend: %j', (change, pattern) => {
  const run = () => labelsFrom({ ...good, ...change });
  expect(run).toThrow(InputError);
  const message = messageOf(run);
  expect(message).toMatch(pattern);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must be gone
  expect(message).not.toMatch(/[\u0000-\u001f]/);
  expect(message).toMatch(/: .+; .+/);
});

test('the border of memory: 2^27 entries pass, one sample more does not', () => {
  // k = 2, one class each: 2(R + 1) entries.
  const border = MAX_ENTRIES / 2 - 1;
  expect(labelsFrom({ classes: 2, ratio: border }).majorityCount).toBe(border);
  expect(() => labelsFrom({ classes: 2, ratio: border + 1 })).toThrow(InputError);
});

test('fractions are read exactly', () => {
  const cases: readonly [number | string, number, number][] = [
    [3, 3, 1],
    ['3', 3, 1],
    [' 3 ', 3, 1],
    ['+3', 3, 1],
    ['3.', 3, 1],
    ['.5', 1, 2],
    ['0.1', 1, 10],
    [0.1, 1, 10],
    ['2.50', 5, 2],
    ['5/2', 5, 2],
    ['10/4', 5, 2],
    ['1.5/0.5', 3, 1],
    ['1/.5', 2, 1],
    ['1e3', 1000, 1],
    ['1E+3', 1000, 1],
    ['25e-1', 5, 2],
    ['1e-3', 1, 1000],
    [1e21, 0, 0],
    ['9007199254740991', 9007199254740991, 1],
    ['1/9007199254740991', 1, 9007199254740991],
  ];
  for (const [text, numerator, denominator] of cases) {
    if (denominator === 0) expect(() => parseFraction('x', text)).toThrow(/below 2\^53/);
    else expect(parseFraction('x', text)).toEqual({ numerator, denominator });
  }
  expect(() => parseFraction('x', '9007199254740992')).toThrow(/^x = 9007199254740992: .*2\^53/);
  expect(() => parseFraction('x', '1/9007199254740992')).toThrow(/2\^53/);
});
