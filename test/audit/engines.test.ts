import { expect, test } from 'vitest';
import { crossChecked, isChecked } from '../../src/audit/cross-check.ts';
import { gathered, note, simulated } from '../../src/audit/engines.ts';

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
