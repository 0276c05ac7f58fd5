import { expect, test } from 'vitest';
import { drawWorld } from '../../../src/measure/draw/theory-world.ts';
import { scalar } from '../../../src/measure/value.ts';
import { readTheory } from '../../../src/theory/read-theory.ts';

const THEORY = readTheory(`
  k classes: a majority, b minority
  n samples: p of each majority class, q of each minority class
  Y := membership of samples in classes
  \\nu := Y \\mathbf{1}_n
  w_c := \\frac{n}{\\nu_c} for each class c
  v_c := w_c^2 for each class c`);
const given = Object.fromEntries(Object.entries({ a: 1, b: 2, p: 3, q: 2 }).map(([name, x]) => [name, scalar(x)]));
const world = drawWorld(THEORY, { seed: 1, given });
const numbers = (name: string) => world.value(name).value.to2DArray();

test('members stand group after group', () => {
  expect(numbers('Y')).toEqual([
    [1, 1, 1, 0, 0, 0, 0],
    [0, 0, 0, 1, 1, 0, 0],
    [0, 0, 0, 0, 0, 1, 1],
  ]);
});

test('entries are read one by one, with entries of others in them', () => {
  expect(numbers('w').flat()).toEqual([7 / 3, 3.5, 3.5]);
  expect(numbers('v').flat()).toEqual([(7 / 3) ** 2, 12.25, 12.25]);
});

test('draws have no more members than are multiplied in a moment', () => {
  for (let seed = 0; seed < 30; seed++)
    expect(
      drawWorld(THEORY, { seed: 100 + seed })
        .value('n')
        .value.get(0, 0),
    ).toBeLessThanOrEqual(48);
});
