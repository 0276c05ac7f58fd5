import { expect, test } from 'vitest';
import { labelBlocks } from '../../../../proofs/zt25/instruments/derive/label-blocks.ts';
import {
  MATRIX_NAMES,
  type PrintedSide,
  probeNamed,
  probeSides,
} from '../../../../proofs/zt25/instruments/kinds/matrix-probes.ts';
import { labelsFrom } from '../../../../proofs/zt25/instruments/model/labels.ts';
import { settingFrom } from '../../../../proofs/zt25/instruments/model/setting.ts';
import { settingOfStep } from '../../../../proofs/zt25/instruments/step-setting.ts';
import { addBlocks, scaleBlocks } from '../../../../src/algebra/blocks.ts';
import { multiply, rational } from '../../../../src/algebra/scalar.ts';
import { symbol } from '../../../algebra/named.ts';

const setting = settingFrom(labelsFrom({ classes: 5, majorities: 2, ratio: '7/2' }), {
  gamma: 0.5,
  dimension: 5,
  delta: 8,
  initialisation: 'spectral',
  seed: 1,
});
const at = settingOfStep(setting);
const { Y, Z, Omega } = labelBlocks({});
const matrices = { ...Object.fromEntries(MATRIX_NAMES.map((name) => [name, Z])), Y, Z, Omega } as Parameters<
  typeof probeNamed
>[1];

test('block matrices by the definitions are the measured ones, within their budget', () => {
  const probes = probeNamed(['Y', 'Z', 'Omega'], matrices, at);
  expect(probes.length).toBe(3);
  for (const { discrepancy, budget } of probes) expect(discrepancy).toBeLessThanOrEqual(budget);
});

test('twice a matrix differs by its largest entry, and the probe says where', () => {
  const [probe] = probeNamed(['Y'], { ...matrices, Y: scaleBlocks(Y, rational(2)) }, at);
  expect(probe?.discrepancy).toBe(1);
  expect([probe?.printed, probe?.actual]).toEqual(['2', '1']);
  expect(probe?.at).toEqual({ entry: [1, 1] });
});

test('another shape is no small difference', () => {
  const [probe] = probeNamed(['Y'], { ...matrices, Y: Omega }, at);
  expect(probe?.discrepancy).toBe(Number.POSITIVE_INFINITY);
});

test('a budget is of the size of the entries, whatever their sign', () => {
  const of = (factor: number) =>
    probeNamed(['Y'], { ...matrices, Y: scaleBlocks(Y, rational(factor)) }, at)[0]?.budget ?? Number.NaN;
  expect(of(-1000)).toBe(of(1000));
  expect(of(-1000)).toBeGreaterThan(400 * of(1));
});

test('Y - k 11ᵀ Y, whose entries are all negative, is not Z', () => {
  // Y - Z is 11ᵀ Y / k.
  const k = symbol('k');
  const ones = addBlocks(Y, scaleBlocks(Z, rational(-1)));
  const wrong = addBlocks(Y, scaleBlocks(ones, multiply(multiply(k, k), rational(-1))));
  const side = (blocks: typeof Z, names: PrintedSide['names']): PrintedSide => ({
    formula: { kind: 'symbol', name: 'Z' },
    blocks,
    names,
  });
  const [probe] = probeSides([side(Z, ['Z']), side(wrong, [])], (name) => [name], at);
  expect(probe?.budget).toBeGreaterThan(0);
  expect((probe?.discrepancy ?? 0) / (probe?.budget ?? 1)).toBeGreaterThan(1e6);
});
