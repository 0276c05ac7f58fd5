import { describe, expect, it } from 'vitest';
import type { Examinable } from '../../../src/audit/examine/examine.ts';
import { isSame } from '../../../src/audit/power/same.ts';
import type { Variant } from '../../../src/audit/power/variants.ts';
import type { Region } from '../../../src/theory/region.ts';
import { ALL, ANY, PAPER, region } from '../regions.ts';

const R = String.raw;
/** Another statement to hold a formula against. */
const variant = (statement: Examinable, latex: string): Variant => ({ slip: '', order: false, statement, latex });

const same = (a: string, b: string, where: Region = ANY) =>
  isSame({ kind: 'relation', free: FREE }, a, variant({ kind: 'relation', free: FREE }, b), where);
const FREE = { q: 'positive', p: 'positive' } as const;

describe('two equations are the same', () => {
  it.each([
    ['q = R', 'q = R', true],
    [R`q = \sqrt{R}\sqrt{R}`, 'q = R', true],
    ['q = R', '2q = 2R', true],
    ['q = R', '-q = -R', true],
    [R`q/p = 1`, R`p/q = 1`, true],
    ['q = R', 'q = R + 1', false],
    ['q = R', 'q = -R', false],
    ['q = R', 'q^2 = R', false],
    ['q - p = 0', 'q + p = 0', false],
    ['q = R', 'q < R', false],
    [R`q = \sqrt{1 - R}`, R`q = \sqrt{1 - R}`, false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(same(a, b)).toBe(expected);
  });

  it('inside the region: 1 - s is s for equal shares only', () => {
    expect(same('q = s', 'q = 1 - s', PAPER)).toBe(true);
    expect(same('q = s', 'q = 1 - s')).toBe(false);
  });
});

describe('two claims about other groups are the same', () => {
  const bound = (subject: string) => ({ kind: 'relation', bind: { q: subject } }) as const;

  it('if the groups have one value', () => {
    const where = region('s = 1/2', ALL, 'm = 1', 'γ = 1/2');
    const sameGroups = (a: string, b: string) => isSame(bound(a), 'q = R', variant(bound(b), 'q = R'), where);
    expect(sameGroups('time.weighted.majmaj', 'time.weighted.minmin')).toBe(true);
    expect(sameGroups('sigma.majmaj', 'sigma.minmin')).toBe(false);
  });
});

describe('two equations of flow are the same', () => {
  const at = (place: 'anywhere' | 'spectral', a: string, b: string) =>
    isSame(
      { kind: 'instrument', by: 'flow-equation', given: { at: place } },
      a,
      variant({ kind: 'instrument', by: 'flow-equation', given: { at: place } }, b),
      ANY,
    );

  it('where W̄ and H̄ are diagonal they commute and are their own transposes', () => {
    const a = R`\overline{W}(t) = \overline{W}(t)\overline{H}(t)`;
    expect(at('spectral', a, R`\overline{W}(t) = \overline{H}(t)^\top\overline{W}(t)`)).toBe(true);
    expect(at('spectral', a, R`\overline{W}(t) = \overline{H}(t)\overline{H}(t)`)).toBe(false);
  });
});
