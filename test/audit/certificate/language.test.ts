import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { speaksOf } from '../../../src/audit/certificate/language.ts';

it('tells a name from a part of one', () => {
  expect(speaksOf('2*sigma.a+1', 'sigma.a')).toBe(true);
  expect(speaksOf('2*sigma.ab+1', 'sigma.a')).toBe(false);
  expect(speaksOf('x.sigma', 'sigma')).toBe(false);
});

it('is given by a document: neither the checker nor what writes certificates knows a word of it', () => {
  for (const folder of ['certify', 'audit/certificate']) {
    const place = new URL(`../../../src/${folder}/`, import.meta.url);
    for (const file of readdirSync(place)) {
      const source = readFileSync(new URL(file, place), 'utf8');
      expect([file, source.match(/majorit|minorit|majm|minm|vanilla|sigma|lambda|gamma|Omega|Centring/gi)]).toEqual([
        file,
        null,
      ]);
    }
  }
});
