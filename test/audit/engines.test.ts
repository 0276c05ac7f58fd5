import { expect, test } from 'vitest';
import { crossChecked, isChecked } from '../../src/audit/cross-check.ts';
import { gathered, note, simulated } from '../../src/audit/engines.ts';
import { claimsOf, documents } from '../../src/audit/registry.ts';
import { runClaim } from '../../src/audit/run-claim.ts';

test('what is noted while a probe runs belongs to it, not to the one around it', () => {
  const outer = gathered(() => {
    note(['full']);
    const inner = gathered(() => note(['reduced']));
    expect([...inner.engines]).toEqual(['reduced']);
  });
  expect([...outer.engines]).toEqual(['full']);
});

test('a remembered measurement brings its engines along each time', () => {
  let runs = 0;
  const measured = simulated(
    (x: number) => `${x}`,
    (x: number) => {
      runs++;
      note(['reduced']);
      return x;
    },
  );
  for (let i = 0; i < 3; i++) {
    const { value, engines } = gathered(() => measured(4));
    expect(value).toBe(4);
    expect([...engines]).toEqual(['reduced']);
  }
  expect(runs).toBe(1);
});

test('what throws leaves the record as it was', () => {
  const { engines } = gathered(() => {
    note(['reduced']);
    expect(() =>
      gathered(() => {
        note(['full']);
        throw new Error('x');
      }),
    ).toThrow('x');
  });
  expect([...engines]).toEqual(['reduced']);
});

test('a measurement made in both engines says so', () => {
  const names = Array.from({ length: 100 }, (_, i) => `${i}`);
  for (const checked of [true, false]) {
    const name = names.find((candidate) => isChecked(candidate) === checked) as string;
    const { engines } = gathered(() =>
      crossChecked(
        name,
        () => 1,
        () => [],
      ),
    );
    expect([...engines]).toEqual(checked ? ['reduced', 'full'] : ['reduced']);
  }
});

test('whatever simulates says in which engine, at every setting that was compared', async () => {
  const claims = new Map(claimsOf(await documents()).map((claim) => [claim.id, claim]));
  const simulating = [
    'zt25/eq-7/time-majmaj',
    'zt25/eq-16/majmin',
    'zt25/thm-C.2/change-of-variables',
    'zt25/sec-3.3/terminal-phase',
    'zt25/sec-3.3/balanced-learning',
    'zt25/fig-2/e-simultaneous',
    'zt26/limitations/gradient-flow',
  ];
  for (const part of simulating) {
    const claim = claims.get(part);
    expect(claim, part).toBeDefined();
    if (claim === undefined) continue;
    const measured = runClaim(claim, { seed: 1, settings: 1 }).evidence.filter(({ settings }) => settings > 0);
    expect(measured, part).not.toEqual([]);
    for (const { settings, engines } of measured) {
      const { reduced = 0, full = 0, both = 0 } = engines ?? {};
      expect(reduced + full + both, part).toBe(settings);
    }
  }
});
