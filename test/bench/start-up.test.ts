import { expect, test } from 'vitest';
import { startUp } from '../../bench/start-up.ts';
import { factsOf } from './facts-of.ts';
import { spread } from './spread.ts';

const found = (help: number) => ({ 'node -e 0': spread(0.04), 'errata --help': spread(help) });

test.each([
  [0.149, 'holds'],
  [0.15, 'fails'],
])('errata --help in %d s: %s', (seconds, outcome) => {
  expect(startUp.bars(found(seconds), factsOf())).toMatchObject([{ outcome }]);
});

test('commands stand beside Node with nothing to do', () => {
  expect(startUp.tables(found(0.08))[0]?.rows).toEqual([
    ['node -e 0', '40.0 ms (40.0–40.0)', '–'],
    ['errata --help', '80.0 ms (80.0–80.0)', '× 2.00 (2.00–2.00)'],
  ]);
});
