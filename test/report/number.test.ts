import { describe, expect, it } from 'vitest';
import { ratio, settingsCount, settingText, shortNumber } from '../../src/report/number.ts';

describe('numbers for a person', () => {
  it.each([
    [0, '0'],
    [240, '240'],
    [3.552713678800501e-14, '3.55e-14'],
    [0.1691019787257627, '0.169'],
    [1234567, '1.23e6'],
    [-2.5, '-2.5'],
  ])('writes %d as %s', (value, text) => {
    expect(shortNumber(value)).toBe(text);
  });

  it('gives the ratio in units of the budget, also where the comparison was exact', () => {
    expect(ratio({ discrepancy: 3, budget: 2 })).toBe('1.5');
    expect(ratio({ discrepancy: 0, budget: 0 })).toBe('0');
    expect(ratio({ discrepancy: 1e-300, budget: 0 })).toBe('∞');
  });

  it('names a symbolic comparison and writes a setting out', () => {
    expect(settingsCount(0)).toBe('all (symbolic)');
    expect(settingsCount(7)).toBe('7');
    expect(settingText({ k: 4, R: 1 / 3, init: 'spectral' })).toBe('k = 4, R = 0.3333333333333333, init = spectral');
    expect(settingText(null)).toBe('–');
  });
});
