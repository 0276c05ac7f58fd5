import { expect, it } from 'vitest';
import language from '../../../proofs/zt25/certificate.ts';
import { ANYWHERE, check, identity } from '../../certify/certificates.ts';

const { definitions, open, runs } = language.words;
const names = Object.keys(definitions);

it('defines names by text without holes, each after those it rests on', () => {
  const later = new Set(names);
  for (const [name, formula] of Object.entries(definitions)) {
    expect(`${name} ${formula}`).not.toMatch(/[@#%]|undefined|LOSS|GROUP/);
    for (const used of formula.match(/[A-Za-z_][\w.]*/g) ?? []) expect(later.has(used)).toBe(false);
    later.delete(name);
  }
  expect(names.length).toBeGreaterThan(50);
});

it('has no formula for what it calls open, and a flow for each run', () => {
  for (const name of open) expect(names).not.toContain(name);
  expect(Object.keys(runs)).toHaveLength(20);
});

it('has singular values, weights, times and amplitudes that are seen to be positive: each is its own root squared', () => {
  const groups = { region: ['s*k >= 2', '(1-s)*k >= 2', 'delta > 0', 't > 0'] };
  const at = { ...ANYWHERE.at, delta: '1', t: '1' };
  const found = names.filter((name) => /^(sigma|lambda|weight|half|time|jump)\./.test(name));
  expect(new Set(found).size).toBeGreaterThan(15);
  for (const name of new Set(found)) {
    expect([name, check(identity([`sqrt(${name})^2`, name], { ...groups, at }), 2).accepted]).toEqual([name, true]);
  }
});

it('has definitions that are what is known of small cases', () => {
  const at = { k: '4', R: '3', s: '1/2', m: '2', gamma: '1/2' };
  const region = ['k = 4', 's = 1/2', 'R = 3', 'm = 2', 'gamma = 1/2'];
  for (const [name, value] of [
    ['samples', '16'],
    ['frequency.majority', '3/8'],
    ['weight.minority', '2'],
    ['sigma.majmin', '2'],
    ['lambda.majmin', '(3*2/sqrt(3)+2)/4'],
    ['rank', '3'],
    ['balanced.minority', '1/8'],
  ] as const) {
    expect([name, check(identity([name, value], { region, at }), 4).accepted]).toEqual([name, true]);
    expect([name, check(identity([name, `${value}+1/100`], { region, at }), 4).accepted]).toEqual([name, false]);
  }
});
