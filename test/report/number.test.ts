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
    expect(settingsCount({ settings: 0, engines: null })).toBe('all (symbolic)');
    expect(settingsCount({ settings: 7, engines: null })).toBe('7');
    expect(settingsCount({ settings: 8, engines: { reduced: 7, full: 0, both: 1 } })).toBe(
      '8 (7 reduced, 1 in both engines)',
    );
    expect(settingsCount({ settings: 8, engines: { reduced: 0, full: 8, both: 0 } })).toBe('8 (8 full)');
    expect(settingText({ k: 4, R: 1 / 3, init: 'spectral' })).toBe('k = 4, R = 0.3333333333333333, init = spectral');
    expect(settingText(null)).toBe('–');
  });
});
