import { expect, test } from 'vitest';
import { FAMILY } from '../../../../proofs/zt25/instruments/family.ts';
import { meaningOf, QUANTITIES } from '../../../../proofs/zt25/instruments/model/quantity.ts';
import { quantityNamed } from '../../../../src/audit/quantity.ts';
import { InputError } from '../../../../src/base/input-error.ts';
import { messageOf } from './settings.ts';

const named = (name: string) => quantityNamed(name, [{ id: FAMILY.id, family: FAMILY }]);

test('the names users may give: four families for three groups, and two windows', () => {
  const families = ['sigma', 'lambda', 'time.vanilla', 'time.weighted'];
  const groups = ['majmaj', 'majmin', 'minmin'];
  const names = [...families.flatMap((f) => groups.map((g) => `${f}.${g}`)), 'window.vanilla', 'window.weighted'];
  expect([...QUANTITIES].sort()).toEqual(names.sort());
  for (const name of names) {
    expect(named(name).name).toBe(name);
    expect(named(`zt25:${name}`).name).toBe(name);
  }
});

test('each has a meaning in words', () => {
  expect(new Set(QUANTITIES.map(meaningOf)).size).toBe(6);
  for (const quantity of QUANTITIES) expect(meaningOf(quantity).length).toBeGreaterThan(10);
});

test('any other name is refused with the nearest, or those that are known', () => {
  for (const name of ['', 'sigma', 'sigma.', 'window', 'constructor', 'zt26:sigma.majmaj']) {
    expect(() => named(name)).toThrow(InputError);
    expect(messageOf(() => named(name))).toMatch(/^quantity.*: there is no quantity of that name; use /);
  }
  expect(messageOf(() => named('Sigma.majmaj'))).toMatch(/; use sigma\.majmaj$/);
  expect(messageOf(() => named('nothing'))).toMatch(
    /; use sigma, lambda, time\.vanilla or time\.weighted with \.majmaj, \.majmin or \.minmin; window with /,
  );
});
