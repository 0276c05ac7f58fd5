import { expect, test } from 'vitest';
import { crossChecked, isChecked, SHARE } from '../../src/audit/cross-check.ts';
import type { Engine } from '../../src/base/engine.ts';
import { MeasurementError } from '../../src/measure/measurement-error.ts';

const identities = Array.from({ length: 4000 }, (_, i) => `{"classes":${2 + (i % 7)},"seed":${i}}`);
const checked = identities.find(isChecked) as string;
const unchecked = identities.find((identity) => !isChecked(identity)) as string;

const number = (value: number, budget = 1e-3) => ({ value, budget });
const own = (values: readonly ReturnType<typeof number>[]) => values;

test('one measurement in eight is made in both engines, by its identity alone', () => {
  const share = identities.filter(isChecked).length / identities.length;
  expect(share).toBeGreaterThan(0.8 / SHARE);
  expect(share).toBeLessThan(1.2 / SHARE);
});

test('the reduced measurement is the outcome, and the full one is made where it is checked', () => {
  for (const [identity, expected] of [
    [checked, ['reduced', 'full']],
    [unchecked, ['reduced']],
  ] as const) {
    const asked: Engine[] = [];
    const result = crossChecked(
      identity,
      (engine) => {
        asked.push(engine);
        return [number(engine === 'full' ? 1 : 1.001)];
      },
      own,
    );
    expect(result[0]?.value).toBe(1.001);
    expect(asked).toEqual(expected);
  }
});

test('engines that differ by more than ten budgets, or in what they find, are an error of the measurement', () => {
  const run = (full: ReturnType<typeof number>[], reduced: ReturnType<typeof number>[]) =>
    crossChecked(checked, (engine) => (engine === 'full' ? full : reduced), own);
  expect(() => run([number(1)], [number(1.021)])).toThrow(MeasurementError);
  expect(() => run([number(1)], [number(1.019)])).not.toThrow();
  expect(() => run([number(1)], [])).toThrow(/0 numbers/);
  expect(() => run([number(1)], [number(Number.NaN)])).toThrow(/engines/);
});
