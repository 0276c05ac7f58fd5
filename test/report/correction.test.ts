import { expect, it } from 'vitest';
import { correctionLabel } from '../../src/report/correction.ts';

it.each([
  ['verified', 'true instead'],
  ['refuted', 'proposed instead, not verified'],
  ['undecided', 'proposed instead, not verified'],
  ['ill-posed', 'proposed instead, not verified'],
] as const)('a correction that is %s is %s', (verdict, label) => {
  expect(correctionLabel({ verdict })).toBe(label);
});
