import { expect, test } from 'vitest';
import { startUp } from '../../bench/start-up.ts';
import { factsOf } from './facts-of.ts';
import { spread } from './spread.ts';

const found = (help: number, list = 0.1) => ({
  'node -e 0': spread(0.04),
  'errata --help': spread(help),
  'errata list': spread(list),
});

test.each([
  [0.149, 0.249, 'holds', 'holds'],
  [0.15, 0.249, 'fails', 'holds'],
  [0.149, 0.25, 'holds', 'fails'],
])('errata --help in %d s and errata list in %d s: %s, %s', (help, list, ...outcomes) => {
  expect(startUp.bars(found(help, list), factsOf()).map(({ outcome }) => outcome)).toEqual(outcomes);
});

test('commands stand beside Node with nothing to do', () => {
  expect(startUp.tables(found(0.08))[0]?.rows).toEqual([
    ['node -e 0', '40.0 ms (40.0–40.0)', '–'],
    ['errata --help', '80.0 ms (80.0–80.0)', '× 2.00 (2.00–2.00)'],
    ['errata list', '100 ms (100–100)', '× 2.50 (2.50–2.50)'],
  ]);
});
