import { expect, test } from 'vitest';
import { InputError } from '../../src/base/input-error.ts';
import { QUANTITIES, QUANTITY_MEANING, quantityFrom } from '../../src/model/quantity.ts';
import { messageOf } from './settings.ts';

test('the names users may give: four families for three groups, and two windows', () => {
  const families = ['sigma', 'lambda', 'time.vanilla', 'time.weighted'];
  const groups = ['majmaj', 'majmin', 'minmin'];
  const names = [...families.flatMap((f) => groups.map((g) => `${f}.${g}`)), 'window.vanilla', 'window.weighted'];
  expect([...QUANTITIES].sort()).toEqual(names.sort());
  for (const name of names) expect(quantityFrom(name)).toBe(name);
});

test('each has a meaning in words', () => {
  expect(Object.keys(QUANTITY_MEANING)).toHaveLength(6);
  for (const quantity of QUANTITIES) {
    const family = quantity.replace(/\.(majmaj|majmin|minmin)$/, '') as keyof typeof QUANTITY_MEANING;
    expect(QUANTITY_MEANING[family].length).toBeGreaterThan(10);
  }
});

test('any other name is refused with those that are known', () => {
  for (const name of [
    '',
    'sigma',
    'sigma.',
    'Sigma.majmaj',
    'window',
    'time.majmaj',
    'lambda.majmaj ',
    'constructor',
  ]) {
    expect(() => quantityFrom(name)).toThrow(InputError);
    expect(messageOf(() => quantityFrom(name))).toMatch(
      /^quantity.*: there is no quantity of that name; use sigma.*window\.weighted$/,
    );
  }
});
