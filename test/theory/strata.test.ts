import { describe, expect, it } from 'vitest';
import { FAMILY } from '../../proofs/zt25/instruments/family.ts';
import { drawn } from '../../src/theory/draw.ts';
import { usualSpace, wholeSpace } from '../../src/theory/drawing.ts';
import { type Family, familyFrom, type Size, type Stratum } from '../../src/theory/family.ts';
import { contains, everywhere, type Region, regionOf } from '../../src/theory/region.ts';
import type { Setting } from '../../src/theory/setting.ts';
import { isOf, quotaOf, strataOf, stratumSpace } from '../../src/theory/strata.ts';
import { at, labelled, RIDGE, RIDGE_DECLARED, WIDE } from './families.ts';

type Change = Readonly<Record<string, number | string>>;
const setting = (changes: Change): Setting => labelled({ k: 5, s: '2/5', R: 2, m: 1, gamma: '1/4', d: 5, ...changes });
const namesOf = (family: Family, of: Setting): string[] =>
  family.strata.filter((stratum) => isOf(stratum, of)).map(({ name }) => name);

describe('a stratum', () => {
  it.each<[string, Change]>([
    ['k = 2', { k: 2, s: '1/2' }],
    ['k = 3', { k: 3, s: '1/3' }],
    ['k from 4 to 6', { k: 6, s: '1/3' }],
    ['k from 7 to 16', { k: 7, s: '2/7' }],
    ['k from 17 to 63', { k: 63, s: '1/63' }],
    ['k = 64', { k: 64, s: '1/2' }],
    ['R = 1', { R: 1, m: 4 }],
    ['1 < R ≤ 1.1', { R: '11/10', m: 10 }],
    ['1.1 < R ≤ 10', { R: 10 }],
    ['10 < R ≤ 100', { R: 11 }],
    ['100 < R ≤ 5000', { R: 5000 }],
    ['5000 < R ≤ 10000', { R: 10_000 }],
    ['γ = 0', { gamma: 0 }],
    ['γ = 1/2', { gamma: '1/2' }],
    ['γ = 1', { gamma: 1 }],
    ['another γ', { gamma: '-1/4' }],
    ['d = k − 1', { d: 4 }],
    ['k ≤ d < 4k', { d: 19 }],
    ['d ≥ 4k', { d: 20 }],
    ['odd k > 3', { k: 7, s: '2/7' }],
    ['one majority class, k > 2', { s: '1/5' }],
    ['one minority class, k > 2', { s: '4/5' }],
    ['tied singular values: R = 1, k > 2', { R: 1 }],
    ['nearly tied singular values: 1 < R ≤ 1.06, k > 2', { R: '53/50', m: 50 }],
  ])('%s has a setting that shows what it is', (name, changes) => {
    expect(namesOf(FAMILY, setting(changes))).toContain(name);
  });

  it('leaves out its neighbours', () => {
    expect(namesOf(FAMILY, setting({ k: 2, s: '1/2', R: 1 }))).toEqual(['k = 2', 'R = 1', 'another γ', 'k ≤ d < 4k']);
    expect(namesOf(FAMILY, setting({ k: 3, s: '1/3' }))).not.toContain('odd k > 3');
    expect(namesOf(FAMILY, setting({ R: '54/50', m: 50 }))).not.toContain(
      'nearly tied singular values: 1 < R ≤ 1.06, k > 2',
    );
    expect(namesOf(RIDGE, at({ n: 4, lambda: 2, d: 4, p: '1/2' }))).toEqual([
      'n from 3 to 8',
      'another λ',
      'as many features as samples',
      'even n',
    ]);
  });

  it('has the upper end of its decimals and not the lower, at every count', () => {
    for (let m = 1; m <= 40; m++) {
      const [most, beyond] = [Math.floor((11 * m) / 10), Math.floor((11 * m) / 10) + 1];
      expect(namesOf(FAMILY, setting({ R: `${most}/${m}`, m }))).toContain(most === m ? 'R = 1' : '1 < R ≤ 1.1');
      expect(namesOf(FAMILY, setting({ R: `${beyond}/${m}`, m }))).toContain('1.1 < R ≤ 10');
    }
  });
});

describe('strata of one scale', () => {
  const scalesOf = (family: Family) => new Set(family.strata.flatMap(({ scale }) => scale ?? []));

  it.each([FAMILY, RIDGE, WIDE])('divide all settings among them', (family) => {
    for (const size of ['static', 'dynamic'] as const) {
      const any = everywhere(family);
      for (const one of [...drawn(usualSpace(any, size), 50, 1), ...drawn(wholeSpace(any, size), 100, 2)]) {
        for (const scale of scalesOf(family)) {
          expect(family.strata.filter((stratum) => stratum.scale === scale && isOf(stratum, one))).toHaveLength(1);
        }
      }
    }
  });

  it('divide what is seldom drawn, too', () => {
    for (let k = 2; k <= 64; k++) {
      for (const R of ['1', '11/10', '12/10', '10', '101/10', '5000', '10000']) {
        const one = setting({ k, s: `1/${k}`, R, m: 10, d: k - 1 + Number(R.length) * k, gamma: `${k}/2` });
        for (const scale of scalesOf(FAMILY)) {
          expect(FAMILY.strata.filter((stratum) => stratum.scale === scale && isOf(stratum, one))).toHaveLength(1);
        }
      }
    }
  });
});

const why = (region: Region, size: Size, name: string): string | null =>
  strataOf(region, size).impossible.find(({ stratum }) => stratum.name === name)?.why ?? null;
const within = (...hypotheses: readonly string[]) => regionOf(FAMILY, hypotheses);
const GROUPS = 'at least two classes in each group';
const PAPER = ['s = 1/2', 'm = 1', 'γ = 1/2'];

/** Settings of every kind: all k up to 9 and some large ones, R of every order, all special γ. */
const KINDS: readonly Setting[] = [2, 3, 4, 5, 6, 7, 8, 9, 16, 17, 24, 48, 63, 64].flatMap((k) =>
  [...new Set([1, 2, Math.floor(k / 2), k - 2, k - 1])]
    .filter((majorities) => majorities >= 1 && majorities < k)
    .flatMap((majorities) =>
      ['1/1', '4/4', '101/100', '11/10', '3/2', '7/1', '50/1', '500/1', '10000/1'].flatMap((R) =>
        ['0', '1/2', '1', '1/4'].map((gamma) =>
          setting({ k, s: `${majorities}/${k}`, R, m: Number(R.split('/')[1]), gamma, d: k }),
        ),
      ),
    ),
);

describe('the strata of a region', () => {
  it('are all of them at the size of decompositions, but for d', () => {
    const { impossible } = strataOf(everywhere(FAMILY), 'static');
    expect(impossible.map(({ stratum }) => stratum.name)).toEqual(['d = k − 1', 'k ≤ d < 4k', 'd ≥ 4k']);
    for (const one of impossible) expect(one.why).toBe('explicit matrices have no d');
    expect(strataOf(everywhere(RIDGE), 'static').impossible).toEqual([]);
    expect(why(everywhere(RIDGE), 'matrix', 'as many features as samples')).toBe('explicit matrices have no d');
  });

  it.each([[], PAPER, [...PAPER, GROUPS], ['γ = 1/2', 'R > 1', GROUPS], ['R = 1'], ['s = 1/3'], ['k = 2', 's = 1/2']])(
    'are those that it has settings in: %s',
    (...hypotheses) => {
      const region = within(...hypotheses);
      const { possible, impossible } = strataOf(region, 'static');
      expect(possible.length + impossible.length).toBe(FAMILY.strata.length);
      const inside = KINDS.filter((one) => contains(region, one));
      expect(inside.length).toBeGreaterThan(0);
      for (const { stratum, why: reason } of impossible) {
        expect(reason).not.toBe('');
        if (stratum.scale !== 'd')
          expect([stratum.name, inside.filter((one) => isOf(stratum, one))]).toEqual([stratum.name, []]);
      }
      for (const stratum of possible) {
        const space = stratumSpace(region, 'static', [stratum]);
        const [one] = space === null ? [] : drawn(space, 1, 1);
        expect([stratum.name, one !== undefined && isOf(stratum, one) && contains(region, one)]).toEqual([
          stratum.name,
          true,
        ]);
      }
    },
  );

  it('say why they have no others', () => {
    expect(why(within(...PAPER), 'static', 'k = 3')).toBe('s = 1/2');
    expect(why(within(...PAPER), 'static', '1 < R ≤ 1.1')).toBe('m = 1');
    expect(why(within('R > 1'), 'static', 'R = 1')).toBe('R > 1');
    expect(why(within('R ≥ 2', 'd ≥ k'), 'dynamic', 'R = 1')).toBe('R ≥ 2');
    expect(why(within('R ≥ 2', 'd ≥ k'), 'dynamic', 'd = k − 1')).toBe('d ≥ k');
    expect(why(everywhere(FAMILY), 'dynamic', 'k = 64')).toBe('more than is simulated');
    expect(why(everywhere(FAMILY), 'matrix', '5000 < R ≤ 10000')).toBe('more than is compared entry by entry');
    expect(why(everywhere(FAMILY), 'static', 'k = 64')).toBeNull();
    expect(why(regionOf(RIDGE, ['fewer features than samples']), 'static', 'as many features as samples')).toBe(
      'fewer features than samples',
    );
    expect(why(regionOf(RIDGE, ['p = 1/3']), 'static', 'n = 2')).toBe('p = 1/3');
  });

  it('say so in the words of the region, of two that are the same', () => {
    const [one, other] = [['at least two majority classes'], ['s*k ≥ 2']].map((lines) => regionOf(FAMILY, lines));
    if (one === undefined || other === undefined) throw new Error('no region');
    expect(one.key).toBe(other.key);
    expect(why(one, 'static', 'k = 2')).toBe('at least two majority classes');
    expect(why(other, 'static', 'k = 2')).toBe('s*k ≥ 2');
  });

  it('can be too dear', () => {
    const dear = familyFrom('dear', {
      ...RIDGE_DECLARED,
      sizes: { ...RIDGE_DECLARED.sizes, static: { costs: [{ of: 'n', usual: 4, largest: 8 }] } },
    });
    expect(why(everywhere(dear), 'static', 'n > 8')).toBe('more than is decomposed');
    expect(why(everywhere(dear), 'static', 'n from 3 to 8')).toBeNull();
  });
});

describe('strata together', () => {
  const named = (name: string): Stratum => {
    const found = FAMILY.strata.find((stratum) => stratum.name === name);
    if (found === undefined) throw new Error(`no ${name}`);
    return found;
  };
  const space = (...names: readonly string[]) => stratumSpace(everywhere(FAMILY), 'static', names.map(named));

  it('are met where that can be', () => {
    expect(space('k = 64', 'R = 1')).not.toBeNull();
    expect(space('k = 64', '5000 < R ≤ 10000')).toBeNull();
    expect(space('R = 1', '5000 < R ≤ 10000')).toBeNull();
    expect(space('k = 2', 'odd k > 3')).toBeNull();
    const both = space('k = 64', 'R = 1');
    for (const one of both === null ? [] : drawn(both, 10, 1)) {
      expect(namesOf(FAMILY, one)).toEqual(expect.arrayContaining(['k = 64', 'R = 1']));
    }
  });

  it('have a quota of one setting in fifty, and one at least', () => {
    expect([1, 13, 99, 100, 200].map(quotaOf)).toEqual([1, 1, 1, 2, 4]);
  });
});
